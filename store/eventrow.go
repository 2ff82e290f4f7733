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

// eventRow reads an event in seven cells instead of twelve: the driver takes and
// drops a lock three times for each, which is most of what reading a million
// events costs. The third cell says where the packed columns end: it is NULL
// unless every column has the type and length it must have.
const eventRow = `seq, at,
	CASE WHEN typeof(replica) = 'blob' AND length(replica) = 16 AND typeof(id) = 'blob' AND length(id) = 32
		AND typeof(subject) = 'blob' AND length(subject) = 16
		AND typeof(questionnaire) = 'blob' AND length(questionnaire) IN (0, 32)
		AND typeof(parents) = 'blob' AND length(parents) % 32 = 0
		AND typeof(kind) = 'text' AND length(kind) < 32 AND typeof(subject_kind) = 'text' AND length(subject_kind) < 32
		AND (content IS NULL OR typeof(content) = 'blob' AND length(content) = 32 AND body IS NULL)
		AND (body IS NULL OR typeof(body) = 'blob')
	THEN (encoding << 8) + (body IS NULL) * 4 + (content IS NOT NULL) * 2 + (length(questionnaire) > 0) END,
	concat(replica, id, subject, questionnaire, content, parents), kind, subject_kind, body`

// What a row can have wrong with it that a hash does not show.
var (
	errMalformed = errors.New("malformed event")
	errKind      = errors.New("unknown kind of event")
	errEncoding  = errors.New("unknown encoding")
	errNumber    = errors.New("impossible number or time")
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

// readHeader reads a row of eventRow, but for what is in the body.
func (e *Event) readHeader(row []driver.Value) error {
	var at, marks int64
	var hashes, kind, subject string
	if !cell(row[0], &e.Seq) || !cell(row[1], &at) || !cell(row[2], &marks) || !cell(row[3], &hashes) ||
		!cell(row[4], &kind) || !cell(row[5], &subject) {
		return errMalformed
	}
	e.At, e.Encoding, e.Erased = fromMillis(at), marks>>8, marks&4 != 0
	e.Kind, e.SubjectKind = survey.EventKind(kind), survey.SubjectKind(subject)
	for _, column := range [...]struct {
		into []byte
		is   bool
	}{{e.Replica[:], true}, {e.ID[:], true}, {e.Subject[:], true}, {e.Questionnaire[:], marks&1 != 0}, {e.content[:], marks&2 != 0}} {
		if !column.is {
			continue
		}
		if copy(column.into, hashes) < len(column.into) {
			return errMalformed
		}
		hashes = hashes[len(column.into):]
	}
	if len(hashes)%len(Hash{}) != 0 {
		return errMalformed
	}
	if n := len(hashes) / len(Hash{}); n > 0 {
		e.Parents = make([]Hash, n)
		for i := range e.Parents {
			copy(e.Parents[i][:], hashes[i*len(Hash{}):])
		}
	}
	return nil
}

// rowReader reads rows of eventRow.
type rowReader struct {
	sealer Sealer
	buf    []byte
}

// read reads a row. Its body need not fit its id: next to each other they are only
// where somebody may have altered them, see verify.
func (r *rowReader) read(row []driver.Value) (Event, error) {
	e, _, err := r.open(row)
	return e, err
}

// open reads a row and gives the body as it was before sealing.
func (r *rowReader) open(row []driver.Value) (e Event, plain []byte, err error) {
	if err := e.readHeader(row); err != nil || e.Erased {
		return e, nil, err
	}
	body, _ := row[6].([]byte)
	if plain, err = r.sealer.Open(e.slot(), body); err != nil {
		return e, nil, err
	}
	r.buf, err = e.readPlain(plain, r.buf)
	return e, plain, err
}

// verify reads a row that anybody may have written, and finds fault with it. Of an
// erased event of the old encoding no more than the form can be checked.
func (r *rowReader) verify(row []driver.Value) (Event, error) {
	e, plain, err := r.open(row)
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
	case e.Seq < 1 || at < 0 || at > lastMoment || e.Elapsed < 0 || e.Replica == uuid.Nil:
		return errNumber
	case e.Encoding == oldEncoding && (e.SubjectKind != survey.SubjectInterview || e.content != (Hash{}) || e.Data != ""):
		return errMalformed
	case e.Encoding == encoding && e.Erased && e.content == (Hash{}):
		return errMalformed
	case !e.parentsAreSorted() || strings.ContainsRune(e.Path+e.Answer.Text+e.Note, 0):
		return errMalformed
	case e.Data != "" && !isCanonicalJSON(e.Data):
		return errData
	}
	return nil
}

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
