package disclosure

import (
	"slices"

	"feldbuch/export/table"
)

// block is what is decided at once: the candidates that are counted from the same
// inner cells, and the secrets among them.
type block struct {
	*collection
	columns    map[int]int // of inner cells
	cells      []int       // the other way
	candidates []int       // in the order in which they may be shown
	secrets    []secret
}

func newBlock(c *collection, name string) *block {
	b := &block{collection: c, columns: map[int]int{}}
	for i, in := range c.inner {
		if in.Unit == name {
			b.columns[i] = len(b.cells)
			b.cells = append(b.cells, i)
		}
	}
	for _, s := range c.secrets {
		if s.block == name {
			b.secrets = append(b.secrets, s)
		}
	}
	return b
}

// decide hides candidates until no secret follows from those shown.
func (b *block) decide(hidden []bool) {
	b.eliminate(hidden)
	for {
		failed, as := b.weakest(hidden)
		if failed == nil {
			break
		}
		if b.suppressFor(failed, as, hidden) {
			continue
		}
		if !failed.alone {
			break
		}
		// What n, share and means of its unit tell of it is told: only its number is not.
		failed.alone, failed.least = failed.least > 0, 0
	}
	b.showAgain(hidden)
}

// forced reports whether a candidate is hidden whatever else is: for its own sake, or
// because its unit is.
func (b *block) forced(i int, hidden []bool) bool {
	a := &b.collection.candidates[i]
	return a.primary || a.alone && hidden[b.units[a.unit].candidate]
}

// eliminate shows one candidate after the other, as long as no secret becomes a linear
// combination of what is shown.
func (b *block) eliminate(hidden []bool) {
	shown := newSpan(len(b.cells))
	secrets := make([][]uint64, len(b.secrets))
	for i, s := range b.secrets {
		secrets[i] = b.vector(s.sum)
	}
	for _, i := range b.candidates {
		if hidden[i] = b.forced(i, hidden); hidden[i] {
			continue
		}
		before := len(shown.pivots)
		for _, q := range b.collection.candidates[i].quantities {
			shown.add(b.vector(b.quantities[q].sum))
		}
		left, ok := without(secrets, shown, before)
		if !ok {
			hidden[i] = true
			shown.drop(before)
			continue
		}
		secrets = left
	}
}

// without takes the span's rows from one on out of the secrets; false where nothing is
// left of one.
func without(secrets [][]uint64, s *span, from int) ([][]uint64, bool) {
	left := make([][]uint64, len(secrets))
	for i, row := range secrets {
		for _, p := range s.pivots[from:] {
			if row[p] == 0 {
				continue
			}
			if left[i] == nil {
				row = slices.Clone(row)
				left[i] = row
			}
			subtract(row, s.rows[p], p)
		}
		left[i] = row
		if pivotOf(row) < 0 {
			return nil, false
		}
	}
	return left, true
}

// shownSums are the sums printed, those left out that follow from others.
func (b *block) shownSums(hidden []bool, known ...table.Sum) []table.Sum {
	s := newSpan(len(b.cells))
	var sums []table.Sum
	for _, i := range b.candidates {
		if hidden[i] {
			continue
		}
		for _, q := range b.collection.candidates[i].quantities {
			if sum := b.quantities[q].sum; s.add(b.vector(sum)) >= 0 {
				sums = append(sums, sum)
			}
		}
	}
	for _, sum := range known {
		if s.add(b.vector(sum)) >= 0 {
			sums = append(sums, sum)
		}
	}
	return sums
}

// weakest is a secret that bounds give away, and what its finder knows beyond what is
// printed: nothing, or the figure that is of him alone.
func (b *block) weakest(hidden []bool) (*secret, *secret) {
	if len(b.secrets) == 0 {
		return nil, nil
	}
	if s := b.givenAway(hidden, nil, b.secrets); s != nil {
		return s, nil
	}
	for i := range b.secrets {
		if as := &b.secrets[i]; as.lone {
			if s := b.givenAway(hidden, as, b.secrets); s != nil {
				return s, as
			}
		}
	}
	return nil, nil
}

// givenAway is the first of the secrets that whoever knows one of them, or none, finds
// out.
func (b *block) givenAway(hidden []bool, as *secret, secrets []secret) *secret {
	var known []table.Sum
	if as != nil {
		known = append(known, as.sum)
	}
	p := newPolytope(b, b.shownSums(hidden, known...))
	seen := newWitness(b, secrets, as)
	for i := range secrets {
		if seen.safe(i) {
			continue
		}
		for _, sign := range []float64{1, -1} {
			if p.maximise(b, secrets[i].sum, sign, seen) {
				seen.unbounded[i] = true
			}
		}
		if !seen.safe(i) {
			return &secrets[i]
		}
	}
	return nil
}

// suppressFor hides one more candidate for a secret: the smallest that suffices, else
// the smallest of those counted from the same inner cells. For a count that vanishes
// alone no unit is hidden. False where nothing is left.
func (b *block) suppressFor(s, as *secret, hidden []bool) bool {
	next := -1
	for _, i := range slices.Backward(b.candidates) {
		if hidden[i] || s.alone && !b.collection.candidates[i].alone {
			continue
		}
		if next < 0 {
			next = i
		}
		was := slices.Clone(hidden)
		b.hideWith(i, hidden)
		if b.givenAway(hidden, as, []secret{*s}) == nil {
			return true
		}
		copy(hidden, was)
	}
	if next >= 0 {
		b.hideWith(next, hidden)
	}
	return next >= 0
}

// hideWith hides a candidate and all that vanishes with it.
func (b *block) hideWith(i int, hidden []bool) {
	hidden[i] = true
	for _, j := range b.candidates {
		hidden[j] = hidden[j] || b.forced(j, hidden)
	}
}

// showAgain shows what need not have been hidden once all is decided.
func (b *block) showAgain(hidden []bool) {
	for _, i := range b.candidates {
		if !hidden[i] || b.forced(i, hidden) {
			continue
		}
		hidden[i] = false
		if s, _ := b.weakest(hidden); s != nil {
			hidden[i] = true
		}
	}
}
