package breakdown

import (
	"encoding/json"

	"feldbuch/export/disclosure"
	"feldbuch/export/table"
)

// protect hides what tells on fewer than so many businesses, over all breakdowns and the
// totals of the gap table at once: an area in a group is shown whole or not at all.
func (t *Table) protect(least int) {
	t.least = least
	for _, b := range t.Breakdowns {
		b.hideGroups(least)
	}
	if least <= 1 || len(t.Breakdowns) == 0 {
		return
	}
	s := &setter{t: t}
	s.countInner()
	hidden := map[string]bool{}
	for _, unit := range disclosure.Protect(least, s.audit()).Hidden {
		hidden[unit] = true
	}
	for _, b := range t.Breakdowns {
		for _, a := range b.Areas {
			for g := range a.Cells {
				a.Cells[g].Hidden = hidden[unitOf(b, a, b.Groups[g])]
			}
		}
	}
}

// hideGroups hides the sizes of small groups, and with them of how many it is not known.
func (b *Breakdown) hideGroups(least int) {
	small := b.NotSaid > 0 && b.NotSaid < least
	for _, g := range b.Groups {
		small = small || g.Businesses < least
	}
	for i := range b.Groups {
		b.Groups[i].Hidden = small && b.Groups[i].Businesses < table.MinForShown
	}
	b.HideNotSaid = small
}

// audit has a row for each area in each group, and one for each area in all.
func (s *setter) audit() *table.Table {
	t := &table.Table{Inner: s.inner}
	for i, key := range []string{"n", "gaps", "rest_n", "rest_gaps"} {
		t.Columns = append(t.Columns, table.Column{Key: key, Format: table.Count, Basis: i%2 == 0})
	}
	row := func(unit string, sums ...table.Sum) {
		r := table.Row{Unit: unit}
		for i, sum := range sums {
			if sums[i/2*2] == nil { // the totals have no rest
				r.Cells = append(r.Cells, table.Cell{})
				continue
			}
			n := int(sums[i/2*2].Of(s.inner))
			r.Cells = append(r.Cells, table.Cell{Value: int(sum.Of(s.inner)), N: n, Base: []table.Base{pairs, rest}[i/2], Sums: []table.Sum{sum}})
		}
		t.Rows = append(t.Rows, r)
	}
	for k, a := range s.t.Breakdowns[0].Areas {
		row(a.Rule+"/"+a.Code, s.totals[k].pairs, s.totals[k].gaps, nil, nil)
		for i, b := range s.t.Breakdowns {
			for g := range b.Groups {
				c := s.of(key{i, k, g})
				row(unitOf(b, a, b.Groups[g]), c.pairs, c.gaps, c.restPairs, c.restGaps)
			}
		}
	}
	return t
}

// MarshalJSON leaves out what is hidden.
func (c Cell) MarshalJSON() ([]byte, error) {
	type plain Cell
	if !c.Hidden {
		return json.Marshal(plain(c))
	}
	return json.Marshal(struct {
		Suppressed bool `json:"suppressed"`
	}{true})
}

// MarshalJSON has null for a size that is hidden.
func (g Group) MarshalJSON() ([]byte, error) {
	type plain Group
	if !g.Hidden {
		return json.Marshal(plain(g))
	}
	return json.Marshal(struct {
		plain
		Businesses *int `json:"businesses"`
	}{plain: plain(g)})
}

// MarshalJSON has null for a number that is hidden.
func (b *Breakdown) MarshalJSON() ([]byte, error) {
	type plain Breakdown
	if !b.HideNotSaid {
		return json.Marshal((*plain)(b))
	}
	return json.Marshal(struct {
		*plain
		NotSaid *int `json:"not_said"`
	}{plain: (*plain)(b)})
}
