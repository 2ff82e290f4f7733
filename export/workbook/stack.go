package workbook

import (
	"math"

	"feldbuch/export/table"
)

// Stack writes several tables below each other. What a table has of basis and remarks
// stands under its title. No heading is kept in sight, as each is close to its rows, and
// nothing can be filtered: that would hide rows of the others.
func (s *Sheet) Stack(title string, tables []table.Table, p Paper) {
	s.Put(1, 1, title, Title)
	row := 3
	widths := map[int]float64{}
	for i := range tables {
		row = s.stacked(&tables[i], row, widths) + 2
	}
	for column, w := range widths {
		s.Width(column, w)
	}
	s.paper = &p
}

// stacked writes one of the tables and gives its last row. Columns are as wide as the
// widest table needs.
func (s *Sheet) stacked(t *table.Table, row int, widths map[int]float64) int {
	s.Put(1, row, t.Title, Band)
	for _, remark := range append([]string{t.Basis}, t.Remarks...) {
		if remark != "" {
			row++
			s.Put(1, row, remark, Remark)
		}
	}
	row++
	for i, c := range t.Columns {
		s.Put(i+1, row, c.Head, Head)
		widths[i+1] = max(widths[i+1], stackedWidth(t, i))
	}
	s.height(row, 32)
	if len(t.Rows) == 0 {
		s.Put(1, row+1, t.Empty, Remark)
		return row + 1
	}
	for i, r := range t.Rows {
		s.height(row+1+i, 15*stackedLines(t, r))
		for k, c := range r.Cells {
			look := lookOf(t.Columns[k].Format, c.Status)
			if look == Text {
				look = Sentence
			}
			s.Put(k+1, row+1+i, c.Shown(), look)
		}
	}
	return row + len(t.Rows)
}

// stackedLines is how many lines the longest text of a row takes.
func stackedLines(t *table.Table, r table.Row) float64 {
	lines := 1.0
	for i, c := range r.Cells {
		if text, ok := c.Shown().(string); ok {
			lines = max(lines, math.Ceil(float64(len([]rune(text)))/(stackedWidth(t, i)-2)))
		}
	}
	return lines
}

// stackedWidth is that of a column: one long text must not make the columns of all
// other tables wide, so it wraps.
func stackedWidth(t *table.Table, column int) float64 {
	if column == 0 {
		return min(widthOf(t, column), 44)
	}
	return min(widthOf(t, column), 22)
}
