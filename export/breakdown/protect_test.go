package breakdown

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/survey"
)

func TestWhatTellsOnFewBusinessesIsHiddenWholly(t *testing.T) {
	f := form(t)
	c := All([]*survey.Form{f}, Options{Language: "en"})
	g := gaps.NewCollector(gaps.Options{Least: 3})
	for _, s := range slices.Concat(many("a", "town", "1", 11, "2", "2", "2"), many("b", "town", "1", 9, "4", "4", "4"), many("c", "coast", "1", 2, "2", "2", "2"), many("d", "coast", "1", 11, "4", "2", "2"), many("e", "coast", "1", 5, "4", "4", "4")) {
		s.Form = f
		g.Add(s)
		c.Add(s)
	}
	got := c.Table(g.Table(c.Linked))
	for _, a := range got.Breakdowns[0].Areas {
		for i, cell := range a.Cells { // of the first area two on the coast have a gap
			if want := a.Code == "a0"; cell.Hidden != want {
				t.Errorf("%s in %s hidden: %v", a.Code, got.Breakdowns[0].Groups[i].Code, cell.Hidden)
			}
		}
	}
	for _, r := range got.Tables(someWords()).Long.Rows {
		if r.Cells[3].Value == "a0" && strings.Contains(r.Unit, "place") && r.Cells[6].Shown() != table.SuppressedSign {
			t.Errorf("%s is shown", r.Unit)
		}
	}
	b, err := json.Marshal(got)
	if err != nil || strings.Count(string(b), `{"suppressed":true}`) < 2 {
		t.Errorf("%s, %v", b, err)
	}
}
