package anonymity_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/anonymity"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// rows are records written as words: "n food 1" and how often.
func rows(many map[string]int) (all [][]string) {
	for row, n := range many {
		for range n {
			all = append(all, strings.Split(row, " "))
		}
	}
	slices.SortFunc(all, slices.Compare)
	return all
}

func counted(all [][]string) map[string]int {
	many := map[string]int{}
	for _, row := range all {
		many[strings.Join(row, " ")]++
	}
	return many
}

func TestWhatIsBlanked(t *testing.T) {
	for name, c := range map[string]struct{ given, want map[string]int }{
		"classes that are large enough stay": {map[string]int{"n food": 3, "s food": 4}, map[string]int{"n food": 3, "s food": 4}},
		"small ones lose the column that tells": {
			map[string]int{"n food": 4, "n shop": 4, "s food": 1, "s shop": 2}, map[string]int{"n food": 4, "n shop": 4, "s ": 3},
		},
		"few who would stay alone take the smallest part with them": {
			map[string]int{"n": 5, "s": 3, "w": 1}, map[string]int{"n": 5, "": 4},
		},
		"where nothing can be filled in all is blank": {map[string]int{"a x": 1, "b y": 1, "c z": 1}, map[string]int{" ": 3}},
		"what was not said is not invented":           {map[string]int{"n ": 3, "s ": 3}, map[string]int{"n ": 3, "s ": 3}},
	} {
		t.Run(name, func(t *testing.T) {
			got := anonymity.Protect(rows(c.given), 3)
			if diff := cmp.Diff(c.want, counted(got.Rows)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Every class has k records, no record is lost, and nothing stands in one that was not
// said in it; the report counts what was done.
func TestEveryRecordIsAlikeWithOthersAndNothingIsInvented(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k, columns := rapid.IntRange(2, 6).Draw(t, "k"), rapid.IntRange(1, 5).Draw(t, "columns")
		given := make([][]string, rapid.IntRange(k, 60).Draw(t, "n"))
		for i := range given {
			for range columns {
				given[i] = append(given[i], rapid.SampledFrom([]string{"", "a", "a", "b", "c", "d"}).Draw(t, "value"))
			}
		}
		r := anonymity.Protect(given, k)
		if len(r.Rows) != len(given) {
			t.Fatalf("%d records of %d", len(r.Rows), len(given))
		}
		for row, n := range counted(r.Rows) {
			if n < k {
				t.Fatalf("only %d records are %q", n, row)
			}
		}
		blanked, changed := 0, 0
		for i := range given {
			differ := 0
			for j, v := range r.Rows[i] {
				if v != "" && v != given[i][j] {
					t.Fatalf("%q was made of %q", v, given[i][j])
				}
				if v != given[i][j] {
					differ++
				}
			}
			blanked += differ
			changed += min(differ, 1)
		}
		told := 0
		for _, n := range r.Blanked {
			told += n
		}
		if told != blanked || r.Changed != changed {
			t.Fatalf("told of %d values in %d records, were %d in %d", told, r.Changed, blanked, changed)
		}
		seen := map[int]bool{}
		for _, class := range r.Classes {
			if len(class) < max(k, r.Smallest()) {
				t.Fatalf("a class of %d", len(class))
			}
			for _, i := range class {
				if seen[i] || !slices.Equal(r.Rows[i], r.Rows[class[0]]) {
					t.Fatalf("record %d is in the wrong class", i)
				}
				seen[i] = true
			}
		}
		if len(seen) != len(given) {
			t.Fatal("a record is in no class")
		}
		if again := anonymity.Protect(given, k); fmt.Sprint(again) != fmt.Sprint(r) {
			t.Fatal("the same records give different ones")
		}
	})
}
