package event

import (
	"database/sql/driver"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// OldRows reads an event of the old table in five cells; see eventRow.
const OldRows = `SELECT seq, at, elapsed, concat(replica, id, subject, questionnaire, parents, salt),
	concat_ws(char(0), kind, path, status, value, note) FROM old_event ORDER BY replica, seq, id`

// OldRow reads a row of OldRows. No text of an event has a NUL.
func OldRow(row []driver.Value) (Event, error) {
	e := Event{Encoding: OldEncoding, SubjectKind: survey.SubjectInterview}
	var at, elapsed int64
	var hashes, texts string
	if !Cell(row[0], &e.Seq) || !Cell(row[1], &at) || !Cell(row[2], &elapsed) || !Cell(row[3], &hashes) || !Cell(row[4], &texts) {
		return e, ErrMalformed
	}
	e.At, e.Elapsed = fromMillis(at), time.Duration(elapsed)*time.Millisecond
	if !e.unpackHashes(hashes) || !e.unpackTexts(texts) {
		return e, ErrMalformed
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
	return e.Replica != uuid.Nil && len(s) == copy(e.Salt[:], s) && (e.Erased || len(s) == saltSize)
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
