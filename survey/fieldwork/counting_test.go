package fieldwork

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// on is an interview begun on one day of the month and completed on another, 0 for never.
func on(id, business string, begun, done int) Interview {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 9, 0, 0, 0, time.UTC) }
	i := Interview{ID: id, Business: business, StartedAt: day(begun)}
	if done > 0 {
		i.FinishedAt = day(done)
	}
	return i
}

func TestOneInterviewStandsForABusiness(t *testing.T) {
	for name, c := range map[string]struct {
		all        []Interview
		over, open []string // passed over, and where open ones count too
	}{
		"the one completed first, not the one begun first": {
			[]Interview{on("a", "RO1", 1, 9), on("b", "RO1", 2, 8)}, []string{"a"}, []string{"a"},
		},
		"however its code was typed": {
			[]Interview{on("a", "RO1", 1, 8), on("b", " ro1\u200b", 2, 9)}, []string{"b"}, []string{"b"},
		},
		"a blank business is nobody's": {
			[]Interview{on("a", "", 1, 8), on("b", " ", 2, 9)}, nil, nil,
		},
		"a finished one before an open one": {
			[]Interview{on("a", "RO1", 1, 0), on("b", "RO1", 2, 9)}, nil, []string{"a"},
		},
		"of open ones the one begun first": {
			[]Interview{on("b", "RO1", 2, 0), on("a", "RO1", 1, 0)}, nil, []string{"b"},
		},
		"completed at once, the smaller id": {
			[]Interview{on("b", "RO1", 1, 8), on("a", "RO1", 1, 8)}, []string{"b"}, []string{"b"},
		},
	} {
		if diff := cmp.Diff(c.over, slices.Sorted(maps.Keys(First.PassedOver(c.all, nil, false)))); diff != "" {
			t.Error(name, diff)
		}
		if diff := cmp.Diff(c.open, slices.Sorted(maps.Keys(First.PassedOver(c.all, nil, true)))); diff != "" {
			t.Error(name+", open ones too", diff)
		}
		if over := All.PassedOver(c.all, nil, true); len(over) > 0 {
			t.Error(name, "all count, but", over)
		}
	}
}

func TestDoublesAreBusinessesWithSeveralFinishedInterviews(t *testing.T) {
	all := []Interview{on("c", "RO2", 1, 9), on("a", "ro2", 1, 8), on("b", "RO1", 1, 0), on("d", "RO1", 1, 5), on("e", "", 1, 5), on("f", "", 1, 5)}
	want := []Double{{Business: "RO2", Codes: []string{"RO2"}, Interviews: []Interview{all[1], all[0]}}}
	if diff := cmp.Diff(want, Doubles(all, nil)); diff != "" {
		t.Error(diff)
	}
}
