package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"feldbuch/export/table"
)

// study is a unit's share of a gap among its businesses, and in how many it is as large
// as in none other.
func unitTable(cells ...[2]int) *table.Table {
	t := &table.Table{Columns: []table.Column{
		{Key: "label", Name: true}, {Key: "rank", Format: table.Rank}, {Key: "n", Format: table.Count, Basis: true},
		{Key: "unmet", Format: table.Count}, {Key: "share", Format: table.Percent},
	}}
	for i, c := range cells {
		unit, first := fmt.Sprintf("u%d", i), len(t.Inner)
		t.Inner = append(t.Inner, table.Inner{Unit: unit, Key: "gap", N: c[0]}, table.Inner{Unit: unit, Key: "no gap", N: c[1] - c[0]})
		gap := table.Sum{{Inner: first, Coefficient: 1}}
		all := append(table.Sum{{Inner: first + 1, Coefficient: 1}}, gap...)
		of := func(v any, sums ...table.Sum) table.Cell { return table.Cell{Value: v, N: c[1], Sums: sums} }
		t.Rows = append(t.Rows, table.Row{Unit: unit, Cells: []table.Cell{
			of(unit), of(i + 1), of(c[1], all), of(c[0], gap), of(float64(c[0])/float64(c[1]), gap),
		}})
	}
	return t
}

func TestAUnitVanishesWhole(t *testing.T) {
	for _, c := range []struct {
		name string
		gap  [2]int
		gone bool
	}{
		{"a gap in enough businesses", [2]int{5, 20}, false},
		{"a gap in too few", [2]int{2, 20}, true},
		{"a gap in none", [2]int{0, 20}, true},
		{"a gap in all", [2]int{20, 20}, true},
		{"a gap in all but too few", [2]int{18, 20}, true},
		{"too few businesses", [2]int{1, 2}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown := unitTable([2]int{6, 20}, c.gap, [2]int{7, 20})
			Protect(Inside, shown)
			last := shown.Rows[2]
			if gone := last.Unit == "u1" && last.Cells[3].Status == table.Suppressed; gone != c.gone {
				t.Fatalf("hidden: %v, want %v: %+v", gone, c.gone, shown.Rows)
			}
			if !c.gone {
				return
			}
			for j, cell := range last.Cells[1:] {
				if cell.Value != nil || cell.Status != table.Suppressed {
					t.Errorf("figure %d is still there: %+v", j+1, cell)
				}
			}
			if last.Cells[0].Value != "u1" || shown.Rows[1].Cells[1].Value != 2 {
				t.Errorf("name or ranks are wrong: %+v", shown.Rows)
			}
		})
	}
}

func TestAFigureOverSeveralBlocksIsShownOnlyWithAllOfThem(t *testing.T) {
	for _, c := range []struct {
		name  string
		gaps  int
		shown bool
	}{{"all are shown", 6, true}, {"one is hidden", 1, false}} {
		t.Run(c.name, func(t *testing.T) {
			each := unitTable([2]int{5, 20}, [2]int{c.gaps, 20})
			sum := table.Sum{{Inner: 0, Coefficient: 1}, {Inner: 2, Coefficient: 1}}
			total := &table.Table{Inner: each.Inner, Columns: []table.Column{{Key: "total", Format: table.Count}},
				Rows: []table.Row{{Unit: "all", Cells: []table.Cell{{Value: 5 + c.gaps, N: 40, Sums: []table.Sum{sum}}}}}}
			Protect(Inside, each, total)
			if shown := total.Rows[0].Cells[0].Status == table.Plain; shown != c.shown {
				t.Errorf("shown: %v", shown)
			}
		})
	}
}

func TestASumOfAmountsNeedsThreeContributorsNoneOfWhichDominates(t *testing.T) {
	for _, c := range []struct {
		name    string
		amounts []int
		shown   bool
	}{
		{"three alike", []int{4, 4, 4}, true}, {"two", []int{4, 4}, false},
		{"one dominates", []int{100, 50, 9}, false}, {"the others hide the second's guess", []int{100, 50, 10}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown := &table.Table{Columns: []table.Column{{Key: "persons", Format: table.Points, Amount: true}}}
			cell := table.Cell{N: len(c.amounts)}
			var sum table.Sum
			for i, a := range c.amounts {
				shown.Inner = append(shown.Inner, table.Inner{Key: fmt.Sprint(i), N: 1})
				sum = append(sum, table.Term{Inner: i, Coefficient: float64(a)})
				cell.Largest.Add(float64(a), 1)
			}
			cell.Sums = []table.Sum{sum}
			shown.Rows = []table.Row{{Unit: "u", Cells: []table.Cell{cell}}}
			Protect(Inside, shown)
			if got := shown.Rows[0].Cells[0].Status == table.Plain; got != c.shown {
				t.Errorf("shown: %v", got)
			}
		})
	}
}

// A report of 22 areas in ten breakdowns of four groups each, all linked.
func TestALargeReportIsDecidedInTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const areas, breakdowns, groups, businesses = 22, 10, 4, 60
	r := rand.New(rand.NewPCG(1, 2))
	all := &table.Table{Columns: []table.Column{{Key: "n", Format: table.Count, Basis: true}, {Key: "unmet", Format: table.Count}, {Key: "need"}, {Key: "have"}}}
	for a := range areas {
		area := fmt.Sprintf("a%02d", a)
		first := len(all.Inner)
		in, need, have := make([][breakdowns]int, businesses), make([]int, businesses), make([]int, businesses)
		for b := range businesses {
			all.Inner = append(all.Inner, table.Inner{Unit: area, Key: fmt.Sprint(b), N: 1})
			need[b], have[b] = 1+r.IntN(5), 1+r.IntN(5)
			for d := range breakdowns {
				in[b][d] = r.IntN(1 + r.IntN(groups))
			}
		}
		row := func(unit string, of func(b int) bool) {
			var n, unmet, needs, haves table.Sum
			for b := range businesses {
				if of(b) {
					term := func(x int) table.Term { return table.Term{Inner: first + b, Coefficient: float64(x)} }
					n, needs, haves = append(n, term(1)), append(needs, term(need[b])), append(haves, term(have[b]))
					if need[b] > have[b] {
						unmet = append(unmet, term(1))
					}
				}
			}
			cell := func(s table.Sum) table.Cell {
				return table.Cell{Value: int(s.Of(all.Inner)), N: len(n), Sums: []table.Sum{s}}
			}
			all.Rows = append(all.Rows, table.Row{Unit: area + "/" + unit, Cells: []table.Cell{cell(n), cell(unmet), cell(needs), cell(haves)}})
		}
		row("all", func(int) bool { return true })
		for d := range breakdowns {
			for g := range groups {
				row(fmt.Sprintf("%d=%d", d, g), func(b int) bool { return in[b][d] == g })
			}
		}
	}
	for _, k := range []int{Inside, Outside} {
		began := time.Now()
		copied := *all
		copied.Rows = nil
		for _, r := range all.Rows {
			copied.Rows = append(copied.Rows, table.Row{Unit: r.Unit, Cells: append([]table.Cell{}, r.Cells...)})
		}
		result := Protect(k, &copied)
		t.Logf("k = %d: %d of %d rows hidden, in %v", k, len(result.Hidden), len(result.Units), time.Since(began))
	}
}
