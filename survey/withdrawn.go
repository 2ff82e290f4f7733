package survey

import (
	"slices"
	"strings"

	"feldbuch/survey/value"
)

// withdrawal is what of an interview was erased, in terms of its questionnaire.
type withdrawal struct {
	// erased are the elements whose answers are gone, for good: they are not asked
	// again, read as blank, and are never required.
	erased map[*Element]bool
	// readers are those whose relevance reads one of them. It cannot be worked out any
	// more, so what hangs on it and was answered stays.
	readers map[*Element]bool
}

// withdraw finds the elements that a part of the interview covers, and what reads them.
func (iv *Interview) withdraw(p Part) {
	if len(p.Kinds) == 0 && len(p.Paths) == 0 {
		return
	}
	w := &withdrawal{map[*Element]bool{}, map[*Element]bool{}}
	for _, e := range iv.form.elements {
		if e.Kind == Question && p.Covers(e.subject(), e.path) {
			w.erased[e] = true
		}
	}
	for _, e := range iv.form.elements {
		if e.Relevant == nil {
			continue
		}
		d := dependencies{form: iv.form, owner: e, found: map[*Element]bool{}}
		d.visit(e.Relevant.Root(), []*Element{e}, false)
		for read := range d.found {
			if w.erased[read] {
				w.readers[e] = true
			}
		}
	}
	iv.withdrawn = w
}

// Withdrawn reports whether the answer was erased.
func (n *Node) Withdrawn() bool { return n.iv.withdrawn != nil && n.iv.withdrawn.erased[n.el] }

// outlasts reports whether n stays relevant although its relevance says no: that reads
// what was erased, and there is an answer in n.
func (iv *Interview) outlasts(n *Node) bool {
	if iv.withdrawn == nil || !iv.withdrawn.readers[n.el] {
		return false
	}
	return !n.walk(func(c *Node) bool { return c.el.Kind != Question || c.answer.Status == value.Missing || !c.asked })
}

// Part is a part of an interview that can be erased or withdrawn alone: everything
// of some kinds of subjects, and some paths of the schema, there all instances and
// everything below.
type Part struct {
	Kinds []SubjectKind `json:"kinds,omitempty"`
	Paths []string      `json:"paths,omitempty"`
}

// Whole is all of an interview.
func Whole() Part {
	return Part{Kinds: []SubjectKind{SubjectContact, SubjectInterview, SubjectSpecial}}
}

// IsWhole reports whether nothing of the interview is left outside the part.
func (p Part) IsWhole() bool {
	return !slices.ContainsFunc(Whole().Kinds, func(k SubjectKind) bool { return !slices.Contains(p.Kinds, k) })
}

// Covers reports whether what lives under a kind and belongs to a stable path is in
// the part.
func (p Part) Covers(kind SubjectKind, path string) bool {
	if slices.Contains(p.Kinds, kind) {
		return true
	}
	if path == "" || len(p.Paths) == 0 {
		return false
	}
	schema := SchemaPath(path)
	return slices.ContainsFunc(p.Paths, func(listed string) bool {
		return schema == listed || strings.HasPrefix(schema, listed+"/")
	})
}

// With is both parts together, in one order whatever came first.
func (p Part) With(other Part) Part {
	return Part{union(p.Kinds, other.Kinds), union(p.Paths, other.Paths)}
}

// Includes reports whether p covers all that q names.
func (p Part) Includes(q Part) bool {
	both, own := p.With(q), p.With(Part{})
	return slices.Equal(both.Kinds, own.Kinds) && slices.Equal(both.Paths, own.Paths)
}

func union[T ~string](a, b []T) []T {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
