package store

import (
	"database/sql/driver"
	"errors"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

const eventColumns = "replica, seq, id, at, elapsed, kind, subject, path, status, value, note, questionnaire, parents, salt"

// columns are the event's cells in the order of eventColumns.
func (e *Event) columns() []any {
	return []any{
		e.Replica[:], e.Seq, e.ID[:], e.At.UnixMilli(), e.Elapsed.Milliseconds(), string(e.Kind), e.Subject[:],
		e.Path, e.status(), e.Answer.Text, e.Note, e.Questionnaire[:], appendParents([]byte{}, e.Parents), e.salt[:],
	}
}

// packedEvent reads an event in five columns instead of fourteen: the driver
// takes and drops a lock three times for each, which is most of what reading a
// million events costs. No text of an event has a NUL.
const packedEvent = `seq, at, elapsed, concat(replica, id, subject, questionnaire, parents, salt),
	concat_ws(char(0), kind, path, status, value, note)`

var errMalformed = errors.New("malformed event")

// eventOf reads a row of packedEvent.
func eventOf(row []driver.Value) (Event, error) {
	var e Event
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

func cell[T any](from driver.Value, into *T) bool {
	v, ok := from.(T)
	*into = v
	return ok
}

func fixed(from driver.Value, into []byte) bool {
	b, ok := from.([]byte)
	return ok && len(b) == len(into) && copy(into, b) == len(into)
}
