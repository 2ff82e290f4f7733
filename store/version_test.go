package store_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// structured makes a study file of a program that reads questionnaires: a text's
// structure is what stands before its first "#".
func structured(tb testing.TB, name string, role store.Role, texts ...string) *store.File {
	tb.Helper()
	f, err := store.Create(context.Background(), filepath.Join(tb.TempDir(), name+".feld"), store.Study{ID: study, Name: "Bedarf"},
		store.Replica{Role: role, Name: name}, store.Options{Clock: clock(), Structure: structure})
	check(tb, err)
	tb.Cleanup(func() { _ = f.Close() })
	for _, text := range texts {
		check(tb, f.AddQuestionnaire(ctx, version(text)))
	}
	return f
}

func structure(canonical []byte, _ func(string) ([]byte, error)) string {
	before, _, _ := strings.Cut(string(canonical), "#")
	return hashOf([]byte(before))
}

func version(text string) store.Questionnaire {
	return store.Questionnaire{Hash: hashOf([]byte(text)), FormID: "needs", Title: text, Canonical: []byte(text), Structure: structure([]byte(text), nil)}
}

// interviewed is an interview with one answer, by a version of the questionnaire.
func interviewed(tb testing.TB, f *store.File, text string) string {
	tb.Helper()
	r, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: hashOf([]byte(text)), Business: text})
	check(tb, err)
	check(tb, r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/q", Answer: value.Of("1")}))
	return id
}

func businesses(tb testing.TB, f *store.File) string {
	tb.Helper()
	list, err := f.Interviews(ctx)
	check(tb, err)
	var all []string
	for _, iv := range list {
		all = append(all, iv.Business)
	}
	return strings.Join(all, ", ")
}

func TestAVersionThatDiffersInTextsOnlyCountsAndAnotherWaitsForTheLead(t *testing.T) {
	lead := structured(t, "lead", store.Lead, "a#")
	ab := structured(t, "AB", store.Interviewer, "a#", "a#texts", "b#")
	for _, text := range []string{"a#", "a#texts", "b#"} {
		interviewed(t, ab, text)
	}
	u, err := lead.Union(ctx, ab.Path())
	check(t, err)
	grounds := map[string]store.Ground{}
	for _, v := range u.Versions {
		grounds[v.Title] = v.Accepted
	}
	if len(grounds) != 2 || grounds["a#texts"] != store.TextsOnly || grounds["b#"] != "" || u.Waiting != 4 {
		t.Errorf("versions %v, %d waiting", grounds, u.Waiting)
	}
	if got := businesses(t, lead); got != "a#, a#texts" {
		t.Errorf("interviews %s", got)
	}
	waiting, err := lead.WaitingQuestionnaires(ctx)
	check(t, err)
	if len(waiting) != 1 || waiting[0].Title != "b#" {
		t.Errorf("waiting %+v", waiting)
	}
	released, err := lead.AcceptQuestionnaire(ctx, version("b#"))
	check(t, err)
	if got := businesses(t, lead); released != 4 || got != "a#, a#texts, b#" {
		t.Errorf("released %d, interviews %s", released, got)
	}
	if h, err := lead.Check(ctx); err != nil || !h.Sound() || h.Waiting > 0 {
		t.Errorf("health %+v, %v", h, err)
	}
}

func TestWhatTheLeadAcceptedIsAcceptedWhereTheLeadIsKnownAndFromNobodyElse(t *testing.T) {
	lead, ab, stranger := structured(t, "lead", store.Lead, "a#", "b#"), structured(t, "AB", store.Interviewer, "a#"), structured(t, "x", store.Interviewer, "a#", "c#")
	interviewed(t, lead, "b#")
	interviewed(t, stranger, "c#")
	u, err := ab.Union(ctx, lead.Path())
	check(t, err)
	if len(u.Versions) != 1 || u.Versions[0].Accepted != store.ByLead || u.Waiting > 0 {
		t.Errorf("of the lead: %+v, %d waiting", u.Versions, u.Waiting)
	}
	u, err = ab.Union(ctx, stranger.Path())
	check(t, err)
	if len(u.Versions) != 1 || u.Versions[0].Accepted != "" || u.Waiting == 0 {
		t.Errorf("of a stranger: %+v, %d waiting", u.Versions, u.Waiting)
	}
}

func TestAFileBegunWithoutAnArrangementIsTakenInOnceItsStudyIsAdopted(t *testing.T) {
	lead := structured(t, "lead", store.Lead, "a#")
	trial, err := store.Create(ctx, filepath.Join(t.TempDir(), "trial.feld"), store.Study{ID: store.StudyID("needs"), Name: "needs"},
		store.Replica{Role: store.Interviewer, Name: "AB"}, store.Options{Structure: structure})
	check(t, err)
	defer trial.Close()
	check(t, trial.AddQuestionnaire(ctx, version("a#")))
	id := interviewed(t, trial, "a#")
	if _, err := lead.Union(ctx, trial.Path()); err == nil {
		t.Error("a file of another study was merged")
	}
	check(t, lead.Adopt(ctx, trial.Study().ID))
	u, err := lead.Union(ctx, trial.Path())
	check(t, err)
	if s := state(t, lead, id); u.Waiting > 0 || s.Answers["/q"] != value.Of("1") {
		t.Errorf("%d waiting, state %+v", u.Waiting, s)
	}
	// It travels: who merges the lead's file has adopted the study too.
	ab := structured(t, "AB", store.Interviewer, "a#")
	_, err = ab.Union(ctx, lead.Path())
	check(t, err)
	if s := state(t, ab, id); s.Answers["/q"] != value.Of("1") {
		t.Errorf("at the interviewer's: %+v", s)
	}
	if h, err := lead.Check(ctx); err != nil || !h.Sound() || h.Waiting > 0 {
		t.Errorf("health %+v, %v", h, err)
	}
}
