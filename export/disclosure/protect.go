package disclosure

import (
	"cmp"
	"slices"
	"sync"

	"feldbuch/export/table"
)

// Inside and Outside are the least numbers of businesses a figure must tell on: in
// the project, and in what leaves it.
const (
	Inside  = 3
	Outside = 5
)

// Protect hides in linked tables what must not be shown for k.
func Protect(k int, tables ...*table.Table) *Decision {
	d := Decide(k, tables...)
	d.Lay(tables...)
	return d
}

// Decide finds out what of linked tables must not be shown for k. Tables are linked that
// count the same inner cells, and those that tell the same figure.
func Decide(k int, tables ...*table.Table) *Decision {
	c := collect(k, tables)
	return c.decision(c.decide())
}

// decide says for every candidate whether it is hidden. Blocks have nothing in common,
// so they are decided side by side.
func (c *collection) decide() []bool {
	hidden := make([]bool, len(c.candidates))
	var deciding sync.WaitGroup
	for _, b := range c.blocks() {
		deciding.Go(func() {
			of := make([]bool, len(hidden))
			b.decide(of)
			for _, i := range b.candidates {
				hidden[i] = of[i]
			}
		})
	}
	deciding.Wait()
	c.hideAcross(hidden)
	return hidden
}

// blocks are the parts of the tables that have no inner cell in common, each with its
// candidates in the order in which they may be shown: what is known anyway, wholes before
// what may vanish alone, what yields last; zeros first, then large ones, ties by name.
func (c *collection) blocks() (all []*block) {
	by := map[string][]int{}
	var names []string
	for i := range c.candidates {
		a := &c.candidates[i]
		if a.across || len(a.quantities) == 0 {
			continue
		}
		if by[a.block] == nil {
			names = append(names, a.block)
		}
		by[a.block] = append(by[a.block], i)
	}
	for _, name := range names {
		slices.SortStableFunc(by[name], c.order)
		all = append(all, newBlock(c, name, by[name]))
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
		cmp.Compare(late(!a.known), late(!b.known)), cmp.Compare(late(a.alone), late(b.alone)), cmp.Compare(late(a.yields), late(b.yields)),
		cmp.Compare(late(a.size != 0), late(b.size != 0)),
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
		hidden[i] = a.alone && hidden[c.units[a.unit].candidate]
		for _, q := range a.quantities {
			hidden[i] = hidden[i] || a.primary || !c.follows(q, hidden)
		}
	}
}

// follows reports whether a quantity is the sum of shown ones, one of each block.
func (c *collection) follows(q int, hidden []bool) bool {
	parts := map[string]table.Sum{}
	for _, t := range c.quantities[q].sum {
		parts[c.of[t.Inner]] = append(parts[c.of[t.Inner]], t)
	}
	for _, part := range parts {
		i, ok := c.bySum[sumKey(part)]
		if !ok || hidden[c.quantities[i].candidate] || c.candidates[c.quantities[i].candidate].across {
			return false
		}
	}
	return true
}
