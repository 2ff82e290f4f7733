package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store"
	"feldbuch/survey"
)

// leadWithTwoMerges is a lead's study with two files merged one after the other.
func leadWithTwoMerges(t *testing.T) *Study {
	t.Helper()
	one, other := parted(t, []string{"/staff", "2"}, []string{"/trained", "2"})
	first := filepath.Join(t.TempDir(), "first"+Ending)
	if err := one.CopyTo(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	p := Place{File: filepath.Join(t.TempDir(), "lead"+Ending)}
	s, err := p.Create(t.Context(), one.Study(), store.Replica{Role: store.Lead, Name: "LEAD"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, path := range []string{first, other} {
		report, err := s.Merge(t.Context(), []string{path}, Merging{BackUp: true, Describe: func(*survey.Interview, survey.Violation) string { return "" }})
		if err != nil || report.Backup == "" {
			t.Fatalf("%+v, %v", report, err)
		}
	}
	return s
}

func TestMergesAreTakenBackOneByOne(t *testing.T) {
	s := leadWithTwoMerges(t)
	for _, want := range []string{"other" + Ending, "first" + Ending} {
		back, err := s.TakeBackMerge(t.Context())
		if err != nil || len(back.Merges) != 1 || back.Merges[0].Name != want {
			t.Fatalf("%+v, %v; want %s", back, err, want)
		}
	}
	if _, err := s.TakeBackMerge(t.Context()); !errors.Is(err, ErrNothingToTakeBack) {
		t.Error(err)
	}
	if s.LastBackup() != "" {
		t.Error("a backup is left")
	}
}

// Whoever repeats the command after a program was killed means the same merge.
func TestAMergeTakenBackByAKilledProgramIsNotTakenForTheOneBefore(t *testing.T) {
	s := leadWithTwoMerges(t)
	backup := s.LastBackup()
	content, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.TakeBackMerge(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(backup, content, 0o600); err != nil { // as if it had not come to removing it
		t.Fatal(err)
	}
	back, err := s.TakeBackMerge(t.Context())
	if err != nil || len(back.Merges) != 1 || back.Merges[0].Name != "other"+Ending || back.Events != 0 {
		t.Errorf("%+v, %v", back, err)
	}
	if all, err := s.Interviews(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%v, %v", all, err)
	}
}
