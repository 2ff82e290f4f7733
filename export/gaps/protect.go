package gaps

import (
	"cmp"
	"encoding/json"
	"slices"

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

// protect decides what must not be shown of the gap tables and those linked with them, and
// ranks the rest among itself.
func (t *Table) protect(linked []*table.Table) {
	least := t.Meta.Suppression.Least
	d := disclosure.Decide(least, append(t.Told(least), linked...)...)
	t.Decision = d
	t.Meta.Suppression = Suppression{Least: least, Rows: len(d.Units), HiddenRows: len(d.Hidden), Figures: d.Figures, HiddenFigures: d.Suppressed}
	for i := range t.Areas {
		t.Areas[i].Decision = d
	}
	t.Establishments.Decision = d
	for i := range t.Meta.Languages {
		t.Meta.Languages[i].Hidden = true // what they say of few is told with the languages spoken
	}
	t.rankShown()
}

// MarshalJSON has null for a number that is hidden.
func (l LanguageUse) MarshalJSON() ([]byte, error) {
	type plain LanguageUse
	if !l.Hidden {
		return json.Marshal(plain(l))
	}
	return json.Marshal(struct {
		plain
		Interviews *int `json:"interviews"`
	}{plain: plain(l)})
}

// Told are all tables with what their figures are counted from, and nothing hidden: what is
// decided on for so many businesses at least.
func (t *Table) Told(least int) []*table.Table {
	s := &setter{t: t, x: &words.Workbook{}, levels: t.levels(), least: least}
	s.countInner()
	return s.tables().all()
}

// lay takes out of tables what the decision hides.
func (t *Tables) lay(d *disclosure.Decision) {
	if d == nil {
		return
	}
	d.Lay(t.all()...)
	t.Chart.Rows = slices.DeleteFunc(t.Chart.Rows, func(r table.Row) bool { return r.Cells[0].Status == table.Suppressed })
	latentLast(t.Matrix)
	ranksHidden(t.Gaps, d)
}

// ranksHidden marks the spans of ranks, which tell of all areas, as hidden where one area is.
func ranksHidden(t *table.Table, d *disclosure.Decision) {
	if !slices.ContainsFunc(t.Rows, func(r table.Row) bool { return d.Whole(r.Unit) }) {
		return
	}
	for _, key := range []string{"unmet_rank_from", "unmet_rank_to", "top_five"} {
		at := t.Column(key)
		for i := range t.Rows {
			t.Rows[i].Cells[at].Status = table.Suppressed
		}
	}
}

func (t *Tables) all() []*table.Table {
	return []*table.Table{t.Gaps, t.Matrix, t.Now, t.Chart, t.Short, t.Businesses}
}

// latentLast puts rows whose place would tell a hidden number last, by unit.
func latentLast(t *table.Table) {
	at := t.Column("latent")
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

// rankShown ranks what is shown among itself and puts the rest last, by code.
func (t *Table) rankShown() {
	hidden := func(a Area) bool { return a.Decision.Whole(a.unit()) }
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

// hides reports whether any of some figures is hidden: numbers that follow from each other
// are shown together or not at all.
func (a *Area) hides(keys ...string) bool {
	return slices.ContainsFunc(keys, func(key string) bool { return a.Decision.Hides(a.unit(), key) })
}

// MarshalJSON leaves out what is hidden: null stands for a figure, and of a hidden
// area only its name is told.
func (a Area) MarshalJSON() ([]byte, error) {
	type plain Area
	switch {
	case a.Decision == nil:
		return json.Marshal(plain(a))
	case a.Decision.Whole(a.unit()):
		return json.Marshal(struct {
			Rule       string `json:"rule"`
			Code       string `json:"area"`
			Label      string `json:"label"`
			Suppressed bool   `json:"suppressed"`
		}{a.Rule, a.Code, a.Label, true})
	}
	now := []string{"now_works", "now_not_said"}
	for _, n := range a.Now.By {
		now = append(now, "now_"+n.Code)
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
		unless(a.hides("have_at", "need_at", "critical"), &a.AtThreshold),
		a.shown(a.Excluded.byKey()),
		unless(a.hides("wishes", "wants", "wants_maybe") || a.Want.No < a.Decision.K, &a.Want),
		a.shown(a.NeedByWish.byKey()),
		unless(a.hides(now...), &a.Now),
		unless(a.hides("used_base", "tried"), &a.Tried),
		unless(a.hides("used_base", "attended"), &a.Attended),
		unless(a.hides("top_base", "top"), &a.Top),
	})
}

func unless[T any](hidden bool, v *T) *T {
	if hidden {
		return nil
	}
	return v
}

// numbers are counts by the keys of their columns.
type numbers map[string]int

// shown are numbers of an area, null where they are hidden.
func (a *Area) shown(n numbers) map[string]*int {
	shown := map[string]*int{}
	for key, x := range n {
		shown[key] = unless(a.hides(key), &x)
	}
	return shown
}

func (e *Excluded) byKey() numbers {
	return numbers{"dont_know": e.DontKnow, "refused": e.Refused, "missing": e.Missing, "not_relevant": e.NotRelevant,
		"conflict": e.Conflict, "withdrawn": e.Withdrawn, "other": e.Other}
}

func (c *NeedByWish) byKey() numbers {
	return numbers{"expressed": c.Expressed, "latent": c.Latent, "wish": c.Wish, "covered": c.Covered,
		"gap_no_answer": c.GapNoAnswer, "no_gap_no_answer": c.NoGapNoAnswer, "expressed_yes": c.ExpressedYes, "expressed_maybe": c.ExpressedMaybe,
		"wish_yes": c.WishYes, "wish_maybe": c.WishMaybe}
}

// MarshalJSON leaves out what is hidden.
func (e Establishments) MarshalJSON() ([]byte, error) {
	type plain Establishments
	if e.Decision == nil {
		return json.Marshal(plain(e))
	}
	if e.Decision.Whole(businesses) {
		return json.Marshal(struct {
			Suppressed bool `json:"suppressed"`
		}{true})
	}
	dense := e.Decision.Hides(businesses, "density") || e.Decision.Hides(businesses, "density_n")
	e.ByGaps = nil // single numbers of gaps are of few businesses
	return json.Marshal(struct {
		plain
		Density      *Figure `json:"density"`
		DensityPairs *int    `json:"density_pairs"`
	}{plain(e), unless(dense, &e.Density), unless(dense, &e.DensityPairs)})
}

// possible are outcomes that nobody gave but readers know to be possible: without
// them a zero would be no figure to protect, and bounds narrower than any reader's. Once
// it is decided what is hidden they are needed no more.
func (s *setter) possible(a *Area) (all []Outcome) {
	if s.least <= 1 {
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
