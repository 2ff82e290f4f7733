package gaps

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"feldbuch/export/disclosure"
	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/survey"
)

// Suppression says what is not shown, and why.
type Suppression struct {
	// Least is how many businesses a figure must tell on at least, 0 where all is shown.
	Least int `json:"least"`
	// Rows are those of the tables, areas most of them; Figures the different numbers
	// in them. Of hidden rows nothing is shown.
	Rows          int `json:"rows"`
	HiddenRows    int `json:"hidden_rows"`
	Figures       int `json:"figures"`
	HiddenFigures int `json:"hidden_figures"`
}

// protect hides in all linked tables at once what tells on too few businesses.
func (t *Tables) protect(least int) disclosure.Result {
	if least <= 1 {
		return disclosure.Result{}
	}
	r := disclosure.Protect(least, t.Gaps, t.Matrix, t.Now, t.Chart, t.Short, t.Businesses)
	t.Chart.Rows = slices.DeleteFunc(t.Chart.Rows, func(r table.Row) bool { return r.Cells[0].Status == table.Suppressed })
	latentLast(t.Matrix)
	return r
}

// latentLast puts rows whose place would tell a hidden number last, by unit.
func latentLast(t *table.Table) {
	at := slices.IndexFunc(t.Columns, func(c table.Column) bool { return c.Key == "latent" })
	hidden := func(r table.Row) bool { return r.Cells[at].Status == table.Suppressed }
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		switch {
		case hidden(a) && hidden(b):
			return cmp.Compare(a.Unit, b.Unit)
		case hidden(a):
			return 1
		case hidden(b):
			return -1
		}
		return 0
	})
}

// Veil is what is hidden of a row: all of it, or figures by the key of their column.
type Veil struct {
	Least int
	Whole bool
	Keys  map[string]bool
}

// protect takes out of the figures what their tables do not show.
func (t *Table) protect(least int) {
	if least <= 1 {
		return
	}
	t.Meta.Suppression.Least = least
	tables := t.unprotected(&words.Workbook{})
	r := tables.protect(least)
	t.Meta.Suppression = Suppression{Least: least, Rows: len(r.Units), HiddenRows: len(r.Hidden), Figures: r.Figures, HiddenFigures: r.Suppressed}
	veils := map[string]*Veil{}
	for _, shown := range []*table.Table{tables.Gaps, tables.Matrix, tables.Now, tables.Businesses} {
		for _, row := range shown.Rows {
			if veils[row.Unit] == nil {
				veils[row.Unit] = &Veil{Least: least, Whole: slices.Contains(r.Hidden, row.Unit), Keys: map[string]bool{}}
			}
			veils[row.Unit].add(shown.Columns, row.Cells)
		}
	}
	for i := range t.Areas {
		t.Areas[i].Veil = veils[t.Areas[i].unit()]
	}
	t.Establishments.Veil = veils[businesses]
	t.rankShown()
}

func (v *Veil) add(columns []table.Column, cells []table.Cell) {
	for j, c := range cells {
		if c.Status == table.Suppressed {
			v.Keys[columns[j].Key] = true
		}
	}
}

// rankShown ranks what is shown among itself and puts the rest last, by code.
func (t *Table) rankShown() {
	hidden := func(a Area) bool { return a.Veil.Whole }
	if !slices.ContainsFunc(t.Areas, hidden) {
		return
	}
	var shown, rest []Area
	for _, a := range t.Areas {
		a.Ranks.UnmetInterval, a.Ranks.TopFive = nil, None
		if hidden(a) {
			rest = append(rest, a)
		} else {
			shown = append(shown, a)
		}
	}
	rankAreas(shown)
	slices.SortFunc(rest, func(a, b Area) int { return cmp.Compare(a.unit(), b.unit()) })
	t.Areas = append(shown, rest...)
}

// MarshalJSON leaves out what is hidden: null stands for a figure, and of a hidden
// area only its name is told.
func (a Area) MarshalJSON() ([]byte, error) {
	type plain Area
	switch {
	case a.Veil == nil || !a.Veil.Whole && len(a.Veil.Keys) == 0:
		return json.Marshal(plain(a))
	case a.Veil.Whole:
		return json.Marshal(struct {
			Rule       string `json:"rule"`
			Code       string `json:"area"`
			Label      string `json:"label"`
			Suppressed bool   `json:"suppressed"`
		}{a.Rule, a.Code, a.Label, true})
	}
	return json.Marshal(struct {
		plain
		AtThreshold *AtThreshold    `json:"at_threshold"`
		Excluded    map[string]*int `json:"excluded"`
		Want        *Want           `json:"want"`
		NeedByWish  map[string]*int `json:"need_by_wish"`
		Now         *Now            `json:"now"`
		Tried       *Share          `json:"tried"`
		Attended    *Share          `json:"attended"`
		Top         *Share          `json:"top"`
	}{
		plain(a),
		unless(a.Veil.any("have_at", "need_at", "critical"), &a.AtThreshold),
		a.Excluded.byKey().but(a.Veil.Keys),
		unless(a.Veil.any("want", "wishes") || a.Want.No < a.Veil.Least, &a.Want),
		a.NeedByWish.byKey().but(a.Veil.Keys),
		unless(a.Veil.any("now"), &a.Now),
		unless(a.Veil.any("used", "tried"), &a.Tried),
		unless(a.Veil.any("used", "attended"), &a.Attended),
		unless(a.Veil.any("top"), &a.Top),
	})
}

// any reports whether a figure is hidden whose key starts so: numbers that follow from
// each other are shown together or not at all.
func (v *Veil) any(starts ...string) bool {
	for key := range v.Keys {
		for _, s := range starts {
			if strings.HasPrefix(key, s) && key != "top_five" {
				return true
			}
		}
	}
	return false
}

func unless[T any](hidden bool, v *T) *T {
	if hidden {
		return nil
	}
	return v
}

// numbers are counts by the keys of their columns.
type numbers map[string]int

// but leaves the hidden ones out, as null.
func (n numbers) but(hidden map[string]bool) map[string]*int {
	shown := map[string]*int{}
	for key, x := range n {
		shown[key] = &x
		if hidden[key] {
			shown[key] = nil
		}
	}
	return shown
}

func (e *Excluded) byKey() numbers {
	return numbers{"dont_know": e.DontKnow, "refused": e.Refused, "missing": e.Missing, "not_relevant": e.NotRelevant,
		"conflict": e.Conflict, "withdrawn": e.Withdrawn, "other": e.Other}
}

func (c *NeedByWish) byKey() numbers {
	return numbers{"expressed": c.Expressed, "latent": c.Latent, "wish": c.Wish, "covered": c.Covered,
		"gap_no_answer": c.GapNoAnswer, "no_gap_no_answer": c.NoGapNoAnswer}
}

// MarshalJSON leaves out what is hidden.
func (e Establishments) MarshalJSON() ([]byte, error) {
	type plain Establishments
	switch {
	case e.Veil == nil:
		return json.Marshal(plain(e))
	case !e.Veil.Whole && len(e.Veil.Keys) == 0:
		e.ByGaps = nil // single numbers of gaps are of few businesses
		return json.Marshal(plain(e))
	}
	return json.Marshal(struct {
		Suppressed bool `json:"suppressed"`
	}{true})
}

// possible are outcomes that nobody gave but readers know to be possible: without
// them a zero would be no figure to protect, and bounds narrower than any reader's.
func (s *setter) possible(a *Area) (all []Outcome) {
	if s.t.Meta.Suppression.Least <= 1 {
		return nil
	}
	given := map[Outcome]bool{}
	for _, o := range a.Outcomes {
		given[o.Outcome] = true
	}
	add := func(o Outcome) {
		if !given[o] {
			all = append(all, o)
		}
	}
	for _, need := range s.levels {
		for _, have := range s.levels {
			for _, w := range []survey.Wish{survey.WishYes, survey.WishMaybe, survey.WishNo, ""} {
				add(Outcome{Pair: Pair{need, have}, Wish: w})
			}
			s.further(Outcome{Pair: Pair{need, have}, Wish: survey.WishYes}, add)
		}
	}
	for _, w := range []Without{DontKnow, Refused, Missing, NotRelevant, Conflict, Withdrawn, Other} {
		add(Outcome{Without: w})
	}
	return all
}

// further are the answers on a gap that may go with a pair.
func (s *setter) further(o Outcome, add func(Outcome)) {
	for _, top := range []survey.Wish{survey.WishYes, survey.WishNo} {
		o := o
		o.Top = top
		add(o)
	}
	if !o.Unmet() {
		return
	}
	for _, u := range []Used{Attended, Tried, Unused} {
		o := o
		o.Used = u
		add(o)
	}
	for _, n := range s.t.Meta.Now {
		o := o
		o.Now = n.Code
		add(o)
		o.Works = n.Code != nowNobody && n.Code != nowSelf
		if o.Works {
			add(o)
		}
	}
}

// levels are those anybody gave in any area, and what makes a gap and none.
func (t *Table) levels() []float64 {
	all := []float64{t.Meta.Threshold, t.Meta.Threshold - 1}
	for _, a := range t.Areas {
		for _, o := range a.Outcomes {
			if o.Complete() {
				all = append(all, o.Need, o.Have)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
