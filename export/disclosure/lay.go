package disclosure

import (
	"cmp"
	"slices"

	"feldbuch/export/table"
)

// Lay takes what is hidden out of tables: its values, so that no writer can print them,
// and its place in the order. The rows of hidden units come last, by unit, and the others
// are ranked among themselves.
func (d *Decision) Lay(tables ...*table.Table) {
	for _, t := range tables {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				if cell := &t.Rows[i].Cells[j]; d.hides(&t.Rows[i], &t.Columns[j], cell) {
					*cell = table.Cell{Unit: cell.Unit, Key: cell.Key, Base: cell.Base, Status: table.Suppressed}
				}
			}
		}
		d.sort(t)
	}
}

// hides reports whether a cell is hidden. Names are shown; other words and ranks vanish with
// their unit.
func (d *Decision) hides(r *table.Row, col *table.Column, cell *table.Cell) bool {
	unit, key := cell.Figure(r, col)
	return !col.Name && d.Hides(unit, key)
}

func (d *Decision) sort(t *table.Table) {
	gone := func(r table.Row) bool { return d.Whole(r.Unit) }
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		switch {
		case !gone(a) && !gone(b):
			return 0
		case gone(a) && gone(b):
			return cmp.Compare(a.Unit, b.Unit)
		case gone(a):
			return 1
		}
		return -1
	})
	if slices.ContainsFunc(t.Rows, gone) {
		rerank(t)
	}
}

// rerank ranks the rows that are left among themselves: the places left out would tell
// between which others a hidden one lies. How far ranks may move was worked out with
// the hidden ones and is not shown.
func rerank(t *table.Table) {
	for j, col := range t.Columns {
		if col.Format != table.Rank {
			continue
		}
		var places []int
		for _, r := range t.Rows {
			if n, ok := r.Cells[j].Value.(int); ok {
				places = append(places, n)
			}
		}
		slices.Sort(places)
		for i := range t.Rows {
			cell := &t.Rows[i].Cells[j]
			switch n := cell.Value.(type) {
			case int:
				at, _ := slices.BinarySearch(places, n)
				cell.Value = at + 1
			case float64:
				*cell = table.Cell{Base: cell.Base, Status: table.Suppressed}
			}
		}
	}
}
