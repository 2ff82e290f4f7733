package gaps

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var form = &survey.Form{Title: "Bedarf", ID: "bedarf", Version: "1", Hash: "aa", Default: "de"}

func rule(name string) *survey.GapRule { return &survey.GapRule{Name: name} }

// given is a business with one area per argument: "tax 4 2 yes" is need 4, have
// 2, wants training; dk, ref, missing and skipped are statuses. Who does it now, whether
// they are content, what was used and whether it is urgent may follow.
func given(id string, areas ...string) *survey.Submission {
	s := &survey.Submission{Form: form, ID: id, Business: "B" + id, Completed: true,
		StartedAt: time.Date(2025, 3, 1, 9, 0, 0, 0, time.UTC), ChangedAt: time.Date(2025, 3, 1, 10, 0, 0, 0, time.UTC)}
	for _, a := range areas {
		f := append(strings.Fields(a), "skipped", "skipped", "skipped", "skipped", "skipped")
		s.Areas = append(s.Areas, survey.Area{
			Code: f[0], Rule: rule(f[0]), Need: answer(f[1]), Have: answer(f[2]), Want: answer(f[3]),
			Extern: answer(f[4]), Content: answer(f[5]), Used: answer(f[6]), Top: answer(f[7]),
		})
	}
	return s
}

func answer(word string) value.Answer {
	switch word {
	case "dk":
		return value.Answer{Status: value.DontKnow}
	case "ref":
		return value.Answer{Status: value.Refused}
	case "missing":
		return value.Answer{}
	case "skipped":
		return value.Answer{Status: value.NotRelevant}
	case "conflict":
		return value.Answer{Status: value.Conflict}
	case "withdrawn":
		return value.Answer{Status: value.Withdrawn}
	}
	return value.Of(strings.TrimPrefix(word, "code:"))
}

func tableOf(o Options, subs ...*survey.Submission) *Table {
	c := NewCollector(o)
	for _, s := range subs {
		c.Add(s)
	}
	return c.Table()
}

func TestOnlyNumbersAreNumbers(t *testing.T) {
	for _, c := range []struct {
		name, area string
		want       Excluded
	}{
		{"a don't know of the need excludes the business", "tax dk 3", Excluded{DontKnow: 1}},
		{"the choice dk is a don't know, too", "tax 3 code:dk", Excluded{DontKnow: 1}},
		{"the choice ref is a refusal", "tax code:ref 3", Excluded{Refused: 1}},
		{"of two reasons the need's counts, once", "tax ref dk", Excluded{Refused: 1}},
		{"what was left open is counted", "tax 3 missing", Excluded{Missing: 1}},
		{"what was skipped is counted", "tax skipped skipped", Excluded{NotRelevant: 1}},
		{"two versions side by side are a conflict, not left open", "tax conflict 3", Excluded{Conflict: 1}},
		{"of the have, too", "tax 3 conflict", Excluded{Conflict: 1}},
		{"what was erased is known as that", "tax withdrawn withdrawn", Excluded{Withdrawn: 1}},
		{"a choice that is a word is something else", "tax 3 often", Excluded{Other: 1}},
		{"inf is no number", "tax inf 3", Excluded{Other: 1}},
		{"1e3 is no number", "tax 1e3 3", Excluded{Other: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := tableOf(Options{}, given("1", c.area)).Areas[0]
			if d := cmp.Diff(c.want, a.Excluded); d != "" || a.N != 0 {
				t.Errorf("n = %d, excluded %s", a.N, d)
			}
		})
	}
}

func TestNeedCrossedWithWish(t *testing.T) {
	a := tableOf(Options{},
		given("1", "tax 4 2 yes"), given("2", "tax 4 2 maybe"), given("3", "tax 4 2 no"), given("4", "tax 4 2 dk"),
		given("5", "tax 2 2 yes"), given("6", "tax 2 2 no"), given("7", "tax 1 2"), given("8", "tax dk 2 yes"),
	).Areas[0]
	want := NeedByWish{Expressed: 2, ExpressedYes: 1, ExpressedMaybe: 1, Latent: 1, GapNoAnswer: 1, Wish: 1, WishYes: 1, Covered: 1, NoGapNoAnswer: 1}
	if d := cmp.Diff(want, a.NeedByWish); d != "" {
		t.Error(d)
	}
	if a.Want.Yes != 3 || a.Want.Maybe != 1 || a.Want.No != 2 || a.Want.Share.Count != 4 || a.Want.Share.N != 6 {
		t.Errorf("wishes count without a complete pair, too: %+v", a.Want)
	}
}

func TestAreasAreSortedByUnmetShareThenMeanGap(t *testing.T) {
	got := tableOf(Options{},
		given("1", "none dk dk", "half 3 2", "deep 5 1", "all 3 2"),
		given("2", "none dk dk", "half 3 3", "deep 5 5", "all 3 2"),
	)
	var order []string
	for _, a := range got.Areas {
		order = append(order, fmt.Sprint(a.Code, a.Ranks.Unmet))
	}
	if d := cmp.Diff([]string{"all1", "deep2", "half3", "none0"}, order); d != "" {
		t.Error(d)
	}
}

func TestQuadrantsAreCutAtTheMeansOverAreas(t *testing.T) {
	got := tableOf(Options{}, given("1", "a 5 1", "b 5 5", "c 1 1", "d 1 5"))
	quadrants := map[string]Quadrant{}
	for _, a := range got.Areas {
		quadrants[a.Code] = a.IPA
	}
	want := map[string]Quadrant{"a": Concentrate, "b": KeepUp, "c": LowPriority, "d": Overkill}
	if d := cmp.Diff(want, quadrants); d != "" {
		t.Error(d)
	}
}

func TestEstablishmentsCountBusinessesAndPairs(t *testing.T) {
	got := tableOf(Options{}, given("1", "a 5 1", "b 3 3"), given("2", "a 3 3"), given("3", "a dk 3")).Establishments
	if got.Incidence.Count != 1 || got.Incidence.N != 2 {
		t.Errorf("incidence %d of %d, want 1 of 2", got.Incidence.Count, got.Incidence.N)
	}
	if got.DensityPairs != 3 || got.Density != Figure(1.0/3) {
		t.Errorf("density %v of %d pairs, want a third of 3", got.Density, got.DensityPairs)
	}
}

func TestOpenInterviewsCountOnlyWhenAskedFor(t *testing.T) {
	open := given("2", "tax 4 1")
	open.Completed = false
	if got := tableOf(Options{}, given("1", "tax 4 1"), open); got.Areas[0].N != 1 || got.Meta.Open != 1 || got.Meta.Counted != 1 {
		t.Errorf("n = %d, %+v", got.Areas[0].N, got.Meta)
	}
	if got := tableOf(Options{Open: true}, given("1", "tax 4 1"), open); got.Areas[0].N != 2 || got.Meta.Counted != 2 {
		t.Errorf("n = %d, %+v", got.Areas[0].N, got.Meta)
	}
}

func TestVersionsAreUnitedOnStableNames(t *testing.T) {
	newer := given("2", "tax 4 1")
	other := *form
	other.Hash, other.Version = "bb", "2"
	newer.Form = &other
	got := tableOf(Options{}, given("1", "tax 4 1"), newer)
	if len(got.Areas) != 1 || got.Areas[0].N != 2 {
		t.Errorf("areas %+v", got.Areas)
	}
	if len(got.Meta.Questionnaires) != 2 || got.Meta.Questionnaires[1].Interviews != 1 {
		t.Errorf("versions %+v", got.Meta.Questionnaires)
	}
}

func TestTranslationsSayHowFarTheyMayBeReliedOn(t *testing.T) {
	other := *form
	other.Languages = []survey.Language{{Key: "Deutsch (de)"}, {Key: "Polski (pl)", Status: survey.TranslationDraft}}
	held := func(id, language string) *survey.Submission {
		s := given(id, "tax 4 1")
		s.Form, s.Language = &other, language
		return s
	}
	got := tableOf(Options{}, held("1", "Polski (pl)"), held("2", "Deutsch (de)"), held("3", "Polski (pl)")).Meta.Languages
	want := []LanguageUse{{Language: "Polski (pl)", Status: survey.TranslationDraft, Interviews: 2}}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestAnAreaFilledInTwiceCountsItsBusinessOnce(t *testing.T) {
	if got := tableOf(Options{}, given("1", "tax 4 1", "tax 5 1")); got.Areas[0].N != 1 || got.Areas[0].MeanNeed != 4 {
		t.Errorf("%+v", got.Areas[0].Measures)
	}
}

func TestAStudyWithoutInterviewsIsATableWithoutAreas(t *testing.T) {
	b, err := json.Marshal(tableOf(Options{Study: "leer"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"areas":[]`, `"density":null`, `"first_started":null`, `"questionnaires":[]`, `"points":[]`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%s lacks %s", b, want)
		}
	}
}

func TestScaleComesFromTheNeedList(t *testing.T) {
	f, err := scaledForm()
	if err != nil {
		t.Fatal(err)
	}
	want := Scale{Points: []ScalePoint{{"1", "not needed", "none"}, {"2", "needed", "a lot"}}}
	if d := cmp.Diff(want, scaleOf(f, "en")); d != "" {
		t.Error(d)
	}
}

// studies are random interviews with three areas.
func studies(t *rapid.T, most int) []*survey.Submission {
	word := rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "dk", "ref", "missing"})
	wish := rapid.SampledFrom([]string{"yes", "maybe", "no", "dk", "skipped"})
	now := rapid.SampledFrom([]string{"adviser", "family", "nobody", "self", "dk", "skipped"})
	content := rapid.SampledFrom([]string{"yes", "partly", "no", "skipped"})
	used := rapid.SampledFrom([]string{"course", "tried", "no", "ref", "skipped"})
	top := rapid.SampledFrom([]string{"yes", "no", "skipped"})
	subs := make([]*survey.Submission, rapid.IntRange(1, most).Draw(t, "interviews"))
	for i := range subs {
		var areas []string
		for _, a := range []string{"tax", "law", "digital"} {
			areas = append(areas, strings.Join([]string{
				a, word.Draw(t, "need"), word.Draw(t, "have"), wish.Draw(t, "want"),
				now.Draw(t, "now"), content.Draw(t, "content"), used.Draw(t, "used"), top.Draw(t, "top"),
			}, " "))
		}
		subs[i] = given(fmt.Sprintf("%03d", i), areas...)
	}
	return subs
}

func TestTheOrderOfInterviewsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subs := studies(t, 12)
		a := tableOf(Options{}, subs...)
		slices.Reverse(subs)
		b := tableOf(Options{}, subs...)
		if d := cmp.Diff(a, b, equalFigures); d != "" {
			t.Fatal(d)
		}
	})
}

func TestOneMoreBusinessWithAGapIsOneMoreUnmetNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subs := studies(t, 8)
		before := areaOf(tableOf(Options{}, subs...), "tax")
		after := areaOf(tableOf(Options{}, append(subs, given("zzz", "tax 4 2 no"))...), "tax")
		if after.Unmet.Count != before.Unmet.Count+1 || after.N != before.N+1 || after.NeedByWish.Latent != before.NeedByWish.Latent+1 {
			t.Fatalf("before %+v, after %+v", before, after)
		}
	})
}

func TestEveryBusinessIsAccountedFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subs := studies(t, 8)
		for _, a := range tableOf(Options{}, subs...).Areas {
			x, c := a.Excluded, a.NeedByWish
			if got := a.N + x.DontKnow + x.Refused + x.Missing + x.NotRelevant + x.Other; got != len(subs) {
				t.Fatalf("%s: %d of %d businesses", a.Code, got, len(subs))
			}
			if c.Expressed+c.Latent+c.GapNoAnswer != a.Unmet.Count || c.Expressed+c.Latent+c.GapNoAnswer+c.Wish+c.Covered+c.NoGapNoAnswer != a.N {
				t.Fatalf("%s: %+v does not add up to %d of %d", a.Code, c, a.Unmet.Count, a.N)
			}
		}
	})
}

func areaOf(t *Table, code string) Area {
	i := slices.IndexFunc(t.Areas, func(a Area) bool { return a.Code == code })
	return t.Areas[i]
}

func TestBootstrapIntervalsHoldTheEstimate(t *testing.T) {
	var subs []*survey.Submission
	for i := range 40 {
		subs = append(subs, given(fmt.Sprintf("%03d", i),
			fmt.Sprintf("much %d %d", 4+i%2, 1+i%2), fmt.Sprintf("little %d %d", 2+i%2, 2), "rare dk dk"))
	}
	got := tableOf(Options{}, subs...)
	much, little := areaOf(got, "much"), areaOf(got, "little")
	for _, a := range []Area{much, little} {
		if in := a.MWDSInterval; in == nil || in.Low > float64(a.MWDS) || in.High < float64(a.MWDS) {
			t.Errorf("%s: %v does not hold %v", a.Code, in, a.MWDS)
		}
	}
	if r := much.Ranks.UnmetInterval; r == nil || r.Low != 1 || r.High != 1 {
		t.Errorf("the clear leader's rank interval is %v", r)
	}
	if rare := areaOf(got, "rare"); rare.MWDSInterval != nil || rare.Ranks.MWDS != 0 {
		t.Errorf("nobody answered, yet %+v", rare)
	}
}

func BenchmarkTable(b *testing.B) {
	c := NewCollector(Options{})
	for i := range 10_000 {
		var areas []string
		for a := range 22 {
			areas = append(areas, fmt.Sprintf("a%02d %d %d yes", a, 1+(i+a)%5, 1+(i*7+a)%4))
		}
		c.Add(given(fmt.Sprintf("%05d", i), areas...))
	}
	for b.Loop() {
		c.Table()
	}
}
