package chapters

import (
	"feldbuch/export/table"
)

// groupParts are the shares of gaps by groups of businesses, a part for each breakdown, and
// the list of all groups to be filtered.
func (w *writer) groupParts() (matrices, list []Part) {
	t := w.By.Table(w.gaps).Tables(&w.x.Breakdowns)
	for _, m := range t.Matrices {
		matrices = append(matrices, w.matrixPart(m))
	}
	if len(matrices) == 0 {
		return []Part{{Text: []string{w.r.NoBreakdown}}}, []Part{{Text: []string{w.r.NoBreakdown}}}
	}
	return matrices, []Part{w.listPart(t.Long)}
}

// matrixPart is one breakdown: what holds for all of them is said in the reading notes.
func (w *writer) matrixPart(m *table.Table) Part {
	p := Part{Heading: m.Title, Text: append([]string{m.Basis}, m.Remarks...)}
	if len(m.Rows) == 0 {
		p.Text = append(p.Text, m.Empty)
		return p
	}
	p.Table = m
	for i := range m.Columns {
		switch c := &m.Columns[i]; {
		case c.Heat:
			c.Width = 8
		case c.Format == table.Count:
			c.Width = 6
		}
	}
	return p
}

// listPart is the list, of which as much is printed as fits a page.
func (w *writer) listPart(long *table.Table) Part {
	widths := map[string]float64{"breakdown": 24, "group": 30, "label": 28, "n": 6, "unmet": 7, "unmet_share": 9, "unmet_from": 8, "unmet_to": 8}
	keys := []string{"breakdown", "group", "label", "n", "unmet", "unmet_share", "unmet_from", "unmet_to"}
	for _, c := range long.Columns {
		if widths[c.Key] == 0 {
			keys = append(keys, c.Key)
		}
	}
	t := w.pick(long, keys...)
	t.Name = long.Name
	for i := range t.Columns {
		c := &t.Columns[i]
		if width := widths[c.Key]; width > 0 {
			c.Width = width
		} else {
			c.Beyond = true
		}
	}
	return Part{Text: append([]string{long.Basis}, long.Remarks...), Table: t, Filters: true}
}
