package store_test

import (
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func tell(tb testing.TB, r *store.Recorder, events ...survey.Event) {
	tb.Helper()
	for _, e := range events {
		check(tb, r.Record(e))
	}
}

func said(path, text string) survey.Event {
	return survey.Event{Kind: survey.EventAnswered, Path: path, Answer: value.Of(text)}
}

// completedOne is an interview that was completed: an answer, a note, an entry, a
// confirmed warning, something worked out.
func completedOne(tb testing.TB, f *store.File) *store.Recorder {
	r := start(tb, f, "RO0101")
	tell(tb, r, said("/q", "1"), survey.Event{Kind: survey.EventConfirmed, Path: "/w"}, said("/w", "900"),
		survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "sure"},
		survey.Event{Kind: survey.EventAdded, Path: "/p[a]"}, said("/p[a]/n", "An"),
		survey.Event{Kind: survey.EventComputed, Path: "/end", Answer: value.Of("noon")},
		survey.Event{Kind: survey.EventCompleted})
	return r
}

// correctAll changes all of it.
func correctAll(tb testing.TB, r *store.Recorder) {
	tell(tb, r, survey.Event{Kind: survey.EventReopened, Note: "asked again"}, said("/q", "2"), said("/w", "9"), said("/new", "x"),
		survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "less sure"}, survey.Event{Kind: survey.EventNoted, Path: "/new", Note: "why"},
		survey.Event{Kind: survey.EventRemoved, Path: "/p[a]"}, survey.Event{Kind: survey.EventAdded, Path: "/p[b]"},
		survey.Event{Kind: survey.EventComputed, Path: "/end", Answer: value.Of("evening")})
}

func counting(tb testing.TB, f *store.File) map[string]*survey.State {
	tb.Helper()
	all := map[string]*survey.State{}
	for s, err := range f.StatesThatCount(ctx) {
		check(tb, err)
		all[s.ID] = s
	}
	return all
}

var exceptWhen = cmpopts.IgnoreFields(survey.State{}, "ChangedAt", "LastEntry", "Place", "PlaceKind")

func TestACorrectionCountsAsLastCompletedUntilItIsCompletedAgain(t *testing.T) {
	f := create(t, "AB", "")
	r := completedOne(t, f)
	before := state(t, f, r.ID())
	correctAll(t, r)

	if now := state(t, f, r.ID()); !now.Correction || now.Completed || now.Answers["/q"].Text != "2" {
		t.Errorf("the correction is %+v", now)
	}
	if diff := gocmp.Diff(before, counting(t, f)[r.ID()], exceptWhen); diff != "" {
		t.Error("what counts meanwhile", diff)
	}
	list, err := f.Interviews(ctx)
	check(t, err)
	if !list[0].Correction || list[0].Completed {
		t.Errorf("the list says %+v", list[0])
	}
	tell(t, r, survey.Event{Kind: survey.EventCompleted})
	if got := counting(t, f)[r.ID()]; got.Correction || got.Answers["/q"].Text != "2" {
		t.Errorf("completed again it counts as %+v", got)
	}
}

func TestACorrectionThatIsGivenUpLeavesEverythingAsLastCompleted(t *testing.T) {
	f := create(t, "AB", "")
	r := completedOne(t, f)
	before := state(t, f, r.ID())
	correctAll(t, r)
	check(t, r.GiveUp("wrong business"))

	if diff := gocmp.Diff(before, state(t, f, r.ID()), exceptWhen); diff != "" {
		t.Error(diff)
	}
	if err := r.GiveUp("again"); !errors.Is(err, store.ErrNoCorrection) {
		t.Errorf("given up twice: %v", err)
	}
	health, err := f.Check(ctx)
	check(t, err)
	if !health.Sound() {
		t.Errorf("not sound: %+v", health)
	}
	// A later correction begins from there, and its answers supersede what was given up.
	tell(t, r, survey.Event{Kind: survey.EventReopened}, said("/new", "y"))
	if got := state(t, f, r.ID()); got.Answers["/q"].Text != "1" || got.Answers["/new"].Text != "y" || len(got.Conflicts) > 0 {
		t.Errorf("the next correction is %+v", got)
	}
	if diff := gocmp.Diff(before, counting(t, f)[r.ID()], exceptWhen); diff != "" {
		t.Error("what counts meanwhile", diff)
	}
}

func TestWhatWasDecidedAboutTheCompletedInterviewStays(t *testing.T) {
	const study = "01890000-0000-7000-8000-000000000001"
	a, b := create(t, "AB", study), create(t, "CD", study)
	r := start(t, a, "RO0101")
	tell(t, r, said("/q", "1"))
	unite(t, b, a)
	other := resume(t, b, r.ID())
	tell(t, r, said("/q", "2"))
	tell(t, other, said("/q", "3"))
	check(t, b.Close())
	b = open(t, b.Path(), "laptop of CD")
	unite(t, a, b)
	check(t, a.Close())
	a = open(t, a.Path(), "laptop of AB")
	r = resume(t, a, r.ID())
	tell(t, r, survey.Event{Kind: survey.EventCompleted}) // with a conflict, as after a merge
	open, err := a.Conflicts(ctx)
	check(t, err)
	check(t, a.Resolve(ctx, open[0], value.Of("3"), "looked up"))
	tell(t, r, survey.Event{Kind: survey.EventReopened}, said("/q", "4"))
	if got := counting(t, a)[r.ID()]; got.Answers["/q"].Text != "3" || len(got.Conflicts) > 0 {
		t.Errorf("it counts as %+v", got)
	}
	check(t, r.GiveUp(""))
	if got := state(t, a, r.ID()); got.Answers["/q"].Text != "3" || !got.Completed {
		t.Errorf("given up it is %+v", got)
	}
}

func unite(tb testing.TB, into, from *store.File) {
	tb.Helper()
	_, err := merge.Merge(ctx, into, []string{from.Path()}, merge.Options{})
	check(tb, err)
}

func TestAnInterviewThatIsDiscardedCountsForNothingUntilItIsRestored(t *testing.T) {
	f := create(t, "AB", "")
	r := completedOne(t, f)
	tell(t, r, survey.Event{Kind: survey.EventDiscarded, Note: "wrong id"})
	if got := counting(t, f); len(got) > 0 {
		t.Errorf("it counts: %+v", got)
	}
	list, err := f.Interviews(ctx)
	check(t, err)
	if !list[0].Discarded || list[0].DiscardedFor != "wrong id" || !state(t, f, r.ID()).Discarded {
		t.Errorf("the list says %+v", list[0])
	}
	tell(t, r, survey.Event{Kind: survey.EventRestored})
	if list, err = f.Interviews(ctx); err != nil || list[0].Discarded || list[0].DiscardedFor != "" || len(counting(t, f)) != 1 {
		t.Errorf("restored the list says %+v, %v", list[0], err)
	}
}

func TestRestoredAtOnceWithADiscardItCounts(t *testing.T) {
	const study = "01890000-0000-7000-8000-000000000001"
	a, b := create(t, "AB", study), create(t, "CD", study)
	r := completedOne(t, a)
	tell(t, r, survey.Event{Kind: survey.EventDiscarded, Note: "double"})
	unite(t, b, a)
	tell(t, resume(t, b, r.ID()), survey.Event{Kind: survey.EventRestored})
	tell(t, r, survey.Event{Kind: survey.EventDiscarded, Note: "really"})
	for _, order := range [][2]*store.File{{a, b}, {b, a}} {
		lead := create(t, "LEIT", study)
		unite(t, lead, order[0])
		unite(t, lead, order[1])
		if len(counting(t, lead)) != 1 {
			t.Error("it does not count")
		}
	}
}

func TestACopyBecomesAnotherWriter(t *testing.T) {
	f := create(t, "LEIT", "")
	check(t, f.Become(ctx, store.Replica{Role: store.Interviewer, Name: "AB"}))
	start(t, f, "RO0101")
	who, err := f.Replicas(ctx)
	check(t, err)
	if len(who) != 2 || f.Replica().Name != "AB" || f.Replica().Role != store.Interviewer || f.Replica().ID == who[0].ID && who[0].Name == "LEIT" {
		t.Errorf("written by %+v among %+v", f.Replica(), who)
	}
	list, err := f.Interviews(ctx)
	check(t, err)
	if list[0].ReplicaName != "AB" {
		t.Errorf("begun by %s", list[0].ReplicaName)
	}
	check(t, f.Close())
	if again := open(t, f.Path(), "laptop of LEIT"); again.Replica().Name != "AB" || again.Copied() {
		t.Errorf("opened again by %+v", again.Replica())
	}
}
