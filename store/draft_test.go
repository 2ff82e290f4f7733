package store_test

import (
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

func wantDrafts(t *testing.T, r *store.Recorder, want map[string]string) {
	t.Helper()
	got, err := r.Drafts()
	check(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestADraftStaysUntilItIsSettled(t *testing.T) {
	f := create(t, "AB", "")
	r, other := start(t, f, "RO1"), start(t, f, "RO2")
	check(t, r.KeepDrafts(map[string]string{"/q": "ha"}))
	check(t, r.KeepDrafts(map[string]string{"/q": "half a sen"}))
	check(t, r.KeepDrafts(map[string]string{"/p": "4"}))
	check(t, other.KeepDrafts(map[string]string{"/q": "another one's"}))
	check(t, f.Close())

	f = open(t, f.Path(), "laptop of AB")
	r, other = resume(t, f, r.ID()), resume(t, f, other.ID())
	wantDrafts(t, r, map[string]string{"/q": "half a sen", "/p": "4"})
	check(t, r.KeepDrafts(map[string]string{"/p": ""}))
	check(t, r.Record(survey.Event{Kind: survey.EventMoved, Path: "/q"}))
	wantDrafts(t, r, map[string]string{"/q": "half a sen"})
	answer(t, r, "/q", "a whole sentence")
	wantDrafts(t, r, map[string]string{})
	wantDrafts(t, other, map[string]string{"/q": "another one's"})
	check(t, other.Record(survey.Event{Kind: survey.EventCompleted}))
	wantDrafts(t, other, map[string]string{})
}

func TestAnAnswerThatWasNotKeptLeavesTheDraft(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	check(t, r.KeepDrafts(map[string]string{"/q": "half"}))
	check(t, store.Exec(f, "CREATE TRIGGER full AFTER INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END"))
	if err := r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/q", Answer: value.Of("whole")}); err == nil {
		t.Fatal("it was kept")
	}
	wantDrafts(t, r, map[string]string{"/q": "half"})
}

func TestADraftIsNeitherMergedNorLeftBehindByErasure(t *testing.T) {
	const secret = "0176 5551234"
	f := create(t, "AB", study)
	r := start(t, f, "RO1")
	check(t, r.KeepDrafts(map[string]string{"/q": secret}))
	check(t, r.KeepDrafts(map[string]string{"/p": secret}))
	check(t, r.KeepDrafts(map[string]string{"/p": ""})) // what was dropped is gone from the file too
	lead := create(t, "LEIT", study)
	_, err := lead.Union(ctx, f.Path())
	check(t, err)
	check(t, lead.Close())
	if holds(t, lead.Path(), secret) {
		t.Error("the draft was merged")
	}
	check(t, f.Erase(ctx, r.ID(), survey.Whole(), "asked for"))
	check(t, f.Close())
	if holds(t, f.Path(), secret) {
		t.Error("the draft is still in the file")
	}
}

func TestARemovedEntryTakesItsDraftsAlong(t *testing.T) {
	f := create(t, "AB", "")
	r := start(t, f, "RO1")
	check(t, r.Record(survey.Event{Kind: survey.EventAdded, Path: "/p[k1]"}))
	check(t, r.KeepDrafts(map[string]string{"/p[k1]/name": "An"}))
	check(t, r.KeepDrafts(map[string]string{"/p[k12]/name": "another entry's"}))
	check(t, r.Record(survey.Event{Kind: survey.EventRemoved, Path: "/p[k1]"}))
	wantDrafts(t, r, map[string]string{"/p[k12]/name": "another entry's"})
}
