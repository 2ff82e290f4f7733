package breakdown

import (
	"cmp"
	"math"
	"slices"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
)

// level is how likely one wrong "different" in the whole table may be.
const level = 0.05

// compare holds every group against the rest, where both are large enough and shown.
func (t *Table) compare() {
	var all []*Cell
	for _, b := range t.Breakdowns {
		for _, a := range b.Areas {
			for i := range a.Cells {
				if c := &a.Cells[i]; !c.Hidden && c.Gap.N >= table.MinForShown && c.Rest.N >= table.MinForShown {
					c.against()
					all = append(all, c)
				}
			}
		}
	}
	t.Comparisons = len(all)
	holm(all)
	for _, c := range all {
		if c.Different = float64(c.P) <= level; c.Different {
			t.Different++
		}
	}
}

func (c *Cell) against() {
	c.Difference = c.Gap.Share - c.Rest.Share
	c.DifferenceInterval = gaps.Newcombe(c.Gap, c.Rest)
	c.P = gaps.Figure(fisher(c.Gap.Count, c.Gap.N, c.Rest.Count, c.Rest.N))
}

// holm makes of each probability the smallest level at which Holm's step-down procedure
// over all of them calls it different.
func holm(all []*Cell) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b *Cell) int { return cmp.Compare(a.P, b.P) })
	largest := 0.0
	for i, c := range all {
		largest = max(largest, min(1, float64(c.P)*float64(len(all)-i)))
		c.P = gaps.Figure(largest)
	}
}

// fisher is the two-sided exact probability of a fourfold table: that of all tables with
// the same margins that are no more likely than this one.
func fisher(x, n, y, m int) float64 {
	with := x + y
	log := func(k int) float64 { return choose(n, k) + choose(m, with-k) - choose(n+m, with) }
	here, sum := log(x), 0.0
	for k := max(0, with-m); k <= min(n, with); k++ {
		if p := log(k); p <= here+1e-7 {
			sum += math.Exp(p)
		}
	}
	return min(1, sum)
}

// choose is the logarithm of n over k.
func choose(n, k int) float64 {
	of := func(x int) float64 { l, _ := math.Lgamma(float64(x + 1)); return l }
	return of(n) - of(k) - of(n-k)
}
