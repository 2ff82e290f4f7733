package store

import (
	"bytes"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"feldbuch/survey"
)

const eventColumns = "replica, seq, id, encoding, at, kind, subject_kind, subject, questionnaire, parents, content, body"

// packedEvent reads an event in five cells instead of twelve: the driver takes and
// drops a lock three times for each, which is most of what reading a million events
// costs. The third cell, marks, tells where one packed column ends and the next begins.
const (
	packedEvent = "seq, at, " + marks + ", concat(replica, id, subject, questionnaire, content, parents, kind, ' ', subject_kind), body"
	marks       = "(encoding << 32) + (length(parents) << 8) + (body IS NULL) * 4 + (content IS NOT NULL) * 2 + (length(questionnaire) > 0)"
)

// suspectEvent is packedEvent for rows that anybody may have written: marks are NULL
// unless every column has the type and length it must have.
const suspectEvent = `seq, at,
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
	errMalformed = errors.New("malformed event")
	errKind      = errors.New("unknown kind of event")
	errEncoding  = errors.New("unknown encoding")
	errNumber    = errors.New("impossible number or time")
	errForm      = errors.New("goes by no questionnaire")
	errData      = errors.New("data is not canonical JSON")
)

// columns are the event's cells in the order of eventColumns.
func (e *Event) columns(body []byte) []any {
	form := e.Questionnaire[:]
	if e.Questionnaire == (Hash{}) {
		form = []byte{}
	}
	return []any{
		e.Replica[:], e.Seq, e.ID[:], e.Encoding, e.At.UnixMilli(), string(e.Kind), string(e.SubjectKind), e.Subject[:],
		form, appendParents([]byte{}, e.Parents), nil, body,
	}
}

// readHeader reads a packed row, but for what is in the body.
func (e *Event) readHeader(row []driver.Value) error {
	var at, marks int64
	var packed string
	if !cell(row[0], &e.Seq) || !cell(row[1], &at) || !cell(row[2], &marks) || !cell(row[3], &packed) {
		return errMalformed
	}
	e.At, e.Encoding, e.Erased = fromMillis(at), marks>>32, marks&4 != 0
	for _, column := range [...]struct {
		into []byte
		is   bool
	}{{e.Replica[:], true}, {e.ID[:], true}, {e.Subject[:], true}, {e.Questionnaire[:], marks&1 != 0}, {e.content[:], marks&2 != 0}} {
		if !column.is {
			continue
		}
		if copy(column.into, packed) < len(column.into) {
			return errMalformed
		}
		packed = packed[len(column.into):]
	}
	parents := int(marks >> 8 & 0xffffff)
	if parents > len(packed) || parents%len(Hash{}) != 0 {
		return errMalformed
	}
	if n := parents / len(Hash{}); n > 0 {
		e.Parents = make([]Hash, n)
		for i := range e.Parents {
			copy(e.Parents[i][:], packed[i*len(Hash{}):])
		}
	}
	kind, subject, ok := strings.Cut(packed[parents:], " ")
	e.Kind, e.SubjectKind = survey.EventKind(kind), survey.SubjectKind(subject)
	if !ok {
		return errMalformed
	}
	return nil
}

// rowReader reads packed rows.
type rowReader struct {
	sealer Sealer
	buf    []byte
}

// read reads a row of this file, which was verified when it came in.
func (r *rowReader) read(row []driver.Value) (Event, error) {
	e, plain, err := r.open(row)
	if err == nil && !e.Erased {
		err = e.readPlain(plain)
	}
	return e, err
}

// open reads a row but for what is in its body, and gives that as it was before
// sealing.
func (r *rowReader) open(row []driver.Value) (e Event, plain []byte, err error) {
	if err := e.readHeader(row); err != nil || e.Erased {
		return e, nil, err
	}
	body, _ := row[4].([]byte)
	plain, err = r.sealer.Open(e.slot(), body)
	return e, plain, err
}

// verify reads a row that anybody may have written, and finds fault with it. Of an
// erased event of the old encoding no more than the form can be checked.
func (r *rowReader) verify(row []driver.Value) (Event, error) {
	e, plain, err := r.open(row)
	if err == nil && !e.Erased {
		err = e.readPlain(plain)
	}
	if err == nil {
		err = e.checkForm()
	}
	if err != nil || e.Erased && e.Encoding == oldEncoding {
		return e, err
	}
	var id Hash
	if id, r.buf = e.id(plain, r.buf); id != e.ID {
		return e, errAltered
	}
	return e, nil
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
	case e.Encoding != oldEncoding && e.Encoding != encoding:
		return fmt.Errorf("%w %d", errEncoding, e.Encoding)
	case !known || !listed || k.of&of == 0:
		return errKind
	case e.Seq < 1 || e.Seq > lastNumber || at < 0 || at > lastMoment || e.Elapsed < 0 || e.Replica == uuid.Nil:
		return errNumber
	case (e.Kind == survey.EventStarted || e.Kind == survey.EventUpgraded) && e.Questionnaire == (Hash{}):
		return errForm
	case e.Encoding == oldEncoding && (e.SubjectKind != survey.SubjectInterview || e.content != (Hash{}) || e.Data != ""):
		return errMalformed
	case e.Encoding == encoding && e.Erased && e.content == (Hash{}):
		return errMalformed
	case !e.parentsAreSorted() || hasNUL(e.Path) || hasNUL(e.Answer.Text) || hasNUL(e.Note):
		return errMalformed
	case e.Data != "" && !isCanonicalJSON(e.Data):
		return errData
	}
	return nil
}

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

func cell[T any](from driver.Value, into *T) bool {
	v, ok := from.(T)
	*into = v
	return ok
}

func fixed(from driver.Value, into []byte) bool {
	b, ok := from.([]byte)
	return ok && len(b) == len(into) && copy(into, b) == len(into)
}
