package gaps

import (
	"math"

	"feldbuch/export/table"

	"gonum.org/v1/gonum/stat/distuv"
)

// z is the standard normal quantile of two-sided 95 % intervals.
const z = 1.959963984540054

// Interval is a 95 % interval, in the unit of the figure it belongs to.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Wilson is the score interval of a share count/n (Wilson 1927): centre
// (p + z²/2m)/(1 + z²/m), half width z/(1 + z²/m)·√(p(1−p)/m + z²/4m²), with m
// the sample size corrected for a finite population. It is nil where there is
// nothing to infer: no cases, or a census.
func Wilson(count, n, population int) *Interval {
	m := effectiveSize(n, population)
	if n == 0 || math.IsInf(m, 1) {
		return nil
	}
	p := float64(count) / float64(n)
	scale := 1 + z*z/m
	centre := (p + z*z/(2*m)) / scale
	half := z / scale * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	in := Interval{centre - half, centre + half}
	// Where p is 0 or 1 the bound equals it exactly; rounding must not miss it.
	if count == 0 {
		in.Low = 0
	}
	if count == n {
		in.High = 1
	}
	return &in
}

// Newcombe is the interval of the difference of two independent shares, p − q, made of
// their Wilson intervals (Newcombe 1998, method 10). A census, which has none, is exact.
func Newcombe(p, q Share) *Interval {
	if p.N == 0 || q.N == 0 {
		return nil
	}
	reach := func(s Share) (below, above float64) {
		if s.Interval == nil {
			return 0, 0
		}
		return float64(s.Share) - s.Interval.Low, s.Interval.High - float64(s.Share)
	}
	pBelow, pAbove := reach(p)
	qBelow, qAbove := reach(q)
	d := float64(p.Share - q.Share)
	return &Interval{d - math.Hypot(pBelow, qAbove), d + math.Hypot(pAbove, qBelow)}
}

// effectiveSize is m = n(P−1)/(P−n), the sample size an infinite population
// would need for the same precision; P = 0 is an unknown, large population.
func effectiveSize(n, population int) float64 {
	switch {
	case population == 0:
		return float64(n)
	case n >= population:
		return math.Inf(1)
	}
	return float64(n) * float64(population-1) / float64(population-n)
}

// MeanInterval is mean ± t(n−1)·sd/√n·√(1 − n/P), in scale points. It is
// nil below table.MinForShown cases and for a census.
func MeanInterval(mean, sd float64, n, population int) *Interval {
	if n < table.MinForShown || population > 0 && n >= population {
		return nil
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - 1)}.Quantile(0.975)
	half := t * sd / math.Sqrt(float64(n))
	if population > 0 {
		half *= math.Sqrt(1 - float64(n)/float64(population))
	}
	return &Interval{mean - half, mean + half}
}
