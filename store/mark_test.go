package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
)

// alone copies the file without its log, as a careless file manager would.
func alone(tb testing.TB, path string) string {
	tb.Helper()
	b, err := os.ReadFile(path)
	check(tb, err)
	to := filepath.Join(tb.TempDir(), "copy.feld")
	check(tb, os.WriteFile(to, b, 0o600))
	return to
}

// incomplete reports whether a merge takes a copy for one that was made too early.
func incomplete(tb testing.TB, path string) bool {
	tb.Helper()
	u, err := create(tb, "lead", study).Union(ctx, path)
	check(tb, err)
	return u.Incomplete
}

func TestACopyWithoutItsLogSaysThatTheFileWasOpen(t *testing.T) {
	f := create(t, "AB", study)
	if incomplete(t, alone(t, f.Path())) != true {
		t.Error("a questionnaire was added, and the log has it")
	}
	r := start(t, f, "RO1")
	answer(t, r, "/q", "1")
	if !incomplete(t, alone(t, f.Path())) {
		t.Error("an interview is going on")
	}
	if incomplete(t, carry(t, f.Path())) {
		t.Error("the copy has the log and with it everything")
	}
	check(t, f.Close())
	if incomplete(t, alone(t, f.Path())) {
		t.Error("the file was closed")
	}
}

func TestAfterACrashACopyWithoutItsLogSaysSoUntilTheFileWasClosedOnce(t *testing.T) {
	f := create(t, "AB", study)
	answer(t, start(t, f, "RO1"), "/q", "1")
	crashed := carry(t, f.Path())
	if !incomplete(t, alone(t, crashed)) {
		t.Error("the log of a crashed session was left behind unnoticed")
	}
	again := open(t, crashed, "")
	check(t, again.Rebuild(ctx)) // anything that writes
	check(t, again.Close())
	if incomplete(t, alone(t, crashed)) {
		t.Error("it was opened and closed again")
	}
}

func TestPausingFoldsTheLogSoThatACopyHasEveryAnswer(t *testing.T) {
	for _, end := range []survey.EventKind{survey.EventPaused, survey.EventCompleted} {
		f := create(t, "AB", study)
		r := start(t, f, "RO1")
		answer(t, r, "/q", "1")
		check(t, r.Record(survey.Event{Kind: end}))
		copied := open(t, alone(t, f.Path()), "")
		if s := state(t, copied, r.ID()); s.Answers["/q"].Text != "1" {
			t.Errorf("after %s the copy has %v", end, s.Answers)
		}
	}
}

func TestTwoSessionsKeepTheMarkUntilTheLastOneCloses(t *testing.T) {
	f := create(t, "AB", study)
	other := open(t, f.Path(), "laptop of AB")
	answer(t, start(t, f, "RO1"), "/q", "1")
	answer(t, start(t, other, "RO2"), "/q", "1")
	check(t, other.Close())
	answer(t, start(t, f, "RO3"), "/q", "1")
	if !incomplete(t, alone(t, f.Path())) {
		t.Error("the first session is still writing")
	}
	check(t, f.Close())
	if incomplete(t, alone(t, f.Path())) {
		t.Error("both are closed")
	}
}

func TestABackupAndATrialCopyAreWhole(t *testing.T) {
	f := create(t, "AB", study)
	answer(t, start(t, f, "RO1"), "/q", "1")
	trial, err := f.Scratch(ctx)
	check(t, err)
	defer trial.Close()
	if incomplete(t, alone(t, trial.Path())) {
		t.Error("a copy that was made whole says that it is not")
	}
}

func TestReadingLeavesTheMarkAlone(t *testing.T) {
	f := create(t, "AB", study)
	answer(t, start(t, f, "RO1"), "/q", "1")
	check(t, f.Close())
	before := folder(t, filepath.Dir(f.Path()))
	read, err := store.OpenShared(ctx, f.Path(), store.Options{})
	check(t, err)
	_, err = read.Interviews(ctx)
	check(t, err)
	check(t, read.Close())
	if after := folder(t, filepath.Dir(f.Path())); len(after) != len(before) || after[filepath.Base(f.Path())] != before[filepath.Base(f.Path())] {
		t.Error("reading changed something")
	}
}
