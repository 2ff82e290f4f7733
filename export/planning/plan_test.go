package planning

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// setup is a small questionnaire's: three topics, two languages, two hours.
func setup() *Setup {
	form := &survey.Form{Default: "de", Planning: &survey.Planning{}}
	return &Setup{
		form: form, Assumptions: maps.Clone(survey.PlanningAssumptions), topicOf: map[string]int{},
		Topics:    []Option{{"money", "Geld"}, {"market", "Markt"}, {"law", "Recht"}},
		Languages: []Option{{"de", "Deutsch"}, {"vi", "Vietnamesisch"}, {"ru", "Russisch"}},
		Hours:     []Option{{"mon", "montags"}, {"eve", "abends"}, {"any", "jederzeit"}},
		Places:    []Option{{"own", "im Betrieb"}, {"near", "nah"}, {"chamber", "Kammer"}, {"online", "online"}},
		Districts: []Option{{"north", "Nord"}, {"south", "Süd"}},
	}
}

// certain is a business that wants a topic for so many, surely, and comes for certain.
func certain(id string, topic, persons int) Business {
	return Business{
		ID: id, Asked: true, German: InGerman, Hours: []string{"mon"}, Anywhere: true, Attend: "5", Staff: 9, Invitable: true,
		Wishes: []Wish{{Topic: topic, Sure: true, Persons: persons}},
	}
}

func times(n int, of func(i int) Business) (all []Business) {
	for i := range n {
		all = append(all, of(i))
	}
	return all
}

func TestOneBusinessIsExpectedByTheFormula(t *testing.T) {
	for _, c := range []struct {
		name          string
		change        func(*Business)
		persons       int
		low, expected float64
	}{
		{"who is certain comes in four of five cases", func(*Business) {}, 3, 2.4, 2.4},
		{"no more come than work there", func(b *Business) { b.Staff = 2 }, 2, 1.6, 1.6},
		{"staff nobody knows limits nothing", func(b *Business) { b.Staff = 0 }, 3, 2.4, 2.4},
		{"a likely one comes in half", func(b *Business) { b.Attend = "4" }, 3, 1.5, 1.5},
		{"a code without an assumption is a don't know", func(b *Business) { b.Attend = "9" }, 3, 0.75, 0.75},
		{"maybe counts half, and not in the low", func(b *Business) { b.Wishes[0].Sure = false }, 3, 0, 1.2},
		{"two areas of a topic count once, with the larger", func(b *Business) { b.Wishes = append(b.Wishes, Wish{Persons: 2, Sure: true}) }, 3, 2.4, 2.4},
		{"the larger of a sure and a doubtful wish", func(b *Business) { b.Wishes = append(b.Wishes, Wish{Persons: 8}) }, 8, 2.4, 3.2},
		{"certainly not is nobody", func(b *Business) { b.Attend = "1" }, 3, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := certain("a", 0, 3)
			c.change(&b)
			got := New(setup(), []Business{b}, survey.PlanningAssumptions).Demand[0].Crowd
			if want := (Crowd{1, c.persons, people(c.low), people(c.expected)}); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestWhoIsInNoCourseIsToldWhy(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Business)
		want   Reason
	}{
		{"wants it in the business", func(b *Business) { b.InBusiness, b.Anywhere = true, false }, InBusiness},
		{"fills a course alone", func(b *Business) { b.Staff, b.Wishes[0].Persons = 40, 30 }, InBusiness},
		{"speaks an own language only", func(b *Business) { b.German, b.Languages = OwnOnly, []string{"vi"} }, OwnTongue},
		{"has no time that others have", func(b *Business) { b.Hours = []string{"eve"} }, Waiting},
		{"has no time at all", func(b *Business) { b.Hours = nil }, Waiting},
		{"no place suits", func(b *Business) { b.Anywhere = false }, Waiting},
		{"needs help with German that no other needs", func(b *Business) { b.German, b.Help = WithHelp, Material }, Waiting},
		{"will not come", func(b *Business) { b.Attend = "1" }, Unlikely},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := times(3, func(i int) Business { return certain(fmt.Sprint("b", i), 0, 3) })
			one := certain("a", 0, 3)
			c.change(&one)
			p := New(setup(), append(all, one), survey.PlanningAssumptions)
			if len(p.Courses) != 1 || p.Courses[0].Businesses != 3 || len(p.Unserved) != 1 || p.Unserved[0].Reason != c.want {
				t.Errorf("courses %+v, left %+v", p.Courses, p.Unserved)
			}
		})
	}
}

func TestTheCapTakesTheMostUrgent(t *testing.T) {
	b := certain("a", 0, 1)
	b.Wishes = []Wish{{Topic: 0, Sure: true, Persons: 1, Gap: 1}, {Topic: 1, Persons: 1, Gap: 4}, {Topic: 2, Persons: 1, Top: true}}
	p := New(setup(), []Business{b}, survey.PlanningAssumptions)
	if len(p.Unserved) != 3 || p.Unserved[2].Reason != BeyondCap || p.Unserved[2].Topic.Code != "market" {
		t.Errorf("what is top comes first, then what is sure: %+v", p.Unserved)
	}
}

func TestThePlaceSuitsMost(t *testing.T) {
	all := times(4, func(i int) Business {
		b := certain(fmt.Sprint("b", i), 0, 2)
		b.Anywhere, b.Near, b.District = false, true, []string{"north", "north", "south", "north"}[i]
		return b
	})
	all[2].Places = []string{"online"}
	c := New(setup(), all, survey.PlanningAssumptions).Courses[0]
	if c.Place.Code != "north" || !c.Near || c.Suits != 3 || c.Businesses != 4 {
		t.Errorf("%+v", c)
	}
}

func TestWhoMayBeInvitedIsNamed(t *testing.T) {
	all := times(4, func(i int) Business { b := certain(fmt.Sprint("b", i), 0, 2); b.Invitable = i%2 == 0; return b })
	c := New(setup(), all, survey.PlanningAssumptions).Courses[0]
	if d := cmp.Diff([]string{"b0", "b2"}, c.Invite); d != "" || c.Invitable != 2 {
		t.Error(d)
	}
}

// anything draws businesses that want, speak and meet whatever there is.
func anything(t *rapid.T, s *Setup) []Business {
	some := func(of []Option, name string) (codes []string) {
		for _, o := range of {
			if rapid.Bool().Draw(t, name+" "+o.Code) {
				codes = append(codes, o.Code)
			}
		}
		return codes
	}
	n := rapid.IntRange(0, 14).Draw(t, "businesses")
	return times(n, func(i int) Business {
		b := Business{
			ID: fmt.Sprintf("b%02d", i), Asked: true, German: German(rapid.IntRange(0, 3).Draw(t, "german")),
			Languages: some(s.Languages[1:], "language"), Hours: some(s.Hours[:2], "hour"), AnyHour: rapid.IntRange(0, 9).Draw(t, "any") == 0,
			Places: some(s.Places[2:], "place"), Near: rapid.Bool().Draw(t, "near"), InBusiness: rapid.IntRange(0, 9).Draw(t, "own") == 0,
			District: rapid.SampledFrom([]string{"", "north", "south"}).Draw(t, "district"), Staff: rapid.IntRange(0, 12).Draw(t, "staff"),
			Attend: rapid.SampledFrom([]string{"5", "5", "4", "3", "2", "1", "dk", "?"}).Draw(t, "attend"), Invitable: rapid.Bool().Draw(t, "invitable"),
		}
		if b.German == WithHelp {
			b.Help = Help(rapid.IntRange(1, 2).Draw(t, "help"))
		}
		for range rapid.IntRange(0, 4).Draw(t, "wishes") {
			b.Wishes = append(b.Wishes, anyWish(t, s))
		}
		return b
	})
}

func anyWish(t *rapid.T, s *Setup) Wish {
	return Wish{
		Topic: rapid.IntRange(0, len(s.Topics)-1).Draw(t, "topic"), Sure: rapid.Bool().Draw(t, "sure"), Persons: rapid.IntRange(1, 15).Draw(t, "persons"),
		Soon: rapid.Bool().Draw(t, "soon"), Top: rapid.Bool().Draw(t, "top"), Beginner: rapid.Bool().Draw(t, "beginner"), Gap: float64(rapid.IntRange(-2, 4).Draw(t, "gap")),
	}
}

func assumptions(t *rapid.T, s *Setup) Assumptions {
	return s.With(Assumptions{
		"cap": float64(rapid.IntRange(1, 3).Draw(t, "cap")), "group": float64(rapid.IntRange(2, 14).Draw(t, "group")),
		"least": float64(rapid.IntRange(0, 8).Draw(t, "least")), "attend_4": float64(rapid.IntRange(0, 100).Draw(t, "f")) / 100,
	})
}

// TestAPlanIsWhatCountingByHandGives works everything out again the long way: it lists
// every course there could be, over and over, and knows nothing of seats.
func TestAPlanIsWhatCountingByHandGives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := setup()
		all, a := anything(t, s), assumptions(t, s)
		got, want := New(s, all, a), byHand(s, all, a)
		if d := cmp.Diff(want.lines, lines(got)); d != "" {
			t.Fatalf("(-by hand +plan)\n%s", d)
		}
		checkLaws(t, s, all, a, got)
	})
}

func checkLaws(t *rapid.T, s *Setup, all []Business, a Assumptions, p *Plan) {
	var left, served Crowd
	for _, c := range p.Courses {
		served = served.plus(c.Crowd)
		if c.Expected > people(a["group"]) || c.Expected < people(a["least"]) || c.Suits > c.Businesses || c.Low > c.Expected {
			t.Fatalf("a course that may not be: %+v", c)
		}
	}
	capped := Crowd{}
	for _, l := range p.Unserved {
		left = left.plus(l.Crowd)
		if l.Reason != BeyondCap {
			capped = capped.plus(l.Crowd)
		}
	}
	if served != p.Served || served.plus(left) != p.Uncapped || served.plus(capped) != p.Planned {
		t.Fatalf("sums do not add up: served %+v, left %+v, of %+v, planned %+v", served, left, p.Uncapped, p.Planned)
	}
	demand := Crowd{}
	for _, d := range p.Demand {
		demand = demand.plus(d.Crowd)
		if d.InGerman+d.WithHelp+d.OwnOnly+d.Unsaid != d.Businesses {
			t.Fatalf("languages do not add up: %+v", d)
		}
	}
	if demand != p.Uncapped {
		t.Fatalf("demand %+v, in all %+v", demand, p.Uncapped)
	}
	if most := len(all) * int(a["cap"]); p.Planned.Businesses > most {
		t.Fatalf("%d offers for %d businesses", p.Planned.Businesses, len(all))
	}
	shuffled := slices.Clone(all)
	slices.Reverse(shuffled)
	if d := cmp.Diff(lines(p), lines(New(s, shuffled, a))); d != "" {
		t.Fatalf("the order of the interviews changes the plan: %s", d)
	}
	if len(all) > 0 {
		more := slices.Clone(all)
		more[0].Wishes = append(slices.Clone(more[0].Wishes), anyWish(t, s))
		after := New(s, more, a)
		for _, d := range p.Demand {
			i := slices.IndexFunc(after.Demand, func(x Demand) bool { return x.Topic == d.Topic })
			if x := after.Demand[i]; x.Expected < d.Expected || x.Low < d.Low || x.Persons < d.Persons || x.Businesses < d.Businesses {
				t.Fatalf("another wish lowers the demand %+v to %+v", d, x)
			}
		}
	}
}

// lines are a plan's figures, one a line.
func lines(p *Plan) (all []string) {
	for _, d := range p.Demand {
		all = append(all, fmt.Sprint("demand ", d.Topic.Code, d.Crowd, d.Sure, d.InGerman, d.WithHelp, d.OwnOnly, d.Unsaid))
	}
	for _, c := range p.Courses {
		all = append(all, fmt.Sprint("course ", c.Topic.Code, " ", c.Language.Code, " ", c.Hour.Code, " ", c.Place.Code, c.Suits, c.Crowd, c.Soon, c.Beginners, c.Material, c.Interpreter, c.Invite, int64(c.InvitableExpected)))
	}
	for _, l := range p.Unserved {
		all = append(all, fmt.Sprint("left ", l.Topic.Code, " ", l.Reason, " ", l.Language.Code, l.Crowd))
	}
	return append(all, fmt.Sprint("all ", p.Uncapped, p.Planned, p.Served, p.Interviewed, p.Wishing, p.Reached.Businesses, p.Reached.Invitable))
}

func TestThePlanIsToldInWords(t *testing.T) {
	s := setup()
	p := New(s, times(4, func(i int) Business { return certain(fmt.Sprint("b", i), 0, 2) }), s.Assumptions)
	if got := strings.Join(assumptionNames(p.Assumptions), " "); got != "attend_5 attend_4 attend_3 attend_2 attend_1 attend_dk wish_yes wish_maybe cap group least" {
		t.Errorf("assumptions in the order %s", got)
	}
}

func TestWhatLeavesTheProjectTellsOnNobody(t *testing.T) {
	all := times(6, func(i int) Business { b := certain(fmt.Sprint("b", i), 0, 2); b.Invitable = i < 2; return b })
	all = append(all, times(3, func(i int) Business { b := certain(fmt.Sprint("c", i), 1, 3); return b })...)
	s := setup()
	whole := New(s, all, s.Assumptions)
	p := whole.AtLeast(5)
	if len(whole.Courses) != 2 || len(p.Courses) != 1 || p.Courses[0].Businesses != 6 || len(p.Courses[0].Invite) != 0 || len(p.Unserved)+len(p.Demand) != 0 {
		t.Errorf("%+v", p)
	}
	tables := s.Tables(p, nil, &words.Planning{})
	if len(tables) != 2 {
		t.Fatalf("%d tables", len(tables))
	}
	for i, c := range tables[1].Columns {
		shown := tables[1].Rows[0].Cells[i].Shown()
		if hidden := shown == table.SuppressedSign; hidden != slices.Contains([]string{"persons", "low", "soon", "beginners", "material", "interpreter", "invitable", "suits"}, c.Key) {
			t.Errorf("%s shows %v", c.Key, shown)
		}
	}
}
