package xlsx

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"

	"github.com/xuri/excelize/v2"
)

// tallies are what an analyst counts in the sheet of areas, without package gaps.
type tallies struct {
	n, dk, missing, gap, haveAt, needAt, critical, below, above int
	wants, maybe, asked, latent, expressed                      int
	expressedMaybe, wish, covered                               int
	need, have                                                  float64
	d                                                           []float64
}

func TestGapTableFollowsFromTheDataSheet(t *testing.T) {
	forms := sample.Forms(0)
	f := open(t, written(t, sample.Study(forms, 90), options(forms)))
	counted := countAreas(t, f)
	get := func(head string) []string { return column(t, f, "Gaps", head) }
	codes := untilEmpty(get("Code"))
	if len(codes) != len(counted) {
		t.Fatalf("%d areas in the table, %d in the data", len(codes), len(counted))
	}
	for i, code := range codes {
		c := counted[code]
		n := float64(c.n)
		p, gap := float64(c.gap)/n, (c.need-c.have)/n
		interval := gaps.Wilson(c.gap, c.n, 0)
		mean := gaps.MeanInterval(gap, deviation(c.d), c.n, 0)
		for head, want := range map[string]float64{
			"N": n, "DontKnow": float64(c.dk), "Missing": float64(c.missing), "Refused": 0, "Skipped": 0, "Other": 0,
			"UnmetN": float64(c.gap), "UnmetShare": p, "UnmetFrom": interval.Low, "UnmetTo": interval.High,
			"HaveAtN 3": float64(c.haveAt), "NeedAtN 3": float64(c.needAt), "CriticalN 3": float64(c.critical), "CriticalShare": float64(c.critical) / n,
			"MeanNeed": c.need / n, "MeanHave": c.have / n, "MeanGap": gap, "GapFrom": mean.Low, "GapTo": mean.High,
			"RDS": 100 * float64(c.above-c.below) / n, "MWDS": gap * c.need / n,
			"WantsN": float64(c.wants + c.maybe), "WantsMaybeN": float64(c.maybe), "WantsBase": float64(c.asked),
			"WantsShare": float64(c.wants+c.maybe) / float64(c.asked), "LatentN": float64(c.latent),
			"UnmetRank": float64(rankOf(counted, code, func(t *tallies) float64 {
				return float64(t.gap)/float64(t.n) + 1e-6*(t.need-t.have)/float64(t.n) // ties by mean gap
			})),
			"MWDSRank": float64(rankOf(counted, code, func(t *tallies) float64 { return (t.need - t.have) * t.need / float64(t.n*t.n) })),
			"GapRank":  float64(rankOf(counted, code, func(t *tallies) float64 { return (t.need - t.have) / float64(t.n) })),
			"RDSRank":  float64(rankOf(counted, code, func(t *tallies) float64 { return float64(t.below-t.above) / float64(t.n) })),
		} {
			if got := number(t, get(head)[i]); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s, %s: the table says %v, the data %v", code, head, got, want)
			}
		}
		k := slices.Index(column(t, f, "Matrix", "Code"), code)
		for head, want := range map[string]int{
			"Expressed": c.expressed, "WantsYesN": c.expressed - c.expressedMaybe, "WantsMaybeN": c.expressedMaybe, "Latent": c.latent,
			"Wish": c.wish, "Covered": c.covered,
		} {
			if got := column(t, f, "Matrix", head)[k]; got != fmt.Sprint(want) {
				t.Errorf("%s, need × wish, %s: the table says %s, the data %d", code, head, got, want)
			}
		}
	}
}

func countAreas(t *testing.T, f *excelize.File) map[string]*tallies {
	t.Helper()
	get := func(head string) []string { return column(t, f, "SheetAreas", head) }
	state, area, need, have, want, gap := get("state"), get("area"), get("need"), get("have"), get("want"), get("gap")
	all := map[string]*tallies{}
	for i := range area {
		if state[i] != "completed" {
			continue
		}
		c := all[area[i]]
		if c == nil {
			c = &tallies{}
			all[area[i]] = c
		}
		wants := want[i] == "yes" || want[i] == "maybe"
		c.wants += one(want[i] == "yes")
		c.maybe += one(want[i] == "maybe")
		c.asked += one(wants || want[i] == "no")
		if need[i] == "dont_know" || have[i] == "dont_know" {
			c.dk++
			continue
		}
		n, h := number(t, need[i]), number(t, have[i])
		if d := number(t, gap[i]); d != n-h {
			t.Errorf("row %d: gap %v of need %v and have %v", i+2, d, n, h)
		}
		c.n++
		c.need, c.have, c.d = c.need+n, c.have+h, append(c.d, n-h)
		c.gap += one(n-h >= 1)
		c.below += one(h < n)
		c.above += one(h > n)
		c.haveAt += one(h >= 3)
		c.needAt += one(n >= 3)
		c.critical += one(n >= 3 && h < 3)
		c.latent += one(n-h >= 1 && want[i] == "no")
		c.expressed += one(n-h >= 1 && wants)
		c.expressedMaybe += one(n-h >= 1 && want[i] == "maybe")
		c.wish += one(n-h < 1 && wants)
		c.covered += one(n-h < 1 && want[i] == "no")
	}
	return all
}

// untilEmpty are the cells of a table, and not what stands below it.
func untilEmpty(cells []string) []string {
	if i := slices.Index(cells, ""); i >= 0 {
		return cells[:i]
	}
	return cells
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("%q is no number", s)
	}
	return x
}

func deviation(d []float64) float64 {
	var sum, ss float64
	for _, x := range d {
		sum += x
	}
	mean := sum / float64(len(d))
	for _, x := range d {
		ss += (x - mean) * (x - mean)
	}
	return math.Sqrt(ss / float64(len(d)-1))
}

// rankOf is one more than the number of areas with a greater score.
func rankOf(all map[string]*tallies, code string, score func(*tallies) float64) int {
	rank := 1
	for _, c := range all {
		rank += one(score(c) > score(all[code])+1e-9)
	}
	return rank
}
