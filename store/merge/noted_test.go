package merge_test

import (
	"testing"

	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

func TestNotesOfTwoPeopleKeepTheirNames(t *testing.T) {
	lead, ab, cd := newFile(t, "lead"), newFile(t, "AB"), newFile(t, "CD")
	id := start(t, ab, "RO0001")
	mergeAll(t, cd, ab)
	record(t, ab, id, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "hesitated"})
	record(t, cd, id, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "on the telephone"})
	mergeAll(t, lead, ab, cd)
	got := must(lead.State(ctx, id))
	want := map[string][]survey.Noted{"/q": {{By: "AB", Text: "hesitated"}, {By: "CD", Text: "on the telephone"}}}
	if d := cmp.Diff(want, got.Noted); d != "" {
		t.Error(d)
	}
	if got.Notes["/q"] != "AB: hesitated\nCD: on the telephone" {
		t.Errorf("shown as %q", got.Notes["/q"])
	}
}

func TestWhatALeadDoesIsNoEntryOfAnInterviewer(t *testing.T) {
	lead, ab, cd := newFile(t, "lead"), newFile(t, "AB"), newFile(t, "CD")
	id := start(t, ab, "RO0001")
	mergeAll(t, cd, ab)
	answer(t, ab, id, "/q", "one")
	answer(t, cd, id, "/q", "two")
	mergeAll(t, lead, ab, cd)
	before := must(lead.State(ctx, id))
	if before.LastEntry.IsZero() || !before.LastEntry.Equal(before.ChangedAt) {
		t.Fatalf("last entry %v, changed %v", before.LastEntry, before.ChangedAt)
	}
	check(t, lead.Resolve(ctx, must(lead.Conflicts(ctx))[0], must(lead.Conflicts(ctx))[0].Versions[0].Answer, "asked again"))
	record(t, lead, id, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "decided"})
	after := must(lead.State(ctx, id))
	if !after.ChangedAt.After(before.ChangedAt) || !after.LastEntry.Equal(before.LastEntry) {
		t.Errorf("last entry %v, before %v; changed %v", after.LastEntry, before.LastEntry, after.ChangedAt)
	}

	own := start(t, lead, "RO0002") // a lead who asks is an interviewer
	answer(t, lead, own, "/q", "one")
	if s := must(lead.State(ctx, own)); !s.LastEntry.Equal(s.ChangedAt) {
		t.Errorf("last entry %v, changed %v", s.LastEntry, s.ChangedAt)
	}
}
