package gaps

import (
	"cmp"
	"iter"
	"maps"
	"slices"
)

// tally is how many businesses gave each pair.
type tally map[Pair]int

// sorted goes through the pairs by need, then have.
func (t tally) sorted() iter.Seq2[Pair, int] {
	return func(yield func(Pair, int) bool) {
		pairs := slices.SortedFunc(maps.Keys(t), func(a, b Pair) int {
			return cmp.Or(cmp.Compare(a.Need, b.Need), cmp.Compare(a.Have, b.Have))
		})
		for _, p := range pairs {
			if !yield(p, t[p]) {
				return
			}
		}
	}
}
