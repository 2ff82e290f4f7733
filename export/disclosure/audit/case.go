package audit

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"feldbuch/export/table"
)

// Secret is a hidden figure that tells on too few: a count, in real 1 or more but less than
// Least, or less than Least short of all.
type Secret struct {
	Name    string
	Value   float64
	columns []float64
}

// Case is a part of the tables that has no inner cell in common with the others: what is
// known of it, and the secrets in it.
type Case struct {
	Name    string
	Secrets []Secret
	rows    [][]float64 // known sums over the columns
	values  []float64
	width   int
}

// name names an inner cell.
type name struct{ unit, key string }

// sum is a sum over inner cells by name.
type sum map[name]float64

type fact struct {
	sum   sum
	value float64
}

// collector gathers facts and secrets of all tables.
type collector struct {
	real    map[name]float64
	facts   []fact
	secrets map[string]sum
	first   map[[2]string]sum // of figures, by name
	bases   map[string][]sum
	hides   naive // what tells on few
}

// Decision says what is hidden.
type Decision interface {
	Hides(unit, key string) bool
}

// Of are the cases of linked tables where figures must tell on so many businesses at least.
func Of(d Decision, least int, tables ...*table.Table) []*Case {
	c := &collector{real: map[name]float64{}, secrets: map[string]sum{}, first: map[[2]string]sum{}, bases: map[string][]sum{}, hides: naive{}}
	c.gather(d, least, tables)
	return c.cases()
}

func (c *collector) gather(d Decision, least int, tables []*table.Table) {
	each(tables, func(t *table.Table, r *table.Row, col *table.Column, cell *table.Cell) {
		if unit, _ := cell.Figure(r, col); col.Basis && len(cell.Sums) > 0 && len(cell.Sums[0]) > 0 {
			of := unit + "|" + string(cell.Base)
			c.bases[of] = append(c.bases[of], c.named(t, cell.Sums[0]))
		}
	})
	each(tables, func(t *table.Table, r *table.Row, col *table.Column, cell *table.Cell) {
		c.take(d, least, t, r, col, cell)
	})
}

// Naive hides what tells on few and nothing with it: what an audit must be able to see
// through.
func Naive(least int, tables ...*table.Table) Decision {
	open := &collector{real: map[name]float64{}, secrets: map[string]sum{}, first: map[[2]string]sum{}, bases: map[string][]sum{}, hides: naive{}}
	open.gather(naive{}, least, tables)
	return open.hides
}

type naive map[[2]string]bool

func (n naive) Hides(unit, key string) bool { return n[[2]string{unit, ""}] || n[[2]string{unit, key}] }

func each(tables []*table.Table, do func(*table.Table, *table.Row, *table.Column, *table.Cell)) {
	for _, t := range tables {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				do(t, &t.Rows[i], &t.Columns[j], &t.Rows[i].Cells[j])
			}
		}
	}
}

func (c *collector) named(t *table.Table, s table.Sum) sum {
	out := sum{}
	for _, term := range s {
		in := t.Inner[term.Inner]
		out[name{in.Unit, in.Key}] += term.Coefficient
		c.real[name{in.Unit, in.Key}] = float64(in.N)
	}
	return out
}

func (c *collector) value(s sum) (v float64) {
	for n, k := range s {
		v += k * c.real[n]
	}
	return v
}

func (c *collector) take(d Decision, least int, t *table.Table, r *table.Row, col *table.Column, cell *table.Cell) {
	unit, key := cell.Figure(r, col)
	shown := col.Known || !d.Hides(unit, key)
	for i, s := range cell.Sums {
		if len(s) == 0 {
			continue
		}
		of := c.named(t, s)
		if shown {
			c.facts = append(c.facts, fact{of, c.value(of)})
		}
		if i > 0 || !counts(of) || col.Known || col.Format == table.Words {
			continue
		}
		if len(cell.Sums) == 1 {
			c.tie([2]string{unit, key}, of)
		}
		small := c.judge(unit+" "+key, of, max(least, t.Least), col.Alone)
		for _, base := range c.bases[unit+"|"+string(cell.Base)] {
			if rest := minus(base, of); !col.Basis && len(rest) == len(base)-len(of) {
				small = c.judge("all but "+unit+" "+key, rest, max(least, t.Least), col.Alone) || small
			}
		}
		switch {
		case small && col.Alone:
			c.hides[[2]string{unit, key}] = true
		case small:
			c.hides[[2]string{unit, ""}] = true
		}
	}
}

// tie notes that a figure is the same wherever it stands.
func (c *collector) tie(figure [2]string, of sum) {
	first, known := c.first[figure]
	if !known {
		c.first[figure] = of
		return
	}
	if difference := minus(first, of); len(difference) > 0 && c.value(difference) == 0 {
		c.facts = append(c.facts, fact{difference, 0})
	}
}

// judge reports whether a count tells on few.
func (c *collector) judge(called string, of sum, least int, alone bool) bool {
	v := c.value(of)
	if len(of) == 0 || v >= float64(least) || v == 0 && alone {
		return false
	}
	c.secrets[called] = of
	return true
}

func counts(s sum) bool {
	for _, k := range s {
		if k != 1 {
			return false
		}
	}
	return len(s) > 0
}

func minus(a, b sum) sum {
	out := sum{}
	for n, k := range a {
		out[n] = k
	}
	for n, k := range b {
		if out[n] -= k; out[n] == 0 {
			delete(out, n)
		}
	}
	return out
}

// cases parts facts and secrets by the inner cells they are about. Inner cells that none of
// them tells apart are one column.
func (c *collector) cases() (all []*Case) {
	parent := map[name]name{}
	var root func(name) name
	root = func(n name) name {
		p, ok := parent[n]
		if !ok || p == n {
			parent[n] = n
			return n
		}
		parent[n] = root(p)
		return parent[n]
	}
	join := func(s sum) name {
		var first *name
		for n := range s {
			if first == nil {
				first = &n
			}
			parent[root(n)] = root(*first)
		}
		return root(*first)
	}
	for _, f := range c.facts {
		join(f.sum)
	}
	names := slices.Sorted(keys(c.secrets))
	for _, n := range names {
		join(c.secrets[n])
	}
	facts, secrets := map[name][]fact{}, map[name][]string{}
	for _, f := range c.facts {
		at := join(f.sum)
		facts[at] = append(facts[at], f)
	}
	for _, n := range names {
		at := join(c.secrets[n])
		secrets[at] = append(secrets[at], n)
	}
	for at, of := range secrets {
		all = append(all, c.made(facts[at], of))
	}
	slices.SortFunc(all, func(a, b *Case) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func (c *collector) made(facts []fact, secrets []string) *Case {
	of := &Case{Name: secrets[0]}
	signature := map[name]string{}
	note := func(i int, s sum) {
		for n, k := range s {
			signature[n] += fmt.Sprintf("%d:%g ", i, k)
		}
	}
	for i, f := range facts {
		note(i, f.sum)
	}
	for i, s := range secrets {
		note(-1-i, c.secrets[s])
	}
	column := map[string]int{}
	for _, s := range slices.Sorted(values(signature)) {
		if _, known := column[s]; !known {
			column[s] = len(column)
		}
	}
	of.width = len(column)
	row := func(s sum) []float64 {
		r := make([]float64, of.width)
		for n, k := range s {
			r[column[signature[n]]] = k
		}
		return r
	}
	for _, f := range facts {
		of.rows, of.values = append(of.rows, row(f.sum)), append(of.values, math.Round(f.value))
	}
	for _, s := range secrets {
		of.Secrets = append(of.Secrets, Secret{s, c.value(c.secrets[s]), row(c.secrets[s])})
	}
	return of
}

func values(m map[name]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}
