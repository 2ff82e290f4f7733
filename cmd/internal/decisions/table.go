package decisions

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/survey/xlsform/sheet"
)

// Row is a conflict, or what may be a duplicate, in words.
type Row struct {
	ID, Check        string
	Business         string
	Area, Question   string
	Before           string
	Answers          []Answer
	Remarks, Follows string
}

// Answer is one of the answers, or interviews, there are.
type Answer struct{ Value, Given string }

// mostText is how long a text may be that is there to be read only.
const mostText = 2000

// Table lays them out, a row each, with what can be picked to decide them, and a
// second sheet that says how.
func Table(about About, rows []Row, t msg.DecisionTable) (*sheet.Workbook, sheet.Dropdowns) {
	answers := 2
	for _, r := range rows {
		answers = max(answers, len(r.Answers))
	}
	s := newSheet(t.Sheet, t.ID, t.Business, t.Area, t.Question, t.Before)
	for i := range answers {
		heading(s, fmt.Sprintf(t.Answer, Letter(i)))
		heading(s, fmt.Sprintf(t.Given, Letter(i)))
	}
	for _, h := range []string{t.Follows, t.Remarks, t.Decision, t.Reason, t.Check} {
		heading(s, h)
	}
	for _, r := range rows {
		cells := []string{r.ID, r.Business, r.Area, r.Question, r.Before}
		for i := range answers {
			var a Answer
			if i < len(r.Answers) {
				a = r.Answers[i]
			}
			cells = append(cells, a.Value, a.Given)
		}
		add(s, append(cells, r.Follows, r.Remarks, "", "", r.Check)...)
	}
	lines := strings.Split(t.How, "\n")
	how := newSheet(t.HowSheet, lines[0])
	for _, line := range lines[1:] {
		add(how, line)
	}
	return &sheet.Workbook{Sheets: []*sheet.Sheet{s, how}}, dropdowns(about, t, answers)
}

// Letter names an answer.
func Letter(i int) string { return sheet.ColumnName(i) }

func newSheet(name string, headings ...string) *sheet.Sheet {
	s := &sheet.Sheet{Name: name, Head: 1}
	for _, h := range headings {
		heading(s, h)
	}
	return s
}

func heading(s *sheet.Sheet, h string) {
	s.Columns = append(s.Columns, sheet.Column{Heading: h, Place: len(s.Columns)})
}

func add(s *sheet.Sheet, cells ...string) {
	r := sheet.Row{Number: len(s.Rows) + 2}
	for i, c := range cells {
		if c = sheet.Tidy(text.Shorten(c, mostText)); c != "" {
			r.Cells = append(r.Cells, sheet.Cell{Column: i, Text: c})
		}
	}
	s.Rows = append(s.Rows, r)
}

// dropdowns offer each way with every letter there is; what takes more is typed.
func dropdowns(about About, t msg.DecisionTable, answers int) sheet.Dropdowns {
	pick := sheet.Dropdown{Name: t.Decision}
	for _, way := range about.ways() {
		switch format := t.Ways[string(way)]; strings.Count(format, "%s") {
		case 0:
			pick.Values = append(pick.Values, format)
		case 1:
			for i := range answers {
				pick.Values = append(pick.Values, fmt.Sprintf(format, Letter(i)))
			}
		}
	}
	return sheet.Dropdowns{Lists: []sheet.Dropdown{pick}, Of: func(s *sheet.Sheet, column int) string {
		if s.Name == t.Sheet && s.Columns[column].Heading == t.Decision {
			return t.Decision
		}
		return ""
	}}
}
