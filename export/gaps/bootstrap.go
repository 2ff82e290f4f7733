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

// bootstrapMWDS draws businesses with replacement, all areas of a business
// together, and gives the percentile intervals (2.5 %, 97.5 %) of each area's
// MWDS and of its rank among all areas. rows must be in a settled order.
func bootstrapMWDS(areas []Area, rows [][]answered) {
	mwds, ranks := drawReplicates(len(areas), rows)
	for i := range areas {
		if areas[i].N >= table.MinForShown {
			areas[i].MWDSInterval = percentiles(mwds[i])
			areas[i].Ranks.MWDSInterval = percentiles(ranks[i])
		}
	}
}

// drawReplicates gives, per area, the MWDS and the rank in every replicate; NaN
// where nobody drawn had a pair. Each replicate has a random source of its own,
// so the number of processors does not change the result.
func drawReplicates(areas int, rows [][]answered) (mwds, ranks [][]float64) {
	mwds, ranks = matrix(areas, replicates), matrix(areas, replicates)
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			s := newSample(areas, len(rows))
			for r := w; r < replicates; r += workers {
				s.draw(rand.New(rand.NewPCG(seed, uint64(r))), rows)
				for i, score := range s.scores() {
					mwds[i][r] = score[0]
				}
				for i, rank := range CompetitionRanks(s.keys) {
					ranks[i][r] = rankOrNaN(rank)
				}
			}
		})
	}
	wg.Wait()
	return mwds, ranks
}

// sample is one replicate: how often each business was drawn, and the sums.
type sample struct {
	times     []int
	n         []float64
	need, gap []float64
	keys      [][]float64
}

func newSample(areas, rows int) *sample {
	return &sample{make([]int, rows), make([]float64, areas), make([]float64, areas), make([]float64, areas), matrix(areas, 1)}
}

func (s *sample) draw(rng *rand.Rand, rows [][]answered) {
	clear(s.times)
	clear(s.n)
	clear(s.need)
	clear(s.gap)
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
		}
	}
}

// scores are the MWDS of each area as keys to rank by.
func (s *sample) scores() [][]float64 {
	for i, n := range s.n {
		s.keys[i][0] = s.gap[i] / n * s.need[i] / n // 0/0 is NaN: not drawn
	}
	return s.keys
}

func rankOrNaN(r Rank) float64 {
	if r == 0 {
		return math.NaN()
	}
	return float64(r)
}

func percentiles(x []float64) *Interval {
	x = slices.DeleteFunc(slices.Clone(x), math.IsNaN)
	if len(x) == 0 {
		return nil
	}
	slices.Sort(x)
	return &Interval{stat.Quantile(0.025, stat.Empirical, x, nil), stat.Quantile(0.975, stat.Empirical, x, nil)}
}

func matrix(rows, columns int) [][]float64 {
	m := make([][]float64, rows)
	for i := range m {
		m[i] = make([]float64, columns)
	}
	return m
}
