package disclosure

import (
	"math"
	"slices"
)

// pool is answers that give the same printed figures as the real ones. It grows while
// bounds are looked for: what two of them tell apart need not be looked for again.
type pool struct {
	points [][]float64
	values [][]float64 // by secret, then by point
	next   int         // to be replaced where there are too many
}

// mostPooled bounds how many are kept.
const mostPooled = 400

func newPool(b *block) pool {
	p := pool{values: make([][]float64, len(b.secrets))}
	p.add(b, b.counts)
	return p
}

func (p *pool) add(b *block, x []float64) {
	if len(p.points) >= mostPooled {
		p.next = 1 + p.next%(mostPooled-1) // the first are the real answers
		p.points[p.next] = slices.Clone(x)
		for i := range b.secrets {
			p.values[i][p.next] = b.secrets[i].row.of(x)
		}
		return
	}
	p.points = append(p.points, slices.Clone(x))
	for i := range b.secrets {
		p.values[i] = append(p.values[i], b.secrets[i].row.of(x))
	}
}

// keep drops the points in which a sum is not what it really is.
func (p *pool) keep(b *block, sum vector) {
	real := sum.of(b.counts)
	keep := 0
	for k, x := range p.points {
		if math.Abs(sum.of(x)-real) > 1e-5 {
			continue
		}
		p.points[keep] = x
		for i := range p.values {
			p.values[i][keep] = p.values[i][k]
		}
		keep++
	}
	p.points = p.points[:keep]
	for i := range p.values {
		p.values[i] = p.values[i][:keep]
	}
}

// safe reports whether a secret may have been anything: a count anything up to least.
func (s *secret) safe(low, high float64) bool {
	low, high = math.Ceil(low-tiny), math.Floor(high+tiny)
	if s.least > 0 {
		return high >= s.least
	}
	return high > low
}

// safe reports whether the pool shows that a secret is one.
func (b *block) safe(i int) bool {
	values := b.pool.values[i]
	return b.secrets[i].safe(slices.Min(values), slices.Max(values))
}

// safeFrom reports whether the pool shows that who knows a secret, as it is of him alone,
// does not find out another one exactly.
func (b *block) safeFrom(as, i int) bool {
	known, real, other := b.secrets[as].value, b.secrets[i].value, b.pool.values[i]
	low, high := real, real
	own := b.pool.values[as]
	for p, a := range own {
		if math.Abs(a-known) < tiny {
			low, high = min(low, other[p]), max(high, other[p])
		}
	}
	if apart(low, high) {
		return true
	}
	for p, a := range own { // between one where it is more and one where it is less
		for q, c := range own {
			if a > known+tiny && c < known-tiny {
				mixed := other[p] + (other[q]-other[p])*(a-known)/(a-c)
				low, high = min(low, mixed), max(high, mixed)
			}
		}
		if apart(low, high) {
			return true
		}
	}
	return false
}

// apart reports whether there is more than one whole number between two bounds.
func apart(low, high float64) bool { return math.Floor(high+tiny) > math.Ceil(low-tiny) }

func (p *pool) clone() pool {
	c := pool{points: slices.Clone(p.points), values: make([][]float64, len(p.values))}
	for i, v := range p.values {
		c.values[i] = slices.Clone(v)
	}
	return c
}
