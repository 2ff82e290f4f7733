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

// crossTable has a row for each group and a column for each outcome, and the totals of
// these. Those of a group would tell its outcomes, which are mostly one.
func (w *writer) crossTable(t *tally.Topic, x *tally.Cross) *table.Table {
	of := &table.Table{Title: fmt.Sprintf(w.r.OutcomeBy, x.Title), Columns: []table.Column{{Key: "group", Head: x.Title}}}
	for _, a := range t.Answers {
		of.Columns = append(of.Columns, table.Column{Key: "answer_" + a.Code, Head: a.Label, Width: outcomeWidth, Format: table.Count})
	}
	totals := make([]table.Sum, len(t.Answers))
	for k, g := range x.Groups {
		row := table.Row{Unit: t.Name + "|" + g.Code, Cells: []table.Cell{label(w.groupLabel(g))}}
		for i, a := range t.Answers {
			inner, count := len(of.Inner), x.Counts[i][k]
			of.Inner = append(of.Inner, table.Inner{Unit: t.Name, Key: a.Code + "/" + g.Code, N: count})
			totals[i] = append(totals[i], one(inner)...)
			row.Cells = append(row.Cells, number(count, count, one(inner)))
		}
		of.Rows = append(of.Rows, row)
	}
	of.Rows = append(of.Rows, w.totals(t, totals, of.Inner))
	return of
}

// outcomeWidth holds the words of an outcome on several lines.
const outcomeWidth = 11

// totals are the outcomes of all groups.
func (w *writer) totals(t *tally.Topic, by []table.Sum, inner []table.Inner) table.Row {
	row := table.Row{Unit: t.Name + "|", Cells: []table.Cell{label(w.r.All)}}
	for _, sum := range by {
		n := int(sum.Of(inner))
		row.Cells = append(row.Cells, number(n, n, sum))
	}
	return row
}

func (w *writer) groupLabel(g tally.Answer) string {
	switch g.Code {
	case "":
		return w.r.NoGroup
	case "dont_know":
		return w.r.DontKnow
	case "refused":
		return w.r.Refused
	}
	return w.answer(g)
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
