package disclosure

import (
	"cmp"
	"slices"

	"feldbuch/export/table"
)

// hide takes what is hidden out of a table: its values, so that no writer can print
// them, and its place in the order.
func (c *collection) hide(t *table.Table, hidden []bool) {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if c.isHidden(&t.Rows[i], &t.Columns[j], &t.Rows[i].Cells[j], hidden) {
				t.Rows[i].Cells[j] = table.Cell{Base: t.Rows[i].Cells[j].Base, Status: table.Suppressed}
			}
		}
	}
	c.hideZeros(t)
	gone := func(r table.Row) bool { return hidden[c.units[c.byUnit[r.Unit]].candidate] }
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

func (c *collection) isHidden(r *table.Row, col *table.Column, cell *table.Cell, hidden []bool) bool {
	if hidden[c.units[c.byUnit[r.Unit]].candidate] {
		return !col.Name
	}
	for _, s := range cell.Sums {
		if len(s) == 0 {
			continue
		}
		if hidden[c.quantities[c.byKey[r.Unit+"\x00"+keyOf(s)]].candidate] {
			return true
		}
	}
	return false
}

// hideZeros hides all small counts of a table that hides something: a zero among them
// would tell that the hidden ones are none.
func (c *collection) hideZeros(t *table.Table) {
	any := false
	each([]*table.Table{t}, func(_ *table.Row, _ *table.Column, cell *table.Cell) {
		any = any || cell.Status == table.Suppressed
	})
	if !any {
		return
	}
	small := map[string]bool{}
	each([]*table.Table{t}, func(r *table.Row, col *table.Column, cell *table.Cell) {
		n, ok := cell.Value.(int)
		if !ok || col.Format != table.Count && col.Format != table.Alert || n >= c.k {
			return
		}
		for _, s := range cell.Sums {
			small[r.Unit+"\x00"+keyOf(s)] = true
		}
		*cell = table.Cell{Base: cell.Base, Status: table.Suppressed}
	})
	each([]*table.Table{t}, func(r *table.Row, _ *table.Column, cell *table.Cell) {
		for _, s := range cell.Sums { // its share tells the same
			if small[r.Unit+"\x00"+keyOf(s)] {
				*cell = table.Cell{Base: cell.Base, Status: table.Suppressed}
				return
			}
		}
	})
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
