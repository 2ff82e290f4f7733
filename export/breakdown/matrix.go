package breakdown

import (
	"fmt"
	"strings"

	"feldbuch/export/table"
)

// matrix is one breakdown: the share of gaps of each area in each group, with its n.
func (s *setter) matrix(i int) *table.Table {
	b, x := s.t.Breakdowns[i], s.x
	return s.crossed(i, table.Table{Name: tableName(b)}, true, func(g Group) (band, share, n string) { return x.Name(g.Code, g.Label), x.ShareOf, x.N })
}

// short is the same for a terminal: the groups are called by their codes.
func (s *setter) short(i int) *table.Table {
	return s.crossed(i, table.Table{}, false, func(g Group) (band, share, n string) { return "", g.Code + " %", s.x.N })
}

// crossed sets areas down and groups across, those with enough businesses to say something.
func (s *setter) crossed(i int, t table.Table, codes bool, heads func(Group) (band, share, n string)) *table.Table {
	b, x := s.t.Breakdowns[i], s.x
	basis, remarks := s.basis(b, codes)
	if why := s.withheld(b); why != "" {
		return &table.Table{Name: t.Name, Title: fmt.Sprintf(x.Title, b.Label), Empty: why, Inner: s.inner, Columns: []table.Column{{Key: "label", Head: x.Area}}}
	}
	t.Title, t.Basis, t.Remarks, t.Inner = fmt.Sprintf(x.Title, b.Label), basis, append(remarks, s.compared()), s.inner
	t.Empty = x.Nothing
	t.Columns = []table.Column{{Key: "label", Head: x.Area}}
	if codes {
		t.Columns = append(t.Columns, table.Column{Key: "area", Head: x.Code, Width: 11})
	}
	large := b.large()
	for _, g := range large {
		band, share, n := heads(b.Groups[g])
		t.Columns = append(t.Columns,
			table.Column{Key: "share_" + b.Groups[g].Code, Band: band, Head: share, Width: 12, Format: table.Percent, Heat: true},
			table.Column{Key: "n_" + b.Groups[g].Code, Band: band, Head: n, Width: 9, Format: table.Count})
	}
	if len(large) == 0 {
		if len(b.Groups) > 0 {
			t.Empty = fmt.Sprintf(x.AllSmall, table.MinForShown)
		}
		return &t
	}
	for k, a := range b.Areas {
		r := table.Row{Unit: a.unit(), Cells: []table.Cell{{Value: a.Label}}}
		if codes {
			r.Cells = append(r.Cells, table.Cell{Value: a.Code})
		}
		for _, g := range large {
			c, told, unit := a.Cells[g], s.of(key{i, k, g}), unitOf(b, a, b.Groups[g])
			r.Cells = append(r.Cells,
				veiled(cell(unit, c.Gap.Share, table.Percent, c.Gap.N, pairs, told.gaps), &c),
				veiled(cell(unit, c.Gap.N, table.Count, c.Gap.N, pairs, told.pairs), &c))
		}
		t.Rows = append(t.Rows, r)
	}
	return &t
}

// large are the groups with enough businesses, by number.
func (b *Breakdown) large() (all []int) {
	for i, g := range b.Groups {
		if g.Businesses >= table.MinForShown {
			all = append(all, i)
		}
	}
	return all
}

// tableName is a name spreadsheets take.
func tableName(b *Breakdown) string { return "gaps_by_" + strings.ReplaceAll(b.Name, ",", "_by_") }

// long has a row for each area in each group, to filter by.
func (s *setter) long() *table.Table {
	x := s.x
	t := &table.Table{
		Name: "gaps_by_group", Title: x.LongTitle, Basis: s.compared(), Empty: x.Nothing, Inner: s.inner,
		Remarks: []string{x.Explain, fmt.Sprintf(x.Shares, table.MinForShown)},
		Columns: []table.Column{
			{Key: "breakdown", Head: x.Breakdown, Width: 28}, {Key: "group", Head: x.Group, Width: 28},
			{Key: "label", Head: x.Area}, {Key: "area", Head: x.Code, Width: 11},
			{Key: "n", Head: x.N, Width: 8, Format: table.Count}, {Key: "unmet", Head: x.Gaps, Width: 10, Format: table.Count},
			{Key: "unmet_share", Head: x.Share, Width: 12, Format: table.Percent, Bars: true},
			{Key: "unmet_from", Head: x.From, Width: 10, Format: table.Percent}, {Key: "unmet_to", Head: x.To, Width: 10, Format: table.Percent},
			{Key: "rest_n", Head: x.RestN, Width: 10, Format: table.Count},
			{Key: "rest_share", Head: x.RestShare, Width: 12, Format: table.Percent},
			{Key: "difference", Head: x.Difference, Width: 12, Format: table.Percent},
			{Key: "difference_from", Head: x.DifferenceFrom, Width: 12, Format: table.Percent},
			{Key: "difference_to", Head: x.DifferenceTo, Width: 12, Format: table.Percent},
			{Key: "verdict", Head: x.Verdict, Width: 22, Format: table.Verdict},
		},
	}
	for i, b := range s.t.Breakdowns {
		for k, a := range b.Areas {
			for g := range a.Cells {
				t.Rows = append(t.Rows, s.longRow(b, a, g, s.of(key{i, k, g})))
			}
		}
	}
	return t
}

func (s *setter) longRow(b *Breakdown, a Area, g int, told *sums) table.Row {
	c, unit := &a.Cells[g], unitOf(b, a, b.Groups[g])
	both := min(c.Gap.N, c.Rest.N)
	share := func(v any) table.Cell { return cell(unit, v, table.Percent, c.Gap.N, pairs, told.gaps) }
	against := func(v any, f table.Format) table.Cell {
		return cell(unit, v, f, both, rest, told.gaps, told.restGaps)
	}
	r := table.Row{Unit: unit, Cells: []table.Cell{
		{Value: b.Label}, {Value: s.x.Name(b.Groups[g].Code, b.Groups[g].Label)}, {Value: a.Label}, {Value: a.Code},
		cell(unit, c.Gap.N, table.Count, c.Gap.N, pairs, told.pairs), cell(unit, c.Gap.Count, table.Count, c.Gap.N, pairs, told.gaps),
		share(c.Gap.Share), share(bound(c.Gap.Interval, false)), share(bound(c.Gap.Interval, true)),
		cell(unit, c.Rest.N, table.Count, c.Rest.N, rest, told.restPairs),
		cell(unit, c.Rest.Share, table.Percent, c.Rest.N, rest, told.restGaps),
		against(c.Difference, table.Percent), against(bound(c.DifferenceInterval, false), table.Percent),
		against(bound(c.DifferenceInterval, true), table.Percent), against(s.verdict(c), table.Verdict),
	}}
	for i := 4; i < len(r.Cells); i++ { // the first four name the row
		r.Cells[i] = veiled(r.Cells[i], c)
	}
	return r
}

func (s *setter) verdict(c *Cell) any {
	switch {
	case !c.Difference.OK():
		return nil
	case !c.Different:
		return s.x.NotDifferent
	case c.Difference > 0:
		return s.x.More
	}
	return s.x.Fewer
}

// differing are the rows of the long table that survived, as they fit a terminal.
func (s *setter) differing() *table.Table {
	x := s.x
	t := &table.Table{Empty: s.compared(), Inner: s.inner, Columns: []table.Column{
		{Key: "group", Head: x.Group}, {Key: "label", Head: x.Area}, {Key: "n", Head: x.N, Format: table.Count},
		{Key: "unmet_share", Head: x.Share, Format: table.Percent}, {Key: "rest_share", Head: x.RestShare, Format: table.Percent},
		{Key: "verdict", Head: x.Verdict, Format: table.Verdict},
	}}
	for i, b := range s.t.Breakdowns {
		for k, a := range b.Areas {
			for g := range a.Cells {
				if a.Cells[g].Different && !a.Cells[g].Hidden {
					c := s.longRow(b, a, g, s.of(key{i, k, g}))
					t.Rows = append(t.Rows, table.Row{Unit: c.Unit, Cells: []table.Cell{c.Cells[1], c.Cells[2], c.Cells[4], c.Cells[6], c.Cells[10], c.Cells[14]}})
				}
			}
		}
	}
	return t
}
