package gaps

import (
	"math"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/table"
	"feldbuch/export/words"

	"pgregory.net/rapid"
)

// someWords are words with the verbs that the tables fill in.
func someWords() *words.Workbook {
	return &words.Workbook{
		Area: "area", GapsBasis: "%s %s", NothingToDraw: "%d", HaveAtN: "%s", NeedAtN: "%s", CriticalN: "%s", NowN: "%s", NowShare: "%s", AreaWithN: "%s %d",
		Concentrate: "concentrate", KeepUp: "keep up", LowPriority: "low", Overkill: "overkill",
	}
}

func (t *Tables) each() []*table.Table {
	return []*table.Table{t.Gaps, t.Matrix, t.Chart, t.Short, t.Businesses, t.Now}
}

// told is what a figure must be, worked out of its sums alone.
func told(key string, c table.Cell, inner []table.Inner) (float64, bool) {
	sum := func(i int) float64 { return c.Sums[i].Of(inner) }
	n := float64(c.N)
	switch {
	case key == "density", key == "top_five":
		return 0, false
	case strings.HasSuffix(key, "_share"), strings.HasPrefix(key, "mean_") && len(c.Sums) == 1, key == "incidence":
		return sum(0) / n, true
	case key == "rds":
		return 100 * sum(0) / n, true
	case key == "mwds":
		return (sum(0) - sum(1)) * sum(0) / (n * n), true
	}
	return 0, false
}

func TestEveryFigureFollowsFromItsSumsOverTheInnerCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tables := tableOf(Options{}, studies(t, 25)...).Tables(someWords())
		for _, tab := range tables.each() {
			for _, r := range tab.Rows {
				for k, c := range r.Cells {
					checkCell(t, tab, r, tab.Columns[k], c)
				}
			}
		}
	})
}

func checkCell(t *rapid.T, tab *table.Table, r table.Row, column table.Column, c table.Cell) {
	value, isNumber := c.Value.(float64)
	want, known := told(column.Key, c, tab.Inner)
	switch {
	case column.Format == table.Count || column.Format == table.Alert:
		if got := c.Sums[0].Of(tab.Inner); got != float64(c.Value.(int)) {
			t.Fatalf("%s of %s is %v, its sum %v", column.Key, r.Unit, c.Value, got)
		}
	case column.Format == table.Rank, column.Format == table.Verdict:
		if len(c.Sums) != 0 {
			t.Fatalf("%s has sums", column.Key)
		}
	case column.Format != table.Words && len(c.Sums) == 0:
		t.Fatalf("%s of %s does not say what it tells", column.Key, r.Unit)
	case isNumber && known && math.Abs(value-want) > 1e-9:
		t.Fatalf("%s of %s is %v, its sums say %v", column.Key, r.Unit, value, want)
	}
	for _, sum := range c.Sums {
		for _, term := range sum {
			if unit := tab.Inner[term.Inner].Unit; unit != r.Unit && r.Unit != businesses {
				t.Fatalf("%s of %s counts %s", column.Key, r.Unit, unit)
			}
		}
	}
}

func TestNoInnerCellStandsTwiceAndNoneIsEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		inner := tableOf(Options{}, studies(t, 12)...).Tables(someWords()).Gaps.Inner
		seen := map[[2]string]bool{}
		for _, in := range inner {
			if seen[[2]string{in.Unit, in.Key}] || in.N == 0 && in.Unit != businesses {
				t.Fatalf("%+v among %+v", in, inner)
			}
			seen[[2]string{in.Unit, in.Key}] = true
		}
	})
}

func TestFiguresCarryTheirCases(t *testing.T) {
	tables := tableOf(Options{}, given("1", "tax 5 1 yes"), given("2", "tax 2 2 skipped"), given("3", "tax dk 2 no")).Tables(someWords())
	cell := func(key string) table.Cell {
		k := slices.IndexFunc(tables.Gaps.Columns, func(c table.Column) bool { return c.Key == key })
		return tables.Gaps.Rows[0].Cells[k]
	}
	for key, want := range map[string]struct {
		base    table.Base
		n       int
		status  table.Status
		largest table.Largest
	}{
		"n":           {Pairs, 2, table.Plain, table.Largest{First: 1, Second: 1}},
		"unmet":       {Pairs, 2, table.Plain, table.Largest{First: 1}},
		"unmet_share": {Pairs, 2, table.TooFew, table.Largest{First: 1}},
		"mean_need":   {Pairs, 2, table.TooFew, table.Largest{First: 5, Second: 2}},
		"wants_share": {Wishes, 2, table.TooFew, table.Largest{First: 1}},
		"dont_know":   {Asked, 3, table.Plain, table.Largest{First: 1}},
		"quadrant":    {Pairs, 2, table.TooFew, table.Largest{}},
	} {
		c := cell(key)
		if c.Base != want.base || c.N != want.n || c.Status != want.status || c.Largest != want.largest {
			t.Errorf("%s: %+v, want %+v", key, c, want)
		}
	}
}

func TestTheChartDrawsOnlyAreasWithEnoughPairs(t *testing.T) {
	var few, enough []string
	for i := range 10 {
		enough = append(enough, "tax 5 1 yes")
		if i > 0 {
			few = append(few, "law 5 1 yes")
		}
	}
	c := NewCollector(Options{})
	for i := range enough {
		areas := []string{enough[i]}
		if i < len(few) {
			areas = append(areas, few[i])
		}
		c.Add(given(string(rune('a'+i)), areas...))
	}
	chart := c.Table().Tables(someWords()).Chart
	if len(chart.Rows) != 1 || chart.Rows[0].Cells[ChartLabel-1].Value != "tax 10" || chart.Rows[0].Cells[ChartShare-1].Value != 1.0 {
		t.Errorf("the chart draws %+v", chart.Rows)
	}
}
