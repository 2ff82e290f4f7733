package merge_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// disputed are two sticks that answered /q of one interview differently, and a lead's
// file that has merged both.
func disputed(t *testing.T) (lead, a, b *store.File, shown store.Conflict) {
	t.Helper()
	lead, a, b = newFile(t, "lead"), newFile(t, "a"), newFile(t, "b")
	id := start(t, a, "RO1")
	mergeAll(t, b, a)
	answer(t, a, id, "/q", "A")
	answer(t, b, id, "/q", "B")
	mergeAll(t, lead, a, b)
	return lead, a, b, onlyConflict(t, lead)
}

func onlyConflict(t *testing.T, f *store.File) store.Conflict {
	t.Helper()
	all := must(f.Conflicts(ctx))
	if len(all) != 1 {
		t.Fatalf("%d conflicts: %+v", len(all), all)
	}
	return all[0]
}

func noConflict(t *testing.T, f *store.File, id, want string) {
	t.Helper()
	if all := must(f.Conflicts(ctx)); len(all) > 0 {
		t.Errorf("still open: %+v", all)
	}
	if got := must(f.State(ctx, id)).Answers["/q"]; got != value.Of(want) {
		t.Errorf("/q is %v, want %s", got, want)
	}
}

func TestADecisionTakenBackPutsTheAnswersSideBySideAgainInEveryFile(t *testing.T) {
	lead, a, b, shown := disputed(t)
	check(t, lead.Resolve(ctx, shown, value.Of("A"), "looked up"))
	noConflict(t, lead, shown.Interview, "A")
	check(t, lead.Reopen(ctx, shown))

	again := onlyConflict(t, lead)
	same := again
	same.Versions = slices.Clone(again.Versions)
	for i := range same.Versions { // only the events are others
		same.Versions[i].Event = shown.Versions[i].Event
	}
	if diff := cmp.Diff(shown, same, cmpopts.IgnoreUnexported(store.Conflict{})); diff != "" {
		t.Errorf("what was shown (-) is not what is there again (+):\n%s", diff)
	}
	other := newFile(t, "other")
	mergeAll(t, other, b, lead, a)
	mergeAll(t, lead, a, b) // the old sticks decide nothing and open nothing
	if got := onlyConflict(t, other); got.Check != shown.Check || onlyConflict(t, lead).Check != shown.Check {
		t.Errorf("elsewhere it is %+v", got)
	}
	check(t, lead.Resolve(ctx, again, value.Of("B"), "asked by telephone"))
	check(t, lead.Reopen(ctx, again))
	check(t, lead.Resolve(ctx, shown, value.Of("B"), "")) // by what was shown first: it says the same
	mergeAll(t, other, lead, a)
	noConflict(t, lead, shown.Interview, "B")
	noConflict(t, other, shown.Interview, "B")
}

func TestWhatHasChangedIsNotDecidedByWhatWasShown(t *testing.T) {
	lead, _, b, shown := disputed(t)
	answer(t, b, shown.Interview, "/q", "C")
	mergeAll(t, lead, b)
	if now := onlyConflict(t, lead); now.Check == shown.Check || now.ID != shown.ID {
		t.Errorf("it has the check %s, and had %s", now.Check, shown.Check)
	}
	for name, err := range map[string]error{
		"a decision":       lead.Resolve(ctx, shown, value.Of("A"), ""),
		"a wish to ask":    lead.AskAgain(ctx, shown, ""),
		"taking back":      lead.Reopen(ctx, shown),
		"nothing to unask": lead.DoNotAsk(ctx, shown),
	} {
		if !errors.Is(err, store.ErrNotInConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestADecisionThatSomebodyBuiltOnIsNotTakenBack(t *testing.T) {
	lead, a, _, shown := disputed(t)
	check(t, lead.Resolve(ctx, shown, value.Of("A"), ""))
	mergeAll(t, a, lead)
	answer(t, a, shown.Interview, "/q", "Z")
	if err := a.Reopen(ctx, shown); !errors.Is(err, store.ErrNotInConflict) {
		t.Errorf("of somebody else: %v", err)
	}
	mergeAll(t, lead, a)
	if err := lead.Reopen(ctx, shown); !errors.Is(err, store.ErrNotInConflict) {
		t.Errorf("answered since: %v", err)
	}
	noConflict(t, lead, shown.Interview, "Z")
}

func TestAWishToAskAgainTravelsAndHoldsForWhatWasShown(t *testing.T) {
	lead, a, _, shown := disputed(t)
	check(t, lead.AskAgain(ctx, shown, "which year?"))
	check(t, lead.AskAgain(ctx, shown, "meant by mistake"))
	check(t, lead.DoNotAsk(ctx, shown))
	other := newFile(t, "other")
	mergeAll(t, other, lead)
	for _, f := range []*store.File{lead, other} {
		c := onlyConflict(t, f)
		if len(c.Asked) != 1 || c.Asked[0].Text != "which year?" || c.Asked[0].By != "lead" || c.Check != shown.Check {
			t.Errorf("%s: asked %+v", filepath.Base(f.Path()), c.Asked)
		}
	}
	answer(t, a, shown.Interview, "/q", "C")
	mergeAll(t, lead, a)
	if c := onlyConflict(t, lead); len(c.Asked) > 0 {
		t.Errorf("there is another answer now, and still %+v", c.Asked)
	}
}

func TestADecisionTakenBackInTwoFilesIsTheSameConflict(t *testing.T) {
	lead, a, b, shown := disputed(t)
	other := newFile(t, "other")
	mergeAll(t, other, a, b)
	for _, f := range []*store.File{lead, other} {
		check(t, f.Resolve(ctx, shown, value.Of("A"), ""))
		check(t, f.Reopen(ctx, shown))
	}
	mergeAll(t, lead, other)
	if c := onlyConflict(t, lead); len(c.Versions) != 2 || c.Check != shown.Check {
		t.Errorf("%d versions: %+v", len(c.Versions), c)
	}
	check(t, lead.Resolve(ctx, shown, value.Of("B"), ""))
	noConflict(t, lead, shown.Interview, "B")
	check(t, lead.Reopen(ctx, shown))
	if c := onlyConflict(t, lead); len(c.Versions) != 2 || c.Check != shown.Check {
		t.Errorf("taken back once more: %+v", c)
	}
}

func TestWhatIsDiscardedNeedNotBeDecided(t *testing.T) {
	lead, _, _, shown := disputed(t)
	record(t, lead, shown.Interview, survey.Event{Kind: survey.EventDiscarded, Note: "double"})
	if all, n := must(lead.Conflicts(ctx)), must(lead.OpenConflicts(ctx)); len(all)+n > 0 {
		t.Errorf("listed %d, counted %d", len(all), n)
	}
	record(t, lead, shown.Interview, survey.Event{Kind: survey.EventRestored})
	if n := must(lead.OpenConflicts(ctx)); n != 1 {
		t.Errorf("restored, counted %d", n)
	}
	onlyConflict(t, lead)
}
