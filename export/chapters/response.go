package chapters

import (
	"fmt"
	"math"

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
				r.crossed = append(r.crossed, w.crossTable(t, &t.Crossed[k]))
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
		parts = append(parts, Part{Heading: t.Title, Text: []string{w.r.NonRespondents}, Table: t})
	}
	if r.rates != nil {
		parts = append(parts, Part{Heading: r.rates.Title, Text: []string{r.rates.Basis, r.basis}, Table: r.rates})
	}
	if r.weeks != nil {
		parts = append(parts, Part{Heading: r.weeks.Title, Table: r.weeks, Charts: []*table.Chart{w.weekChart()}})
	}
	return parts
}

// crossTable has a row for each outcome and a column for each group.
func (w *writer) crossTable(t *tally.Topic, x *tally.Cross) *table.Table {
	of := &table.Table{Title: fmt.Sprintf(w.r.OutcomeBy, x.Title), Columns: []table.Column{{Key: "answer", Head: w.r.Answer}}}
	for _, g := range x.Groups {
		label := g.Label
		switch g.Code {
		case "":
			label = w.r.NoGroup
		case "dont_know":
			label = w.r.DontKnow
		case "refused":
			label = w.r.Refused
		}
		of.Columns = append(of.Columns, table.Column{Key: "group_" + g.Code, Head: label, Width: 12, Format: table.Count})
	}
	if len(x.Groups) > 6 {
		for i := range of.Columns[1:] {
			of.Columns[i+1].Width = 9.5
		}
	}
	of.Columns = append(of.Columns, table.Column{Key: "all", Head: w.r.All, Width: 10, Format: table.Count})
	for i, a := range t.Answers {
		row := table.Row{Unit: t.Name + "/" + a.Code, Cells: []table.Cell{label(a.Label)}}
		var total table.Sum
		for k, n := range x.Counts[i] {
			inner := len(of.Inner)
			of.Inner = append(of.Inner, table.Inner{Unit: row.Unit, Key: x.Groups[k].Code, N: n})
			total = append(total, table.Term{Inner: inner, Coefficient: 1})
			row.Cells = append(row.Cells, number(n, a.Count, one(inner)))
		}
		row.Cells = append(row.Cells, number(a.Count, a.Count, total))
		of.Rows = append(of.Rows, row)
	}
	return of
}

// ratesTable has the rates with the formula each stands for.
func (w *writer) ratesTable(o fieldwork.Outcomes) (*table.Table, string) {
	rates, n := o.Rates(math.NaN()), o.Contacts()
	t := &table.Table{
		Title: w.r.Rates, Basis: fmt.Sprintf(w.r.RatesBasis, n),
		Columns: []table.Column{
			{Key: "rate", Head: w.r.Rate}, {Key: "share", Head: w.r.Share, Width: 12, Format: table.Percent, Bars: true},
			{Key: "formula", Head: w.r.RateIs, Width: 26},
		},
	}
	add := func(name string, values []float64, formulas ...string) {
		for i, v := range values {
			c := table.Cell{N: n, Base: businesses, Status: table.StatusOf(n)}
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
	sum := 0
	for _, week := range weeks {
		sum += week.Interviews
		t.Rows = append(t.Rows, table.Row{Unit: "week/" + week.Monday.Format("2006-01-02"), Cells: []table.Cell{
			label(week.Monday.Format(w.x.DateLayout)), number(week.Contacts, week.Contacts), number(week.Interviews, week.Contacts), number(sum, sum),
		}})
	}
	return t
}

func (w *writer) weekChart() *table.Chart {
	return &table.Chart{
		Kind: table.Columns, Title: w.r.ChartWeeks, Labels: "week", Values: w.r.AxisContacts, Format: table.Count,
		Series: []table.Series{{Name: w.r.Contacts, Values: "contacts"}, {Name: w.r.Interviews, Values: "interviews"}, {Name: w.r.SoFar, Values: "so_far", Line: true}},
	}
}
