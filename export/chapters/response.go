package chapters

import (
	"fmt"
	"math"
	"slices"
	"time"

	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
)

// response is what came of the contacts.
type response struct {
	rates   *table.Table
	basis   string
	crossed []*table.Table
	weeks   *table.Table
}

// responseParts are the tables of the chapter.
func (w *writer) responseParts() (r response) {
	for i := range w.counted.Topics {
		if t := &w.counted.Topics[i]; t.Response {
			for k := range t.Crossed {
				r.crossed = append(r.crossed, w.people.crossings[t.Crossed[k].By].table())
			}
		}
	}
	if o := w.counted.Outcomes; o.Contacts() > 0 {
		r.rates, r.basis = w.ratesTable(o)
	}
	if len(w.counted.Weeks) > 0 {
		r.weeks = w.weekTable(w.counted.Weeks)
	}
	return r
}

func (w *writer) responseChapter(r response) []Part {
	parts := w.topicParts(survey.SheetResponse)
	for _, t := range r.crossed {
		if len(t.Rows) == 0 {
			parts = append(parts, Part{Heading: t.Title, Text: []string{t.Empty}})
			continue
		}
		parts = append(parts, Part{Heading: t.Title, Text: append([]string{w.r.NonRespondents}, t.Remarks...), Table: t})
	}
	if r.rates != nil {
		parts = append(parts, Part{Heading: r.rates.Title, Text: []string{r.rates.Basis, r.basis}, Table: r.rates})
	}
	if r.weeks != nil {
		parts = append(parts, Part{Heading: r.weeks.Title, Table: r.weeks, Charts: w.weekCharts(r.weeks)})
	}
	return parts
}

// ratesTable has the rates with the formula each stands for.
func (w *writer) ratesTable(o fieldwork.Outcomes) (*table.Table, string) {
	rates, n := o.Rates(math.NaN()), o.Contacts()
	t := &table.Table{
		Title: w.r.Rates, Basis: fmt.Sprintf(w.r.RatesBasis, n),
		Columns: []table.Column{
			{Key: "rate", Head: w.r.Rate}, {Key: "share", Head: w.r.Share, Width: 12, Format: table.Percent, Bars: true},
			{Key: "formula", Head: w.r.RateIs, Width: 11, Span: 3},
		},
	}
	alone(t)
	t.Columns[2].Name, t.Inner = true, w.people.outcomesInner()
	add := func(name string, values []float64, formulas ...string) {
		for i, v := range values {
			c := table.Cell{N: n, Base: businesses, Status: table.StatusOf(n), Sums: w.people.rateTells(formulas[i])}
			if !math.IsNaN(v) {
				c.Value = v
			}
			t.Rows = append(t.Rows, table.Row{Unit: fmt.Sprintf(name, i+1), Cells: []table.Cell{label(fmt.Sprintf(name, i+1)), c, label(formulas[i])}})
		}
	}
	add(w.r.RateResponse, rates.Response[:], "I/(E+U)", "(I+P)/(E+U)", "I/(E+eU)", "(I+P)/(E+eU)", "I/E", "(I+P)/E")
	add(w.r.RateCooperation, rates.Cooperation[:], "I/(I+P+R+O)", "(I+P)/(I+P+R+O)", "I/(I+P+R)", "(I+P)/(I+P+R)")
	add(w.r.RateRefusal, rates.Refusal[:], "R/(E+U)", "R/(E+eU)", "R/E")
	add(w.r.RateContact, rates.Contact[:], "(I+P+R+O)/(E+U)", "(I+P+R+O)/(E+eU)", "(I+P+R+O)/E")
	basis := w.r.EligibleGiven
	if rates.Estimated {
		basis = w.r.EligibleKnown
	}
	return t, fmt.Sprintf(basis, fmt.Sprintf("%.0f %%", 100*rates.Eligible))
}

func (w *writer) weekTable(weeks []tally.Week) *table.Table {
	t := &table.Table{Title: w.r.Weeks, Columns: []table.Column{
		{Key: "week", Head: w.r.Week}, {Key: "contacts", Head: w.r.Contacts, Width: 12, Format: table.Count},
		{Key: "interviews", Head: w.r.Interviews, Width: 12, Format: table.Count}, {Key: "so_far", Head: w.r.SoFar, Width: 14, Format: table.Count},
	}}
	alone(t)
	sum := 0
	var so table.Sum
	for i, week := range weeks {
		day := week.Monday.Format(time.DateOnly)
		t.Inner = append(t.Inner, table.Inner{Unit: "weeks", Key: day + " interview", N: week.Interviews}, table.Inner{Unit: "weeks", Key: day, N: week.Contacts - week.Interviews})
		made := one(2 * i)
		sum, so = sum+week.Interviews, append(slices.Clone(so), made...)
		t.Rows = append(t.Rows, table.Row{Unit: "week/" + day, Cells: []table.Cell{
			label(week.Monday.Format(w.x.DateLayout)), number(week.Contacts, week.Contacts, append(one(2*i+1), made...)),
			number(week.Interviews, week.Contacts, made), number(sum, sum, so),
		}})
	}
	return t
}

// tables are all there are.
func (r *response) tables() (all []*table.Table) {
	all = append(all, r.crossed...)
	for _, t := range []*table.Table{r.rates, r.weeks} {
		if t != nil {
			all = append(all, t)
		}
	}
	return all
}

// weekCharts draw what is shown of all weeks: a line with holes would not be read as one.
func (w *writer) weekCharts(t *table.Table) []*table.Chart {
	c := &table.Chart{Kind: table.Columns, Title: w.r.ChartWeeks, Labels: "week", Values: w.r.AxisContacts, Format: table.Count}
	for _, s := range []table.Series{{Name: w.r.Contacts, Values: "contacts"}, {Name: w.r.Interviews, Values: "interviews"}, {Name: w.r.SoFar, Values: "so_far", Line: true}} {
		if one := (&table.Chart{Series: []table.Series{s}}); one.Drawn(t) == len(t.Rows) {
			c.Series = append(c.Series, s)
		}
	}
	switch len(c.Series) {
	case 0:
		return nil
	case 1:
		c.Title, c.Values = c.Series[0].Name, ""
	}
	return []*table.Chart{c}
}
