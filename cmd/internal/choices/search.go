package choices

import (
	"slices"
	"strings"

	"feldbuch/survey/value"
)

// folded is a row as it is searched.
type folded struct{ code, label string }

// Find are the rows that hold every word of a query in their code or label, those
// that fit best first, case and marks aside; all of them where nothing is asked
// for. Don't know and no answer are not searched for.
func (l *List) Find(query string) []int {
	words := strings.Fields(value.Fold(query))
	if len(words) == 0 {
		all := make([]int, l.Asked)
		for i := range all {
			all[i] = i
		}
		return all
	}
	if l.folded == nil {
		l.folded = make([]folded, l.Asked)
		for i, r := range l.Rows[:l.Asked] {
			l.folded[i] = folded{value.Fold(r.Code), value.Fold(strings.TrimRight(r.Label+" "+r.Second, " "))}
		}
	}
	var ranked [4][]int
	query = strings.Join(words, " ")
	for i, f := range l.folded {
		if r := f.rank(query, words); r >= 0 {
			ranked[r] = append(ranked[r], i)
		}
	}
	return slices.Concat(ranked[:]...)
}

// rank says how well a row fits a query: 0 it is called so, 1 it begins so, 2 a
// word in it does, 3 it holds the words; -1 it does not fit.
func (f folded) rank(query string, words []string) int {
	all := " " + f.code + " " + f.label
	switch {
	case slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) }):
		return -1
	case f.code == query, f.label == query, strings.HasPrefix(f.label, query+" "):
		return 0
	case strings.HasPrefix(f.code, query), strings.HasPrefix(f.label, query):
		return 1
	case strings.Contains(all, " "+words[0]):
		return 2
	}
	return 3
}
