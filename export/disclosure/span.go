package disclosure

import (
	"math"
	"math/bits"
)

// span is all linear combinations of some rows, reduced to echelon form. It counts
// modulo a large prime, where nothing is rounded.
type span struct {
	rows   [][]uint64 // by pivot; nil where there is none
	pivots []int      // in the order they came
}

const prime = 1<<61 - 1

func multiply(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	sum := (low & prime) + (low>>61 | high<<3)
	return (sum & prime) + sum>>61
}

func reduced(x uint64) uint64 {
	x = (x & prime) + x>>61
	if x >= prime {
		x -= prime
	}
	return x
}

func inverse(a uint64) uint64 {
	result := uint64(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			result = reduced(multiply(result, a))
		}
		a = reduced(multiply(a, a))
	}
	return result
}

// finest is the part of one that coefficients are told apart by.
const finest = 1e6

// vector is a sum as a row of the span.
func (s *span) vector(v vector) []uint64 {
	row := make([]uint64, len(s.rows))
	for _, e := range v {
		x := int64(math.Round(e.coefficient * finest))
		if x < 0 {
			x += prime
		}
		row[e.column] = uint64(x)
	}
	return row
}

func newSpan(width int) *span { return &span{rows: make([][]uint64, width)} }

// reduce takes the span out of a row; where it lies within, nothing is left.
func (s *span) reduce(row []uint64) {
	for _, p := range s.pivots {
		subtract(row, s.rows[p], p)
	}
}

// subtract makes row zero at a pivot.
func subtract(row, by []uint64, pivot int) {
	f := row[pivot]
	if f == 0 {
		return
	}
	f = prime - f
	for i, x := range by {
		if x != 0 {
			row[i] = reduced(row[i] + multiply(f, x))
		}
	}
}

// add widens the span by a row, and says where its pivot is; -1 if it lies within.
func (s *span) add(row []uint64) int {
	s.reduce(row)
	p := pivotOf(row)
	if p < 0 {
		return p
	}
	f := inverse(row[p])
	for i := range row {
		row[i] = reduced(multiply(row[i], f))
	}
	s.rows[p] = row
	s.pivots = append(s.pivots, p)
	return p
}

// drop forgets the last rows added, down to so many.
func (s *span) drop(to int) {
	for _, p := range s.pivots[to:] {
		s.rows[p] = nil
	}
	s.pivots = s.pivots[:to]
}

func pivotOf(row []uint64) int {
	for i, x := range row {
		if x != 0 {
			return i
		}
	}
	return -1
}
