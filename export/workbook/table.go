package workbook

import "feldbuch/export/table"

// Body is the rows of a table on its sheet.
type Body struct {
	First, Last int

	columns []int // where each column stands; nil: as in the table
}

// column is where a column of the table stands on the sheet.
func (b Body) column(k int) int {
	if b.columns == nil {
		return k + 1
	}
	return b.columns[k]
}

// beyond is a column to the right of all.
func (b Body) beyond(t *table.Table) int {
	last := len(t.Columns)
	for _, c := range b.columns {
		last = max(last, c)
	}
	return last + 2
}

// Table writes a table from the first row of the sheet on: title, basis, remarks,
// bands, headings, rows. Headings stay in sight and, where the table has filters,
// so does the first column.
func (s *Sheet) Table(t *table.Table, p Paper) Body {
	head := s.above(t)
	for i, c := range t.Columns {
		s.Put(i+1, head, c.Head, Head)
		s.Width(i+1, widthOf(t, i))
	}
	s.height(head, headHeight(t))
	for i, r := range t.Rows {
		for k, c := range r.Cells {
			s.Put(k+1, head+1+i, c.Shown(), lookOf(t.Columns[k].Format, c.Status))
		}
	}
	p.headRow = head
	s.paper = &p
	body := Body{First: head + 1, Last: head + len(t.Rows)}
	if len(t.Rows) == 0 {
		s.Put(1, head+1, t.Empty, Remark)
	}
	if t.Name == "" {
		s.freeze(1, head+1)
		return body
	}
	s.freeze(2, head+1)
	if len(t.Rows) > 0 {
		s.try(s.b.f.AddTable(s.name, filters(t.Name, 1, head, len(t.Columns), body.Last)))
		s.allBars(t, body)
	}
	return body
}

// headHeight is room for two lines of a heading or, where filters have their
// buttons, three; in points.
func headHeight(t *table.Table) float64 {
	if t.Name == "" {
		return 32
	}
	return 48
}

func (s *Sheet) allBars(t *table.Table, body Body) {
	for i, c := range t.Columns {
		if c.Bars {
			s.dataBars(i+1, body.First, body.Last)
		}
		if c.Heat {
			s.heat(i+1, body.First, body.Last)
		}
	}
}

// above writes what stands above the headings and gives their row.
func (s *Sheet) above(t *table.Table) int {
	s.Put(1, 1, t.Title, Title)
	s.Put(1, 2, t.Basis, Remark)
	row := 4
	for _, r := range t.Remarks {
		s.Put(1, row, r, Text)
		row++
	}
	if len(t.Remarks) > 0 {
		row++
	}
	if s.bands(t.Columns, row) {
		row++
	}
	return row
}

// bands writes the headings over several columns, if there are any.
func (s *Sheet) bands(columns []table.Column, row int) bool {
	any, from := false, 0
	for i, c := range columns {
		if i+1 < len(columns) && columns[i+1].Band == c.Band {
			continue
		}
		if c.Band != "" {
			any = true
			s.Put(from+1, row, c.Band, Band)
			s.try(s.b.f.MergeCell(s.name, at(from+1, row), at(i+1, row)))
			s.used.grow(i+1, row)
		}
		from = i + 1
	}
	return any
}

// widthOf is a column's width or, where that is open, what its longest text needs
// within reason.
func widthOf(t *table.Table, column int) float64 {
	if w := t.Columns[column].Width; w != 0 {
		return w
	}
	longest := 30
	for _, r := range t.Rows {
		if text, ok := r.Cells[column].Shown().(string); ok {
			longest = max(longest, len([]rune(text)))
		}
	}
	return float64(min(longest, 90))
}

// How figures look, alone and in brackets, by their format.
var (
	plainLooks = [...]Look{
		table.Words: Text, table.Count: count, table.Alert: alert, table.Verdict: Text,
		table.Points: Points, table.Score: score, table.Percent: Percent, table.Rank: count,
	}
	bracketLooks = [...]Look{
		table.Words: Text, table.Count: count, table.Alert: alert, table.Verdict: bracketText,
		table.Points: bracketPoints, table.Score: bracketScore, table.Percent: bracketPercent, table.Rank: bracketRank,
	}
)

func lookOf(f table.Format, s table.Status) Look {
	switch s {
	case table.TooFew, table.Suppressed:
		return mark
	case table.Uncertain:
		return bracketLooks[f]
	}
	return plainLooks[f]
}
