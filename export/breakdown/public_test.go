package breakdown

import (
	"slices"
	"testing"

	"feldbuch/export/gaps"
	"feldbuch/survey"
)

func publicTable(t *testing.T, by [][]string, subs ...*survey.Submission) *Table {
	f := form(t)
	f.Root.Children[1].List = &survey.List{Choices: []*survey.Choice{{Name: "1"}, {Name: "2"}}} // else it would stay inside
	c, err := New([]*survey.Form{f}, Options{Language: "en", By: by, Public: true})
	if err != nil {
		t.Fatal(err)
	}
	g := gaps.NewCollector(gaps.Options{Least: 5})
	for _, s := range subs {
		s.Form = f
		s = s.Public()
		g.Add(s)
		c.Add(s)
	}
	return c.Table(g.Table(c.Linked))
}

// Coarse groups stand for themselves, large as the fine ones are, and whichever breakdowns
// are shown, each hides what it hides beside all others.
func TestOutsideGroupsAreCoarseAndDecidedOnTogether(t *testing.T) {
	subs := slices.Concat(
		many("a", "town", "1", 12, "2"), many("b", "town", "2", 12, "4"), many("c", "coast", "1", 11, "4"),
		many("d", "hills", "2", 12, "2"), many("e", "coast", "2", 1, "2"), many("f", "hills", "1", 7, "4"),
	)
	all := publicTable(t, nil, subs...)
	place := all.Breakdowns[0]
	if place.Name != "place" || !place.Coarse || len(place.Groups) != 2 || place.Groups[1].Code != "land" || place.Groups[1].Businesses != 31 {
		t.Fatalf("%+v", place)
	}
	if len(all.Breakdowns) != 2 {
		t.Fatalf("%d breakdowns", len(all.Breakdowns))
	}
	for _, b := range all.Breakdowns {
		alone := publicTable(t, [][]string{{b.Name}}, subs...)
		if len(alone.Breakdowns) != 1 || alone.Breakdowns[0].Name != b.Name {
			t.Fatalf("asked for %s, shown %+v", b.Name, alone.Breakdowns)
		}
		for i, a := range b.Areas {
			for g, cell := range a.Cells {
				if alone.Breakdowns[0].Areas[i].Cells[g].Hidden != cell.Hidden {
					t.Errorf("%s: area %d in group %d is hidden alone or with others only", b.Name, i, g)
				}
			}
		}
	}
	if none := publicTable(t, [][]string{nil}, subs...); len(none.Breakdowns) != 0 || len(none.Groups()) != 1 {
		t.Errorf("%d breakdowns where none was asked for", len(none.Breakdowns))
	}
	groups := all.Groups()
	if len(groups[0].Members) != len(subs) || groups[0].Name != "" || len(groups) < 3 {
		t.Errorf("%d groups, %d in all", len(groups), len(groups[0].Members))
	}
}
