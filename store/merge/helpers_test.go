package merge_test

import (
	"context"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/store/merge/lawtest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var ctx = context.Background()

const study = lawtest.Study

var (
	canonical = lawtest.Canonical
	formHash  = lawtest.CanonicalHash
)

// fataler is what testing.TB and rapid.T have in common.
type fataler interface {
	Helper()
	Fatal(...any)
}

func check(tb fataler, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

var clock = lawtest.Clock

// file makes a study file in dir. All are of one study unless another is given.
func file(tb fataler, dir, name, study string) *store.File {
	tb.Helper()
	role := store.Interviewer
	if name == "lead" {
		role = store.Lead
	}
	f, err := store.Create(ctx, filepath.Join(dir, name+".feld"), store.Study{ID: study, Name: "Bedarf"},
		store.Replica{Role: role, Name: name}, store.Options{Machine: name, Clock: clock()})
	check(tb, err)
	check(tb, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: formHash, FormID: "needs", Version: "1", Canonical: canonical}))
	return f
}

func newFile(t testing.TB, name string) *store.File {
	t.Helper()
	f := file(t, t.TempDir(), name, study)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func start(tb fataler, f *store.File, business string) string {
	tb.Helper()
	_, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: formHash, Business: business, Interviewer: "AB"})
	check(tb, err)
	return id
}

func record(tb fataler, f *store.File, id string, e survey.Event) {
	tb.Helper()
	r, err := f.Resume(ctx, id)
	check(tb, err)
	check(tb, r.Record(e))
}

func answer(tb fataler, f *store.File, id, path, text string) {
	tb.Helper()
	record(tb, f, id, survey.Event{Kind: survey.EventAnswered, Path: path, Answer: value.Of(text)})
}

func mergeAll(tb fataler, into *store.File, from ...*store.File) *merge.Report {
	tb.Helper()
	var paths []string
	for _, f := range from {
		paths = append(paths, f.Path())
	}
	r, err := merge.Merge(ctx, into, paths, merge.Options{})
	check(tb, err)
	for _, f := range r.Files {
		if f.Refused != nil {
			tb.Fatal("refused ", f.Path, ": ", f.Refused.Detail)
		}
	}
	return r
}
