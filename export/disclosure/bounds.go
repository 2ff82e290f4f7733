package disclosure

import (
	"math"

	"feldbuch/export/table"
)

// tiny is what counts as zero after rounding.
const tiny = 1e-7

// polytope is all answers that give the printed figures and in which no count is below
// zero, as a simplex tableau at one of its corners.
type polytope struct {
	rows  [][]float64 // one per printed figure; the last column is the right side
	basis []int       // the column of each row
	width int
}

func newPolytope(b *block, printed []table.Sum) *polytope {
	p := &polytope{width: len(b.cells)}
	for _, sum := range printed {
		row := make([]float64, p.width+1)
		for _, t := range sum {
			row[b.columns[t.Inner]] += t.Coefficient
		}
		row[p.width] = sum.Of(b.inner)
		if row[p.width] < 0 {
			for i := range row {
				row[i] = -row[i]
			}
		}
		p.rows = append(p.rows, row)
	}
	p.findCorner()
	return p
}

// findCorner starts with a help column in each row, written as -1, and drives them out.
func (p *polytope) findCorner() {
	p.basis = make([]int, len(p.rows))
	for i := range p.basis {
		p.basis[i] = -1
	}
	for range 50 * (p.width + len(p.rows)) {
		cost := make([]float64, p.width)
		for i, at := range p.basis {
			if at < 0 {
				for j := range cost {
					cost[j] += p.rows[i][j]
				}
			}
		}
		j := entering(cost, false)
		if j < 0 {
			break
		}
		i := p.leaving(j)
		if i < 0 {
			break
		}
		p.pivot(i, j)
	}
	for i, at := range p.basis { // what is left of them is zero
		if at < 0 {
			for j, x := range p.rows[i][:p.width] {
				if math.Abs(x) > tiny {
					p.pivot(i, j)
					break
				}
			}
		}
	}
}

// entering is a column that improves: the best, or the first where steps lead nowhere.
func entering(cost []float64, first bool) int {
	best, at := tiny, -1
	for j, x := range cost {
		if x > best {
			best, at = x, j
			if first {
				break
			}
		}
	}
	return at
}

// leaving is the row that stops a column from growing, ties by the lowest column, or -1.
func (p *polytope) leaving(j int) int {
	least, at := math.Inf(1), -1
	for i, row := range p.rows {
		if row[j] <= tiny {
			continue
		}
		ratio := max(0, row[p.width]) / row[j]
		if ratio < least-tiny || ratio < least+tiny && (at < 0 || p.basis[i] < p.basis[at]) {
			least, at = min(least, ratio), i
		}
	}
	return at
}

func (p *polytope) pivot(i, j int) {
	row := p.rows[i]
	f := row[j]
	for c := range row {
		row[c] /= f
	}
	for k, other := range p.rows {
		if f := other[j]; k != i && f != 0 {
			for c, x := range row {
				if x != 0 {
					other[c] -= f * x
				}
			}
			other[j] = 0
		}
	}
	p.basis[i] = j
}

// maximise walks to where a sum, times a sign, is largest and shows the witness every
// corner on the way. True where it grows without bound.
func (p *polytope) maximise(b *block, sum table.Sum, sign float64, seen *witness) bool {
	stuck := 0
	for range 50 * (p.width + len(p.rows)) {
		j := entering(p.gains(b, sum, sign), stuck > 20)
		if j < 0 {
			break
		}
		i := p.leaving(j)
		if i < 0 {
			return true
		}
		moved := p.rows[i][p.width] > tiny
		p.pivot(i, j)
		if stuck++; moved {
			stuck = 0
			seen.see(p.corner())
		}
	}
	seen.see(p.corner())
	return false
}

// gains is by how much a sum grows with each column.
func (p *polytope) gains(b *block, sum table.Sum, sign float64) []float64 {
	cost := make([]float64, p.width)
	for _, t := range sum {
		cost[b.columns[t.Inner]] += sign * t.Coefficient
	}
	all := append([]float64{}, cost...)
	for i, at := range p.basis {
		if at >= 0 && all[at] != 0 {
			for j := range cost {
				cost[j] -= all[at] * p.rows[i][j]
			}
		}
	}
	return cost
}

// corner is how many businesses each column has.
func (p *polytope) corner() []float64 {
	x := make([]float64, p.width)
	for i, at := range p.basis {
		if at >= 0 {
			x[at] = p.rows[i][p.width]
		}
	}
	return x
}

// witness remembers between which values secrets were seen.
type witness struct {
	b         *block
	secrets   []secret
	as        *secret
	low, high []float64
	unbounded []bool
}

func newWitness(b *block, secrets []secret, as *secret) *witness {
	w := &witness{b, secrets, as, make([]float64, len(secrets)), make([]float64, len(secrets)), make([]bool, len(secrets))}
	for i, s := range secrets {
		w.low[i], w.high[i] = s.value, s.value
	}
	return w
}

func (w *witness) see(x []float64) {
	for i, s := range w.secrets {
		v := 0.0
		for _, t := range s.sum {
			v += t.Coefficient * x[w.b.columns[t.Inner]]
		}
		w.low[i], w.high[i] = min(w.low[i], v), max(w.high[i], v)
	}
}

// safe reports whether a secret may have been anything: a count anything up to k. Who
// knows a figure of his own must only not find out another one exactly.
func (w *witness) safe(i int) bool {
	s := &w.secrets[i]
	if w.unbounded[i] || w.as != nil && within(s.sum, w.as.sum) {
		return true
	}
	low, high := math.Ceil(w.low[i]-tiny), math.Floor(w.high[i]+tiny)
	if s.least > 0 && w.as == nil {
		return high >= s.least
	}
	return high > low
}

// within reports whether all of a sum is in another one.
func within(s, of table.Sum) bool { return len(less(s, of)) == 0 }
