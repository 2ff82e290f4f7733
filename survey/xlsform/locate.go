package xlsform

import (
	"slices"

	"feldbuch/survey"
)

// Text is what stands in the cell or heading at a position, "" where that is no
// cell or an empty one.
func (w *Workbook) Text(pos survey.Position) string {
	at := slices.IndexFunc(w.Sheets, func(s *Sheet) bool { return s.Name == pos.Sheet })
	if at < 0 || pos.Cell == "" {
		return ""
	}
	s := w.Sheets[at]
	for _, c := range s.Columns {
		if c.Pos.Cell == pos.Cell {
			return c.Heading
		}
	}
	row, found := slices.BinarySearchFunc(s.Rows, pos.Row, func(r Row, n int) int { return r.Number - n })
	if !found {
		return ""
	}
	for _, c := range s.Rows[row].Cells {
		if c.Pos.Cell == pos.Cell {
			return c.Text
		}
	}
	return ""
}
