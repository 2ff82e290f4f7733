package chapters

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/disclosure"
	"feldbuch/export/planning"
	"feldbuch/export/table"
)

// offers are what follows for courses; courses is nil where the form says nothing of it.
type offers struct {
	setup                                             *planning.Setup
	plan                                              *planning.Plan
	short, totals, demand, courses, unserved, assumed *table.Table

	basis    []string
	unspoken []planning.Tongue
	may, of  int // businesses that may be invited, of those that want something
}

// plan works the proposals out and keeps their tables.
func (w *writer) plan(s *planning.Setup, businesses []planning.Business) (o offers) {
	if s == nil {
		return o
	}
	p := planning.New(s, businesses, s.Assumptions)
	if w.Publish != nil {
		p = p.AtLeast(w.Counted.Least)
	}
	o.setup, o.plan = s, p
	named := map[string]*table.Table{}
	for _, t := range s.Tables(p, nil, &w.x.Planning) {
		named[t.Name] = &t
	}
	o.unspoken = p.Unspoken(s, businesses)
	o.may, o.of = planning.Invitable(businesses)
	courses := withHelp(named["planning_courses"], w.r.Help)
	for i := range courses.Rows {
		topic := &courses.Rows[i].Cells[courses.Column("topic")]
		topic.Value = fmt.Sprintf("%d. %v", i+1, topic.Value)
	}
	o.assumed = named["planning_assumptions"]
	o.basis = append([]string{o.assumed.Basis}, o.assumed.Remarks...)
	o.courses = w.onGrid(courses, "topic", "language", "time", "place", "businesses", "persons", "low", "expected", "soon", "beginners", "help", "invitable")
	o.demand = w.onGrid(named["planning_demand"], "topic 4", "businesses", "persons", "low", "expected", "sure", "in_german", "with_help", "own_only", "unsaid")
	o.totals = w.onGrid(named["planning_totals"], "figure 4", "businesses", "persons", "low", "expected")
	o.unserved = w.onGrid(named["planning_unserved"], "topic", "language", "reason 2", "businesses", "persons", "low", "expected", "instead 3")
	o.assumed = w.onGrid(named["planning_assumptions"], "assumption 4", "form 2")
	o.short = w.inLines(courses, p)
	return o
}

// planGrid are the widths of the columns all tables of the sheet share; the first takes
// what is left.
var planGrid = []float64{0, 13.5, 14.5, 19, 8.2, 8.6, 8.2, 8.2, 9.5, 9.5, 7.6, 9.5, 7.6}

// onGrid are some columns of a table, each with how many columns of the page it takes.
func (w *writer) onGrid(from *table.Table, columns ...string) *table.Table {
	if from == nil {
		return nil // of a plan that may leave the project
	}
	var keys []string
	var spans []int
	for _, c := range columns {
		key, span := c, 1
		_, _ = fmt.Sscanf(c, "%s %d", &key, &span)
		keys, spans = append(keys, key), append(spans, span)
	}
	t, at := w.pick(from, keys...), 0
	for i := range t.Columns {
		t.Columns[i].Span, t.Columns[i].Width = spans[i], planGrid[at]
		at += spans[i]
	}
	return t
}

// withHelp adds how many need help with German, of whatever kind.
func withHelp(t *table.Table, head string) *table.Table {
	material, interpreter := t.Column("material"), t.Column("interpreter")
	c := t.Columns[material]
	c.Key, c.Head = "help", head
	t.Columns = append(t.Columns, c)
	for i := range t.Rows {
		r := &t.Rows[i]
		a, b := r.Cells[material], r.Cells[interpreter]
		sum := table.Cell{Status: max(a.Status, b.Status)}
		x, okX := a.Shown().(int)
		y, okY := b.Shown().(int)
		if okX && okY {
			sum.Value = x + y
		}
		r.Cells = append(r.Cells, sum)
	}
	return t
}

// inLines are the proposals in a line each: language, time and place in one cell. Beside
// what all businesses of a course come to stands what those do that may be invited, but for
// a plan that leaves the project.
func (w *writer) inLines(courses *table.Table, p *planning.Plan) *table.Table {
	t := w.pick(courses, "topic", "businesses", "expected", "invitable", "low", "language")
	t.Title, t.Defines = w.r.OfferTitle, "offer"
	t.Columns[4].Key, t.Columns[5].Key, t.Columns[5].Span = "invitable_expected", "how", len(keyGrid)-5
	for i, head := range []string{w.r.OfferTopic, w.r.OfferFor, w.r.OfferExpected, w.r.OfferFor, w.r.OfferExpected, w.r.OfferHow} {
		c := &t.Columns[i]
		c.Head, c.Width, c.Band = head, keyGrid[i], []string{"", w.r.OfferAll, w.r.OfferAll, w.r.OfferMay, w.r.OfferMay, ""}[i]
	}
	for i, r := range courses.Rows {
		cells := t.Rows[i].Cells
		if cells[2].Status < table.Suppressed {
			cells[2].Value = wholly(p.Courses[i].Expected)
		}
		cells[4].Value = wholly(p.Courses[i].InvitableExpected)
		var how []string
		for _, key := range []string{"language", "time", "place"} {
			how = append(how, fmt.Sprint(r.Cells[courses.Column(key)].Value))
		}
		cells[5].Value = strings.Join(how, " · ")
	}
	t.Columns[2].Format, t.Columns[4].Format = table.Count, table.Count
	if w.Publish != nil {
		t.Columns[3].Head, t.Columns[3].Band = w.r.OfferInvitable, ""
		t.Columns[5].Span++
		t.Columns = slices.Delete(t.Columns, 4, 5)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, 4, 5)
		}
	}
	return t
}

// wholly is a number of persons for those who decide: tenths of an assumption are none.
func wholly(p planning.People) int { return int(table.Round(p.Float(), 0)) }

func (w *writer) planParts(o offers, top, latent *table.Table) []Part {
	if o.courses == nil {
		return []Part{{Text: []string{w.r.NoPlanning}}}
	}
	parts := []Part{{Text: o.basis}, w.decidePart(o, top, latent)}
	for _, t := range []*table.Table{o.demand, o.courses, o.totals, o.unserved, o.assumed} {
		if t == nil {
			continue
		}
		p := Part{Heading: t.Title, Table: t}
		if len(t.Rows) == 0 {
			p.Table, p.Text = nil, []string{t.Empty}
		}
		parts = append(parts, p)
	}
	return parts
}

// offerPart is what to offer, in one line each, and whom no course reaches.
func (w *writer) offerPart(o offers) Part {
	if o.short == nil {
		return Part{Heading: w.r.OfferTitle, Text: []string{w.r.NoPlanning}}
	}
	p := named(o.short, w.r.OfferMeans)
	if w.Publish != nil {
		return p // of whom no course reaches nothing is told
	}
	told := &p.Notes
	if p.Table == nil {
		told = &p.Text
	}
	if r := o.plan.Reached; w.tells(r.Invitable, r.Businesses) {
		*told = append(*told, fmt.Sprintf(w.r.OfferReach, r.Businesses, r.Invitable))
	}
	*told = append(*told, w.unspoken(o.unspoken))
	return p
}

// unspoken tells of the businesses whose language has no proposal.
func (w *writer) unspoken(tongues []planning.Tongue) string {
	if len(tongues) == 0 {
		return w.r.AllSpoken
	}
	var each []string
	for _, t := range slices.Clone(tongues) {
		if w.Counted.Least > 1 && t.Businesses < max(w.Counted.Least, disclosure.Outside) {
			each = append(each, t.Language.Label)
			continue
		}
		each = append(each, fmt.Sprintf("%s (%s)", t.Language.Label, w.x.Planning.SomeBusiness.Of(t.Businesses)))
	}
	return fmt.Sprintf(w.r.OwnLanguage, strings.Join(each, ", "))
}
