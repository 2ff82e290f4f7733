package gaps

import (
	"fmt"
	"math"
	"testing"

	"feldbuch/survey"

	"pgregory.net/rapid"
)

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		name                 string
		count, n, population int
		low, high            float64
	}{
		{"nobody of twenty still leaves one in six possible", 0, 20, 0, 0, 0.161125},
		{"three of twenty", 3, 20, 0, 0.052369, 0.360419},
		{"twelve of twenty", 12, 20, 0, 0.386582, 0.781193},
		{"twelve of twenty out of eighty businesses is narrower", 12, 20, 80, 0.412010, 0.762528},
		{"twenty-two of thirty", 22, 30, 0, 0.555520, 0.858173},
		{"twenty-two of thirty out of 120", 22, 30, 120, 0.579726, 0.845738},
		{"37 of 120 out of 300", 37, 120, 300, 0.248354, 0.375560},
		{"everybody reaches one exactly", 20, 20, 0, 1 - 0.161125, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Wilson(c.count, c.n, c.population)
			if got == nil {
				t.Fatal("no interval")
			}
			want := fmt.Sprintf("[%.6f, %.6f]", c.low, c.high)
			if printed := fmt.Sprintf("[%.6f, %.6f]", got.Low, got.High); printed != want {
				t.Errorf("Wilson(%d, %d, %d) = %s, want %s", c.count, c.n, c.population, printed, want)
			}
		})
	}
}

// The examples of Newcombe 1998, Statistics in Medicine 17, table II, method 10.
func TestNewcombe(t *testing.T) {
	for _, c := range []struct {
		x, n, y, m int
		want       string
	}{
		{56, 70, 48, 80, "0.0524 0.3339"}, {9, 10, 3, 10, "0.1705 0.8090"}, {6, 7, 2, 7, "0.0582 0.8062"},
		{5, 56, 0, 29, "-0.0381 0.1926"}, {0, 10, 0, 20, "-0.1611 0.2775"}, {0, 10, 0, 10, "-0.2775 0.2775"},
		{10, 10, 0, 20, "0.6791 1.0000"}, {10, 10, 0, 10, "0.6075 1.0000"},
	} {
		in := Newcombe(ShareOf(c.x, c.n, 0), ShareOf(c.y, c.m, 0))
		if got := fmt.Sprintf("%.4f %.4f", in.Low, in.High); got != c.want {
			t.Errorf("%d of %d against %d of %d: %s, want %s", c.x, c.n, c.y, c.m, got, c.want)
		}
	}
}

func TestNothingIsInferredWithoutCasesOrFromACensus(t *testing.T) {
	if got := Wilson(0, 0, 0); got != nil {
		t.Errorf("interval of no cases: %v", got)
	}
	if got := Wilson(12, 80, 80); got != nil {
		t.Errorf("interval of a census: %v", got)
	}
	if got := MeanInterval(1, 1, 80, 80); got != nil {
		t.Errorf("interval of a census mean: %v", got)
	}
	if got := MeanInterval(1, 1, 9, 0); got != nil {
		t.Errorf("interval of a mean of nine: %v", got)
	}
}

func TestMeanIntervalUsesStudentsT(t *testing.T) {
	// t(0.975; 9) = 2.262157
	got := MeanInterval(1.5, 2, 10, 0)
	half := 2.262157 * 2 / math.Sqrt(10)
	if math.Abs(got.High-1.5-half) > 1e-6 || math.Abs(1.5-got.Low-half) > 1e-6 {
		t.Errorf("MeanInterval(1.5, 2, 10) = %v, want 1.5 ± %v", got, half)
	}
	// The correction factor is √(1 − n/P).
	finite := MeanInterval(1.5, 2, 10, 50)
	if want := half * math.Sqrt(40.0/50); math.Abs(finite.High-1.5-want) > 1e-6 {
		t.Errorf("half width out of 50 is %v, want %v", finite.High-1.5, want)
	}
}

func TestWilsonHoldsTheShareAndStaysInBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 500).Draw(t, "n")
		count := rapid.IntRange(0, n).Draw(t, "count")
		population := rapid.SampledFrom([]int{0, n + 1, 2 * n, 100 * n}).Draw(t, "population")
		in := Wilson(count, n, population)
		p := float64(count) / float64(n)
		if in.Low < 0 || in.High > 1 || in.Low > p+1e-12 || in.High < p-1e-12 {
			t.Fatalf("Wilson(%d, %d, %d) = %v", count, n, population, in)
		}
		if wide := Wilson(count, n, 0); in.High-in.Low > wide.High-wide.Low+1e-12 {
			t.Fatalf("a finite population widened %v to %v", wide, in)
		}
	})
}

func TestIntervalsAreWorkedOutForAPopulationOnlyWhereItWasDrawnFrom(t *testing.T) {
	var subs []*survey.Submission
	for i := range 20 {
		subs = append(subs, given(fmt.Sprintf("%02d", i), []string{"tax 4 2 skipped skipped skipped tried", "tax 3 3"}[b2i(i >= 12)]))
	}
	for _, c := range []struct {
		name       string
		population int
		random     bool
		want       string
	}{
		{"nobody knows how many there are", 0, true, "0.386582 0.781193, tried true, ranks true"},
		{"nobody says how they were selected", 80, false, "0.386582 0.781193, tried true, ranks true"},
		{"they were drawn from it", 80, true, "0.412010 0.762528, tried true, ranks true"},
		{"everybody was asked", 20, true, "none, tried false, ranks false"},
		{"everybody was asked, so nothing was drawn", 20, false, "none, tried false, ranks false"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := tableOf(Options{Population: c.population, Random: c.random}, subs...).Areas[0]
			got := "none"
			if in := a.Unmet.Interval; in != nil {
				got = fmt.Sprintf("%.6f %.6f", in.Low, in.High)
			}
			got += fmt.Sprintf(", tried %v, ranks %v", a.Tried.Interval != nil, a.Ranks.TopFive.OK() || a.MWDSInterval != nil)
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if tried := a.Tried.Interval; tried != nil && *tried != *Wilson(12, 12, 0) {
				t.Errorf("of businesses with a gap it is not known how many there are, but the interval is %v", tried)
			}
		})
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
