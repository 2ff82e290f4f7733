package store

import (
	"database/sql/driver"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// oldEvent reads an event of the old table in five cells; see eventRow.
const oldEvent = `SELECT seq, at, elapsed, concat(replica, id, subject, questionnaire, parents, salt),
	concat_ws(char(0), kind, path, status, value, note) FROM old_event ORDER BY replica, seq, id`

// oldEventOf reads a row of oldEvent. No text of an event has a NUL.
func oldEventOf(row []driver.Value) (Event, error) {
	e := Event{Encoding: oldEncoding, SubjectKind: survey.SubjectInterview}
	var at, elapsed int64
	var hashes, texts string
	if !cell(row[0], &e.Seq) || !cell(row[1], &at) || !cell(row[2], &elapsed) || !cell(row[3], &hashes) || !cell(row[4], &texts) {
		return e, errMalformed
	}
	e.At, e.Elapsed = fromMillis(at), time.Duration(elapsed)*time.Millisecond
	if !e.unpackHashes(hashes) || !e.unpackTexts(texts) {
		return e, errMalformed
	}
	return e, nil
}

func (e *Event) unpackHashes(s string) bool {
	for _, field := range [...][]byte{e.Replica[:], e.ID[:], e.Subject[:], e.Questionnaire[:]} {
		n := copy(field, s)
		if n < len(field) {
			return false
		}
		s = s[n:]
	}
	for ; len(s) >= len(Hash{}); s = s[len(Hash{}):] {
		e.Parents = append(e.Parents, Hash([]byte(s[:len(Hash{})])))
	}
	e.Erased = s == "" // the salt goes with the content
	return e.Replica != uuid.Nil && len(s) == copy(e.salt[:], s) && (e.Erased || len(s) == saltSize)
}

func (e *Event) unpackTexts(s string) bool {
	var kind, status string
	for _, field := range [...]*string{&kind, &e.Path, &status, &e.Answer.Text} {
		var ok bool
		if *field, s, ok = strings.Cut(s, "\x00"); !ok {
			return false
		}
	}
	e.Kind, e.Note = survey.EventKind(kind), s
	switch {
	case status != "":
		var err error
		e.Answer.Status, err = value.ParseStatus(status)
		return err == nil
	case e.Answer.Text != "": // business, language
		e.Answer.Status = value.Answered
	}
	return true
}
