package gaps

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/survey"
)

// thirty businesses: all lack tax, two lack law, twelve lack digital.
func thirty() (subs []*survey.Submission) {
	for i := range 30 {
		law, digital := "3 3", "2 3"
		if i < 2 {
			law = "4 1"
		}
		if i < 12 {
			digital = "5 2"
		}
		wish := []string{"yes", "no", "maybe"}[i%3]
		subs = append(subs, given(fmt.Sprintf("%03d", i), "tax 4 2 "+wish, "law "+law+" "+wish, "digital "+digital+" "+wish))
	}
	return subs
}

func TestAnAreaThatTellsOnTooFewStandsLastAndBare(t *testing.T) {
	made := tableOf(Options{Least: 3}, thirty()...)
	tables := made.Tables(&words.Workbook{})
	for _, tab := range []*table.Table{tables.Gaps, tables.Matrix, tables.Short, tables.Now} {
		if len(tab.Rows) != 3 {
			t.Fatalf("%d rows", len(tab.Rows))
		}
		for _, r := range tab.Rows[1:] {
			for j, c := range r.Cells {
				if !tab.Columns[j].Name && (c.Status != table.Suppressed || c.Value != nil) {
					t.Errorf("%s still shows %s: %v", r.Unit, tab.Columns[j].Key, c.Value)
				}
			}
		}
	}
	if n := len(tables.Chart.Rows); n != 1 {
		t.Errorf("%d areas are drawn, want 1", n)
	}
	if made.Areas[0].Ranks.Unmet != 1 || made.Areas[0].Code != "digital" {
		t.Errorf("first is %s at %d", made.Areas[0].Code, made.Areas[0].Ranks.Unmet)
	}
}

func TestJSONNamesHiddenAreasAndNothingElseOfThem(t *testing.T) {
	raw, err := json.Marshal(tableOf(Options{Least: 3}, thirty()...))
	if err != nil {
		t.Fatal(err)
	}
	var told struct {
		Meta           struct{ Suppression Suppression }
		Areas          []map[string]any
		Establishments map[string]any
	}
	if err := json.Unmarshal(raw, &told); err != nil {
		t.Fatal(err)
	}
	for _, a := range told.Areas[1:] {
		if len(a) != 4 || a["suppressed"] != true {
			t.Errorf("told of a hidden area: %v", a)
		}
	}
	if told.Areas[0]["unmet"] == nil || told.Areas[0]["suppressed"] != nil {
		t.Errorf("not told of one that may be shown: %v", told.Areas[0])
	}
	if told.Establishments["suppressed"] != true || len(told.Establishments) != 1 {
		t.Errorf("all businesses have a gap, and that is told: %v", told.Establishments)
	}
	if s := told.Meta.Suppression; s.Least != 3 || s.HiddenRows != 3 || s.Rows != 4 || s.HiddenFigures == 0 {
		t.Errorf("suppression is told as %+v", s)
	}
}

func TestAWishOfFewIsHiddenWithWhatGivesItAway(t *testing.T) {
	var subs []*survey.Submission
	for i := range 40 {
		pair, wish := "3 3", "yes"
		if i < 20 {
			pair = "4 2"
		}
		if i < 2 {
			wish = "no" // two latent
		}
		subs = append(subs, given(fmt.Sprintf("%03d", i), "tax "+pair+" "+wish))
	}
	m := tableOf(Options{Least: 3}, subs...).Tables(&words.Workbook{}).Matrix
	hidden := map[string]bool{}
	for j, c := range m.Rows[0].Cells {
		hidden[m.Columns[j].Key] = c.Status == table.Suppressed
	}
	if hidden["n"] || !hidden["latent"] || !hidden["latent_share"] || !hidden["expressed"] {
		t.Errorf("hidden are %v", hidden)
	}
}

// Two with a gap say maybe. Seven do in all, which is told: so the five without a gap
// would give the two away.
func TestAMaybeOfFewCostsNothingButTheSplit(t *testing.T) {
	var subs []*survey.Submission
	for i := range 40 {
		pair, wish := "3 3", []string{"no", "yes", "maybe"}[i%3]
		if i < 24 {
			pair, wish = "4 2", "yes"
		}
		switch {
		case i < 2:
			wish = "maybe"
		case i < 8:
			wish = "no"
		}
		subs = append(subs, given(fmt.Sprintf("%03d", i), "tax "+pair+" "+wish))
	}
	made := tableOf(Options{Least: 3}, subs...)
	m := made.Tables(&words.Workbook{}).Matrix
	for j, c := range m.Rows[0].Cells {
		key := m.Columns[j].Key
		hidden := slices.Contains([]string{"expressed_yes", "expressed_maybe", "wish_yes", "wish_maybe", "gap_no_answer", "no_gap_no_answer"}, key)
		if got := c.Status == table.Suppressed; got != hidden {
			t.Errorf("%s is hidden: %v, want %v", key, got, hidden)
		}
	}
	raw, err := json.Marshal(made.Areas[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"expressed":18`, `"expressed_yes":null`, `"expressed_maybe":null`, `"wish":10`, `"wish_yes":null`, `"wish_maybe":null`, `"yes":21,"maybe":7,"no":12`} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("JSON does not say %s: %s", want, raw)
		}
	}
}

func TestWithoutALeastAllIsShown(t *testing.T) {
	for _, tab := range []*table.Table{tableOf(Options{}, thirty()...).Tables(&words.Workbook{}).Gaps} {
		for _, r := range tab.Rows {
			if slices.ContainsFunc(r.Cells, func(c table.Cell) bool { return c.Status == table.Suppressed }) {
				t.Errorf("%s hides something", r.Unit)
			}
		}
	}
}
