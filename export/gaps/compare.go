package gaps

import (
	"math"

	"feldbuch/export/table"

	"gonum.org/v1/gonum/stat/distuv"
)

// discordance is how two areas differ over the businesses with a complete pair in
// both: in how many only the first has a gap, in how many only the second.
type discordance struct{ n, first, second int }

// differ reports whether the first has a gap in more businesses than the second, or
// fewer, at a level: 1, −1, or 0 where they are not separated. The interval of the
// difference is that of Agresti and Min (2005), half a business added to each of the
// four cells, because ten businesses without a counterexample prove little.
func (d discordance) differ(z float64) int {
	if d.n < table.MinForShown {
		return 0
	}
	n, b, c := float64(d.n)+2, float64(d.first)+.5, float64(d.second)+.5
	half := z * math.Sqrt(b+c-(b-c)*(b-c)/n)
	switch {
	case b-c > half:
		return 1
	case c-b > half:
		return -1
	}
	return 0
}

// rankIntervals gives each area the ranks by share of gaps that its differences from
// all others leave possible, the 5 % shared out among these comparisons (Bonferroni).
// Percentiles of bootstrapped ranks would promise too much where areas nearly tie.
func rankIntervals(areas []Area, rows [][]answered) {
	k := len(areas)
	pairs := compareAll(k, rows)
	others := 0
	for i := range areas {
		others += countIf(areas[i].N > 0, 1)
	}
	if others < 2 {
		return
	}
	level := distuv.UnitNormal.Quantile(1 - 0.05/(2*float64(others-1)))
	for i := range areas {
		a := &areas[i]
		if a.N < table.MinForShown {
			continue
		}
		best, worst := 1, others
		for j := range areas {
			switch pairs[i*k+j].differ(level) {
			case 1:
				worst--
			case -1:
				best++
			}
		}
		rank := int(a.Ranks.Unmet) // of other businesses, too, where answers are missing
		a.Ranks.UnmetInterval = &Interval{float64(min(best, rank)), float64(max(worst, rank))}
	}
}

// compareAll has the areas i and j at i·k+j.
func compareAll(k int, rows [][]answered) []discordance {
	all := make([]discordance, k*k)
	for _, row := range rows {
		for _, p := range row {
			for _, q := range row {
				d := &all[p.area*k+q.area]
				d.n++
				d.first += countIf(p.Unmet() && !q.Unmet(), 1)
				d.second += countIf(q.Unmet() && !p.Unmet(), 1)
			}
		}
	}
	return all
}
