package gaps

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		name  string
		pairs tally
		want  Measures
	}{
		{
			"no pairs give no figures",
			tally{},
			Measures{MeanNeed: None, MeanHave: None, MeanGap: None, RDS: None, MWDS: None, Unmet: Share{Share: None}, AtThreshold: AtThreshold{Critical: Share{Share: None}}},
		},
		{
			"one below, one above and two at their need",
			tally{{5, 2}: 1, {3, 4}: 1, {1, 1}: 2},
			Measures{
				N: 4, MeanNeed: 2.5, MeanHave: 2, MeanGap: 0.5,
				Unmet:       Share{Count: 1, N: 4, Share: 0.25, Interval: Wilson(1, 4, 0)},
				AtThreshold: AtThreshold{Have: 1, Need: 2, Critical: Share{Count: 1, N: 4, Share: 0.25, Interval: Wilson(1, 4, 0)}},
				RDS:         0, MWDS: 1.25,
			},
		},
		{
			"half a scale point is below the need but no unmet need",
			tally{{3, 2.5}: 2},
			Measures{
				N: 2, MeanNeed: 3, MeanHave: 2.5, MeanGap: 0.5,
				Unmet:       Share{Count: 0, N: 2, Share: 0, Interval: Wilson(0, 2, 0)},
				AtThreshold: AtThreshold{Need: 2, Critical: Share{Count: 2, N: 2, Share: 1, Interval: Wilson(2, 2, 0)}},
				RDS:         -100, MWDS: 1.5,
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := measure(c.pairs, 3, 0)
			if d := cmp.Diff(c.want, got, equalFigures); d != "" {
				t.Error(d)
			}
		})
	}
}

var equalFigures = cmp.Comparer(func(a, b Figure) bool {
	return a.OK() == b.OK() && (!a.OK() || math.Abs(float64(a-b)) < 1e-12)
})

func TestMWDSWeighsByTheGroupsMeanNeed(t *testing.T) {
	m := measure(tally{{5, 1}: 1, {1, 1}: 1}, 3, 0)
	if m.MWDS != 6 { // mean(D) · mean(N) = 2 · 3; mean(D·N) would be 10
		t.Errorf("MWDS = %v, want 6", m.MWDS)
	}
}

func TestMeanGapIntervalUsesTheSampleDeviation(t *testing.T) {
	m := measure(tally{{3, 3}: 5, {5, 3}: 5}, 3, 0)
	// D is five times 0 and five times 2: mean 1, s² = 10/9.
	half := 2.262157 * math.Sqrt(10.0/9) / math.Sqrt(10)
	if m.MeanGapInterval == nil || math.Abs(m.MeanGapInterval.High-1-half) > 1e-6 {
		t.Errorf("interval %v, want 1 ± %v", m.MeanGapInterval, half)
	}
}

func TestCompetitionRanks(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name string
		keys [][]float64
		want []Rank
	}{
		{"equal ones share a place and the next is left out", [][]float64{{2}, {3}, {3}, {1}}, []Rank{3, 1, 1, 4}},
		{"a second key breaks ties", [][]float64{{.5, 1}, {.5, 2}}, []Rank{2, 1}},
		{"what only floating point tells apart is equal", [][]float64{{4.60 - 3.87}, {3.99 - 3.26}}, []Rank{1, 1}},
		{"no figure, no rank", [][]float64{{nan}, {-1}}, []Rank{0, 1}},
		{"nobody to rank", nil, []Rank{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, CompetitionRanks(c.keys)); d != "" {
				t.Error(d)
			}
		})
	}
}

// The means of Sinche et al. 2017, Table 3, and the scores that follow.
func TestScoresFromPublishedMeans(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "cases", "acceptance_sinche2017.tsv"))
	if err != nil {
		t.Skip("the shared cases are not here")
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = rows[1:]
	var gap, mwds [][]float64
	for _, row := range rows {
		have, need := field(t, row[1]), field(t, row[2])
		gap = append(gap, []float64{need - have})
		mwds = append(mwds, []float64{MWDS(need, have)})
		if d := math.Abs(MWDS(need, have) - field(t, row[4])); d > 5e-5 {
			t.Errorf("%s: MWDS %v, want %s", row[0], MWDS(need, have), row[4])
		}
	}
	ranksMWDS, ranksGap := CompetitionRanks(mwds), CompetitionRanks(gap)
	for i, row := range rows {
		if got := strconv.Itoa(int(ranksMWDS[i])); got != row[5] {
			t.Errorf("%s: rank by MWDS %s, want %s", row[0], got, row[5])
		}
		if got := strconv.Itoa(int(ranksGap[i])); got != row[6] {
			t.Errorf("%s: rank by mean gap %s, want %s", row[0], got, row[6])
		}
	}
}

func field(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
