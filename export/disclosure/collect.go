package disclosure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/table"
)

// quantity is a number that printed figures tell: a linear combination of inner cells.
type quantity struct {
	sum       table.Sum
	value     float64
	candidate int
}

// candidate is what is shown or hidden together: a unit, or a figure that may vanish
// alone.
type candidate struct {
	key, block string
	unit       int
	quantities []int
	size       float64
	alone      bool
	primary    bool
	across     bool // its inner cells are of several blocks
}

type unit struct {
	name      string
	candidate int
}

// secret is a primary figure: no reader may find out that it is below least. Where
// least is 0 it is no count, and must only not be known exactly.
type secret struct {
	sum   table.Sum
	value float64
	least float64
	block string
	lone  bool // of a single business, which knows it
	alone bool // it vanishes without its unit
}

// collection is all that linked tables tell.
type collection struct {
	k          int
	inner      []table.Inner
	units      []unit
	candidates []candidate
	quantities []quantity
	secrets    []secret
	byKey      map[string]int // quantities by their sum
	byUnit     map[string]int
	bases      map[basis]table.Sum
	asSecret   map[string]bool
}

type basis struct {
	unit string
	base table.Base
}

func collect(k int, tables []*table.Table) *collection {
	c := &collection{k: k, byKey: map[string]int{}, byUnit: map[string]int{}, bases: map[basis]table.Sum{}, asSecret: map[string]bool{}}
	each(tables, func(r *table.Row, col *table.Column, cell *table.Cell) {
		if col.Basis && len(cell.Sums) > 0 {
			c.bases[basis{r.Unit, cell.Base}] = cell.Sums[0]
		}
	})
	for _, t := range tables {
		if len(t.Inner) > 0 {
			c.inner = t.Inner
		}
	}
	for _, alone := range []bool{false, true} { // what also stands in a unit vanishes with it
		each(tables, func(r *table.Row, col *table.Column, cell *table.Cell) {
			if col.Alone == alone {
				c.add(r, col, cell)
			}
		})
	}
	return c
}

func each(tables []*table.Table, do func(*table.Row, *table.Column, *table.Cell)) {
	for _, t := range tables {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				do(&t.Rows[i], &t.Columns[j], &t.Rows[i].Cells[j])
			}
		}
	}
}

// add takes in one cell.
func (c *collection) add(r *table.Row, col *table.Column, cell *table.Cell) {
	u, ok := c.byUnit[r.Unit]
	if !ok {
		u = len(c.units)
		c.byUnit[r.Unit] = u
		c.units = append(c.units, unit{r.Unit, c.candidate(candidate{key: r.Unit, unit: u})})
	}
	for i, sum := range cell.Sums {
		if len(sum) == 0 {
			continue
		}
		key := keyOf(sum)
		q, ok := c.byKey[r.Unit+"\x00"+key]
		if !ok {
			q = len(c.quantities)
			to := c.units[u].candidate
			if col.Alone {
				to = c.candidate(candidate{key: r.Unit + " " + col.Key, unit: u, alone: true})
			}
			c.quantities = append(c.quantities, quantity{sum: sum, value: sum.Of(c.inner), candidate: to})
			c.byKey[r.Unit+"\x00"+key] = q
			c.byKey[key] = q
			c.place(to, q)
		}
		if i == 0 && col.Format != table.Words {
			c.judge(r.Unit, col, cell, q)
		}
	}
}

func (c *collection) candidate(a candidate) int {
	c.candidates = append(c.candidates, a)
	return len(c.candidates) - 1
}

func (c *collection) place(to, q int) {
	a := &c.candidates[to]
	a.quantities = append(a.quantities, q)
	a.size = max(a.size, c.quantities[q].value)
	for _, t := range c.quantities[q].sum {
		block := c.inner[t.Inner].Unit
		a.across = a.across || a.block != "" && a.block != block
		a.block = block
	}
}

// keyOf tells sums apart.
func keyOf(s table.Sum) string {
	s = slices.Clone(s)
	slices.SortFunc(s, func(a, b table.Term) int { return cmp.Compare(a.Inner, b.Inner) })
	var b strings.Builder
	for _, t := range s {
		fmt.Fprintf(&b, "%d:%g ", t.Inner, t.Coefficient)
	}
	return b.String()
}
