package gaps

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/export/table"
	"feldbuch/export/words"
)

// Tables are the tables a gap table is shown as. All are linked.
type Tables struct {
	Gaps       *table.Table // all measures by area, greatest unmet need first
	Matrix     *table.Table // gap and wish crossed, greatest latent need first
	Chart      *table.Table // unmet need with its interval, where there is enough to draw
	Short      *table.Table // what fits a terminal
	Businesses *table.Table // one row on businesses, not areas
	Now        *table.Table // who deals with the gaps
}

// The columns of Tables.Chart, from 1.
const (
	ChartLabel = iota + 1
	ChartShare
	_
	_
	ChartMinus
	ChartPlus
)

// Tables puts the figures into words.
func (t *Table) Tables(x *words.Workbook) *Tables {
	s := &setter{t: t, x: x}
	s.countInner()
	all := s.tables()
	all.lay(t.Decision)
	return all
}

func (s *setter) tables() *Tables {
	t, x := s.t, s.x
	basis := fmt.Sprintf(x.GapsBasis, x.SomeInterviews.Of(t.Meta.Counted), x.OfBusinesses.Of(t.Meta.Businesses)) + " " + x.Descriptive
	all := &Tables{
		Gaps: s.set(t.Areas, s.gapFigures(), table.Table{Name: "gaps", Title: x.TitleGaps, Basis: basis, Empty: x.NothingYet}),
		Matrix: s.set(byLatent(t.Areas), s.matrixFigures(), table.Table{
			Name: "need_by_wish", Title: x.TitleMatrix, Basis: basis, Empty: x.NothingYet,
			// the first two on gaps, the others on those without
			Remarks: []string{x.ExplainExpressed, x.ExplainLatent, x.ExplainWish, x.ExplainCovered, x.ExplainOpen},
		}),
		Chart: s.set(enoughToDraw(t.Areas), s.chartFigures(), table.Table{
			Title: x.TitleChart, Basis: basis, Empty: fmt.Sprintf(x.NothingToDraw, table.MinForShown),
		}),
		Short:      s.set(t.Areas, s.shortFigures(), table.Table{Empty: x.NothingYet}),
		Businesses: s.businesses(),
		Now:        s.set(t.Areas, s.now(), table.Table{Name: "gaps_now", Title: x.TitleNow, Basis: basis, Empty: x.NothingYet, Remarks: []string{x.ExplainNow}}),
	}
	return all
}

func byLatent(areas []Area) []Area {
	areas = slices.Clone(areas)
	slices.SortStableFunc(areas, func(a, b Area) int { return b.NeedByWish.Latent - a.NeedByWish.Latent })
	return areas
}

func enoughToDraw(areas []Area) []Area {
	return slices.DeleteFunc(slices.Clone(areas), func(a Area) bool { return a.N < table.MinForShown })
}

// setter sets tables of figures.
type setter struct {
	t     *Table
	x     *words.Workbook
	inner []table.Inner
	first map[string]int       // a unit's first inner cell
	given map[string][]Outcome // by unit: those that were given, then those that were not
	// levels are those readers reckon with where so many businesses are the least.
	levels []float64
	least  int
}

// countInner numbers the inner cells: the outcomes of each area, then businesses
// with and without a gap.
func (s *setter) countInner() {
	s.first, s.given = map[string]int{}, map[string][]Outcome{}
	for _, a := range s.t.Areas {
		u := a.unit()
		s.first[u] = len(s.inner)
		for _, o := range a.Outcomes {
			s.inner = append(s.inner, table.Inner{Unit: u, Key: o.key(), N: o.N})
			s.given[u] = append(s.given[u], o.Outcome)
		}
		for _, o := range s.possible(&a) {
			s.inner = append(s.inner, table.Inner{Unit: u, Key: o.key()})
			s.given[u] = append(s.given[u], o)
		}
	}
	s.first[businesses] = len(s.inner)
	for gaps, n := range s.t.Establishments.ByGaps {
		s.inner = append(s.inner, table.Inner{Unit: businesses, Key: fmt.Sprintf("%d gaps", gaps), N: n})
	}
}

// unit names an area among those of all rules.
func (a *Area) unit() string { return a.Rule + "/" + a.Code }

// figure is one column: how its cells follow from an area.
type figure struct {
	table.Column
	value func(*Area) any
	base  table.Base
	tells []weight
	bare  bool // shown without grading
}

// weight is an outcome's coefficient in a sum of an area.
type weight func(*Area, Outcome) float64

// The bases of figures.
const (
	Asked  table.Base = "asked"  // whoever the area came up with
	Pairs  table.Base = "pairs"  // complete ones
	Wishes table.Base = "wishes" // who said whether they want training
	Gaps   table.Base = "gaps"   // gaps of which it is known who deals with them
	Done   table.Base = "done"   // gaps of which it is known what was done about them
	Urgent table.Base = "urgent" // who said what is most urgent
)

func (a *Area) cases(b table.Base) int {
	switch b {
	case Pairs:
		return a.N
	case Wishes:
		return a.Want.Share.N
	case Gaps:
		return a.Now.Said
	case Done:
		return a.Tried.N
	case Urgent:
		return a.Top.N
	}
	asked := 0
	for _, o := range a.Outcomes {
		asked += o.N
	}
	return asked
}

func (s *setter) set(areas []Area, figures []figure, t table.Table) *table.Table {
	t.Inner = s.inner
	for _, f := range figures {
		t.Columns = append(t.Columns, f.Column)
	}
	for i := range areas {
		r := table.Row{Unit: areas[i].unit()}
		for _, f := range figures {
			r.Cells = append(r.Cells, s.cell(&areas[i], f))
		}
		t.Rows = append(t.Rows, r)
	}
	return &t
}

func (s *setter) cell(a *Area, f figure) table.Cell {
	c := table.Cell{Value: bare(f.value(a)), N: a.cases(f.base), Base: f.base}
	if f.Format.Graded() && !f.bare {
		c.Status = table.StatusOf(c.N)
	}
	for _, w := range f.tells {
		c.Sums = append(c.Sums, s.sum(a, w))
	}
	if len(c.Sums) > 0 {
		c.Largest = s.largest(c.Sums[0])
	}
	return c
}

func (s *setter) sum(a *Area, w weight) (sum table.Sum) {
	u := a.unit()
	for i, o := range s.given[u] {
		if k := w(a, o); k != 0 {
			sum = append(sum, table.Term{Inner: s.first[u] + i, Coefficient: k})
		}
	}
	return sum
}

// largest are the two largest contributions: all businesses of an inner cell
// contribute the same.
func (s *setter) largest(sum table.Sum) (l table.Largest) {
	for _, t := range sum {
		l.Add(t.Coefficient, s.inner[t.Inner].N)
	}
	return l
}

// bare is a figure as a cell holds it.
func bare(v any) any {
	switch v := v.(type) {
	case Figure:
		if !v.OK() {
			return nil
		}
		return float64(v)
	case Rank:
		if v == 0 {
			return nil
		}
		return int(v)
	}
	return v
}

// atLeast puts the threshold into a heading.
func (s *setter) atLeast(head string) string {
	return fmt.Sprintf(head, strings.Join(s.thresholds(), "/"))
}

// thresholds are those of all areas, ascending: most often one.
func (s *setter) thresholds() []string {
	all := []float64{}
	for _, a := range s.t.Areas {
		all = append(all, a.Threshold)
	}
	if len(all) == 0 {
		all = append(all, s.t.Meta.Threshold)
	}
	slices.Sort(all)
	var texts []string
	for _, t := range slices.Compact(all) {
		texts = append(texts, strconv.FormatFloat(t, 'f', -1, 64))
	}
	return texts
}
