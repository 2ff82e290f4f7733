package survey

import (
	"slices"
	"strings"
)

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
