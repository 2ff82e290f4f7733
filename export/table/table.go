// Package table is what stands between figures and their writers: rows and cells
// with all that is needed to print a figure, or to decide that it must not be
// printed. It computes nothing of its own and knows no file format and no words.
//
// # What a figure gives away
//
// All figures of linked tables are counted from the same inner cells: how many
// businesses gave the same answers, as finely as any figure tells them apart. A
// count or a sum is a linear combination of them, so printing some figures can
// give others away by subtraction. Each cell therefore names its coefficients.
package table

import "cmp"

// Table is one table. Tables that share Inner are linked.
type Table struct {
	// Name is an identifier; "" for a table that takes no filters.
	Name string
	// Title, Basis and Remarks stand above the table: what it is, what it was
	// counted from, how to read it.
	Title, Basis string
	Remarks      []string
	// Empty is said in place of rows.
	Empty   string
	Columns []Column
	Rows    []Row
	Inner   []Inner
	// Least is how many businesses a figure must tell on, where that is more than is
	// asked for of all tables.
	Least int
	// Defines begins the names a workbook gives to the figures; "" for none.
	Defines string
}

// Column is one kind of figure.
type Column struct {
	// Key names the figure in every language.
	Key string
	// Band is the heading above neighbouring columns that belong together.
	Band, Head string
	Width      float64 // in characters; 0 fits the words in it
	Format     Format
	Bars       bool // bars from 0 to 1 behind the numbers
	Heat       bool // the darker the more, from 0 to 1
	Helper     bool // only there for a chart: not printed
	Beyond     bool // there to be filtered and looked up: not printed
	// Span is how many columns of a page it takes, 0 for one.
	Span int
	// What the figure gives away: Name is no figure at all and always shown, Basis is
	// the n other figures rest on, Amount adds up what businesses named. A figure
	// vanishes with its unit, and Alone where it is only one count among several.
	Name, Basis, Amount, Alone bool
	// Yields is a count that only splits another one: it is shown where no other figure has
	// to be hidden for it.
	Yields bool
	// Known is a number that readers know even where it is not printed: it is never hidden,
	// and nothing may follow from it.
	Known bool
}

// Row is one unit: an area in a group of businesses. Its figures vanish together,
// because most of them follow from the others.
type Row struct {
	Unit  string
	Cells []Cell // one per column
	Faint bool   // beside the point: who gave no answer
}

// Cell is one figure.
type Cell struct {
	// Value is nil where there is none, a string, int or float64.
	Value any
	// Unit and Key are the cell's own where a row or a column has several; "" for theirs.
	Unit, Key string
	// N is how many businesses the figure rests on, not weighted; Base says which.
	N    int
	Base Base
	// Status says whether and how the value is shown. A value that is not shown
	// may still be here: writers must ask Shown for it.
	Status Status
	// Sums are what the value tells of the inner cells: one for a count, a share
	// or a mean, several where it follows from several, none for words and ranks.
	Sums []Sum
	// Largest are the two largest contributions to a sum of amounts.
	Largest Largest
}

// Figure names what the cell tells: the unit it is about, and which figure of it. The same
// figure has the same name in all tables.
func (c *Cell) Figure(r *Row, col *Column) (unit, key string) {
	return cmp.Or(c.Unit, r.Unit), cmp.Or(c.Key, col.Key)
}

// Base is which businesses of a unit a figure is taken of.
type Base string

// Inner is an inner cell.
type Inner struct {
	// Unit is that of the rows it is counted in, Key tells it from the others of
	// its unit.
	Unit, Key string
	N         int // businesses
}

// Term is one inner cell's part in a sum.
type Term struct {
	Inner       int // index into Table.Inner
	Coefficient float64
}

// Sum is a linear combination of inner cells, by index.
type Sum []Term

// Of is the sum's value.
func (s Sum) Of(inner []Inner) float64 {
	sum := 0.0
	for _, t := range s {
		sum += t.Coefficient * float64(inner[t.Inner].N)
	}
	return sum
}

// Largest are the two largest contributions of single businesses to a sum: where
// they make up nearly all of it, each of the two can estimate the other.
type Largest struct{ First, Second float64 }

// Add takes in that so many businesses contribute an amount each.
func (l *Largest) Add(amount float64, times int) {
	for range min(times, 2) {
		switch {
		case amount > l.First:
			l.First, l.Second = amount, l.First
		case amount > l.Second:
			l.Second = amount
		}
	}
}
