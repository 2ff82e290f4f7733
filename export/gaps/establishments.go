package gaps

import (
	"math"
	"slices"

	"feldbuch/export/disclosure"
)

// Establishments measures businesses instead of areas.
type Establishments struct {
	// Incidence is the share of businesses with at least one unmet area, of
	// those with at least one complete pair.
	Incidence Share `json:"incidence"`
	// Gaps are how many gaps a business has: quartiles as spreadsheets work them out.
	Gaps Quartiles `json:"gaps"`
	// Density is the share of unmet pairs among all complete pairs: how much of
	// what was asked about is lacking. Pairs of one business are alike, so no
	// interval is given.
	Density      Figure `json:"density"`
	DensityPairs int    `json:"density_pairs"`
	// ByGaps are how many businesses have so many gaps.
	ByGaps []int `json:"by_gaps"`
	// Decision is that of the table.
	Decision *disclosure.Decision `json:"-"`
}

// Quartiles part businesses into four equal parts.
type Quartiles struct {
	Lower  Figure `json:"lower"`
	Median Figure `json:"median"`
	Upper  Figure `json:"upper"`
}

func (c *Collector) establishments() Establishments {
	var affected, unmet, pairs int
	var each []float64
	e := Establishments{Density: None, ByGaps: []int{}}
	for _, in := range c.interviews {
		lacks := 0
		for _, p := range in.pairs {
			lacks += countIf(p.Unmet(), 1)
		}
		affected += countIf(lacks > 0, 1)
		unmet += lacks
		pairs += len(in.pairs)
		each = append(each, float64(lacks))
		for len(e.ByGaps) <= lacks {
			e.ByGaps = append(e.ByGaps, 0)
		}
		e.ByGaps[lacks]++
	}
	slices.Sort(each)
	e.Gaps = Quartiles{quantile(each, .25), quantile(each, .5), quantile(each, .75)}
	e.Incidence, e.DensityPairs = ShareOf(affected, len(c.interviews), c.drawnFrom()), pairs
	if pairs > 0 {
		e.Density = Figure(float64(unmet) / float64(pairs))
	}
	return e
}

// quantile is that of QUARTILE.INC in spreadsheets and of R's default: linear between
// the sorted values at (n − 1)·p.
func quantile(sorted []float64, p float64) Figure {
	if len(sorted) == 0 {
		return None
	}
	at := float64(len(sorted)-1) * p
	low := math.Floor(at)
	i := int(low)
	next := sorted[min(i+1, len(sorted)-1)]
	return Figure(sorted[i] + (at-low)*(next-sorted[i]))
}
