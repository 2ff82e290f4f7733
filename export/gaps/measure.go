package gaps

import "math"

// Pair is the need and have of one business in one area, on the same scale.
type Pair struct{ Need, Have float64 }

// Gap is D = N − H in scale points.
func (p Pair) Gap() float64 { return p.Need - p.Have }

// Unmet reports whether at least one full scale point is lacking.
func (p Pair) Unmet() bool { return p.Gap() >= 1 }

// MWDS is the mean weighted discrepancy score mean(D)·mean(N) (Borich 1980), in
// squared scale points. It depends on where the scale starts, so the scale has
// to be told with it. The weight is the group's mean need: mean(D·N) would rank
// differently.
func MWDS(meanNeed, meanHave float64) float64 { return (meanNeed - meanHave) * meanNeed }

// RDS is the ranked discrepancy score (Narine & Harder 2021), −100 to 100; the
// most negative area has the greatest need. below and above count businesses
// whose have is below and above their need.
func RDS(below, above, n int) float64 { return 100 * float64(above-below) / float64(n) }

// Share is a count of n with its share and Wilson interval.
type Share struct {
	Count    int       `json:"count"`
	N        int       `json:"n"`
	Share    Figure    `json:"share"`
	Interval *Interval `json:"interval"`
}

// ShareOf is count of n, from a population of so many, 0 if unknown.
func ShareOf(count, n, population int) Share {
	s := Share{Count: count, N: n, Share: None, Interval: Wilson(count, n, population)}
	if n > 0 {
		s.Share = Figure(float64(count) / float64(n))
	}
	return s
}

// AtThreshold counts businesses against a scale point t: have H ≥ t, need N ≥ t, and
// the critical gaps, N ≥ t and H < t. Lay readers start here.
type AtThreshold struct {
	Have     int   `json:"have"`
	Need     int   `json:"need"`
	Critical Share `json:"critical"`
}

// Measures are the figures of one area over its N complete pairs.
type Measures struct {
	N                int         `json:"n"`
	MeanNeed         Figure      `json:"mean_need"`
	MeanNeedInterval *Interval   `json:"mean_need_interval"`
	MeanHave         Figure      `json:"mean_have"`
	MeanHaveInterval *Interval   `json:"mean_have_interval"`
	MeanGap          Figure      `json:"mean_gap"`
	MeanGapInterval  *Interval   `json:"mean_gap_interval"`
	Unmet            Share       `json:"unmet"`
	AtThreshold      AtThreshold `json:"at_threshold"`
	RDS              Figure      `json:"rds"`
	MWDS             Figure      `json:"mwds"`
	MWDSInterval     *Interval   `json:"mwds_interval"`
}

// measure works all figures out from how often each pair occurred. Going through
// the pairs in a fixed order makes the sums, to the last bit, independent of the
// order of the interviews.
func measure(t tally, threshold float64, population int) Measures {
	var n, unmet, critical, below, above int
	var sumNeed, sumHave float64
	var at AtThreshold
	for p, k := range t.sorted() {
		n += k
		sumNeed += float64(k) * p.Need
		sumHave += float64(k) * p.Have
		unmet += countIf(p.Unmet(), k)
		below += countIf(p.Have < p.Need, k)
		above += countIf(p.Have > p.Need, k)
		at.Have += countIf(p.Have >= threshold, k)
		at.Need += countIf(p.Need >= threshold, k)
		critical += countIf(p.Need >= threshold && p.Have < threshold, k)
	}
	at.Critical = ShareOf(critical, n, population)
	m := Measures{N: n, AtThreshold: at, Unmet: ShareOf(unmet, n, population),
		MeanNeed: None, MeanHave: None, MeanGap: None, RDS: None, MWDS: None}
	if n == 0 {
		return m
	}
	need, have := sumNeed/float64(n), sumHave/float64(n)
	gap := (sumNeed - sumHave) / float64(n)
	m.MeanNeed, m.MeanHave, m.MeanGap = Figure(need), Figure(have), Figure(gap)
	m.MeanNeedInterval = MeanInterval(need, t.deviation(Pair.need, need, n), n, population)
	m.MeanHaveInterval = MeanInterval(have, t.deviation(Pair.have, have, n), n, population)
	m.MeanGapInterval = MeanInterval(gap, t.deviation(Pair.Gap, gap, n), n, population)
	m.RDS = Figure(RDS(below, above, n))
	m.MWDS = Figure(MWDS(need, have))
	return m
}

func countIf(yes bool, k int) int {
	if yes {
		return k
	}
	return 0
}

func (p Pair) need() float64 { return p.Need }
func (p Pair) have() float64 { return p.Have }

// deviation is the sample standard deviation (n−1) of a figure of the pairs.
func (t tally) deviation(of func(Pair) float64, mean float64, n int) float64 {
	if n < 2 {
		return 0
	}
	var ss float64
	for p, k := range t.sorted() {
		d := of(p) - mean
		ss += float64(k) * d * d
	}
	return math.Sqrt(ss / float64(n-1))
}
