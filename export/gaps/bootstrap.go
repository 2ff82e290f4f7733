package gaps

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"feldbuch/export/table"

	"gonum.org/v1/gonum/stat"
)

// The bootstrap's settings are fixed so that the same interviews always give
// the same workbook.
const (
	replicates = 2000
	seed       = 20250101
)

// answered is one business's complete pair in the area with this index.
type answered struct {
	area int
	Pair
}

// First is how many places count as leading.
const First = 5

// bootstrap draws businesses with replacement, all areas of a business together, and
// gives the percentile interval (2.5 %, 97.5 %) of each area's MWDS, and how often the
// area is among the first by share of gaps. rows must be in a settled order.
func bootstrap(areas []Area, rows [][]answered) {
	mwds, ranks := drawReplicates(len(areas), rows)
	for i := range areas {
		areas[i].Ranks.TopFive = None
		if areas[i].N >= table.MinForShown {
			areas[i].MWDSInterval = percentiles(mwds[i])
			areas[i].Ranks.TopFive = leading(ranks[i])
		}
	}
}

// nothingDrawn is for areas whose ranks chance has no part in.
func nothingDrawn(areas []Area) {
	for i := range areas {
		areas[i].Ranks.TopFive = None
	}
}

func leading(ranks []Rank) Figure {
	n := 0
	for _, r := range ranks {
		n += countIf(r >= 1 && r <= First, 1)
	}
	return Figure(float64(n) / float64(len(ranks)))
}

// drawReplicates gives, per area, the MWDS and the rank by share of gaps in every
// replicate; NaN and 0 where nobody drawn had a pair. Each replicate has a random
// source of its own, so the number of processors does not change the result.
func drawReplicates(areas int, rows [][]answered) (mwds [][]float64, ranks [][]Rank) {
	mwds, ranks = matrix[float64](areas, replicates), matrix[Rank](areas, replicates)
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			s := newSample(areas, len(rows))
			for r := w; r < replicates; r += workers {
				s.draw(rand.New(rand.NewPCG(seed, uint64(r))), rows)
				for i := range s.n {
					mwds[i][r] = s.gap[i] / s.n[i] * s.need[i] / s.n[i] // 0/0 is NaN: not drawn
				}
				for i, rank := range CompetitionRanks(s.shares()) {
					ranks[i][r] = rank
				}
			}
		})
	}
	wg.Wait()
	return mwds, ranks
}

// sample is one replicate: how often each business was drawn, and the sums.
type sample struct {
	times               []int
	n, need, gap, unmet []float64
	keys                [][]float64
}

func newSample(areas, rows int) *sample {
	zeros := func() []float64 { return make([]float64, areas) }
	return &sample{make([]int, rows), zeros(), zeros(), zeros(), zeros(), matrix[float64](areas, 2)}
}

func (s *sample) draw(rng *rand.Rand, rows [][]answered) {
	clear(s.times)
	for _, sums := range [][]float64{s.n, s.need, s.gap, s.unmet} {
		clear(sums)
	}
	for range rows {
		s.times[rng.IntN(len(rows))]++
	}
	for i, times := range s.times {
		if times == 0 {
			continue
		}
		w := float64(times)
		for _, p := range rows[i] {
			s.n[p.area] += w
			s.need[p.area] += w * p.Need
			s.gap[p.area] += w * p.Gap()
			if p.Unmet() {
				s.unmet[p.area] += w
			}
		}
	}
}

// shares are the keys the table is sorted by: share of gaps, then mean gap.
func (s *sample) shares() [][]float64 {
	for i, n := range s.n {
		s.keys[i][0], s.keys[i][1] = s.unmet[i]/n, s.gap[i]/n
	}
	return s.keys
}

func percentiles(x []float64) *Interval {
	x = slices.DeleteFunc(slices.Clone(x), math.IsNaN)
	if len(x) == 0 {
		return nil
	}
	slices.Sort(x)
	return &Interval{stat.Quantile(0.025, stat.Empirical, x, nil), stat.Quantile(0.975, stat.Empirical, x, nil)}
}

func matrix[T any](rows, columns int) [][]T {
	m := make([][]T, rows)
	for i := range m {
		m[i] = make([]T, columns)
	}
	return m
}
