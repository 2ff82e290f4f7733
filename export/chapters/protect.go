package chapters

import (
	"feldbuch/export/disclosure"
	"feldbuch/export/table"
)

// protect hides in the tables on answers and outcomes, each for itself, what tells on too
// few businesses. The gap tables come protected, and rates and weeks tell no answers.
func (w *writer) protect(r response) {
	if w.Counted.Least <= 1 {
		return
	}
	for i, t := range w.topics {
		topic := &w.counted.Topics[i]
		var told []table.Sum
		if !topic.Several {
			told = append(told, sumOf(0, len(topic.Answers)))
			if !topic.Each {
				told = append(told, sumOf(0, len(t.Inner)))
			}
		}
		w.protectCounts(t, told)
		w.hideMain(t)
	}
	for _, t := range r.crossed {
		w.protectCounts(t, nil)
	}
}

// sumOf counts all of some inner cells.
func sumOf(from, to int) (sum table.Sum) {
	for i := from; i < to; i++ {
		sum = append(sum, table.Term{Inner: i, Coefficient: 1})
	}
	return sum
}

// protectCounts hides counts one by one; told are the sums that stand in the text above.
func (w *writer) protectCounts(t *table.Table, told []table.Sum) {
	for i := range t.Columns[1:] {
		t.Columns[i+1].Basis, t.Columns[i+1].Alone = true, true
	}
	t.Columns[0].Name = true
	for i := range t.Inner {
		t.Inner[i].Unit = "" // all are parts of one whole
	}
	text := &table.Table{Inner: t.Inner, Columns: []table.Column{{Key: "told", Format: table.Count, Basis: true}}}
	for _, sum := range told {
		if n := int(sum.Of(t.Inner)); n > 0 {
			text.Rows = append(text.Rows, table.Row{Unit: "told", Cells: []table.Cell{{Value: n, N: n, Sums: []table.Sum{sum}}}})
		}
	}
	disclosure.Protect(w.Counted.Least, text, t)
}

// hideMain hides how many have an answer as their main one where those are few.
func (w *writer) hideMain(t *table.Table) {
	at := t.Column("main")
	if at < 0 {
		return
	}
	for i := range t.Rows {
		cell := &t.Rows[i].Cells[at]
		if n, ok := cell.Value.(int); ok && n < w.Counted.Least || t.Rows[i].Cells[1].Status == table.Suppressed {
			*cell = table.Cell{Base: cell.Base, Status: table.Suppressed}
		}
	}
}
