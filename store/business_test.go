package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/store/merge"
	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var codes = []string{"RO1", "RO2", "RO3"}

// told are the decisions of a file in words.
func told(t testing.TB, f *store.File) (words []string) {
	t.Helper()
	all, err := f.BusinessDecisions(ctx, codes)
	check(t, err)
	for _, d := range all {
		words = append(words, fmt.Sprint(d.By, " ", d.Lead, " ", d.Kind, " ", d.Businesses, " ", d.Interview, " ", d.Reason))
	}
	return words
}

func leadFile(t testing.TB, name, study string) *store.File {
	t.Helper()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), name+".feld"), store.Study{ID: study}, store.Replica{Role: store.Lead, Name: name}, options(name))
	check(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestADecisionOnABusinessReplacesWhatIsKnownAndStandsBesideWhatIsNot(t *testing.T) {
	const study = "01890000-0000-7000-8000-00000000000a"
	a, b := leadFile(t, "A", study), leadFile(t, "B", study)
	decide := func(f *store.File, kind survey.EventKind, interview, reason string, codes ...string) {
		t.Helper()
		check(t, f.DecideOnBusiness(ctx, store.BusinessDecision{Kind: kind, Businesses: codes, Interview: interview, Reason: reason}))
	}
	decide(a, event.Counted, "one", "first", "RO1")
	decide(a, event.Same, "", "one door", "RO1", "RO2")
	old := alone(t, a.Path())
	decide(a, event.Distinct, "", "looked again", "RO1", "RO2")
	decide(b, event.Counted, "two", "longer", "RO1")
	if d := cmp.Diff([]string{"A true count [RO1] one first", "A true distinct [RO1 RO2]  looked again"}, told(t, a)); d != "" {
		t.Error(d)
	}
	check(t, a.Fold(ctx))
	_, err := merge.Merge(ctx, b, []string{old, alone(t, a.Path())}, merge.Options{})
	check(t, err)
	_, err = merge.Merge(ctx, b, []string{old}, merge.Options{})
	check(t, err)
	if d := cmp.Diff([]string{"A true count [RO1] one first", "B true count [RO1] two longer", "A true distinct [RO1 RO2]  looked again"}, told(t, b)); d != "" {
		t.Error("both leads' decisions", d)
	}
	decide(b, event.Counted, "one", "as A says", "RO1")
	if d := cmp.Diff([]string{"B true count [RO1] one as A says", "A true distinct [RO1 RO2]  looked again"}, told(t, b)); d != "" {
		t.Error("decided again", d)
	}
}

func TestWhatADecisionOnABusinessReplacedStandsAgainWhenItIsUndone(t *testing.T) {
	const study = "01890000-0000-7000-8000-00000000000c"
	a, b := leadFile(t, "A", study), leadFile(t, "B", study)
	same := func(reason string) store.BusinessDecision {
		return store.BusinessDecision{Kind: event.Same, Businesses: codes[:2], Reason: reason}
	}
	count := store.BusinessDecision{Kind: event.Counted, Businesses: codes[:1], Interview: "one"}
	check(t, a.DecideOnBusiness(ctx, same("one door"), count))
	check(t, a.UndoOnBusiness(ctx, same("one door"), count))
	if got := told(t, a); len(got) > 0 {
		t.Errorf("undone, there is %q", got)
	}
	check(t, a.DecideOnBusiness(ctx, same("yes")))
	check(t, b.DecideOnBusiness(ctx, store.BusinessDecision{Kind: event.Distinct, Businesses: codes[:2], Reason: "no"}))
	check(t, a.Fold(ctx))
	_, err := merge.Merge(ctx, b, []string{alone(t, a.Path())}, merge.Options{})
	check(t, err)
	both := told(t, b)
	check(t, b.DecideOnBusiness(ctx, same("B agrees")))
	check(t, b.UndoOnBusiness(ctx, same("B agrees")))
	if d := cmp.Diff(both, told(t, b)); d != "" || len(both) != 2 {
		t.Error("two leads' decisions do not stand side by side again", d)
	}
	if err := b.UndoOnBusiness(ctx, same("B agrees")); !errors.Is(err, store.ErrNotInConflict) {
		t.Error("undone twice:", err)
	}
	check(t, b.DecideOnBusiness(ctx, same("B agrees")))
	check(t, b.Fold(ctx))
	_, err = merge.Merge(ctx, a, []string{alone(t, b.Path())}, merge.Options{})
	check(t, err)
	if err := a.UndoOnBusiness(ctx, same("yes")); !errors.Is(err, store.ErrNotInConflict) {
		t.Error("another's decision was undone:", err)
	}
}

// TestDecisionsOnBusinessesMerge: in any order, once or again, with old copies in between,
// files come to the same decisions, and what was decided stays so.
func TestDecisionsOnBusinessesMerge(t *testing.T) {
	const study = "01890000-0000-7000-8000-00000000000b"
	store.Checks(t, 8, func(r *rapid.T) {
		files := []*store.File{leadFile(t, "A", study), leadFile(t, "B", study), create(t, "NGA", study)}
		var sticks []string
		for i := range rapid.IntRange(1, 8).Draw(r, "steps") {
			f := rapid.SampledFrom(files).Draw(r, "who")
			kind := rapid.SampledFrom([]survey.EventKind{event.Counted, event.Same, event.Distinct}).Draw(r, "kind")
			of := codes[:1]
			if kind != event.Counted {
				of = codes[:2]
			}
			draw := func() store.BusinessDecision {
				return store.BusinessDecision{Kind: kind, Businesses: of, Interview: rapid.SampledFrom([]string{"x", "y"}).Draw(r, "interview"), Reason: fmt.Sprint(i)}
			}
			before, decided := told(t, f), []store.BusinessDecision{draw(), draw()}
			check(t, f.DecideOnBusiness(ctx, decided...))
			for range rapid.IntRange(0, 2).Draw(r, "undone") {
				last := len(decided) - 1
				check(t, f.UndoOnBusiness(ctx, decided[last]))
				decided = decided[:last]
			}
			if d := cmp.Diff(before, told(t, f)); len(decided) == 0 && d != "" {
				r.Fatal("undone, there is not what was there before", d)
			}
			check(t, f.Fold(ctx))
			sticks = append(sticks, alone(t, f.Path()))
			if rapid.Bool().Draw(r, "takes over") {
				_, err := merge.Merge(ctx, rapid.SampledFrom(files).Draw(r, "to"), sticks[len(sticks)-1:], merge.Options{})
				check(t, err)
			}
		}
		for _, f := range files {
			check(t, f.Fold(ctx))
			sticks = append(sticks, alone(t, f.Path()))
		}
		one, other := leadFile(t, "X", study), leadFile(t, "Y", study)
		merged := func(f *store.File, all []string) {
			_, err := merge.Merge(ctx, f, all, merge.Options{})
			check(t, err)
		}
		merged(one, sticks)
		merged(other, rapid.Permutation(sticks).Draw(r, "order"))
		merged(other, rapid.Permutation(sticks).Draw(r, "again")[:1])
		if d := cmp.Diff(told(t, one), told(t, other)); d != "" {
			r.Fatal(d)
		}
	})
}
