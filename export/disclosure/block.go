package disclosure

import (
	"encoding/binary"
	"math"
	"slices"

	"feldbuch/export/table"
)

// block is what is decided at once: the candidates that are counted from the same
// inner cells, and the secrets among them. Inner cells that no sum tells apart are one
// column.
type block struct {
	*collection
	columns    map[int]int // of inner cells
	counts     []float64   // businesses by column
	candidates []int       // in the order in which they may be shown
	rows       map[int]vector
	ties       []tied
	secrets    []secret
	pool       pool
}

// vector is a sum over the columns of a block.
type vector []entry

type entry struct {
	column      int
	coefficient float64
}

// tied is a tie over the columns.
type tied struct {
	row       vector
	candidate int
}

func newBlock(c *collection, name string, candidates []int) *block {
	b := &block{collection: c, candidates: candidates, rows: map[int]vector{}}
	var sums []table.Sum
	for _, i := range candidates {
		for _, q := range c.candidates[i].quantities {
			sums = append(sums, c.quantities[q].sum)
		}
	}
	for _, s := range c.secrets {
		if s.block == name {
			b.secrets = append(b.secrets, s)
			sums = append(sums, s.sum)
		}
	}
	for _, t := range c.ties {
		if t.block == name {
			b.ties = append(b.ties, tied{candidate: t.candidate})
			sums = append(sums, t.sum)
		}
	}
	b.merge(sums)
	rows := b.vectors(sums)
	for _, i := range candidates {
		for _, q := range c.candidates[i].quantities {
			b.rows[q], rows = rows[0], rows[1:]
		}
	}
	for i := range b.secrets {
		b.secrets[i].row, rows = rows[0], rows[1:]
	}
	for i := range b.ties {
		b.ties[i].row, rows = rows[0], rows[1:]
	}
	return b
}

// merge finds the columns: inner cells with the same coefficients in all sums.
func (b *block) merge(sums []table.Sum) {
	in := map[int][]byte{}
	var order []int
	for i, sum := range sums {
		for _, t := range sum {
			if in[t.Inner] == nil {
				order = append(order, t.Inner)
			}
			in[t.Inner] = binary.LittleEndian.AppendUint32(in[t.Inner], uint32(i))
			in[t.Inner] = binary.LittleEndian.AppendUint64(in[t.Inner], math.Float64bits(t.Coefficient))
		}
	}
	b.columns = make(map[int]int, len(order))
	slices.Sort(order)
	at := map[string]int{}
	for _, i := range order {
		k, known := at[string(in[i])]
		if !known {
			k = len(b.counts)
			at[string(in[i])] = k
			b.counts = append(b.counts, 0)
		}
		b.columns[i] = k
		b.counts[k] += float64(b.inner[i].N)
	}
}

func (b *block) vectors(sums []table.Sum) (rows []vector) {
	seen := make([]int, len(b.counts))
	for i, sum := range sums {
		row := make(vector, 0, len(sum))
		for _, t := range sum {
			if k := b.columns[t.Inner]; seen[k] != i+1 {
				seen[k] = i + 1
				row = append(row, entry{k, t.Coefficient})
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// of is the vector's value where so many businesses are in each column.
func (v vector) of(x []float64) float64 {
	sum := 0.0
	for _, e := range v {
		sum += e.coefficient * x[e.column]
	}
	return sum
}

// decide hides candidates until no secret follows from those shown.
func (b *block) decide(hidden []bool) {
	b.eliminate(hidden)
	more := false
	for {
		failed, as := b.weakest(hidden)
		if failed == nil {
			break
		}
		more = true
		if b.suppressFor(failed, as, hidden) {
			continue
		}
		if !failed.alone {
			break
		}
		// What n, share and means of its unit tell of it is told: only its number is not.
		failed.alone, failed.least = failed.least > 0, 0
	}
	if more {
		b.showAgain(hidden)
	}
}

// forced reports whether a candidate is hidden whatever else is: for its own sake, or
// because its unit is.
func (b *block) forced(i int, hidden []bool) bool {
	a := &b.collection.candidates[i]
	return !a.known && (a.primary || a.alone && hidden[b.units[a.unit].candidate])
}

// eliminate shows one candidate after the other, as long as no secret becomes a linear
// combination of what is shown.
func (b *block) eliminate(hidden []bool) {
	shown := newSpan(len(b.counts))
	for _, t := range b.ties {
		shown.add(shown.vector(t.row))
	}
	for _, i := range b.candidates {
		for _, q := range b.collection.candidates[i].quantities {
			if b.collection.candidates[i].known {
				shown.add(shown.vector(b.rows[q]))
			}
		}
	}
	secrets := b.unknown(shown)
	for _, i := range b.candidates {
		if hidden[i] = b.forced(i, hidden); hidden[i] || len(secrets) == 0 || b.collection.candidates[i].known {
			continue
		}
		before := len(shown.pivots)
		for _, q := range b.collection.candidates[i].quantities {
			shown.add(shown.vector(b.rows[q]))
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

// unknown are the secrets, less what is known of them; those that all readers know are
// none.
func (b *block) unknown(known *span) (rows [][]uint64) {
	b.secrets = slices.DeleteFunc(b.secrets, func(s secret) bool {
		row := known.vector(s.row)
		known.reduce(row)
		if pivotOf(row) < 0 {
			return true
		}
		rows = append(rows, row)
		return false
	})
	b.pool = newPool(b)
	return rows
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
