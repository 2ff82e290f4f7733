package breakdown

import (
	"encoding/json"
	"slices"
	"strings"

	"feldbuch/export/disclosure"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
)

// enoughShown is which share of its cells a breakdown must show: one with more holes than
// that is not worth the room, and every figure left helps to work out the others.
const enoughShown = 0.6

// Linked are the figures of the breakdowns over the businesses they count, to be decided
// on with the gap table: an area in a group is shown whole or not at all. Breakdowns that
// would not be told anyway are left out, so that more of the others can be.
func (c *Collector) Linked(areas []gaps.Area, least int) []*table.Table {
	c.counted = c.count(areas)
	for _, b := range c.counted.Breakdowns {
		switch {
		case strings.Contains(b.Name, ",") && !b.holds():
			b.withhold(SmallGroups)
		case !b.enough(func(c *Cell, _ string) bool { return c.tellsOnFew(b.least(least)) }):
			b.withhold(FewShown)
		}
	}
	return append(c.counted.setter(nil).audits(), c.counted.sizes()...)
}

// protect hides what was decided on.
func (t *Table) protect(d *disclosure.Decision) {
	if d == nil {
		return
	}
	for _, b := range t.Breakdowns {
		if b.Withheld == "" {
			b.protect(d)
		}
	}
}

func (b *Breakdown) protect(d *disclosure.Decision) {
	for g := range b.Groups {
		b.Groups[g].Hidden = d.Hides(SizeOf(b.Name, b.Groups[g].Code), Size)
	}
	enough := b.enough(func(c *Cell, unit string) bool {
		c.Hidden = d.Hides(unit, "n")
		return c.Hidden
	})
	if !enough {
		b.withhold(FewShown)
	}
}

// enough reports whether enough cells are shown of the groups that have a column.
func (b *Breakdown) enough(hides func(c *Cell, unit string) bool) bool {
	hidden, all := 0, 0
	for _, a := range b.Areas {
		for g := range a.Cells {
			gone := hides(&a.Cells[g], unitOf(b, a, b.Groups[g]))
			if b.Groups[g].Businesses < table.MinForShown {
				continue
			}
			all++
			if gone {
				hidden++
			}
		}
	}
	return float64(all-hidden) >= enoughShown*float64(all)
}

// tellsOnFew reports whether a cell must be hidden for its own sake.
func (c *Cell) tellsOnFew(least int) bool {
	few := func(s gaps.Share) bool { return s.Count < least || s.N-s.Count < least }
	return few(c.Gap) || few(c.Rest)
}

// least is how many businesses a figure of the breakdown must tell on: more where it is by
// origin or language.
func (b *Breakdown) least(k int) int {
	if b.special {
		return max(k, disclosure.Outside)
	}
	return k
}

// withhold takes all figures out of a breakdown.
func (b *Breakdown) withhold(why Withheld) {
	b.Withheld = why
	b.Groups, b.Areas = []Group{}, []Area{}
}

// audits have a row for each area in each group, and one for each area in all: that one the
// gap table tells, too.
func (s *setter) audits() []*table.Table {
	totals := &table.Table{Inner: s.inner, Columns: []table.Column{
		{Key: "n", Format: table.Count, Basis: true}, {Key: "unmet", Format: table.Count},
	}}
	var all []*table.Table
	for i, b := range s.t.Breakdowns {
		of := &table.Table{Inner: s.inner, Columns: []table.Column{
			{Key: "n", Format: table.Count, Basis: true}, {Key: "unmet", Format: table.Count},
			{Key: "rest_n", Format: table.Count, Basis: true}, {Key: "rest_unmet", Format: table.Count},
		}}
		of.Least = b.least(0)
		for k, a := range b.Areas {
			for g := range b.Groups {
				c := s.of(key{i, k, g})
				of.Rows = append(of.Rows, s.auditRow(unitOf(b, a, b.Groups[g]), c.pairs, c.gaps, c.restPairs, c.restGaps))
			}
		}
		all = append(all, of)
	}
	for k, sum := range s.totals {
		totals.Rows = append(totals.Rows, s.auditRow(s.t.areas[k].unit(), sum.pairs, sum.gaps))
	}
	return append(all, totals)
}

// auditRow has counts in pairs: how many there are, and how many of them have a gap.
func (s *setter) auditRow(unit string, sums ...table.Sum) table.Row {
	r := table.Row{Unit: unit}
	for i, sum := range sums {
		r.Cells = append(r.Cells, table.Cell{
			Value: int(sum.Of(s.inner)), N: int(sums[i/2*2].Of(s.inner)), Base: []table.Base{pairs, rest}[i/2], Sums: []table.Sum{sum},
		})
	}
	return r
}

// Size is the key of how many businesses a group has.
const Size = "businesses"

// SizeOf names a group of businesses; "" are those of whom the group is not known.
func SizeOf(breakdown, group string) string { return Size + "|" + breakdown + "=" + group }

// Grouping is the groups of a breakdown that is told: those of the interviews that have one.
type Grouping struct {
	Name string
	Of   map[string]string // by interview
}

// Groupings are those of all breakdowns that are told, once the areas are known.
func (c *Collector) Groupings() (all []Grouping) {
	if c.counted == nil {
		return nil // nothing is to be hidden
	}
	for _, b := range c.counted.Breakdowns {
		if b.Withheld != "" {
			continue
		}
		g := Grouping{b.Name, map[string]string{}}
		for i, v := range c.businesses {
			if code := b.codeOf(i); code != "" {
				g.Of[v.id] = code
			}
		}
		all = append(all, g)
	}
	return all
}

// sizes tell how many businesses each group has. Breakdowns of which one follows from
// another are counted together; others have only the number of all businesses in common,
// which everybody knows. So do they know of how many the group is not known: that is
// nothing a business can be recognised by.
func (t *Table) sizes() (all []*table.Table) {
	for _, room := range t.rooms() {
		all = append(all, t.sizesOf(room))
	}
	return all
}

func (t *Table) sizesOf(room []*Breakdown) *table.Table {
	of := &table.Table{Columns: []table.Column{{Key: Size, Format: table.Count, Basis: true, Alone: true}, {Key: "known", Known: true}}}
	var everybody table.Sum
	sums := map[string]table.Sum{}
	at := map[string]int{}
	for i := range t.businesses {
		key := ""
		for _, b := range room {
			key += " " + SizeOf(b.Name, b.codeOf(i))
		}
		k, known := at[key]
		if !known {
			k = len(of.Inner)
			at[key] = k
			of.Inner = append(of.Inner, table.Inner{Unit: "sizes of" + roomName(room), Key: key})
			everybody = append(everybody, table.Term{Inner: k, Coefficient: 1})
			for _, b := range room {
				unit := SizeOf(b.Name, b.codeOf(i))
				sums[unit] = append(sums[unit], table.Term{Inner: k, Coefficient: 1})
			}
		}
		of.Inner[k].N++
	}
	for _, b := range room {
		for _, g := range b.Groups {
			unit := SizeOf(b.Name, g.Code)
			of.Rows = append(of.Rows, table.Row{Unit: unit, Cells: []table.Cell{{Value: g.Businesses, N: g.Businesses, Sums: []table.Sum{sums[unit]}}, {}}})
		}
		unit := SizeOf(b.Name, "")
		of.Rows = append(of.Rows, table.Row{Unit: unit, Cells: []table.Cell{{}, {Sums: []table.Sum{sums[unit]}}}})
	}
	of.Rows = append(of.Rows, table.Row{Unit: "all businesses", Cells: []table.Cell{{}, {Sums: []table.Sum{everybody}}}})
	return of
}

func roomName(room []*Breakdown) (name string) {
	for _, b := range room {
		name += " " + b.Name
	}
	return name
}

// codeOf is the group of a business, "" where it is not known.
func (b *Breakdown) codeOf(business int) string {
	if g := b.of[business]; g >= 0 {
		return b.Groups[g].Code
	}
	return ""
}

// rooms are the breakdowns by which of them follow from each other.
func (t *Table) rooms() (all [][]*Breakdown) {
	for _, b := range t.Breakdowns {
		if b.Withheld != "" {
			continue
		}
		room := []*Breakdown{b}
		all = slices.DeleteFunc(all, func(other []*Breakdown) bool {
			together := slices.ContainsFunc(other, func(o *Breakdown) bool { return b.tells(o) || o.tells(b) })
			if together {
				room = append(other, room...)
			}
			return together
		})
		all = append(all, room)
	}
	return all
}

// tells reports whether the group of one breakdown is known with that of the other.
func (b *Breakdown) tells(other *Breakdown) bool {
	of := map[int]int{}
	for i, g := range b.of {
		if known, ok := of[g]; ok && known != other.of[i] {
			return false
		}
		of[g] = other.of[i]
	}
	return true
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
