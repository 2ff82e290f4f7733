package event

import (
	"database/sql/driver"

	"github.com/google/uuid"

	"feldbuch/survey"
)

// Raw is an event as it lies in the log, whatever became of it: its header, and its
// body as it is kept, sealed or not. Body is nil where it is missing.
type Raw struct {
	Replica       uuid.UUID
	Seq           int64
	ID            Hash
	Encoding, At  int64
	Kind          string
	SubjectKind   string
	Subject       uuid.UUID
	Questionnaire []byte
	Parents       []byte
	Content, Body []byte
}

// IsErasure reports whether the event takes something away.
func (r *Raw) IsErasure() bool { return r.Kind == string(survey.EventErased) }

// Read reads a row of all Columns.
func (r *Raw) Read(cells []driver.Value) error {
	if !Fixed(cells[0], r.Replica[:]) || !Cell(cells[1], &r.Seq) || !Fixed(cells[2], r.ID[:]) || !Cell(cells[3], &r.Encoding) ||
		!Cell(cells[4], &r.At) || !Cell(cells[5], &r.Kind) || !Cell(cells[6], &r.SubjectKind) || !Fixed(cells[7], r.Subject[:]) {
		return ErrMalformed
	}
	for i, into := range []*[]byte{&r.Questionnaire, &r.Parents, &r.Content, &r.Body} {
		b, _ := cells[8+i].([]byte)
		*into = b
	}
	return nil
}

// Filled is an empty blob where the driver handed one over as nil.
func Filled(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// Cells are the event's cells in the order of Columns.
func (r *Raw) Cells() []any {
	return []any{r.Replica[:], r.Seq, r.ID[:], r.Encoding, r.At, r.Kind, r.SubjectKind, r.Subject[:],
		Filled(r.Questionnaire), Filled(r.Parents), r.Content, r.Body}
}
