package chapters

import (
	"fmt"

	"feldbuch/export/planning"
	"feldbuch/export/table"
)

// offers are the tables on what to offer; all nil where the form says nothing of it.
type offers struct{ short, totals, demand, courses, unserved, assumed *table.Table }

// plan works the proposals out and keeps their tables.
func (w *writer) plan(s *planning.Setup, businesses []planning.Business) (o offers) {
	if s == nil {
		return o
	}
	p := planning.New(s, businesses, s.Assumptions)
	named := map[string]*table.Table{}
	for _, t := range s.Tables(p, nil, &w.x.Planning) {
		named[t.Name] = &t
	}
	courses := named["planning_courses"]
	for i := range courses.Rows {
		topic := &courses.Rows[i].Cells[courses.Column("topic")]
		topic.Value = fmt.Sprintf("%d. %v", i+1, topic.Value)
	}
	o.totals, o.demand, o.unserved, o.assumed = named["planning_totals"], named["planning_demand"], named["planning_unserved"], named["planning_assumptions"]
	o.courses = w.pick(courses, "topic", "language", "time", "place", "businesses", "persons", "low", "expected", "soon", "beginners", "material", "interpreter", "invitable", "suits")
	o.short = w.pick(courses, "topic", "language", "time", "businesses", "expected")
	o.short.Title, o.short.Defines = w.r.OfferTitle, "offer"
	for i, width := range []float64{0, 13, 13, 9, 11} {
		o.short.Columns[i].Width = width
	}
	return o
}

func (w *writer) planParts(o offers) []Part {
	if o.courses == nil {
		return []Part{{Text: []string{w.r.NoPlanning}}}
	}
	parts := []Part{}
	for _, t := range []*table.Table{o.assumed, o.demand, o.courses, o.totals, o.unserved} {
		p := Part{Heading: t.Title, Table: t}
		if t == o.assumed {
			p.Text = append([]string{o.assumed.Basis}, o.assumed.Remarks...)
		}
		if len(t.Rows) == 0 {
			p.Table, p.Text = nil, append(p.Text, t.Empty)
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
	return named(o.short, o.assumed.Basis)
}
