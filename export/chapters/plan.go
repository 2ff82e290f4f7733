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
	o.plan = p
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
	o.short = w.inLines(courses)
	return o
}

// planGrid are the widths of the columns all tables of the sheet share; the first takes
// what is left.
var planGrid = []float64{0, 12, 11, 14, 8.2, 8.6, 8.2, 8.2, 9.5, 9.5, 7.6, 9.5, 7.6}

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

// inLines are the proposals in a line each: language, time and place in one cell.
func (w *writer) inLines(courses *table.Table) *table.Table {
	t := w.pick(courses, "topic", "businesses", "invitable", "expected", "language")
	t.Title, t.Defines = w.r.OfferTitle, "offer"
	for i, head := range []string{w.r.OfferTopic, w.r.OfferFor, w.r.OfferMay, w.r.OfferExpected, w.r.OfferHow} {
		t.Columns[i].Head, t.Columns[i].Width = head, keyGrid[i]
	}
	t.Columns[4].Span, t.Columns[4].Key = len(keyGrid)-4, "how"
	for i, r := range courses.Rows {
		var how []string
		for _, key := range []string{"language", "time", "place"} {
			how = append(how, fmt.Sprint(r.Cells[courses.Column(key)].Value))
		}
		t.Rows[i].Cells[4].Value = strings.Join(how, " · ")
	}
	return t
}

func (w *writer) planParts(o offers) []Part {
	if o.courses == nil {
		return []Part{{Text: []string{w.r.NoPlanning}}}
	}
	parts := []Part{{Text: o.basis}}
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
		each = append(each, fmt.Sprintf("%s (%d)", t.Language.Label, t.Businesses))
	}
	return fmt.Sprintf(w.r.OwnLanguage, strings.Join(each, ", "))
}
