package fieldwork

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// decided is a decision in words: "NGA count RO1 b", "lead same RO1 RO2".
func decided(words string) Decision {
	f := strings.Fields(words + " ")
	d := Decision{By: f[0], Lead: strings.HasPrefix(f[0], "lead"), Kind: DecisionKind(f[1]), Business: f[2], At: time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)}
	if d.Kind == Counts {
		d.Interview = f[3]
	} else {
		d.Other = f[3]
	}
	return d
}

func TestOneInterviewCountsAsWasDecided(t *testing.T) {
	all := []Interview{on("a", "RO1", 1, 5), on("b", "ro1", 1, 6), on("c", "RO2", 1, 7), on("d", "RO3", 1, 8), on("e", "RO3", 1, 0)}
	for _, c := range []struct {
		name, decisions string
		over            string // passed over
		doubles         string // by code, the decided ones with a star
		disputed        string
	}{
		{"nobody decided: the one completed first", "", "b", "RO1", ""},
		{"the later one was decided for", "lead count RO1 b", "a", "RO1*", ""},
		{"however the code was typed", "lead count ro1 b", "a", "RO1*", ""},
		{"an open one cannot count", "lead count RO3 e", "b", "RO1", ""},
		{"one that is not there cannot count", "lead count RO1 x", "b", "RO1", ""},
		{"two leads differ: nothing is chosen", "lead1 count RO1 a, lead2 count RO1 b", "b", "RO1", ""},
		{"two leads agree", "lead1 count RO1 b, lead2 count RO1 b", "a", "RO1*", ""},
		{"a lead outranks an interviewer", "lead count RO1 b, NGA count RO1 a", "a", "RO1*", ""},
		{"two businesses are one", "lead same RO1 RO2", "b c", "RO1", ""},
		{"and one interview counts of all", "lead same RO2 RO1, lead count RO1 c", "a b", "RO1*", ""},
		{"three are one over two pairs", "lead same RO1 RO2, lead same RO2 RO3", "b c d", "RO1", ""},
		{"decided for under a code that is not the first", "lead same RO1 RO2, lead count RO2 c", "a b", "RO1*", ""},
		{"decided for under both codes, differently", "lead same RO1 RO2, lead count RO2 c, lead count RO1 b", "b c", "RO1", ""},
		{"two are not one", "lead distinct RO1 RO2", "b", "RO1", ""},
		{"two leads differ on a pair", "lead1 same RO1 RO2, lead2 distinct RO1 RO2", "b", "RO1", "RO1-RO2"},
		{"a pair is two that is one over a third", "lead same RO1 RO2, lead same RO2 RO3, lead distinct RO1 RO3", "b", "RO1", "RO1-RO2 RO1-RO3 RO2-RO3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var decisions []Decision
			for words := range strings.SplitSeq(c.decisions, ", ") {
				if words != "" {
					decisions = append(decisions, decided(words))
				}
			}
			s := Settle(decisions)
			if d := cmp.Diff(c.over, strings.Join(slices.Sorted(maps.Keys(First.PassedOver(all, s, false))), " ")); d != "" {
				t.Errorf("passed over: %s", d)
			}
			if d := cmp.Diff(c.doubles, toldDoubles(Doubles(all, s))); d != "" {
				t.Error(d)
			}
			var disputed []string
			for _, p := range s.Disputed() {
				disputed = append(disputed, p[0]+"-"+p[1])
			}
			if d := cmp.Diff(c.disputed, strings.Join(disputed, " ")); d != "" {
				t.Error(d)
			}
		})
	}
}

func toldDoubles(doubles []Double) string {
	var told []string
	for _, d := range doubles {
		star := ""
		if d.Decided {
			star = "*"
		}
		told = append(told, d.Business+star)
	}
	return strings.Join(told, " ")
}

// TestDecisionsComeToTheSameInAnyOrder: what follows hangs on the set of decisions, not on
// how they came together, and a business always has exactly one interview that counts.
func TestDecisionsComeToTheSameInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom([]string{"RO1", "RO2", "RO3", "RO4", "RO5"})
		var all []Interview
		for i := range rapid.IntRange(1, 8).Draw(t, "interviews") {
			all = append(all, on(fmt.Sprint(i), code.Draw(t, "business"), 1, rapid.IntRange(0, 4).Draw(t, "done")))
		}
		var decisions []Decision
		for range rapid.IntRange(0, 8).Draw(t, "decisions") {
			d := Decision{Kind: rapid.SampledFrom([]DecisionKind{Counts, Same, Distinct}).Draw(t, "kind"), Business: code.Draw(t, "of"), By: "x", Lead: rapid.Bool().Draw(t, "lead")}
			if d.Kind == Counts {
				d.Interview = rapid.SampledFrom(all).Draw(t, "interview").ID
			} else if d.Other = code.Draw(t, "other"); d.Other == d.Business {
				continue
			}
			decisions = append(decisions, d)
		}
		one, other := Settle(decisions), Settle(rapid.Permutation(decisions).Draw(t, "order"))
		over := First.PassedOver(all, one, false)
		if d := cmp.Diff(over, First.PassedOver(rapid.Permutation(all).Draw(t, "interviews again"), other, false)); d != "" {
			t.Fatal(d)
		}
		if d := cmp.Diff(one.Disputed(), other.Disputed()); d != "" {
			t.Fatal(d)
		}
		left := map[string]int{}
		finished := map[string]bool{}
		for _, i := range all {
			if i.finished() {
				finished[one.Of(i.Business)] = true
				if !over[i.ID] {
					left[one.Of(i.Business)]++
				}
			}
		}
		for of := range finished {
			if left[of] != 1 {
				t.Fatalf("%d interviews count for %s", left[of], of)
			}
		}
	})
}
