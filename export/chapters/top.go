package chapters

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/table"
)

// mostNamed is how many areas the first page names.
const mostNamed = 5

// keyGrid are the widths of the columns the tables of the first page share; labels take
// what is left.
var keyGrid = []float64{0, 9, 9, 7.5, 7, 6, 9, 19.5}

// top are the areas with the largest gaps.
func (w *writer) top() *table.Table {
	t := w.pick(w.tables.Gaps, "label", "unmet", "n", "unmet_share", "unmet_from", "unmet_to", "top_five")
	w.head(t, w.x.Area, w.r.KeyWith, w.r.KeyOf, w.r.KeyShare, w.r.KeyFrom, w.r.KeyTo, w.r.KeyTopFive)
	t.Columns[4].Band, t.Columns[5].Band = w.r.KeySpread, w.r.KeySpread
	if w.hidesTopFive(t) {
		t = w.pick(t, "label", "unmet", "n", "unmet_share", "unmet_from", "unmet_to")
	}
	if len(w.gaps.Meta.Now) > 0 {
		t.Columns = append(t.Columns, table.Column{Key: "now", Head: w.r.KeyNow, Width: keyGrid[7]})
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, label(w.mostNow(t.Rows[i])))
		}
	}
	t.Rows = slices.DeleteFunc(t.Rows, func(r table.Row) bool { return r.Cells[3].Status >= table.TooFew })
	t.Rows = t.Rows[:min(len(t.Rows), mostNamed)]
	t.Title, t.Defines, t.Empty = w.r.GapsTitle, "gap", w.r.NoGaps
	return t
}

// hidesTopFive reports whether nothing may be told of which areas are among the first.
func (w *writer) hidesTopFive(t *table.Table) bool {
	at := t.Column("top_five")
	return len(t.Rows) > 0 && !slices.ContainsFunc(t.Rows, func(r table.Row) bool { return r.Cells[at].Status < table.Suppressed })
}

// spreadMeans says how certain the largest gaps are.
func (w *writer) spreadMeans() string {
	if w.hidesTopFive(w.tables.Gaps) {
		return w.r.KeySpreadIs + " " + w.r.NoTopFive
	}
	return w.r.KeySpreadIs + " " + w.r.KeyTopFiveIs
}

// mostNow is who deals with most gaps of an area, as far as its table tells, and of how
// many.
func (w *writer) mostNow(area table.Row) string {
	t := w.tables.Now
	i := slices.IndexFunc(t.Rows, func(r table.Row) bool { return r.Unit == area.Unit })
	best, who := 0, []string(nil)
	for _, n := range w.gaps.Meta.Now {
		at := t.Column("now_" + n.Code)
		if count, ok := t.Rows[i].Cells[at].Shown().(int); ok && count > 0 && count >= best {
			if count > best {
				best, who = count, nil
			}
			who = append(who, n.Label)
		}
	}
	if best == 0 {
		return table.SuppressedSign
	}
	return fmt.Sprintf(w.r.NowMost, strings.Join(who, " / "), best, area.Cells[1].Shown())
}

// latent are the areas where the largest share of businesses has a gap and no wish for
// training.
func (w *writer) latent() *table.Table {
	t := w.pick(w.tables.Matrix, "label", "latent", "n", "latent_share")
	t.Title, t.Defines, t.Empty = w.r.LatentTitle, "latent", w.r.NoLatent
	w.head(t, w.x.Area, w.r.KeyLatent, w.r.KeyOf, w.r.KeyShare)
	t.Rows = slices.DeleteFunc(t.Rows, func(r table.Row) bool {
		n, _ := r.Cells[1].Value.(int)
		return n == 0 || r.Cells[3].Status >= table.TooFew
	})
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int {
		x, _ := a.Cells[3].Value.(float64)
		y, _ := b.Cells[3].Value.(float64)
		return cmp.Compare(y, x)
	})
	t.Rows = t.Rows[:min(len(t.Rows), mostNamed)]
	return t
}

// head gives the columns of a table of the first page their headings and places.
func (w *writer) head(t *table.Table, heads ...string) {
	for i, h := range heads {
		c := &t.Columns[i]
		c.Head, c.Width, c.Band, c.Format = h, keyGrid[i], "", cmp.Or(plainly[c.Format], c.Format)
	}
}

// plainly are formats for those who need no hint where to look.
var plainly = map[table.Format]table.Format{table.Alert: table.Count}
