package disclosure

import (
	"cmp"
	"slices"

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
	known      bool
	yields     bool
	across     bool // its inner cells are of several blocks
}

type unit struct {
	name      string
	candidate int
	told      bool // by more than what is known anyway
}

// secret is a primary figure: no reader may find out that it is below least. Where
// least is 0 it is no count, and must only not be known exactly.
type secret struct {
	sum   table.Sum
	row   vector // the same over the columns of its block
	value float64
	least float64
	block string
	lone  bool // of a single business, which knows it
	alone bool // it vanishes without its unit
}

// tie is that two sums are the same figure, counted from different inner cells.
type tie struct {
	sum       table.Sum // their difference
	block     string
	candidate int // who shows the figure shows both
}

// collection is all that linked tables tell.
type collection struct {
	k          int
	inner      []table.Inner
	units      []unit
	candidates []candidate
	quantities []quantity
	secrets    []secret
	ties       []tie
	told       map[figure][]int // the quantities that figures tell
	tables     [][]told

	byName   map[table.Inner]int
	spaces   map[*table.Inner][]int // inner cells of a table, by number
	bySum    map[string]int         // quantities
	byUnit   map[string]int
	bases    map[basis][]table.Sum
	asSecret map[string]int    // secrets by their sum
	joined   map[string]string // units of inner cells that a tie joins
	of       []string          // blocks, by inner cell
}

type basis struct {
	unit string
	base table.Base
}

// told is a figure as it stands in a table.
type told struct {
	figure
	small bool // a count below k
}

// cellAt is a cell with all that says what it tells.
type cellAt struct {
	*table.Cell
	*table.Column
	figure
	sums  []table.Sum // over the inner cells of all tables
	least int
}

func collect(k int, tables []*table.Table) *collection {
	c := &collection{
		k: k, told: map[figure][]int{}, tables: make([][]told, len(tables)),
		byName: map[table.Inner]int{}, spaces: map[*table.Inner][]int{}, bySum: map[string]int{}, byUnit: map[string]int{},
		bases: map[basis][]table.Sum{}, asSecret: map[string]int{}, joined: map[string]string{},
	}
	cells := make([][]cellAt, len(tables))
	for i, t := range tables {
		cells[i] = c.cells(t)
		for _, cell := range cells[i] {
			if cell.Basis && len(cell.sums) > 0 {
				of := basis{cell.unit, cell.Base}
				c.bases[of] = append(c.bases[of], cell.sums[0])
			}
		}
	}
	for _, alone := range []bool{false, true} { // what also stands in a unit vanishes with it
		for i := range tables {
			for k := range cells[i] {
				if cell := &cells[i][k]; cell.Alone == alone {
					c.add(cell)
					c.tables[i] = append(c.tables[i], told{cell.figure, cell.isSmall()})
				}
			}
		}
	}
	c.divide()
	return c
}

// cells are those of a table, their sums over the inner cells of all.
func (c *collection) cells(t *table.Table) (all []cellAt) {
	space := c.space(t.Inner)
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			cell := cellAt{Cell: &t.Rows[i].Cells[j], Column: &t.Columns[j], least: max(c.k, t.Least)}
			cell.unit, cell.key = cell.Figure(&t.Rows[i], &t.Columns[j])
			for _, sum := range cell.Sums {
				if len(sum) > 0 {
					cell.sums = append(cell.sums, renumbered(sum, space))
				}
			}
			all = append(all, cell)
		}
	}
	return all
}

// space numbers the inner cells of a table among those of all: of the same name is the same.
func (c *collection) space(inner []table.Inner) []int {
	if len(inner) == 0 {
		return nil
	}
	if known, ok := c.spaces[&inner[0]]; ok && len(known) == len(inner) {
		return known
	}
	at := make([]int, len(inner))
	for i, in := range inner {
		name := table.Inner{Unit: in.Unit, Key: in.Key}
		k, known := c.byName[name]
		if !known {
			k = len(c.inner)
			c.byName[name] = k
			c.inner = append(c.inner, in)
		}
		at[i] = k
	}
	c.spaces[&inner[0]] = at
	return at
}

func renumbered(sum table.Sum, space []int) table.Sum {
	out := make(table.Sum, len(sum))
	for i, t := range sum {
		out[i] = table.Term{Inner: space[t.Inner], Coefficient: t.Coefficient}
	}
	slices.SortFunc(out, func(a, b table.Term) int { return cmp.Compare(a.Inner, b.Inner) })
	return out
}

func (cell *cellAt) isSmall() bool {
	n, ok := cell.Value.(int)
	return ok && !cell.Known && (cell.Format == table.Count || cell.Format == table.Alert) && n < cell.least
}

// add takes in one cell.
func (c *collection) add(cell *cellAt) {
	u, ok := c.byUnit[cell.unit]
	if !ok {
		u = len(c.units)
		c.byUnit[cell.unit] = u
		c.units = append(c.units, unit{name: cell.unit, candidate: c.candidate(candidate{key: cell.unit, unit: u})})
	}
	c.units[u].told = c.units[u].told || !cell.Known
	for i, sum := range cell.sums {
		q := c.quantity(sum, u, cell)
		if i == 0 && cell.Format != table.Words && !cell.Known {
			c.judge(cell, q)
		}
		if !slices.Contains(c.told[cell.figure], q) {
			c.told[cell.figure] = append(c.told[cell.figure], q)
			c.tie(cell.figure, q, len(cell.sums))
		}
	}
}

func (c *collection) quantity(sum table.Sum, unit int, cell *cellAt) int {
	key := sumKey(sum)
	q, ok := c.bySum[cell.unit+"\x00"+key]
	if ok {
		return q
	}
	q = len(c.quantities)
	to := c.units[unit].candidate
	if cell.Alone || cell.Known {
		to = c.candidate(candidate{key: cell.unit + " " + cell.key, unit: unit, alone: true, known: cell.Known, yields: cell.Yields})
	}
	c.quantities = append(c.quantities, quantity{sum: sum, value: sum.Of(c.inner), candidate: to})
	c.bySum[cell.unit+"\x00"+key] = q
	c.bySum[key] = q
	c.place(to, q)
	return q
}

// tie links the inner cells a count stands for in one table with those in another.
func (c *collection) tie(name figure, q, sums int) {
	first := c.told[name][0]
	a, b := &c.quantities[first], &c.quantities[q]
	if first == q || sums > 1 || !isCount(a.sum) || !isCount(b.sum) || a.value != b.value {
		return
	}
	t := tie{sum: slices.Clone(a.sum), candidate: b.candidate}
	for _, term := range b.sum {
		t.sum = append(t.sum, table.Term{Inner: term.Inner, Coefficient: -term.Coefficient})
	}
	c.ties = append(c.ties, t)
	c.joined[c.block(a.sum[0])] = c.block(b.sum[0])
}

// block is the part of the tables an inner cell belongs to: those of its unit, and those
// that ties join with them.
func (c *collection) block(t table.Term) string {
	name := c.inner[t.Inner].Unit
	for next, ok := c.joined[name]; ok && next != name; next, ok = c.joined[name] {
		name = next
	}
	return name
}

// divide says of what block everything is.
func (c *collection) divide() {
	for i := range c.inner {
		c.of = append(c.of, c.block(table.Term{Inner: i}))
	}
	for i := range c.candidates {
		a := &c.candidates[i]
		for k, q := range a.quantities {
			block, across := c.blockOf(c.quantities[q].sum)
			a.across = a.across || across || k > 0 && block != a.block
			a.block = block
		}
	}
	c.secrets = slices.DeleteFunc(c.secrets, func(s secret) bool {
		_, across := c.blockOf(s.sum)
		return across // such figures are shown only where they tell nothing
	})
	for i := range c.secrets {
		c.secrets[i].block, _ = c.blockOf(c.secrets[i].sum)
	}
	for i := range c.ties {
		c.ties[i].block, _ = c.blockOf(c.ties[i].sum)
	}
}

// blockOf is the block of a sum, and whether there is more than one.
func (c *collection) blockOf(sum table.Sum) (block string, across bool) {
	block = c.of[sum[0].Inner]
	for _, t := range sum {
		across = across || c.of[t.Inner] != block
	}
	return block, across
}

func (c *collection) candidate(a candidate) int {
	c.candidates = append(c.candidates, a)
	return len(c.candidates) - 1
}

func (c *collection) place(to, q int) {
	a := &c.candidates[to]
	a.quantities = append(a.quantities, q)
	a.size = max(a.size, c.quantities[q].value)
}
