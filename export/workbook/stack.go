package workbook

import "feldbuch/export/table"

// Stack writes several tables below each other, with a line between. What a table has
// of basis and remarks stands under its title. Only the first heading is repeated in
// print, and none is kept in sight: each is close to its rows.
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
		widths[i+1] = max(widths[i+1], min(widthOf(t, i), stackWidth))
	}
	s.height(row, 48)
	if len(t.Rows) == 0 {
		s.Put(1, row+1, t.Empty, Remark)
		return row + 1
	}
	for i, r := range t.Rows {
		for k, c := range r.Cells {
			s.Put(k+1, row+1+i, c.Shown(), lookOf(t.Columns[k].Format, c.Status))
		}
	}
	last := row + len(t.Rows)
	if t.Name != "" {
		s.try(s.b.f.AddTable(s.name, filters(t.Name, 1, row, len(t.Columns), last)))
	}
	return last
}

// stackWidth is how wide a column of stacked tables gets: one long text must not make
// those of all others wide.
const stackWidth = 44
