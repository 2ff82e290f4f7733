package gaps

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"strconv"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
	"pgregory.net/rapid"
)

// The figures once more, as somebody would work them out who has only the answers: of
// whole lists, without tallies, weights or anything else of this package.

// one answered area of one business; nil where it is no number.
type cell struct {
	need, have                   *float64
	want, now, content, used, up string
}

func number(a value.Answer) *float64 {
	x, err := strconv.Atoi(a.Text)
	if a.Status != value.Answered || err != nil {
		return nil
	}
	f := float64(x)
	return &f
}

func cells(subs []*survey.Submission, code string) (all []cell) {
	for _, s := range subs {
		for _, a := range s.Areas {
			if a.Code == code {
				all = append(all, cell{number(a.Need), number(a.Have), a.Want.Text, a.Extern.Text, a.Content.Text, a.Used.Text, a.Top.Text})
			}
		}
	}
	return all
}

func (c cell) pair() bool { return c.need != nil && c.have != nil }
func (c cell) gap() bool  { return c.pair() && *c.need >= *c.have+1 }

func count(all []cell, is func(cell) bool) (n int) {
	for _, c := range all {
		if is(c) {
			n++
		}
	}
	return n
}

func list(all []cell, of func(cell) float64) (x []float64) {
	for _, c := range all {
		if c.pair() {
			x = append(x, of(c))
		}
	}
	return x
}

// tInterval is written the other way round: with the standard error of gonum.
func tInterval(x []float64) *Interval {
	if len(x) < 10 {
		return nil
	}
	mean, sd := stat.MeanStdDev(x, nil)
	half := stat.StdErr(sd, float64(len(x))) * distuv.StudentsT{Sigma: 1, Nu: float64(len(x) - 1)}.Quantile(.975)
	return &Interval{mean - half, mean + half}
}

// wilsonRoots solves (p̂ − p)² = z²·p(1 − p)/n for p.
func wilsonRoots(x, n int) *Interval {
	if n == 0 {
		return nil
	}
	p, m := float64(x)/float64(n), float64(n)
	a, b, c := 1+z*z/m, -(2*p + z*z/m), p*p
	root := math.Sqrt(math.Max(0, b*b-4*a*c))
	return &Interval{(-b - root) / (2 * a), (-b + root) / (2 * a)}
}

func TestEveryFigureIsThatOfAPlainRecount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subs := studies(t, 40)
		got := tableOf(Options{}, subs...)
		for i := range got.Areas {
			checkArea(t, &got.Areas[i], cells(subs, got.Areas[i].Code))
		}
		checkRanks(t, got, subs)
		checkBusinesses(t, got.Establishments, subs)
	})
}

func checkArea(t *rapid.T, a *Area, all []cell) {
	n, gaps := count(all, cell.pair), count(all, cell.gap)
	needs, haves := list(all, func(c cell) float64 { return *c.need }), list(all, func(c cell) float64 { return *c.have })
	lacks := list(all, func(c cell) float64 { return *c.need - *c.have })
	critical := count(all, func(c cell) bool { return c.pair() && *c.need >= 3 && *c.have < 3 })
	below := count(all, func(c cell) bool { return c.pair() && *c.have < *c.need })
	above := count(all, func(c cell) bool { return c.pair() && *c.have > *c.need })
	same := func(what string, got, want any) {
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%s, %s: %v, recounted %v", a.Code, what, got, want)
		}
	}
	near := func(what string, got Figure, want float64) {
		if math.IsNaN(want) != !got.OK() || got.OK() && math.Abs(float64(got)-want) > 1e-9 {
			t.Fatalf("%s, %s: %v, recounted %v", a.Code, what, got, want)
		}
	}
	within := func(what string, got, want *Interval) {
		if (got == nil) != (want == nil) || got != nil && (math.Abs(got.Low-want.Low) > 1e-9 || math.Abs(got.High-want.High) > 1e-9) {
			t.Fatalf("%s, %s: %v, recounted %v", a.Code, what, got, want)
		}
	}
	same("n", a.N, n)
	same("gaps", a.Unmet.Count, gaps)
	near("share", a.Unmet.Share, float64(gaps)/float64(n))
	within("share", a.Unmet.Interval, wilsonRoots(gaps, n))
	same("critical", a.AtThreshold.Critical.Count, critical)
	near("critical share", a.AtThreshold.Critical.Share, float64(critical)/float64(n))
	within("critical share", a.AtThreshold.Critical.Interval, wilsonRoots(critical, n))
	same("need from 3", a.AtThreshold.Need, count(all, func(c cell) bool { return c.pair() && *c.need > 2 }))
	same("have from 3", a.AtThreshold.Have, count(all, func(c cell) bool { return c.pair() && *c.have > 2 }))
	near("mean need", a.MeanNeed, stat.Mean(needs, nil))
	near("mean have", a.MeanHave, stat.Mean(haves, nil))
	near("mean gap", a.MeanGap, stat.Mean(lacks, nil))
	within("mean need", a.MeanNeedInterval, tInterval(needs))
	within("mean have", a.MeanHaveInterval, tInterval(haves))
	within("mean gap", a.MeanGapInterval, tInterval(lacks))
	near("RDS", a.RDS, -100*float64(below)/float64(n)+100*float64(above)/float64(n))
	near("MWDS", a.MWDS, stat.Mean(lacks, nil)*stat.Mean(needs, nil))
	checkWishes(same, a, all)
	for _, w := range a.Now.By {
		same("gaps of "+w.Code, w.Count, count(all, func(c cell) bool { return c.gap() && c.now == w.Code }))
		near("their share", w.Share, float64(w.Count)/float64(a.Now.Said))
	}
	said := count(all, func(c cell) bool { return c.gap() && c.now != "" })
	same("said", a.Now.Said, said)
	same("not said", a.Now.NotSaid, gaps-said)
	same("works", a.Now.Works, count(all, func(c cell) bool {
		return c.gap() && (c.now == "adviser" || c.now == "family") && c.content == "yes"
	}))
	same("tried", []int{a.Tried.Count, a.Tried.N, a.Attended.Count}, []int{
		count(all, func(c cell) bool { return c.gap() && c.used == "tried" }),
		count(all, func(c cell) bool { return c.gap() && c.used != "" }),
		count(all, func(c cell) bool { return c.gap() && c.used == "course" }),
	})
	same("top", []int{a.Top.Count, a.Top.N}, []int{
		count(all, func(c cell) bool { return c.up == "yes" }), count(all, func(c cell) bool { return c.up != "" }),
	})
}

func checkWishes(same func(string, any, any), a *Area, all []cell) {
	crossed := func(gap bool, wishes ...string) int {
		return count(all, func(c cell) bool {
			for _, w := range wishes {
				if c.pair() && c.gap() == gap && c.want == w {
					return true
				}
			}
			return false
		})
	}
	same("need × wish", a.NeedByWish, NeedByWish{
		Expressed: crossed(true, "yes", "maybe"), Latent: crossed(true, "no"), Wish: crossed(false, "yes", "maybe"),
		Covered: crossed(false, "no"), GapNoAnswer: crossed(true, ""), NoGapNoAnswer: crossed(false, ""),
		ExpressedYes: crossed(true, "yes"), ExpressedMaybe: crossed(true, "maybe"), WishYes: crossed(false, "yes"), WishMaybe: crossed(false, "maybe"),
	})
	said := func(w string) int { return count(all, func(c cell) bool { return c.want == w }) }
	same("wishes", []int{a.Want.Yes, a.Want.Maybe, a.Want.No}, []int{said("yes"), said("maybe"), said("no")})
}

// checkRanks counts who is greater, and says it once more with the differences of
// proportions that Agresti and Min print.
func checkRanks(t *rapid.T, got *Table, subs []*survey.Submission) {
	share := func(a Area) float64 { return float64(a.Unmet.Share) }
	others := 0.
	for _, a := range got.Areas {
		if a.N > 0 {
			others++
		}
	}
	for _, a := range got.Areas {
		ranks := [4]int{1, 1, 1, 1}
		best, worst := 1., others
		for _, b := range got.Areas {
			if b.N == 0 || a.N == 0 {
				continue
			}
			tie := math.Abs(share(a)-share(b)) < 1e-9
			for i, greater := range []bool{
				!tie && share(b) > share(a) || tie && float64(b.MeanGap-a.MeanGap) > 1e-9,
				float64(b.MeanGap-a.MeanGap) > 1e-9, float64(b.MWDS-a.MWDS) > 1e-9, float64(a.RDS-b.RDS) > 1e-9,
			} {
				if greater {
					ranks[i]++
				}
			}
			d, half := agrestiMin(cells(subs, a.Code), cells(subs, b.Code), others-1)
			if math.Abs(d) > half {
				if d > 0 {
					worst--
				} else {
					best++
				}
			}
		}
		if a.N == 0 {
			ranks = [4]int{}
		}
		if have := [4]int{int(a.Ranks.Unmet), int(a.Ranks.MeanGap), int(a.Ranks.MWDS), int(a.Ranks.RDS)}; have != ranks {
			t.Fatalf("%s: ranks %v, recounted %v", a.Code, have, ranks)
		}
		in := a.Ranks.UnmetInterval
		best, worst = math.Min(best, float64(ranks[0])), math.Max(worst, float64(ranks[0]))
		if a.N >= 10 && others > 1 && (in == nil || in.Low != best || in.High != worst) {
			t.Fatalf("%s: rank interval %v, recounted %v to %v", a.Code, in, best, worst)
		}
	}
}

func agrestiMin(first, second []cell, comparisons float64) (d, half float64) {
	var n, b, c float64
	for i := range first {
		if first[i].pair() && second[i].pair() {
			n++
			if first[i].gap() && !second[i].gap() {
				b++
			}
			if second[i].gap() && !first[i].gap() {
				c++
			}
		}
	}
	if n < 10 {
		return 0, 1
	}
	p12, p21 := (b+.5)/(n+2), (c+.5)/(n+2)
	q := distuv.UnitNormal.Quantile(1 - .025/comparisons)
	return p12 - p21, q * math.Sqrt((p12+p21-(p12-p21)*(p12-p21))/(n+2))
}

func checkBusinesses(t *rapid.T, e Establishments, subs []*survey.Submission) {
	var each []float64
	gaps, pairs, with := 0, 0, 0
	for _, s := range subs {
		all := []cell{}
		for _, a := range s.Areas {
			all = append(all, cells([]*survey.Submission{s}, a.Code)...)
		}
		if n := count(all, cell.pair); n > 0 {
			pairs += n
			each = append(each, float64(count(all, cell.gap)))
			gaps += count(all, cell.gap)
			if count(all, cell.gap) > 0 {
				with++
			}
		}
	}
	if e.Incidence.Count != with || e.Incidence.N != len(each) || e.DensityPairs != pairs {
		t.Fatalf("%+v: recounted %d of %d businesses, %d pairs", e, with, len(each), pairs)
	}
	if pairs == 0 {
		return
	}
	if math.Abs(float64(e.Density)-float64(gaps)/float64(pairs)) > 1e-9 {
		t.Fatalf("density %v, recounted %d of %d", e.Density, gaps, pairs)
	}
	sort.Float64s(each)
	for p, q := range map[float64]Figure{.25: e.Gaps.Lower, .5: e.Gaps.Median, .75: e.Gaps.Upper} {
		at := p * float64(len(each)-1)
		below, above := each[int(math.Floor(at))], each[int(math.Ceil(at))]
		if want := below + (above-below)*(at-math.Floor(at)); math.Abs(float64(q)-want) > 1e-9 {
			t.Fatalf("quartile %v of %v is %v, want %v", p, each, q, want)
		}
	}
}

// The resamples are drawn again, business by business, into whole lists.
func TestTheBootstrapIsThatOfPlainResamples(t *testing.T) {
	var subs []*survey.Submission
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range 24 {
		var areas []string
		for k := range 8 {
			areas = append(areas, fmt.Sprintf("a%d %d %d", k, 1+rng.IntN(5), 1+rng.IntN(5)))
		}
		subs = append(subs, given(fmt.Sprintf("%03d", i), areas...))
	}
	got := tableOf(Options{}, subs...)
	first, mwds := map[string]int{}, map[string][]float64{}
	for r := range 2000 {
		rng := rand.New(rand.NewPCG(20250101, uint64(r)))
		drawn := make([]*survey.Submission, len(subs))
		for i := range drawn {
			drawn[i] = subs[rng.IntN(len(subs))]
		}
		key, code := map[string]float64{}, []string{}
		for k := range 8 {
			c := fmt.Sprint("a", k)
			all := cells(drawn, c)
			lack := stat.Mean(list(all, func(c cell) float64 { return *c.need - *c.have }), nil)
			key[c] = math.Round(1e6*(float64(count(all, cell.gap))+lack/100)) / 1e6
			code = append(code, c)
			mwds[c] = append(mwds[c], lack*stat.Mean(list(all, func(c cell) float64 { return *c.need }), nil))
		}
		for _, c := range code {
			greater := 0
			for _, d := range code {
				if key[d] > key[c] {
					greater++
				}
			}
			if greater < 5 {
				first[c]++
			}
		}
	}
	for _, a := range got.Areas {
		if want := float64(first[a.Code]) / 2000; float64(a.Ranks.TopFive) != want {
			t.Errorf("%s is among the first five in %v, recounted %v", a.Code, a.Ranks.TopFive, want)
		}
		sort.Float64s(mwds[a.Code])
		low, high := mwds[a.Code][49], mwds[a.Code][1949]
		if math.Abs(a.MWDSInterval.Low-low) > 1e-9 || math.Abs(a.MWDSInterval.High-high) > 1e-9 {
			t.Errorf("%s: MWDS from %v, recounted %v to %v", a.Code, a.MWDSInterval, low, high)
		}
	}
}

// Where areas nearly tie, the interval must still hold the true rank.
func TestRankIntervalsHoldTheTrueRankUnderNearTies(t *testing.T) {
	const studies, areas, businesses = 60, 10, 60
	held := 0
	for study := range studies {
		rng := rand.New(rand.NewPCG(3, uint64(study)))
		rows := make([][]answered, businesses)
		all := make([]Area, areas)
		for i := range rows {
			for k := range areas { // the true shares fall from 0.50 by 0.01
				have := 2.0
				if rng.Float64() < .5-.01*float64(k) {
					have = 1
				}
				rows[i] = append(rows[i], answered{k, Pair{2, have}})
				all[k].N++
				all[k].Unmet.Share += Figure((2 - have) / businesses)
			}
		}
		rankAreas(all)
		rankIntervals(all, rows)
		for k, a := range all {
			if in := a.Ranks.UnmetInterval; in.Low <= float64(k+1) && in.High >= float64(k+1) {
				held++
			}
		}
	}
	t.Logf("%d of %d true ranks held", held, studies*areas)
	if held < 95*studies*areas/100 {
		t.Errorf("only %d of %d true ranks held", held, studies*areas)
	}
}
