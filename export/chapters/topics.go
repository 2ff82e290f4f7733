package chapters

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/survey"
)

// topicTable has a row for each answer, then those who gave none.
func (w *writer) topicTable(t *tally.Topic) *table.Table {
	basis := w.r.BasisAnswers
	if t.Each {
		basis = w.r.BasisEach
	}
	of := &table.Table{
		Title: w.topicTitle(t), Basis: fmt.Sprintf(basis, t.N),
		Columns: []table.Column{
			{Key: "answer", Head: w.r.Answer}, {Key: "n", Head: w.r.Count, Width: 9, Format: table.Count},
			{Key: "share", Head: w.r.Share, Width: 12, Format: table.Percent, Bars: true},
			{Key: "from", Head: w.r.From, Width: 10, Format: table.Percent}, {Key: "to", Head: w.r.To, Width: 10, Format: table.Percent},
		},
	}
	if t.HasMain {
		of.Columns = append(of.Columns, table.Column{Key: "main", Head: w.r.Main, Width: 12, Format: table.Count})
	}
	told := w.people.tellers(t)
	of.Inner = told.inner
	for i, a := range t.Answers {
		count, main := told.answers[i], told.mains[i]
		low, high := bounds(a.Count, t.N, count)
		cells := []table.Cell{label(w.answer(a)), number(a.Count, t.N, count), share(a.Count, t.N, count), low, high}
		if t.HasMain {
			cells = append(cells, number(a.Main, t.N, main))
		}
		of.Rows = append(of.Rows, table.Row{Unit: t.Name + "/" + a.Code, Cells: cells})
	}
	for _, without := range []tally.Answer{{Code: "dont_know", Label: w.r.DontKnow, Count: t.DontKnow}, {Code: "refused", Label: w.r.Refused, Count: t.Refused},
		{Code: "open", Label: w.r.Open, Count: t.Open}, {Code: "not_relevant", Label: w.r.NotAsked, Count: t.NotAsked}} {
		if without.Count == 0 {
			continue
		}
		cells := make([]table.Cell, len(of.Columns)) // n tells as much
		cells[0], cells[1] = label(without.Label), number(without.Count, without.Count)
		of.Rows = append(of.Rows, table.Row{Unit: t.Name + "/" + without.Code, Cells: cells, Faint: true})
	}
	alone(of)
	for i := range of.Columns { // of several answers each is one of n
		of.Columns[i].Basis = !t.Several
	}
	return of
}

// answer is what an answer is called.
func (w *writer) answer(a tally.Answer) string { return w.x.Breakdowns.Name(a.Code, a.Label) }

// alone lets the counts of a table vanish one by one, and never its labels.
func alone(t *table.Table) {
	t.Columns[0].Name = true
	for i := range t.Columns[1:] {
		t.Columns[i+1].Basis, t.Columns[i+1].Alone = true, true
	}
}

func (w *writer) topicTitle(t *tally.Topic) string {
	switch {
	case t.Title != "":
		return t.Title
	case t.Response:
		return w.r.Outcome
	}
	return t.Name
}

// topicParts are the topics of one sheet or, where there are none, why.
func (w *writer) topicParts(s survey.ReportSheet) (parts []Part) {
	asked := false
	for i := range w.counted.Topics {
		t := &w.counted.Topics[i]
		if t.Sheet != s {
			continue
		}
		asked = true
		if t.N > 0 {
			parts = append(parts, w.topicPart(t, w.topics[i]))
		}
	}
	name := w.sheetName(s)
	switch {
	case !asked:
		parts = []Part{{Text: []string{fmt.Sprintf(w.r.NoTopics, name, s)}}}
	case len(parts) == 0:
		parts = []Part{{Text: []string{fmt.Sprintf(w.r.NoAnswers, name)}}}
	}
	return parts
}

func (w *writer) topicPart(t *tally.Topic, of *table.Table) Part {
	p := Part{Heading: of.Title, Text: []string{of.Basis}, Table: of}
	if t.Several {
		p.Text = append(p.Text, w.r.Several)
	}
	if t.Each {
		p.Text = append(p.Text, w.r.Each)
	}
	return p
}

func (w *writer) sheetName(s survey.ReportSheet) string {
	return map[survey.ReportSheet]string{
		survey.SheetResponse: w.r.Response, survey.SheetProfile: w.r.Profile, survey.SheetQualifications: w.r.Qualifications,
		survey.SheetObstacles: w.r.Obstacles, survey.SheetStrengths: w.r.Strengths,
	}[s]
}

// mostListed is how many answers a sentence names.
const mostListed = 4

// listing names the most frequent answers of a topic in a sentence, as far as its table
// tells them.
func (w *writer) listing(t *tally.Topic, of *table.Table) string {
	type named struct {
		label string
		n     int
	}
	var all []named
	for i := range t.Answers {
		if n, ok := of.Rows[i].Cells[1].Shown().(int); ok {
			all = append(all, named{w.answer(t.Answers[i]), n})
		}
	}
	slices.SortStableFunc(all, func(a, b named) int { return b.n - a.n })
	var texts []string
	rest := t.N
	for _, a := range all[:min(len(all), mostListed)] {
		texts = append(texts, fmt.Sprintf("%s (%d)", a.label, a.n))
		rest -= a.n
	}
	switch {
	case len(all) < len(t.Answers): // how many might be the count of one of them
		texts = append(texts, w.r.WhoOtherOrHidden)
	case rest > 0:
		texts = append(texts, fmt.Sprintf(w.r.WhoOther, rest))
	}
	return fmt.Sprintf(w.r.WhoTopic, strings.TrimSuffix(of.Title, "?"), strings.Join(texts, ", "), t.N)
}
