package chapters

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/table"
)

// printed are the columns of the gap table that fit a page, with their widths.
var printed = []struct {
	key   string
	width float64
}{{"label", 0}, {"area", 9}, {"n", 5.5}, {"unmet", 7.5}, {"unmet_share", 8.5}, {"unmet_from", 7}, {"unmet_to", 7}, {"mean_need", 8}, {"mean_have", 8.5}}

// all is the gap table: what fits a page, beside it all other measures, and the columns the
// charts are drawn from.
func (w *writer) all() *table.Table {
	var keys []string
	for _, p := range printed {
		keys = append(keys, p.key)
	}
	for _, c := range w.tables.Gaps.Columns {
		if !slices.Contains(keys, c.Key) {
			keys = append(keys, c.Key)
		}
	}
	t := w.pick(w.tables.Gaps, keys...)
	t.Name = w.tables.Gaps.Name
	for i := range t.Columns {
		if i < len(printed) {
			t.Columns[i].Width, t.Columns[i].Band = printed[i].width, ""
		} else {
			t.Columns[i].Beyond = true
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b table.Row) int { return hidden(a.Cells[4]) - hidden(b.Cells[4]) })
	return w.withHelpers(t)
}

// hidden is 1 for a figure that too few cases bear.
func hidden(c table.Cell) int {
	if c.Status >= table.TooFew {
		return 1
	}
	return 0
}

// pick are some columns of a table.
func (w *writer) pick(from *table.Table, keys ...string) *table.Table {
	t := &table.Table{Inner: from.Inner, Empty: from.Empty, Title: from.Title, Basis: from.Basis}
	var at []int
	for _, key := range keys {
		k := from.Column(key)
		at = append(at, k)
		t.Columns = append(t.Columns, from.Columns[k])
	}
	for _, r := range from.Rows {
		row := table.Row{Unit: r.Unit}
		for _, k := range at {
			row.Cells = append(row.Cells, r.Cells[k])
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// withHelpers adds what charts need and nobody reads: a label that tells n, and how far an
// interval reaches.
func (w *writer) withHelpers(t *table.Table) *table.Table {
	t.Columns = append(t.Columns,
		table.Column{Key: "drawn", Head: w.x.Area, Width: 12, Helper: true},
		table.Column{Key: "minus", Head: w.x.ErrorMinus, Width: 12, Format: table.Percent, Helper: true},
		table.Column{Key: "plus", Head: w.x.ErrorPlus, Width: 12, Format: table.Percent, Helper: true})
	for i := range t.Rows {
		r := &t.Rows[i]
		share := r.Cells[t.Column("unmet_share")]
		minus, plus := share, share
		x, ok := share.Value.(float64)
		low, okLow := r.Cells[t.Column("unmet_from")].Value.(float64)
		high, okHigh := r.Cells[t.Column("unmet_to")].Value.(float64)
		if ok && okLow && okHigh {
			minus.Value, plus.Value = x-low, high-x
		}
		label := share
		label.Value, label.Sums = fmt.Sprintf(w.x.AreaWithN, r.Cells[0].Value, share.N), r.Cells[t.Column("n")].Sums
		r.Cells = append(r.Cells, label, minus, plus)
	}
	return t
}

func (w *writer) gapParts(t *table.Table) []Part {
	if len(t.Rows) == 0 {
		return []Part{{Text: []string{w.x.NothingYet}}}
	}
	// Rows with too few cases stand last: what is drawn is drawn from the top.
	parts := []Part{{Table: t, Filters: true, Notes: slices.Concat(w.gapMeans(), []string{w.r.Spread}, w.places(), []string{w.r.NarrowRemark}), Charts: w.gapCharts(t)}}
	if len(parts[0].Charts) > 2 {
		parts[0].Notes = append(parts[0].Notes, w.r.IPAMeans)
	}
	if len(w.gaps.Meta.Now) > 0 {
		parts = append(parts, Part{Heading: w.tables.Now.Title, Text: w.tables.Now.Remarks, Table: w.keptNarrow(w.tables.Now)})
	}
	if parts[0].Charts[0].Drawn(t) == 0 {
		parts[0].Notes = append(parts[0].Notes, fmt.Sprintf(w.x.NothingToDraw, table.MinForShown))
	}
	return parts
}

// matrixParts are need and wish crossed.
func (w *writer) matrixParts() []Part {
	from := w.tables.Matrix
	if len(from.Rows) == 0 {
		return []Part{{Text: []string{from.Empty}}}
	}
	gap := w.matrixHalf("expressed", "expressed_yes", "expressed_maybe", "expressed_share", "latent", "latent_share", "gap_no_answer", "area")
	gap.Name = from.Name
	code := &gap.Columns[len(gap.Columns)-1]
	code.Beyond, code.Width = true, 12
	return []Part{
		{Heading: w.x.MatrixGap, Table: gap, Filters: true, Notes: from.Remarks[:2]},
		{Heading: w.x.MatrixNoGap, Table: w.matrixHalf("wish", "wish_yes", "wish_maybe", "covered", "no_gap_no_answer"), Notes: from.Remarks[2:]},
	}
}

// matrixHalf is what need and wish crossed say of those with a gap, or without: side by
// side they fit no page.
func (w *writer) matrixHalf(keys ...string) *table.Table {
	t := w.pick(w.tables.Matrix, append([]string{"label", "n"}, keys...)...)
	for i := range t.Columns[1:] {
		t.Columns[i+1].Width = 8
	}
	t.Columns[1].Width = 5
	return t
}

// keptNarrow is a table without the codes, its figures as close as they can be read.
func (w *writer) keptNarrow(t *table.Table) *table.Table {
	var keys []string
	for _, c := range t.Columns {
		if c.Key != "area" && c.Key != "n" && !strings.HasSuffix(c.Key, "_share") {
			keys = append(keys, c.Key)
		}
	}
	n := w.pick(t, keys...)
	for i := range n.Columns[1:] {
		n.Columns[i+1].Band, n.Columns[i+1].Width = "", 9
	}
	return n
}

func (w *writer) gapCharts(t *table.Table) []*table.Chart {
	low, high := w.ends()
	charts := []*table.Chart{
		{
			Kind: table.Bars, Title: w.r.ChartGaps, Labels: "drawn", Values: w.r.AxisShare, Format: table.Percent, Low: 0, High: 1,
			Series: []table.Series{{Name: w.r.AxisShare, Values: "unmet_share", Minus: "minus", Plus: "plus"}},
		},
		{
			Kind: table.Bars, Title: w.r.ChartMeans, Labels: "label", Values: w.r.AxisMean, Format: table.Points, Low: low, High: high,
			Series: []table.Series{{Name: w.r.Need, Values: "mean_need"}, {Name: w.r.Have, Values: "mean_have"}},
		},
	}
	ipa := &table.Chart{
		Kind: table.Scatter, Title: w.r.ChartIPA, Labels: "area", Values: w.r.AxisNeed, Across: w.r.AxisHave, Format: table.Points,
		Series: []table.Series{{Name: w.x.Area, Values: "mean_need", Across: "mean_have"}},
	}
	if drawn := ipa.Drawn(t); drawn > 1 {
		from, to := inside(t, drawn, low, high)
		need, have := mean(t, "mean_need", drawn), mean(t, "mean_have", drawn)
		ipa.Low, ipa.High = from, to
		ipa.Lines = []table.Line{
			{Name: w.r.NeedIsHave, X0: from, Y0: from, X1: to, Y1: to}, {Name: w.r.MeanOfNeed, X0: from, Y0: need, X1: to, Y1: need},
			{Name: w.r.MeanOfHave, X0: have, Y0: from, X1: have, Y1: to},
		}
		charts = append(charts, ipa)
	}
	return charts
}

// ends are those of the scale.
func (w *writer) ends() (low, high float64) {
	var codes []float64
	for _, p := range w.gaps.Meta.Scale.Points {
		var x float64
		if _, err := fmt.Sscan(p.Code, &x); err == nil {
			codes = append(codes, x)
		}
	}
	if len(codes) == 0 {
		return 0, 0
	}
	return slices.Min(codes), slices.Max(codes)
}

// inside is the piece of the scale that holds all points, in halves of a point.
func inside(t *table.Table, drawn int, low, high float64) (from, to float64) {
	from, to = high, low
	for i := range drawn {
		for _, key := range []string{"mean_need", "mean_have"} {
			x, _ := t.Number(i, key)
			from, to = min(from, halves(x)), max(to, halves(x)+0.5)
		}
	}
	return max(from, low), to
}

func halves(x float64) float64 { return float64(int(2*x)) / 2 }

func mean(t *table.Table, key string, drawn int) float64 {
	sum := 0.0
	for i := range drawn {
		x, _ := t.Number(i, key)
		sum += x
	}
	return sum / float64(drawn)
}
