package disclosure

import (
	"cmp"
	"slices"

	"feldbuch/export/table"
)

// Inside and Outside are the least numbers of businesses a figure must tell on: in
// the project, and in what leaves it.
const (
	Inside  = 3
	Outside = 5
)

// Result says what was hidden.
type Result struct {
	K int
	// Units are the rows' units, Hidden those of which nothing is shown.
	Units, Hidden []string
	// Figures are the different numbers the tables tell, Suppressed those not shown.
	Figures, Suppressed int
}

// Any reports whether anything is hidden.
func (r Result) Any() bool { return r.Suppressed > 0 }

// Protect hides in linked tables, which share their inner cells, what must not be
// shown for k. The rows of hidden units come last, by unit, and the others are ranked
// among themselves.
func Protect(k int, tables ...*table.Table) Result {
	c := collect(k, tables)
	hidden := c.decide()
	for _, t := range tables {
		c.hide(t, hidden)
	}
	r := Result{K: k}
	for _, u := range c.units {
		r.Units = append(r.Units, u.name)
		if hidden[u.candidate] {
			r.Hidden = append(r.Hidden, u.name)
		}
	}
	for _, q := range c.quantities {
		r.Figures++
		if hidden[q.candidate] {
			r.Suppressed++
		}
	}
	return r
}

// decide says for every candidate whether it is hidden.
func (c *collection) decide() []bool {
	hidden := make([]bool, len(c.candidates))
	for _, b := range c.blocks() {
		b.decide(hidden)
	}
	c.hideAcross(hidden)
	return hidden
}

// blocks are the parts of the tables that have no inner cell in common, each with its
// candidates in the order in which they may be shown: wholes before what may vanish
// alone, zeros first, then large ones, ties by name.
func (c *collection) blocks() []*block {
	var all []*block
	by := map[string]*block{}
	for i := range c.candidates {
		a := &c.candidates[i]
		if a.across {
			continue
		}
		b := by[a.block]
		if b == nil {
			b = newBlock(c, a.block)
			by[a.block] = b
			all = append(all, b)
		}
		b.candidates = append(b.candidates, i)
	}
	for _, b := range all {
		slices.SortStableFunc(b.candidates, c.order)
	}
	return all
}

func (c *collection) order(i, j int) int {
	a, b := &c.candidates[i], &c.candidates[j]
	late := func(yes bool) int {
		if yes {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(late(a.alone), late(b.alone)), cmp.Compare(late(a.size != 0), late(b.size != 0)),
		cmp.Compare(b.size, a.size), cmp.Compare(a.key, b.key))
}

// hideAcross hides the figures that run over several blocks, unless they tell no more
// than what is shown of each.
func (c *collection) hideAcross(hidden []bool) {
	for i := range c.candidates {
		a := &c.candidates[i]
		if !a.across || hidden[i] {
			continue
		}
		for _, q := range a.quantities {
			hidden[i] = hidden[i] || a.primary || !c.follows(q, hidden)
		}
	}
}

// follows reports whether a quantity is the sum of shown ones, one of each block.
func (c *collection) follows(q int, hidden []bool) bool {
	parts := map[string]table.Sum{}
	for _, t := range c.quantities[q].sum {
		parts[c.inner[t.Inner].Unit] = append(parts[c.inner[t.Inner].Unit], t)
	}
	for _, part := range parts {
		i, ok := c.byKey[keyOf(part)]
		if !ok || hidden[c.quantities[i].candidate] || c.candidates[c.quantities[i].candidate].across {
			return false
		}
	}
	return true
}
