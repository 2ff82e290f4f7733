package publication_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export/publication"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"pgregory.net/rapid"
)

// interviews are what was said, by id.
type interviews map[string]string

func (all interviews) collect() publication.Collector {
	c := publication.Collector{}
	for id, said := range all {
		c.Add(&survey.Submission{ID: id, Answers: []survey.SubmittedAnswer{{Path: "/q", Element: &survey.Element{}, Answer: value.Of(said)}}})
	}
	return c
}

// people are interviews numbered from..to, all of whom said the same.
func people(from, to int) interviews {
	all := interviews{}
	for i := from; i < to; i++ {
		all[fmt.Sprintf("interview-%03d", i)] = "yes"
	}
	return all
}

func (all interviews) with(more interviews) interviews {
	joined := maps.Clone(all)
	maps.Copy(joined, more)
	return joined
}

func draft(of interviews, groups ...publication.Group) *publication.Draft {
	all := publication.Group{Family: publication.Gaps, Members: slices.Sorted(maps.Keys(of))}
	return &publication.Draft{
		Product: publication.Report, Least: 5, Options: map[string]string{"threshold": "3"},
		Groups: append([]publication.Group{all}, groups...), Said: of.collect(),
	}
}

func group(name string, members interviews) publication.Group {
	return publication.Group{Family: publication.Gaps, Name: name, Members: slices.Sorted(maps.Keys(members))}
}

// kept is a draft as it comes back out of a study file.
func kept(t fataler, d *publication.Draft, salt string) *publication.Publication {
	p, err := publication.Read(string(mustJSON(t, d.Keep([]byte(salt)))), time.Time{}, "LEIT")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

type fataler interface{ Fatal(...any) }

func TestWhatMayBePublishedAfterwards(t *testing.T) {
	first := people(0, 20)
	for name, c := range map[string]struct {
		before, now *publication.Draft
		clash       string // the group and how many; "" for none
		same        bool
	}{
		"the same again":                          {draft(first), draft(first), "", true},
		"two more businesses tell on the two":     {draft(first), draft(first.with(people(20, 22))), ":2", false},
		"five more businesses tell on nobody":     {draft(first), draft(first.with(people(20, 25))), "", false},
		"one was erased":                          {draft(first), draft(people(0, 19)), ":1", false},
		"five left and five joined":               {draft(first), draft(people(5, 25)), "", false},
		"two left and two joined":                 {draft(first), draft(people(2, 22)), ":2", false},
		"two changed their answers":               {draft(first), draft(first.with(interviews{"interview-000": "no", "interview-001": "no"})), ":2", false},
		"a group grew by one while all grew":      {draft(first, group("Nord", people(0, 8))), draft(people(0, 26), group("Nord", people(0, 9))), "Nord:1", false},
		"the group is left out":                   {draft(first, group("Nord", people(0, 8))), draft(people(0, 26)), "", false},
		"a group is another one but for three":    {draft(first, group("Nord", people(0, 8))), draft(people(0, 26), group("Süd", people(3, 10))), "Süd:3", false},
		"another group of the same businesses":    {draft(first, group("Nord", people(0, 8))), draft(first, group("Süd", people(3, 10))), "", false},
		"two groups that were printed together":   {draft(first, group("A", people(0, 8)), group("B", people(0, 9))), draft(first, group("A", people(0, 8)), group("B", people(0, 9))), "", true},
		"a part of it again":                      {draft(first, group("Nord", people(0, 8))), draft(first), "", true},
		"a group too much, with nobody in common": {draft(first, group("Nord", people(0, 8))), draft(first, group("Süd", people(8, 14))), "", false},
	} {
		t.Run(name, func(t *testing.T) {
			earlier := kept(t, c.before, "salt")
			clashes, same := c.now.Check([]*publication.Publication{earlier})
			told := ""
			if len(clashes) > 0 {
				told = fmt.Sprintf("%s:%d", clashes[0].Group.Name, clashes[0].Businesses)
			}
			if told != c.clash || (same != nil) != c.same {
				t.Errorf("clash %q, same %v; want %q, %v", told, same != nil, c.clash, c.same)
			}
		})
	}
}

func TestOtherOptionsForTheSameBusinessesAreRefused(t *testing.T) {
	before := kept(t, draft(people(0, 20)), "salt")
	now := draft(people(0, 20))
	now.Options = map[string]string{"threshold": "4"}
	if clashes, same := now.Check([]*publication.Publication{before}); same != nil || len(clashes) != 1 || !clashes[0].Options {
		t.Errorf("clashes %v, same %v", clashes, same)
	}
	plan := draft(people(0, 20))
	plan.Product, plan.Options = publication.Planning, nil
	if clashes, same := plan.Check([]*publication.Publication{before}); same != nil || len(clashes) != 0 {
		t.Errorf("another product: clashes %v, same %v", clashes, same)
	}
}

func TestOfABusinessThereIsOneRecordOutside(t *testing.T) {
	records := func(of interviews, by string) *publication.Draft {
		return &publication.Draft{
			Product: publication.Data, Least: 5, Options: map[string]string{"by": by}, Said: of.collect(),
			Groups: []publication.Group{{Family: publication.Records, Members: slices.Sorted(maps.Keys(of))}},
		}
	}
	before := []*publication.Publication{kept(t, records(people(0, 20), "size"), "salt"), kept(t, draft(people(0, 40)), "pepper")}
	for name, c := range map[string]struct {
		now    *publication.Draft
		linked int
		same   bool
	}{
		"the same again":              {records(people(0, 20), "size"), 0, true},
		"by other groups":             {records(people(0, 20), "language"), 20, false},
		"many more":                   {records(people(0, 40), "size"), 20, false},
		"one of those":                {records(people(19, 40), "size"), 1, false},
		"none of those, but reported": {records(people(20, 40), "language"), 0, false},
	} {
		clashes, same := c.now.Check(before)
		linked := 0
		if len(clashes) > 0 && clashes[0].Linked {
			linked = clashes[0].Businesses
		}
		if linked != c.linked || (same != nil) != c.same {
			t.Errorf("%s: linked %d, same %v", name, linked, same != nil)
		}
	}
}

func TestFiguresOfOtherFamiliesAreNotSubtracted(t *testing.T) {
	before := draft(people(0, 20), publication.Group{Family: publication.Plan, Name: "course 1", Members: slices.Sorted(maps.Keys(people(0, 8)))})
	now := draft(people(0, 20), group("Nord", people(0, 9)))
	if clashes, _ := now.Check([]*publication.Publication{kept(t, before, "salt")}); len(clashes) > 0 {
		t.Errorf("clashes %v", clashes)
	}
}

func TestWhatIsKeptNamesNobodyAndForgetsTheErased(t *testing.T) {
	d := draft(people(0, 20), group("Nord", people(0, 8)))
	data, err := json.Marshal(d.Keep([]byte("salt")))
	if err != nil || strings.Contains(string(data), "interview-") {
		t.Fatal(err, string(data))
	}
	other := draft(people(0, 20).with(interviews{"interview-000": "no"}))
	p, q := d.Keep([]byte("salt")), other.Keep([]byte("salt"))
	same := 0
	for _, m := range p.Members {
		if slices.ContainsFunc(q.Members, func(n []byte) bool { return string(m) == string(n) }) {
			same++
		}
	}
	if same != 19 {
		t.Errorf("%d hashes of 20 do not hang on what was said", same)
	}
}

func TestWhatNobodyWroteIsNotRead(t *testing.T) {
	for _, data := range []string{
		`[]`, `{"members":["AAAA"]}`, `{"groups":[{"members":[0]}]}`, `{"groups":[{"members":[-1]}]}`,
	} {
		if _, err := publication.Read(data, time.Time{}, ""); err == nil {
			t.Errorf("%s was read", data)
		}
	}
}

// Whatever was published and whatever came of the interviews: a group is printed only if
// it was printed before, or differs from all that were in at least so many businesses.
func TestNothingIsPrintedThatTellsOnFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := func(label string, of interviews) publication.Group {
			members := interviews{}
			for _, id := range slices.Sorted(maps.Keys(of)) {
				if rapid.Bool().Draw(t, label) {
					members[id] = ""
				}
			}
			return group(label, members)
		}
		make := func(of interviews) *publication.Draft { return draft(of, some("a", of), some("b", of)) }
		now := people(0, rapid.IntRange(5, 14).Draw(t, "n"))
		var before []*publication.Publication
		var drafts []*publication.Draft
		for i := range rapid.IntRange(1, 3).Draw(t, "publications") {
			d := make(now)
			drafts, before = append(drafts, d), append(before, kept(t, d, fmt.Sprint("salt", i)))
			for _, id := range slices.Sorted(maps.Keys(now)) {
				switch rapid.IntRange(0, 5).Draw(t, "change") {
				case 0:
					delete(now, id)
				case 1:
					now[id] += "!"
				}
			}
			now = now.with(people(20*(i+1), 20*(i+1)+rapid.IntRange(0, 6).Draw(t, "joined")))
		}
		d := make(now)
		clashes, same := d.Check(before)
		for _, g := range d.Groups {
			want := safe(d, g, drafts)
			got := !slices.ContainsFunc(clashes, func(c publication.Clash) bool { return c.Group.Name == g.Name })
			if got != want {
				t.Fatalf("group %q: allowed %v, want %v", g.Name, got, want)
			}
		}
		if same != nil && len(clashes) > 0 {
			t.Fatal("the same, and refused")
		}
	})
}

// safe is the rule without hashes and shortcuts.
func safe(now *publication.Draft, g publication.Group, before []*publication.Draft) bool {
	ok := true
	for _, d := range before {
		near := true
		for _, h := range d.Groups {
			left, joined, common := 0, 0, 0
			for _, id := range h.Members {
				if slices.Contains(g.Members, id) && d.Said[id] == now.Said[id] {
					common++
				} else {
					left++
				}
			}
			joined = len(g.Members) - common
			switch {
			case common == 0:
			case left == 0 && joined == 0:
				return true
			case left < 5 && joined < 5:
				near = false
			}
		}
		all := maps.Equal(d.Said, now.Said) // then all groups are decided on together
		ok = ok && (near || all)
	}
	return ok
}

// A large study that was published ten times, with twenty groups each.
func BenchmarkCheck(b *testing.B) {
	all := people(0, 10_000)
	var groups []publication.Group
	for g := range 20 {
		groups = append(groups, group(fmt.Sprint("group ", g), people(g*400, (g+1)*400)))
	}
	var before []*publication.Publication
	for i := range 10 {
		before = append(before, kept(b, draft(people(0, 9_000-50*i), groups[:18]...), fmt.Sprint("salt", i)))
	}
	d := draft(all, groups...)
	for b.Loop() {
		d.Check(before)
	}
	b.ReportMetric(float64(len(mustJSON(b, d.Keep([]byte("salt")))))/1000, "kB/event")
}

func mustJSON(t fataler, v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
