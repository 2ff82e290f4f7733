package gaps

import (
	"cmp"
	"math"
	"slices"
)

// Ranks are an area's places under each measure, 1 = greatest need, before any
// rounding; equal areas share a place and the next one is left out (1, 1, 3).
type Ranks struct {
	Unmet Rank `json:"unmet"` // share, ties by mean gap
	// UnmetInterval are the ranks that chance leaves possible; TopFive is in which share
	// of the resamples the area is among the first five.
	UnmetInterval *Interval `json:"unmet_interval"`
	TopFive       Figure    `json:"top_five"`
	MeanGap       Rank      `json:"mean_gap"`
	MWDS          Rank      `json:"mwds"`
	RDS           Rank      `json:"rds"`
}

// same treats figures as equal that differ only by what floating point adds:
// 4.60 − 3.87 and 3.99 − 3.26 are both 0.73.
const same = 1e-9

func compareFigures(a, b float64) int {
	if math.Abs(a-b) <= same {
		return 0
	}
	return cmp.Compare(a, b)
}

// CompetitionRanks ranks the largest key first; later elements of a key break
// ties of earlier ones. A key with NaN gets no rank.
func CompetitionRanks(keys [][]float64) []Rank {
	var order []int
	for i, k := range keys {
		if !slices.ContainsFunc(k, math.IsNaN) {
			order = append(order, i)
		}
	}
	larger := func(a, b int) int { return slices.CompareFunc(keys[b], keys[a], compareFigures) }
	slices.SortStableFunc(order, larger)
	ranks := make([]Rank, len(keys))
	for place, i := range order {
		ranks[i] = Rank(place + 1)
		if place > 0 && larger(order[place-1], i) == 0 {
			ranks[i] = ranks[order[place-1]]
		}
	}
	return ranks
}

// rankAreas fills in the ranks of all measures.
func rankAreas(areas []Area) {
	by := func(key func(*Area) []float64, set func(*Area, Rank)) {
		keys := make([][]float64, len(areas))
		for i := range areas {
			keys[i] = key(&areas[i])
		}
		for i, r := range CompetitionRanks(keys) {
			set(&areas[i], r)
		}
	}
	by(func(a *Area) []float64 { return []float64{float64(a.Unmet.Share), float64(a.MeanGap)} },
		func(a *Area, r Rank) { a.Ranks.Unmet = r })
	by(func(a *Area) []float64 { return []float64{float64(a.MeanGap)} },
		func(a *Area, r Rank) { a.Ranks.MeanGap = r })
	by(func(a *Area) []float64 { return []float64{float64(a.MWDS)} },
		func(a *Area, r Rank) { a.Ranks.MWDS = r })
	by(func(a *Area) []float64 { return []float64{-float64(a.RDS)} },
		func(a *Area, r Rank) { a.Ranks.RDS = r })
}
