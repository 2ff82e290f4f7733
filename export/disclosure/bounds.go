package disclosure

import "math"

// tiny is what counts as zero after rounding.
const tiny = 1e-7

// polytope is all answers that give the printed figures and in which no count is below
// zero, as a simplex tableau at one of its corners.
type polytope struct {
	rows  [][]float64 // one per printed figure; the last column is the right side
	basis []int       // the column of each row
	width int
	point []float64 // businesses by column, where the tableau stands
	used  []int     // columns of the row that is pivoted
}

// newPolytope starts where the answers really are, and goes to a corner from there.
func newPolytope(counts []float64, facts []vector) *polytope {
	p := &polytope{width: len(counts), point: append([]float64{}, counts...)}
	for _, fact := range facts {
		row := make([]float64, p.width+1)
		for _, e := range fact {
			row[e.column] += e.coefficient
		}
		p.rows = append(p.rows, row)
	}
	p.solve()
	p.findCorner()
	return p
}

// solve makes each row the one that gives a column of its own, one that has businesses
// where there is one; rows that follow from others vanish.
func (p *polytope) solve() {
	p.basis = make([]int, len(p.rows))
	for i := 0; i < len(p.rows); {
		best, at := 0.0, -1
		for j, x := range p.rows[i][:p.width] {
			x = math.Abs(x)
			if x <= tiny {
				continue
			}
			if p.point[j] > 0 {
				x *= 1e3
			}
			if x > best {
				best, at = x, j
			}
		}
		if at < 0 {
			last := len(p.rows) - 1
			p.rows[i] = p.rows[last]
			p.rows, p.basis = p.rows[:last], p.basis[:last]
			continue
		}
		p.basis[i] = -1
		p.pivot(i, at)
		i++
	}
}

// findCorner empties the columns that are no row's own, as far as those of the rows allow.
func (p *polytope) findCorner() {
	own := make([]bool, p.width)
	for i, j := range p.basis {
		own[j] = true
		p.rows[i][p.width] = p.point[j]
	}
	for j := range p.width {
		if own[j] || p.point[j] <= 0 {
			p.point[j] = max(0, p.point[j])
			continue
		}
		step, at := p.point[j], -1
		for i, row := range p.rows {
			if row[j] < -tiny && row[p.width] < -row[j]*step {
				step, at = row[p.width]/-row[j], i
			}
		}
		for _, row := range p.rows {
			row[p.width] += row[j] * step
		}
		p.point[j] -= step
		if at < 0 {
			continue
		}
		left := p.point[j]
		own[p.basis[at]], own[j] = false, true
		p.point[p.basis[at]] = 0
		p.pivot(at, j)
		p.rows[at][p.width] = left
	}
	p.stand()
}

// stand brings the point to where the tableau is.
func (p *polytope) stand() {
	clear(p.point)
	for i, j := range p.basis {
		p.rows[i][p.width] = max(0, p.rows[i][p.width])
		p.point[j] = p.rows[i][p.width]
	}
}

// entering is a column that improves: the best, or the first where steps lead nowhere.
func entering(gains []float64, first bool) int {
	best, at := tiny, -1
	for j, x := range gains {
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

// pivot makes a column a row's own.
func (p *polytope) pivot(i, j int, more ...[]float64) {
	row := p.rows[i]
	f := row[j]
	p.used = p.used[:0]
	for c, x := range row {
		if x != 0 {
			row[c] = x / f
			p.used = append(p.used, c)
		}
	}
	for k, other := range p.rows {
		if k != i {
			p.take(other, row, j)
		}
	}
	for _, other := range more {
		p.take(other, row, j)
	}
	p.basis[i] = j
}

func (p *polytope) take(other, row []float64, j int) {
	f := other[j]
	if f == 0 {
		return
	}
	for _, c := range p.used {
		other[c] -= f * row[c]
	}
	other[j] = 0
}

// maximise walks to where a sum, times a sign, is largest, or very far where it grows
// without bound, and shows every corner on the way.
func (p *polytope) maximise(sum vector, sign float64, seen func([]float64)) {
	gains := p.gains(sum, sign)
	stuck := 0
	for range 50 * (p.width + len(p.rows)) {
		j := entering(gains[:p.width], stuck > 20)
		if j < 0 {
			break
		}
		i := p.leaving(j)
		if i < 0 {
			seen(p.along(j, far/gains[j]))
			return
		}
		moved := p.rows[i][p.width] > tiny
		p.pivot(i, j, gains)
		if stuck++; moved {
			stuck = 0
			p.stand()
			seen(p.point)
		}
	}
	p.stand()
	seen(p.point)
}

// far is so many businesses as no study has.
const far = 1e5

// along is the point one comes to when a column grows that nothing stops.
func (p *polytope) along(j int, step float64) []float64 {
	p.stand()
	x := append([]float64{}, p.point...)
	x[j] += step
	for i, at := range p.basis {
		x[at] -= step * p.rows[i][j]
	}
	return x
}

// gains is by how much a sum grows with each column.
func (p *polytope) gains(sum vector, sign float64) []float64 {
	gains := make([]float64, p.width+1)
	for _, e := range sum {
		gains[e.column] += sign * e.coefficient
	}
	for i, at := range p.basis {
		p.used = p.used[:0]
		for c := range p.width {
			if p.rows[i][c] != 0 {
				p.used = append(p.used, c)
			}
		}
		p.take(gains, p.rows[i], at)
	}
	return gains
}
