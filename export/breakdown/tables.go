package breakdown

import (
	"fmt"
	"strings"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/export/words"
)

// Tables are the breakdowns as they are shown. All are linked with each other.
type Tables struct {
	Matrices []*table.Table // by breakdown: areas down, groups across
	Long     *table.Table   // a row for each area in each group
	// Short are the matrices as they fit a terminal, Differing the comparisons that survived.
	Short     []*table.Table
	Differing *table.Table
}

// Tables puts the figures into words.
func (t *Table) Tables(x *words.Breakdowns) *Tables {
	s := t.setter(x)
	all := &Tables{Long: s.long(), Differing: s.differing()}
	for i := range t.Breakdowns {
		all.Matrices, all.Short = append(all.Matrices, s.matrix(i)), append(all.Short, s.short(i))
	}
	return all
}

func (t *Table) setter(x *words.Breakdowns) *setter {
	s := &setter{t: t, x: x}
	s.countInner()
	return s
}

// setter sets tables of figures.
type setter struct {
	t     *Table
	x     *words.Breakdowns
	inner []table.Inner
	cells map[key]*sums
	// totals are those of the areas, by number.
	totals []sums
}

// key is one area in one group of one breakdown, by number.
type key struct{ breakdown, area, group int }

// sums are what the figures of a cell are counted from.
type sums struct{ pairs, gaps, restPairs, restGaps table.Sum }

// countInner numbers the inner cells: for each area the groups of all breakdowns that
// were met together, with a gap and without, whether or not anybody had one.
func (s *setter) countInner() {
	s.cells = map[key]*sums{}
	for a, area := range s.t.areas {
		u := unit{area.Rule, area.Code}
		s.totals = append(s.totals, sums{})
		first := map[string]int{}
		for i, v := range s.t.businesses {
			gap, complete := v.gaps[u]
			if !complete {
				continue
			}
			groups := fmt.Sprint(s.groupsOf(i))
			at, known := first[groups]
			if !known { // who knows that there are such businesses does not know their answers
				at = len(s.inner)
				first[groups] = at
				for k, gap := range []bool{true, false} {
					s.inner = append(s.inner, table.Inner{Unit: area.unit(), Key: fmt.Sprint(groups, gap)})
					s.addTerms(i, a, at+k, gap)
				}
			}
			if !gap {
				at++
			}
			s.inner[at].N++
		}
	}
}

// groupsOf are the groups of a business in all breakdowns that are told.
func (s *setter) groupsOf(business int) (groups []int) {
	for _, b := range s.t.Breakdowns {
		if b.Withheld == "" {
			groups = append(groups, b.of[business])
		}
	}
	return groups
}

// addTerms enters an inner cell into the sums of its groups and of those it is the rest of.
func (s *setter) addTerms(business, area, inner int, gap bool) {
	term := table.Term{Inner: inner, Coefficient: 1}
	total := &s.totals[area]
	total.pairs = append(total.pairs, term)
	if gap {
		total.gaps = append(total.gaps, term)
	}
	for k, b := range s.t.Breakdowns {
		if b.of[business] < 0 {
			continue
		}
		for g := range b.Groups {
			c := s.of(key{k, area, g})
			pairs, gaps := &c.restPairs, &c.restGaps
			if b.of[business] == g {
				pairs, gaps = &c.pairs, &c.gaps
			}
			*pairs = append(*pairs, term)
			if gap {
				*gaps = append(*gaps, term)
			}
		}
	}
}

func (s *setter) of(k key) *sums {
	if s.cells[k] == nil {
		s.cells[k] = &sums{}
	}
	return s.cells[k]
}

// The bases of figures.
const (
	pairs table.Base = "pairs" // complete ones in the group
	rest  table.Base = "rest"  // in all other groups
)

// unitOf names an area in a group.
func unitOf(b *Breakdown, a Area, g Group) string {
	return a.unit() + "|" + b.Name + "=" + g.Code
}

// cell is a figure of a unit; graded by n, where its format is one to be graded.
func cell(unit string, value any, f table.Format, n int, base table.Base, tells ...table.Sum) table.Cell {
	c := table.Cell{Value: value, Unit: unit, N: n, Base: base, Sums: tells}
	if figure, ok := value.(gaps.Figure); ok {
		c.Value = nil
		if figure.OK() {
			c.Value = float64(figure)
		}
	}
	if f.Graded() {
		c.Status = table.StatusOf(n)
	}
	return c
}

// veiled hides a figure with its cell.
func veiled(c table.Cell, of *Cell) table.Cell {
	if of.Hidden {
		c.Status = table.Suppressed
	}
	return c
}

// bound is one end of an interval, nil where there is none.
func bound(in *gaps.Interval, high bool) any {
	switch {
	case in == nil:
		return nil
	case high:
		return in.High
	}
	return in.Low
}

// basis says what was counted, how groups were made and whether they differ.
func (s *setter) basis(b *Breakdown, labels bool) (basis string, remarks []string) {
	x := s.x
	var groups, small []string
	for _, g := range b.Groups {
		name := x.Name(g.Code, g.Label)
		if !labels && g.Label != g.Code {
			name = g.Code + " = " + g.Label
		}
		if g.Hidden {
			small = append(small, name)
			continue
		}
		groups = append(groups, fmt.Sprintf(x.GroupWithN, name, g.Businesses))
	}
	if len(small) > 0 {
		groups = append(groups, fmt.Sprintf(x.SmallGroups, strings.Join(small, ", ")))
	}
	basis = fmt.Sprintf(x.Basis, x.Businesses.Of(len(s.t.businesses)-b.NotSaid), strings.Join(groups, "; "))
	remarks = []string{fmt.Sprintf(x.Shares, table.MinForShown)}
	if b.NotSaid > 0 {
		remarks = append(remarks, x.NotSaid.Of(b.NotSaid))
	}
	switch {
	case b.Coarse && s.t.public:
		remarks = append(remarks, x.CoarsePublic)
	case b.Coarse:
		remarks = append(remarks, fmt.Sprintf(x.Coarse, table.MinForShown))
	}
	if !b.holds() {
		remarks = append(remarks, fmt.Sprintf(x.Small, table.MinForShown))
	}
	return basis, remarks
}

// withheld says in a sentence why a breakdown is not told.
func (s *setter) withheld(b *Breakdown) string {
	switch b.Withheld {
	case SmallGroups:
		return fmt.Sprintf(s.x.CrossedSmall, table.MinForShown)
	case FewShown:
		return s.x.FewShown
	}
	return ""
}

// compared says how the comparisons came out.
func (s *setter) compared() string {
	switch {
	case s.t.Comparisons == 0:
		return s.x.NoneCompared
	case s.t.Different == 0:
		return s.x.Compared.Of(s.t.Comparisons) + " " + s.x.NoneDiffers
	}
	return s.x.Compared.Of(s.t.Comparisons) + " " + s.x.SomeDiffer.Of(s.t.Different)
}
