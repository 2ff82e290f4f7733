package disclosure

import (
	"feldbuch/export/table"
)

// dominance is the p% rule's p: who contributes the second largest amount must not be
// able to estimate the largest more closely.
const dominance = 0.1

// judge decides whether a cell must be hidden for its own sake, and with it all that
// vanishes with it.
func (c *collection) judge(cell *cellAt, q int) {
	sum := c.quantities[q].sum
	primary := false
	switch {
	case cell.Amount:
		primary = c.dominated(cell, sum)
		if primary {
			c.keep(sum, 0, cell)
		}
	case isCount(sum):
		primary = c.small(sum, cell)
		if cell.Basis {
			break
		}
		if base := c.baseOf(cell, sum); base != nil {
			primary = c.small(less(base, sum), cell) || primary
		} else if rest := cell.N - int(sum.Of(c.inner)); rest < cell.least && !(rest == 0 && cell.Alone) {
			c.keep(sum, 0, cell)
			primary = true
		}
	case cell.N > 0 && c.constant(cell, sum):
		c.keep(sum, 0, cell)
		primary = true
	}
	a := &c.candidates[c.quantities[q].candidate]
	a.primary = a.primary || primary
}

// baseOf is what a count is one part of; nil where that is not told from the same inner
// cells.
func (c *collection) baseOf(cell *cellAt, sum table.Sum) table.Sum {
	for _, base := range c.bases[basis{cell.unit, cell.Base}] {
		if len(less(base, sum)) == len(base)-len(sum) {
			return base
		}
	}
	return nil
}

// small keeps a count below least secret. That nobody is in it tells on all of a unit; one
// count among several that vanish alone tells only on those who are in it.
func (c *collection) small(sum table.Sum, cell *cellAt) bool {
	n := sum.Of(c.inner)
	switch {
	case n >= float64(cell.least), n == 0 && cell.Alone:
		return false
	case len(sum) == 0:
		return true // and all readers know that nobody can be
	}
	c.keep(sum, float64(cell.least), cell)
	return true
}

func (c *collection) keep(sum table.Sum, least float64, cell *cellAt) {
	if len(sum) == 0 {
		return
	}
	key := sumKey(sum)
	if i, known := c.asSecret[key]; known {
		s := &c.secrets[i]
		s.least, s.alone = max(s.least, least), s.alone && cell.Alone
		return
	}
	c.asSecret[key] = len(c.secrets)
	s := secret{sum: sum, value: sum.Of(c.inner), least: least, alone: cell.Alone}
	s.lone = least > 0 && s.value == 1
	c.secrets = append(c.secrets, s)
}

// constant reports whether all businesses gave the same amount: their mean says what
// each of them said.
func (c *collection) constant(cell *cellAt, sum table.Sum) bool {
	gave, coefficients := 0, map[float64]bool{}
	for _, t := range sum {
		if n := c.inner[t.Inner].N; n > 0 {
			gave += n
			coefficients[t.Coefficient] = true
		}
	}
	return gave == 0 || gave == cell.N && len(coefficients) == 1
}

// dominated reports whether a sum of amounts has fewer than three contributors or one
// the second of them can estimate.
func (c *collection) dominated(cell *cellAt, sum table.Sum) bool {
	contributors := 0
	for _, t := range sum {
		if t.Coefficient != 0 {
			contributors += c.inner[t.Inner].N
		}
	}
	l := cell.Largest
	return contributors < 3 || Dominated(sum.Of(c.inner), l)
}

// Dominated reports whether the second of those who contribute to a sum can estimate what
// the first does.
func Dominated(sum float64, l table.Largest) bool { return sum-l.First-l.Second < dominance*l.First }
