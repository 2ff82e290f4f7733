package region

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// table is a sheet whose columns are found by what people write for them.
type table struct {
	*sheet.Sheet
	headings []string // folded, by column
}

func tableOf(w *sheet.Workbook, name string) (table, bool) {
	s := w.Sheet(name)
	if s == nil {
		return table{}, false
	}
	t := table{Sheet: s}
	for _, c := range s.Columns {
		t.headings = append(t.headings, fold(c.Heading))
	}
	return t, true
}

// fold writes a heading as it is compared: other tools write "list name" and "Label".
func fold(heading string) string {
	base, language, translated := strings.Cut(heading, "::")
	base = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(base)), " ", "_")
	if translated {
		return base + "::" + strings.TrimSpace(language)
	}
	return base
}

// with is the table with a column of this heading, "" for none.
func (t table) with(heading string) table {
	if heading == "" || slices.Contains(t.headings, heading) {
		return t
	}
	s, place := *t.Sheet, 0
	for _, c := range s.Columns {
		place = max(place, c.Place+1)
	}
	s.Columns = append(slices.Clone(s.Columns), sheet.Column{Heading: heading, Place: place})
	return table{&s, append(slices.Clone(t.headings), heading)}
}

func (t table) text(r sheet.Row, heading string) string {
	for _, c := range r.Cells {
		if t.headings[c.Column] == heading {
			return strings.TrimSpace(c.Text)
		}
	}
	return ""
}

// position is where a row has, or lacks, a cell.
func (t table) position(file string, r sheet.Row, heading string) survey.Position {
	p := survey.Position{File: file, Sheet: t.Name, Row: r.Number}
	if i := slices.Index(t.headings, heading); i >= 0 {
		p.Column = t.Columns[i].Heading
		p.Cell = sheet.Place{Row: r.Number, Column: t.Columns[i].Place}.String()
	}
	return p
}

// copy is a sheet with some of the rows and columns, numbered anew.
func (t table) copy(rows []sheet.Row, keep func(heading string) bool) *sheet.Sheet {
	s := &sheet.Sheet{Name: t.Name, Head: 1}
	place := map[int]int{}
	for i, h := range t.headings {
		base, _, _ := strings.Cut(h, "::")
		used := base == "label" || base == "value" || slices.ContainsFunc(rows, func(r sheet.Row) bool {
			return slices.ContainsFunc(r.Cells, func(c sheet.Cell) bool { return c.Column == i })
		})
		if keep(h) && used {
			place[i] = len(s.Columns)
			s.Columns = append(s.Columns, sheet.Column{Heading: t.Columns[i].Heading, Place: len(s.Columns)})
		}
	}
	for _, r := range rows {
		row := sheet.Row{Number: len(s.Rows) + 2}
		for _, c := range r.Cells {
			if to, ok := place[c.Column]; ok {
				row.Cells = append(row.Cells, sheet.Cell{Column: to, Text: c.Text})
			}
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
