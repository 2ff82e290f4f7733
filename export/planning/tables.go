package planning

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/export/table"
	"feldbuch/export/words"
	"feldbuch/survey"
)

// Tables are a plan as tables: assumptions and totals, which stand above the others,
// then demand, proposals and who is left. Where other assumptions were tried, tried is
// their plan: both stand side by side, and the others show the trial. Of a plan that
// may leave the project (AtLeast) there are the assumptions and the proposals only.
func (s *Setup) Tables(plan, tried *Plan, x *words.Planning) []table.Table {
	shown := cmp.Or(tried, plan)
	if plan.k > 0 {
		all := []table.Table{s.assumptions(plan, tried, x), s.courses(shown, x)}
		all[0].Basis, all[0].Remarks = fmt.Sprintf(x.PublicBasis, plan.Interviewed), plan.remarks(x)
		return all
	}
	all := []table.Table{s.assumptions(plan, tried, x), totals(plan, tried, x)}
	if tried != nil {
		all = append(all, s.compared(plan, tried, x))
	}
	all = append(all, demand(shown, x), s.courses(shown, x), unserved(shown, x))
	all[0].Basis = fmt.Sprintf(x.Basis, plan.Interviewed, plan.Wishing)
	all[0].Remarks = []string{x.Caution, x.PlaceFollows}
	return all
}

// row is a row of figures; floats are numbers of persons.
func row(unit string, figures ...any) table.Row {
	r := table.Row{Unit: unit}
	for _, f := range figures {
		if p, ok := f.(People); ok {
			f = p.Float()
		}
		r.Cells = append(r.Cells, table.Cell{Value: f})
	}
	return r
}

func (c Crowd) figures() []any { return []any{c.Businesses, c.Persons, c.Low, c.Expected} }

func crowdColumns(x *words.Planning) []table.Column {
	return []table.Column{
		{Key: "businesses", Head: x.Businesses, Format: table.Count, Width: 10}, {Key: "persons", Head: x.Persons, Format: table.Count, Width: 10},
		{Key: "low", Head: x.Low, Format: table.Score, Width: 13}, {Key: "expected", Head: x.Expected, Format: table.Score, Width: 10},
	}
}

func (s *Setup) assumptions(plan, tried *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_assumptions", Title: x.TitleAssumptions, Columns: []table.Column{
		{Key: "assumption", Head: x.Assumption}, {Key: "form", Head: x.Form, Width: 13},
	}}
	if tried != nil {
		t.Columns = append(t.Columns, table.Column{Key: "set", Head: x.Set, Width: 13})
	}
	for _, name := range assumptionNames(plan.Assumptions) {
		r := row(name, s.assumptionWords(name, x), number(name, plan.Assumptions[name]))
		if tried != nil {
			r.Cells = append(r.Cells, table.Cell{Value: number(name, tried.Assumptions[name])})
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// number is a share as such, and a number of whole things as that.
func number(name string, v float64) any {
	if v == float64(int(v)) && !isShare(name) {
		return int(v)
	}
	return v
}

func isShare(name string) bool {
	return strings.HasPrefix(name, "attend_") || strings.HasPrefix(name, "wish_")
}

// assumptionNames are the names in the order a reader follows: how sure, from certain
// down, what a wish counts, then the sizes.
func assumptionNames(a Assumptions) []string {
	kind := func(name string) int {
		for i, prefix := range []string{"attend_", "wish_", "cap", "group", "least"} {
			if strings.HasPrefix(name, prefix) {
				return i
			}
		}
		return 5
	}
	return slices.SortedFunc(maps.Keys(a), func(x, y string) int {
		return cmp.Or(cmp.Compare(kind(x), kind(y)), cmp.Compare(b2i(x == "attend_dk"), b2i(y == "attend_dk")), cmp.Compare(a[y], a[x]), cmp.Compare(x, y))
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *Setup) assumptionWords(name string, x *words.Planning) string {
	switch name {
	case "attend_dk":
		return x.AttendUnknown
	case "wish_yes":
		return x.WishYes
	case "wish_maybe":
		return x.WishMaybe
	case "cap":
		return x.Cap
	case "group":
		return x.Group
	case "least":
		return x.Least
	}
	code := strings.TrimPrefix(name, "attend_")
	if q := survey.QuestionOf(s.form.Planning.Question("attend")); q != nil && q.List != nil && q.List.Find(code) != nil {
		code = s.say(q.List.Find(code).Label, code)
	}
	return fmt.Sprintf(x.Attend, code)
}

func totals(plan, tried *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_totals", Title: x.TitleTotals, Columns: append([]table.Column{{Key: "figure", Head: x.Figure}}, crowdColumns(x)...)}
	add := func(p *Plan, of string) {
		for _, one := range []struct {
			key, words string
			Crowd
		}{{"uncapped", x.Uncapped, p.Uncapped}, {"planned", x.Planned, p.Planned}, {"served", x.Served, p.Served}} {
			t.Rows = append(t.Rows, row(one.key, append([]any{of + one.words}, one.figures()...)...))
		}
	}
	if tried == nil {
		add(plan, "")
		return t
	}
	add(plan, x.Form+": ")
	add(tried, x.Set+": ")
	return t
}

func demand(p *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_demand", Title: x.TitleDemand, Empty: x.NoDemand}
	t.Columns = append([]table.Column{{Key: "topic", Head: x.Topic}}, crowdColumns(x)...)
	for _, c := range []struct{ key, head string }{{"sure", x.Sure}, {"in_german", x.InGerman}, {"with_help", x.WithHelp}, {"own_only", x.OwnOnly}, {"unsaid", x.Unsaid}} {
		t.Columns = append(t.Columns, table.Column{Key: c.key, Head: c.head, Format: table.Count, Width: 12})
	}
	for _, d := range p.Demand {
		figures := append([]any{d.Topic.Label}, d.figures()...)
		t.Rows = append(t.Rows, row(d.Topic.Code, append(figures, d.Sure, d.InGerman, d.WithHelp, d.OwnOnly, d.Unsaid)...))
	}
	return t
}

func (s *Setup) courses(p *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_courses", Title: x.TitleCourses, Empty: x.NoCourses}
	t.Columns = []table.Column{
		{Key: "number", Head: x.Number}, {Key: "topic", Head: x.Topic}, {Key: "language", Head: x.Language},
		{Key: "time", Head: x.Time}, {Key: "place", Head: x.Place},
	}
	t.Columns = append(t.Columns, crowdColumns(x)...)
	for _, c := range []struct{ key, head string }{
		{"soon", x.Soon}, {"beginners", x.Beginners}, {"material", x.Material}, {"interpreter", x.Interprets}, {"invitable", x.Invitable}, {"suits", x.Suits},
	} {
		t.Columns = append(t.Columns, table.Column{Key: c.key, Head: c.head, Format: table.Count, Width: 12})
	}
	for i, c := range p.Courses {
		figures := append([]any{fmt.Sprintf(x.NumberIs, i+1), c.Topic.Label, c.languageWords(x), c.Hour.Label, c.placeWords(x)}, c.figures()...)
		r := row(fmt.Sprint(i+1), append(figures, c.Soon, c.Beginners, c.Material, c.Interpreter, c.Invitable, c.Suits)...)
		p.hide(&t, &r, &c)
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (c *Course) languageWords(x *words.Planning) string {
	switch c.Language.Code {
	case InPlainGerman:
		return x.German
	case GermanWithHelp:
		return x.GermanWithHelp
	}
	return c.Language.Label
}

func (c *Course) placeWords(x *words.Planning) string {
	switch {
	case c.Place.Code == "":
		return x.Anywhere
	case c.Near:
		return fmt.Sprintf(x.Near, c.Place.Label)
	}
	return c.Place.Label
}

func unserved(p *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_unserved", Title: x.TitleUnserved, Empty: x.NoUnserved}
	t.Columns = append([]table.Column{
		{Key: "topic", Head: x.Topic}, {Key: "reason", Head: x.Reason}, {Key: "language", Head: x.Language}, {Key: "instead", Head: x.Instead},
	}, crowdColumns(x)...)
	for _, l := range p.Unserved {
		reason, instead := l.Reason.words(x)
		t.Rows = append(t.Rows, row(fmt.Sprint(l.Topic.Code, " ", l.Reason, " ", l.Language.Code), append([]any{l.Topic.Label, reason, l.Language.Label, instead}, l.figures()...)...))
	}
	return t
}

// words are the reason and what to do instead.
func (r Reason) words(x *words.Planning) (reason, instead string) {
	switch r {
	case InBusiness:
		return x.InBusiness, x.DoInBusiness
	case OwnTongue:
		return x.OwnTongue, x.DoOwnTongue
	case Unlikely:
		return x.Unlikely, x.DoUnlikely
	case BeyondCap:
		return x.BeyondCap, x.DoBeyond
	}
	return x.Waiting, x.DoWaiting
}

// compared joins the proposals of two plans by topic, language and time.
func (s *Setup) compared(plan, tried *Plan, x *words.Planning) table.Table {
	t := table.Table{Name: "planning_compared", Title: x.TitleCompared, Empty: x.NoCourses, Columns: []table.Column{
		{Key: "topic", Head: x.Topic}, {Key: "language", Head: x.Language}, {Key: "time", Head: x.Time},
		{Key: "form", Head: x.ExpectedForm, Format: table.Score, Width: 13}, {Key: "set", Head: x.ExpectedSet, Format: table.Score, Width: 13},
	}}
	at := map[string]int{}
	for column, p := range []*Plan{plan, tried} {
		times := map[string]int{}
		for i := range p.Courses {
			c := &p.Courses[i]
			key := c.Topic.Code + " " + c.Language.Code + " " + c.Hour.Code
			times[key]++
			key = fmt.Sprint(key, " ", times[key])
			k, known := at[key]
			if !known {
				k = len(t.Rows)
				at[key] = k
				t.Rows = append(t.Rows, row(key, c.Topic.Label, c.languageWords(x), c.Hour.Label, nil, nil))
			}
			t.Rows[k].Cells[3+column].Value = c.Expected.Float()
		}
	}
	return t
}
