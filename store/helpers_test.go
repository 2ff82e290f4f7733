package store_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var canonical = []byte("survey:\n  - {type: text, name: q}\n")

func formHash() string { return hashOf(canonical) }

func hashOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// clock is a wall clock that goes on by a second each time it is read.
func clock() func() time.Time {
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Second)
		return now
	}
}

func options(machine string) store.Options { return store.Options{Machine: machine, Clock: clock()} }

// create makes a study file with one questionnaire. All files made with the
// same study id belong to one study.
func create(tb testing.TB, name, study string) *store.File {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), name+".feld")
	f, err := store.Create(context.Background(), path, store.Study{ID: study, Name: "Bedarf"},
		store.Replica{Role: store.Interviewer, Name: name}, options("laptop of "+name))
	check(tb, err)
	tb.Cleanup(func() { _ = f.Close() })
	check(tb, f.AddQuestionnaire(context.Background(), store.Questionnaire{
		Hash: formHash(), FormID: "needs", Version: "1", Title: "Bedarf", Canonical: canonical,
	}))
	return f
}

func open(tb testing.TB, path, machine string) *store.File {
	tb.Helper()
	f, err := store.Open(context.Background(), path, options(machine))
	check(tb, err)
	tb.Cleanup(func() { _ = f.Close() })
	return f
}

func start(tb testing.TB, f *store.File, business string) *store.Recorder {
	tb.Helper()
	r, _, err := f.NewInterview(context.Background(), store.NewInterview{
		Questionnaire: formHash(), Business: business, Interviewer: "AB", Language: "Deutsch (de)",
	})
	check(tb, err)
	return r
}

func resume(tb testing.TB, f *store.File, id string) *store.Recorder {
	tb.Helper()
	r, err := f.Resume(context.Background(), id)
	check(tb, err)
	return r
}

func answer(tb testing.TB, r *store.Recorder, path, text string) {
	tb.Helper()
	check(tb, r.Record(survey.Event{Kind: survey.EventAnswered, Path: path, Answer: value.Of(text)}))
}

func state(tb testing.TB, f *store.File, id string) *survey.State {
	tb.Helper()
	s, err := f.State(context.Background(), id)
	check(tb, err)
	return s
}

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func holds(tb testing.TB, path, text string) bool {
	tb.Helper()
	b, err := os.ReadFile(path)
	check(tb, err)
	return bytes.Contains(b, []byte(text))
}
