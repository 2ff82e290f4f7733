package event

import (
	"github.com/google/uuid"

	"feldbuch/store/disk/table"
	"feldbuch/survey"
)

// The columns of the table event, as its rows have them.
const (
	replicaColumn = iota
	seqColumn
	idColumn
	encodingColumn
	atColumn
	kindColumn
	subjectKindColumn
	subjectColumn
	questionnaireColumn
	parentsColumn
	contentColumn
	bodyColumn
	columns
)

// Key is the place of a row in the log, as far as it has one.
func Key(row *table.Row) (replica uuid.UUID, seq int64, id Hash, ok bool) {
	seq, isInt := row.Int(seqColumn)
	ok = isInt && sized(row, replicaColumn, replica[:]) && sized(row, idColumn, id[:])
	return replica, seq, id, ok
}

// At is when a row says its event was made, in milliseconds since 1970.
func At(row *table.Row) (ms int64, ok bool) { return row.Int(atColumn) }

// Subject is the id that a row says its event is about.
func Subject(row *table.Row) (id uuid.UUID, ok bool) {
	ok = sized(row, subjectColumn, id[:])
	return id, ok
}

// VerifyRow reads a row that anybody may have written, and finds fault with it, as Verify
// does.
func (r *Reader) VerifyRow(row *table.Row, e *Event) error {
	if err := e.ReadSuspect(row); err != nil {
		return err
	}
	var plain []byte
	var err error
	if !e.Erased {
		body, _ := row.Blob(bodyColumn)
		plain, err = r.Sealer.Open(e.Slot(), body)
	}
	if err != nil {
		return err
	}
	return r.check(e, plain)
}

// ReadSuspect reads the header of such a row: every column has the type and length it
// must have.
func (e *Event) ReadSuspect(row *table.Row) error {
	*e = Event{}
	var ok bool
	if e.Replica, e.Seq, e.ID, ok = Key(row); !ok || row.Columns() != columns {
		return ErrMalformed
	}
	encoding, isInt := row.Int(encodingColumn)
	at, isTime := row.Int(atColumn)
	kind, isKind := row.Text(kindColumn)
	subjectKind, isSubjectKind := row.Text(subjectKindColumn)
	form, isForm := row.Blob(questionnaireColumn)
	parents, areParents := row.Blob(parentsColumn)
	_, hasBody := row.Blob(bodyColumn)
	e.Erased = row.IsNull(bodyColumn)
	switch {
	case !isInt, !isTime, !isKind, !isSubjectKind, !isForm, !areParents, !sized(row, subjectColumn, e.Subject[:]),
		len(form) != 0 && len(form) != len(e.Questionnaire), len(parents)%len(Hash{}) != 0,
		!e.Erased && (!hasBody || !row.IsNull(contentColumn)),
		!row.IsNull(contentColumn) && !sized(row, contentColumn, e.Content[:]):
		return ErrMalformed
	}
	e.Encoding, e.At, e.Kind, e.SubjectKind = encoding, fromMillis(at), kindNamed(kind), subjectKindNamed(subjectKind)
	copy(e.Questionnaire[:], form)
	e.takeParents(parents)
	return nil
}

func (e *Event) takeParents(b []byte) {
	if len(b) == 0 {
		return
	}
	e.Parents = make([]Hash, len(b)/len(Hash{}))
	for i := range e.Parents {
		copy(e.Parents[i][:], b[i*len(Hash{}):])
	}
}

// sized takes a blob that must be as long as into.
func sized(row *table.Row, column int, into []byte) bool {
	b, ok := row.Blob(column)
	return ok && len(b) == len(into) && copy(into, b) == len(into)
}

// kindNamed is a kind without memory of its own for those there are.
func kindNamed(name []byte) survey.EventKind {
	if k, ok := kinds()[survey.EventKind(name)]; ok {
		return k.name
	}
	return survey.EventKind(name)
}

func subjectKindNamed(name []byte) survey.SubjectKind {
	for _, k := range [...]survey.SubjectKind{
		survey.SubjectInterview, survey.SubjectContact, survey.SubjectSpecial, survey.SubjectBusiness, survey.SubjectStudy,
	} {
		if string(name) == string(k) {
			return k
		}
	}
	return survey.SubjectKind(name)
}
