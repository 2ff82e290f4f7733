package table_test

import (
	"testing"

	"feldbuch/export/table"
)

func TestAFigureIsShownAsFarAsItsCasesBearIt(t *testing.T) {
	for n, want := range map[int]table.Status{0: table.TooFew, 9: table.TooFew, 10: table.Uncertain, 29: table.Uncertain, 30: table.Plain} {
		if got := table.StatusOf(n); got != want {
			t.Errorf("%d cases: status %d, want %d", n, got, want)
		}
	}
	for status, want := range map[table.Status]any{table.Plain: 0.5, table.Uncertain: 0.5, table.TooFew: "/", table.Suppressed: "."} {
		if got := (table.Cell{Value: 0.5, Status: status}).Shown(); got != want {
			t.Errorf("status %d shows %v, want %v", status, got, want)
		}
	}
}

func TestSuppressedBeatsTooFew(t *testing.T) {
	if max(table.TooFew, table.Suppressed) != table.Suppressed {
		t.Error("the statuses are not in the order of what they show")
	}
}

func TestASumAddsItsInnerCellsUp(t *testing.T) {
	inner := []table.Inner{{Key: "a", N: 2}, {Key: "b", N: 5}, {Key: "c", N: 1}}
	if got := (table.Sum{{Inner: 0, Coefficient: 3}, {Inner: 2, Coefficient: -1}}).Of(inner); got != 5 {
		t.Errorf("got %v, want 5", got)
	}
}

func TestTheTwoLargestContributionsAreKept(t *testing.T) {
	for _, c := range []struct {
		name string
		add  [][2]int // amount, businesses
		want table.Largest
	}{
		{"nobody contributes", nil, table.Largest{}},
		{"one business contributes all", [][2]int{{4, 1}}, table.Largest{First: 4}},
		{"two contribute the same", [][2]int{{4, 2}}, table.Largest{First: 4, Second: 4}},
		{"the largest comes last", [][2]int{{1, 3}, {2, 1}, {9, 1}}, table.Largest{First: 9, Second: 2}},
		{"the second comes last", [][2]int{{9, 1}, {2, 1}, {5, 1}}, table.Largest{First: 9, Second: 5}},
		{"nobody is in the cell", [][2]int{{9, 0}, {2, 1}}, table.Largest{First: 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var l table.Largest
			for _, a := range c.add {
				l.Add(float64(a[0]), a[1])
			}
			if l != c.want {
				t.Errorf("got %+v, want %+v", l, c.want)
			}
		})
	}
}

func TestNumbersAreRoundedAsSpreadsheetsDo(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		want     float64
	}{{7.25, 1, 7.3}, {70.05, 1, 70.1}, {-7.25, 1, -7.3}, {0.5, 0, 1}, {2.675, 2, 2.68}, {2.6749, 2, 2.67}, {0, 1, 0}} {
		if got := table.Round(c.x, c.decimals); got != c.want {
			t.Errorf("%v with %d decimals is %v, want %v", c.x, c.decimals, got, c.want)
		}
	}
}
