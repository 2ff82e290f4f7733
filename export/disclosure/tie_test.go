package disclosure

import (
	"testing"

	"feldbuch/export/table"
)

// part is a table of counts, one row for each, all told from inner cells of its own.
func part(name string, sums map[string][]int, counts ...int) *table.Table {
	t := &table.Table{Columns: []table.Column{{Key: "n", Format: table.Count, Basis: true, Alone: true}}}
	for i, n := range counts {
		t.Inner = append(t.Inner, table.Inner{Unit: name, Key: string(rune('a' + i)), N: n})
	}
	for _, unit := range []string{"all", name + " first", name + " second"} {
		var sum table.Sum
		for _, i := range sums[unit] {
			sum = append(sum, table.Term{Inner: i, Coefficient: 1})
		}
		if n := int(sum.Of(t.Inner)); sum != nil {
			t.Rows = append(t.Rows, table.Row{Unit: unit, Cells: []table.Cell{{Value: n, N: n, Sums: []table.Sum{sum}}}})
		}
	}
	return t
}

// One table tells the total and a large part, the other the same total and all but a small
// part: together they would tell the small one.
func TestTheSameFigureLinksTablesThatCountOtherwise(t *testing.T) {
	one := part("one", map[string][]int{"all": {0, 1}, "one first": {0}, "one second": {1}}, 20, 2)
	other := part("other", map[string][]int{"all": {0, 1}}, 12, 10)
	d := Decide(Inside, one, other)
	if !d.Hides("one second", "n") || !d.Hides("all", "n") && !d.Hides("one first", "n") {
		t.Errorf("hidden are %v: the small part follows from the rest", d.figures)
	}
	d.Lay(one, other)
	if hidden := d.Hides("all", "n"); (other.Rows[0].Cells[0].Status == table.Suppressed) != hidden || (one.Rows[0].Cells[0].Status == table.Suppressed) != hidden {
		t.Error("the same figure is hidden in one table and shown in the other")
	}
}

func TestWhatWasNotDecidedOnIsHidden(t *testing.T) {
	shown := unitTable([2]int{6, 20}, [2]int{7, 20})
	d := Decide(Inside, shown)
	late := &table.Table{Columns: []table.Column{{Key: "label", Name: true}, {Key: "n", Format: table.Count}},
		Rows: []table.Row{{Unit: "late", Cells: []table.Cell{{Value: "late"}, {Value: 1}}}}}
	d.Lay(late)
	if cells := late.Rows[0].Cells; cells[0].Value != "late" || cells[1].Status != table.Suppressed || cells[1].Value != nil {
		t.Errorf("%+v", cells)
	}
	if d.Hides("u0", "unmet") {
		t.Error("a figure that may be shown is hidden")
	}
}

// Of the two that may be hidden for the small part, it is the one that yields, though it is
// the larger.
func TestWhatYieldsIsHiddenBeforeWhatDoesNot(t *testing.T) {
	for _, yields := range []bool{false, true} {
		total := part("one", map[string][]int{"all": {0, 1}, "one first": {0}, "one second": {1}}, 20, 2)
		larger := &table.Table{Inner: total.Inner, Columns: []table.Column{{Key: "n", Format: table.Count, Alone: true, Yields: yields}}, Rows: total.Rows[:1]}
		total.Rows = total.Rows[1:]
		d := Decide(Inside, total, larger)
		if !d.Hides("one second", "n") || d.Hides("all", "n") != yields || d.Hides("one first", "n") == yields {
			t.Errorf("yields %v: the larger is hidden: %v, the other: %v", yields, d.Hides("all", "n"), d.Hides("one first", "n"))
		}
	}
}

func TestWhatEverybodyKnowsIsNoSecretAndGivesNoneAway(t *testing.T) {
	parts := part("one", map[string][]int{"one first": {0}, "one second": {1}}, 20, 2)
	known := &table.Table{Inner: parts.Inner, Columns: []table.Column{{Key: "known", Known: true}},
		Rows: []table.Row{{Unit: "known", Cells: []table.Cell{{Sums: []table.Sum{{{Inner: 0, Coefficient: 1}, {Inner: 1, Coefficient: 1}}}}}}}}
	d := Decide(Inside, parts, known)
	if !d.Hides("one first", "n") || !d.Hides("one second", "n") {
		t.Error("22 less 20 is told, though everybody knows of the 22")
	}
}
