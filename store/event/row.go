package event

import (
	"bytes"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
)

// Columns are those of the table event.
const Columns = "replica, seq, id, encoding, at, kind, subject_kind, subject, questionnaire, parents, content, body"

// Packed picks an event in five cells instead of twelve: the driver takes and
// drops a lock three times for each, which is most of what reading a million events
// costs. The third cell, marks, tells where one packed column ends and the next begins.
const (
	Packed = "seq, at, " + marks + ", concat(replica, id, subject, questionnaire, content, parents, kind, ' ', subject_kind), body"
	marks  = "(encoding << 32) + (length(parents) << 8) + (body IS NULL) * 4 + (content IS NOT NULL) * 2 + (length(questionnaire) > 0)"
)

// Suspect is Packed for rows that anybody may have written: marks are NULL
// unless every column has the type and length it must have.
const Suspect = `seq, at,
	CASE WHEN typeof(replica) = 'blob' AND length(replica) = 16 AND typeof(id) = 'blob' AND length(id) = 32
		AND typeof(subject) = 'blob' AND length(subject) = 16
		AND typeof(questionnaire) = 'blob' AND length(questionnaire) IN (0, 32)
		AND typeof(parents) = 'blob' AND length(parents) % 32 = 0
		AND typeof(kind) = 'text' AND length(kind) < 32 AND typeof(subject_kind) = 'text' AND length(subject_kind) < 32
		AND (content IS NULL OR typeof(content) = 'blob' AND length(content) = 32 AND body IS NULL)
		AND (body IS NULL OR typeof(body) = 'blob') AND encoding BETWEEN 1 AND 9
	THEN ` + marks + ` END,
	concat(replica, id, subject, questionnaire, content, parents, kind, ' ', subject_kind), body`

// What a row can have wrong with it that a hash does not show.
var (
	ErrMalformed = errors.New("malformed event")
	errKind      = errors.New("unknown kind of event")
	errEncoding  = errors.New("unknown encoding")
	errNumber    = errors.New("impossible number or time")
	errForm      = errors.New("goes by no questionnaire")
	errData      = errors.New("data is not canonical JSON")
)

// Cells are the event's cells in the order of Columns.
func (e *Event) Cells(body []byte) []any {
	form := e.Questionnaire[:]
	if e.Questionnaire == (Hash{}) {
		form = []byte{}
	}
	return []any{
		e.Replica[:], e.Seq, e.ID[:], e.Encoding, e.At.UnixMilli(), string(e.Kind), string(e.SubjectKind), e.Subject[:],
		form, appendParents([]byte{}, e.Parents), nil, body,
	}
}

// ReadHeader reads a packed row, but for what is in the body.
func (e *Event) ReadHeader(row []driver.Value) error {
	var at, marks int64
	var packed string
	if !Cell(row[0], &e.Seq) || !Cell(row[1], &at) || !Cell(row[2], &marks) || !Cell(row[3], &packed) {
		return ErrMalformed
	}
	e.At, e.Encoding, e.Erased = fromMillis(at), marks>>32, marks&4 != 0
	for _, column := range [...]struct {
		into []byte
		is   bool
	}{{e.Replica[:], true}, {e.ID[:], true}, {e.Subject[:], true}, {e.Questionnaire[:], marks&1 != 0}, {e.Content[:], marks&2 != 0}} {
		if !column.is {
			continue
		}
		if copy(column.into, packed) < len(column.into) {
			return ErrMalformed
		}
		packed = packed[len(column.into):]
	}
	parents := int(marks >> 8 & 0xffffff)
	if parents > len(packed) || parents%len(Hash{}) != 0 {
		return ErrMalformed
	}
	e.takeParents([]byte(packed[:parents]))
	kind, subject, ok := strings.Cut(packed[parents:], " ")
	e.Kind, e.SubjectKind = survey.EventKind(kind), survey.SubjectKind(subject)
	if !ok {
		return ErrMalformed
	}
	return nil
}

// Reader reads packed rows.
type Reader struct {
	Sealer Sealer
	buf    []byte
}

// Read reads a row of this file, which was verified when it came in.
func (r *Reader) Read(row []driver.Value) (Event, error) {
	e, plain, err := r.Open(row)
	if err == nil && !e.Erased {
		err = e.ReadPlain(plain)
	}
	return e, err
}

// Open reads a row but for what is in its body, and gives that as it was before
// sealing.
func (r *Reader) Open(row []driver.Value) (e Event, plain []byte, err error) {
	if err := e.ReadHeader(row); err != nil || e.Erased {
		return e, nil, err
	}
	body, _ := row[4].([]byte)
	plain, err = r.Sealer.Open(e.Slot(), body)
	return e, plain, err
}

// Verify reads a row that anybody may have written, and finds fault with it. Of an
// erased event of the old encoding no more than the form can be checked.
func (r *Reader) Verify(row []driver.Value) (Event, error) {
	e, plain, err := r.Open(row)
	if err != nil {
		return e, err
	}
	return e, r.check(&e, plain)
}

// check reads what is in the body and finds fault with the event.
func (r *Reader) check(e *Event, plain []byte) error {
	if !e.Erased {
		if err := e.ReadPlain(plain); err != nil {
			return err
		}
	}
	if err := e.checkForm(); err != nil || e.Erased && e.Encoding == OldEncoding {
		return err
	}
	var id Hash
	if id, r.buf = e.IDFrom(plain, r.buf); id != e.ID {
		return errAltered
	}
	return nil
}

// latest is the last moment of the year 9999, in milliseconds since 1970: later
// ones cannot be written as people and JSON write dates.
const lastMoment = 253402300799999

// lastNumber is the last that every reader of JSON takes for itself.
const lastNumber = 1 << 53

// checkForm finds what no program of ours writes, whatever its hash.
func (e *Event) checkForm() error {
	of, known := familyOf(e.SubjectKind)
	k, listed := kinds()[e.Kind]
	at := e.At.UnixMilli()
	switch {
	case e.Encoding != OldEncoding && e.Encoding != Encoding:
		return fmt.Errorf("%w %d", errEncoding, e.Encoding)
	case !known || !listed || k.of&of == 0:
		return errKind
	case e.Seq < 1 || e.Seq > lastNumber || at < 0 || at > lastMoment || e.Elapsed < 0 || e.Replica == uuid.Nil:
		return errNumber
	case (e.Kind == survey.EventStarted || e.Kind == survey.EventUpgraded) && e.Questionnaire == (Hash{}):
		return errForm
	case e.Encoding == OldEncoding && (e.SubjectKind != survey.SubjectInterview || e.Content != (Hash{}) || e.Data != ""):
		return ErrMalformed
	case e.Encoding == Encoding && e.Erased && e.Content == (Hash{}):
		return ErrMalformed
	case !e.parentsAreSorted() || hasNUL(e.Path) || hasNUL(e.Answer.Text) || hasNUL(e.Note):
		return ErrMalformed
	case e.Data != "" && !isCanonicalJSON(e.Data):
		return errData
	}
	return nil
}

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

func hasNUL(s string) bool { return strings.IndexByte(s, 0) >= 0 }

// parentsAreSorted: none twice, and in the one order there is.
func (e *Event) parentsAreSorted() bool {
	for i := range e.Parents[min(1, len(e.Parents)):] {
		if bytes.Compare(e.Parents[i][:], e.Parents[i+1][:]) >= 0 {
			return false
		}
	}
	return true
}

// Cell takes a cell of a row that must be of the type of into.
func Cell[T any](from driver.Value, into *T) bool {
	v, ok := from.(T)
	*into = v
	return ok
}

// Fixed takes a blob that must be as long as into.
func Fixed(from driver.Value, into []byte) bool {
	b, ok := from.([]byte)
	return ok && len(b) == len(into) && copy(into, b) == len(into)
}
