package chapters

import (
	"fmt"
	"slices"

	"feldbuch/export/breakdown"
	"feldbuch/export/table"
)

// groupParts are the shares of gaps by groups of businesses, a part for each breakdown, and
// the list of all groups to be filtered.
func (w *writer) groupParts(by *breakdown.Table) (matrices, list []Part) {
	t := by.Tables(&w.x.Breakdowns)
	if len(t.Matrices) == 0 {
		none := []Part{{Text: []string{w.r.NoBreakdown}}}
		if w.Publish != nil {
			none[0].Text[0] = w.r.NoneShown
		}
		return none, none
	}
	common := remarksOfAll(t.Matrices)
	matrices = []Part{{Text: common}}
	for _, m := range t.Matrices {
		matrices = append(matrices, w.matrixPart(m, common))
	}
	return matrices, []Part{w.listPart(t.Long)}
}

// remarksOfAll are what stands above every breakdown that is shown: it is said once.
func remarksOfAll(matrices []*table.Table) (all []string) {
	first := true
	for _, m := range matrices {
		switch {
		case len(m.Rows) == 0:
		case first:
			all, first = slices.Clone(m.Remarks), false
		default:
			all = slices.DeleteFunc(all, func(r string) bool { return !slices.Contains(m.Remarks, r) })
		}
	}
	return all
}

// matrixPart is one breakdown, without what was said for all.
func (w *writer) matrixPart(m *table.Table, said []string) Part {
	p := Part{Heading: m.Title}
	for _, text := range append([]string{m.Basis}, m.Remarks...) {
		if text != "" && !slices.Contains(said, text) {
			p.Text = append(p.Text, text)
		}
	}
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

// listPart is the list, its widest columns those a reader looks at first.
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
	return Part{Text: slices.Concat([]string{fmt.Sprintf(w.r.ListIsFor, w.r.By), long.Basis}, long.Remarks), Table: t, Filters: true}
}
