package breakdown

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// form splits by place, which has a list and coarse groups, and by size, which has neither.
func form(t interface{ Fatal(...any) }) *survey.Form {
	parse := func(s string) *expr.Expr {
		x, err := expr.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	list := &survey.List{Choices: []*survey.Choice{{Name: "town", Label: english("Town")}, {Name: "coast", Label: english("Coast")}, {Name: "hills"}}}
	f := &survey.Form{
		Default: "en", Languages: []survey.Language{{Key: "en"}}, Lists: map[string]*survey.List{"place": list},
		Root: &survey.Element{Kind: survey.Group, Children: []*survey.Element{
			{Name: "place", Type: survey.TypeSelectOne, List: list}, {Name: "size", Type: survey.TypeText},
		}},
		Breakdowns: []survey.Breakdown{
			{Name: "place", Label: english("Place"), By: parse("${place}"), Coarse: parse("if(${place} = 'town', 'town', 'land')")},
			{Name: "size", Label: english("Size"), By: parse("${size}")},
		},
	}
	for _, c := range f.Root.Children {
		c.Parent = f.Root
	}
	if p := f.Link(); survey.HasErrors(p) {
		t.Fatal(p)
	}
	return f
}

func english(s string) survey.Text { return survey.Text{"en": {{Literal: s}}} }

// given is a business that answers a need of 4 in each area; has says what it has: "2", "4" or "dk".
func given(id, place, size string, has ...string) *survey.Submission {
	coarse := "land"
	if place == "town" || place == "" {
		coarse = place
	}
	s := &survey.Submission{ID: id, Completed: true, Groups: map[string]string{"place": place, "size": size}, Coarse: map[string]string{"place": coarse}}
	for i, h := range has {
		a := survey.Area{Code: fmt.Sprint("a", i), Rule: &survey.GapRule{Name: fmt.Sprint("a", i)}, Need: value.Of("4"), Have: value.Of(h)}
		if h == "dk" {
			a.Have = value.Answer{Status: value.DontKnow}
		}
		s.Areas = append(s.Areas, a)
	}
	return s
}

func tableOf(t interface{ Fatal(...any) }, by [][]string, subs ...*survey.Submission) *Table {
	f := form(t)
	c, err := New([]*survey.Form{f}, Options{Language: "en", By: by})
	if err != nil {
		t.Fatal(err)
	}
	g := gaps.NewCollector(gaps.Options{})
	for _, s := range subs {
		s.Form = f
		g.Add(s)
		c.Add(s)
	}
	return c.Table(g.Table())
}

// many are n businesses alike.
func many(prefix, place, size string, n int, has ...string) (subs []*survey.Submission) {
	for i := range n {
		subs = append(subs, given(fmt.Sprintf("%s%03d", prefix, i), place, size, has...))
	}
	return subs
}

func TestGroupsStandInTheOrderOfTheirList(t *testing.T) {
	b := tableOf(t, [][]string{{"place"}}, slices.Concat(many("h", "hills", "", 10, "2"), many("c", "coast", "", 10, "2"), many("t", "town", "", 12, "2"), many("x", "dont_know", "", 1, "2"), many("y", "", "", 2, "2"))...).Breakdowns[0]
	want := []Group{{Code: "town", Label: "Town", Businesses: 12}, {Code: "coast", Label: "Coast", Businesses: 10}, {Code: "hills", Label: "hills", Businesses: 10}}
	if d := cmp.Diff(want, b.Groups, cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".parts" }, cmp.Ignore())); d != "" || b.NotSaid != 3 || b.Coarse {
		t.Errorf("%v, %d not said, coarse %v", d, b.NotSaid, b.Coarse)
	}
}

func TestCoarseGroupsStandWhereAFineOneIsTooSmall(t *testing.T) {
	b := tableOf(t, [][]string{{"place"}}, slices.Concat(many("h", "hills", "", 9, "2"), many("c", "coast", "", 10, "2"), many("t", "town", "", 12, "2"))...).Breakdowns[0]
	if !b.Coarse || len(b.Groups) != 2 || b.Groups[0].Label != "Town" || b.Groups[1].Code != "land" || b.Groups[1].Businesses != 19 {
		t.Errorf("%+v", b.Groups)
	}
}

func TestGroupsWithoutAListStandByTheNumberTheyBeginWith(t *testing.T) {
	b := tableOf(t, [][]string{{"size"}}, slices.Concat(many("a", "", "10-49", 1, "2"), many("b", "", "2-4", 1, "2"), many("c", "", "-1", 1, "2"))...).Breakdowns[0]
	if got := b.Groups[0].Code + " " + b.Groups[1].Code + " " + b.Groups[2].Code; got != "-1 2-4 10-49" {
		t.Error(got)
	}
}

func TestBreakdownsAreCrossedOnRequest(t *testing.T) {
	b := tableOf(t, [][]string{{"place", "size"}}, slices.Concat(many("a", "town", "1", 11, "2"), many("b", "town", "2", 10, "4"), many("c", "coast", "1", 12, "2"))...).Breakdowns[0]
	var got []string
	for _, g := range b.Groups {
		got = append(got, fmt.Sprint(g.Code, " ", g.Label, " ", g.Businesses))
	}
	if d := cmp.Diff([]string{"town,1 Town, 1 11", "town,2 Town, 2 10", "coast,1 Coast, 1 12"}, got); d != "" || b.Label != "Place × Size" {
		t.Error(b.Label, d)
	}
}

func TestABreakdownNobodyKnowsIsNamed(t *testing.T) {
	_, err := New([]*survey.Form{form(t)}, Options{By: [][]string{{"place", "nope"}}})
	if u := (*Unknown)(nil); !errors.As(err, &u) || u.Name != "nope" || len(u.Known) != 2 {
		t.Error(err)
	}
}

func TestDifferentIsSaidOnlyWhereItIs(t *testing.T) {
	got := tableOf(t, [][]string{{"place"}}, slices.Concat(many("a", "town", "", 20, "2", "2", "4"), many("b", "coast", "", 20, "4", "2", "4"), many("c", "coast", "", 1, "2", "2", "2"))...)
	verdicts := map[string]bool{}
	for _, a := range got.Breakdowns[0].Areas {
		verdicts[a.Code] = a.Cells[0].Different
	}
	if d := cmp.Diff(map[string]bool{"a0": true, "a1": false, "a2": false}, verdicts); d != "" || got.Comparisons != 6 || got.Different != 2 {
		t.Error(got.Comparisons, got.Different, d)
	}
}

// With no difference at all, something is called different in at most one study of twenty.
func TestChanceAloneIsSeldomCalledDifferent(t *testing.T) {
	wrong := 0
	for study := range 60 {
		var subs []*survey.Submission
		rng := rand.New(rand.NewPCG(11, uint64(study)))
		for i := range 60 {
			has := make([]string, 12)
			for a := range has {
				has[a] = []string{"2", "4"}[rng.IntN(2)]
			}
			subs = append(subs, given(fmt.Sprintf("%03d", i), []string{"town", "coast", "hills"}[i%3], "", has...))
		}
		if tableOf(t, [][]string{{"place"}}, subs...).Different > 0 {
			wrong++
		}
	}
	t.Logf("%d of 60 studies", wrong)
	if wrong > 6 {
		t.Errorf("%d of 60 studies without a difference have one", wrong)
	}
}

func TestExactProbabilities(t *testing.T) {
	for _, c := range []struct {
		x, n, y, m int
		want       string
	}{{1, 10, 11, 14, "0.002759"}, {3, 4, 1, 4, "0.485714"}, {0, 10, 0, 12, "1.000000"}} {
		if got := fmt.Sprintf("%.6f", fisher(c.x, c.n, c.y, c.m)); got != c.want {
			t.Errorf("%d of %d against %d of %d: %s, want %s", c.x, c.n, c.y, c.m, got, c.want)
		}
	}
}

func TestHolm(t *testing.T) {
	all := []*Cell{{P: .01}, {P: .04}, {P: .03}, {P: .005}}
	holm(all)
	if got := fmt.Sprintf("%.3f %.3f %.3f %.3f", all[0].P, all[1].P, all[2].P, all[3].P); got != "0.030 0.060 0.060 0.020" {
		t.Error(got)
	}
}

// exact counts all ways to deal the gaps out, in whole numbers.
func exact(x, n, y, m int) float64 {
	ways := func(k int) *big.Int {
		a := new(big.Int).Binomial(int64(n), int64(k))
		return a.Mul(a, new(big.Int).Binomial(int64(m), int64(x+y-k)))
	}
	here, sum := ways(x), new(big.Int)
	for k := 0; k <= n; k++ {
		if x+y-k >= 0 && x+y-k <= m && ways(k).Cmp(here) <= 0 {
			sum.Add(sum, ways(k))
		}
	}
	f, _ := new(big.Rat).SetFrac(sum, new(big.Int).Binomial(int64(n+m), int64(x+y))).Float64()
	return f
}

// roots are the ends of Wilson's interval: what solves (p̂ − p)² = z²·p(1 − p)/n.
func roots(x, n int) (low, high float64) {
	const z2 = 1.959963984540054 * 1.959963984540054
	p, m := float64(x)/float64(n), float64(n)
	a, b, c := 1+z2/m, -(2*p + z2/m), p*p
	root := math.Sqrt(math.Max(0, b*b-4*a*c))
	return (-b - root) / (2 * a), (-b + root) / (2 * a)
}

func TestEveryFigureIsThatOfAPlainRecount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.SampledFrom([]string{"town", "coast", "hills", ""})
		has := rapid.SampledFrom([]string{"2", "4", "5", "dk"})
		var subs []*survey.Submission
		for i := range rapid.IntRange(1, 70).Draw(t, "businesses") {
			subs = append(subs, given(fmt.Sprintf("%03d", i), place.Draw(t, "place"), rapid.SampledFrom([]string{"1", "2"}).Draw(t, "size"), has.Draw(t, "a"), has.Draw(t, "b")))
		}
		got := tableOf(t, nil, subs...)
		var raw []float64
		var cells []*Cell
		for _, b := range got.Breakdowns {
			for _, a := range b.Areas {
				for g := range a.Cells {
					if p := recount(t, b, a, g, subs); p >= 0 {
						raw, cells = append(raw, p), append(cells, &a.Cells[g])
					}
				}
			}
		}
		checkHolm(t, got, raw, cells)
		checkTables(t, got.Tables(someWords()))
	})
}

// recount checks a cell and gives the probability of its comparison, −1 for none.
func recount(t *rapid.T, b *Breakdown, a Area, g int, subs []*survey.Submission) float64 {
	var n, x, m, y int
	for _, s := range subs {
		group := s.Groups[b.Name]
		if b.Coarse {
			group = s.Coarse[b.Name]
		}
		for _, area := range s.Areas {
			if area.Code != a.Code || area.Have.Status != value.Answered || group == "" {
				continue
			}
			gap := 0
			if area.Have.Text == "2" {
				gap = 1
			}
			if group == b.Groups[g].Code {
				n, x = n+1, x+gap
			} else {
				m, y = m+1, y+gap
			}
		}
	}
	c := a.Cells[g]
	if got := [4]int{c.Gap.N, c.Gap.Count, c.Rest.N, c.Rest.Count}; got != [4]int{n, x, m, y} {
		t.Fatalf("%s %s %s: %v, recounted %d %d %d %d", b.Name, b.Groups[g].Code, a.Code, got, n, x, m, y)
	}
	if n < 10 || m < 10 {
		if c.Difference.OK() || c.Different {
			t.Fatalf("%+v is compared", c)
		}
		return -1
	}
	p, q := float64(x)/float64(n), float64(y)/float64(m)
	pl, ph := roots(x, n)
	ql, qh := roots(y, m)
	low, high := p-q-math.Sqrt((p-pl)*(p-pl)+(qh-q)*(qh-q)), p-q+math.Sqrt((ph-p)*(ph-p)+(q-ql)*(q-ql))
	if in := c.DifferenceInterval; math.Abs(float64(c.Difference)-(p-q)) > 1e-9 || math.Abs(in.Low-low) > 1e-9 || math.Abs(in.High-high) > 1e-9 {
		t.Fatalf("%+v: recounted %v from %v to %v", c, p-q, low, high)
	}
	return exact(x, n, y, m)
}

// checkHolm goes through the definition: the k-th smallest of m counts m − k + 1 times.
func checkHolm(t *rapid.T, got *Table, raw []float64, cells []*Cell) {
	if got.Comparisons != len(raw) {
		t.Fatalf("%d comparisons, recounted %d", got.Comparisons, len(raw))
	}
	sorted := slices.Clone(raw)
	slices.Sort(sorted)
	for i, p := range raw {
		want := 0.0
		for k, q := range sorted {
			if q <= p+1e-12 {
				want = math.Max(want, math.Min(1, q*float64(len(raw)-k)))
			}
		}
		if math.Abs(float64(cells[i].P)-want) > 1e-6 || cells[i].Different != (float64(cells[i].P) <= .05) {
			t.Fatalf("%+v: recounted %v", cells[i], want)
		}
	}
}

// checkTables holds the cells against their sums over the inner cells.
func checkTables(t *rapid.T, all *Tables) {
	for _, tab := range append(slices.Concat(all.Matrices, all.Short), all.Long, all.Differing) {
		for _, r := range tab.Rows {
			for k, c := range r.Cells {
				checkCell(t, tab, tab.Columns[k], c)
			}
		}
	}
}

func checkCell(t *rapid.T, tab *table.Table, column table.Column, c table.Cell) {
	switch v := c.Value.(type) {
	case int:
		if got := c.Sums[0].Of(tab.Inner); got != float64(v) {
			t.Fatalf("%s of %s is %d, its sum %v", column.Key, c.Unit, v, got)
		}
	case float64:
		if strings.Contains(column.Key, "share") && math.Abs(v-c.Sums[0].Of(tab.Inner)/float64(c.N)) > 1e-9 {
			t.Fatalf("%s of %s is %v, its sum %v of %d", column.Key, c.Unit, v, c.Sums[0].Of(tab.Inner), c.N)
		}
	}
	if column.Format.Graded() && (len(c.Sums) == 0 || c.Unit == "" || c.Status != table.StatusOf(c.N)) {
		t.Fatalf("%s does not say what it rests on: %+v", column.Key, c)
	}
}

func someWords() *words.Breakdowns {
	return &words.Breakdowns{Title: "%s", Basis: "%s %s", GroupWithN: "%s %d", Shares: "%d", Coarse: "%d", Small: "%d", SmallGroups: "%s", AllSmall: "%d", ShareOf: "share", UpTo: "up to %s", AndMore: "%s and more"}
}
