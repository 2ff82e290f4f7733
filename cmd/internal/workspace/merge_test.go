package workspace

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// parted is one interview gone on with in two copies of its file: in one the
// first answers follow, in the other the second.
func parted(t *testing.T, first, second []string) (*Study, string) {
	t.Helper()
	return partedIn(t, visits, []string{"/town", "Rostock", "/staff", "5"}, first, second)
}

// partedIn is parted with a form and the answers before.
func partedIn(t *testing.T, form string, before, first, second []string) (*Study, string) {
	t.Helper()
	p := place(t)
	s := opened(t, p, form)
	id := begun(t, s, Beginning{}, before...).ID()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(p.File)
	if err != nil {
		t.Fatal(err)
	}
	other := Place{File: filepath.Join(t.TempDir(), "other"+Ending), Now: p.Now}
	if err := os.WriteFile(other.File, content, 0o600); err != nil {
		t.Fatal(err)
	}
	here := goneOn(t, p, id, first)
	t.Cleanup(func() { here.Close() })
	if err := goneOn(t, other, id, second).Close(); err != nil {
		t.Fatal(err)
	}
	return here, other.File
}

// goneOn is the study at a place after answers to an interview.
func goneOn(t *testing.T, p Place, id string, answers []string) *Study {
	t.Helper()
	s, err := p.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	run, err := s.Continue(t.Context(), id, false)
	if err != nil {
		t.Fatal(err)
	}
	answer(t, run.Interview, answers...)
	return s
}

func TestAnswersThatAreFineAloneAndDoNotFitTogether(t *testing.T) {
	s, other := parted(t, []string{"/staff", "2"}, []string{"/trained", "4"})
	report, err := s.Merge(context.Background(), []string{other}, Merging{Describe: func(iv *survey.Interview, v survey.Violation) string {
		return iv.Prompt(v.Node).Label + " " + string(v.Reason)
	}})
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Interviews) != 1 || report.Interviews[0].Outcome != merge.Semantic {
		t.Fatalf("%+v", report.Interviews)
	}
	if got := report.Interviews[0].Problems; len(got) != 1 || got[0] != "Trained "+string(survey.ConstraintFailed) {
		t.Errorf("told: %q", got)
	}
}

func TestWhatIsNotAskedYetContradictsNothing(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	run := begun(t, s, Beginning{}, "/town", "Rostock")
	state, err := s.State(ctx, run.ID())
	if err != nil {
		t.Fatal(err)
	}
	if _, against, err := s.Contradictions(ctx, state); err != nil || len(against) > 0 {
		t.Errorf("of an open interview: %v, %v", against, err)
	}
	state.Completed = true
	if _, against, err := s.Contradictions(ctx, state); err != nil || len(against) != 1 || against[0].Reason != survey.RequiredEmpty {
		t.Errorf("of a completed one: %v, %v", against, err)
	}
}

func TestADecisionIsUnderstoodAsAnAnswerIs(t *testing.T) {
	ctx := context.Background()
	s, other := parted(t, []string{"/staff", "2"}, []string{"/staff", "3"})
	if _, err := s.Merge(ctx, []string{other}, Merging{}); err != nil {
		t.Fatal(err)
	}
	open, err := s.Conflicts(ctx)
	if err != nil || len(open) != 1 {
		t.Fatalf("%d conflicts, %v", len(open), err)
	}
	_, err = s.Decide(ctx, open[0], survey.Input{Status: value.Answered, Text: "many"}, "")
	if r, ok := errors.AsType[*survey.Rejection](err); !ok || r.Reason != survey.NotInteger {
		t.Errorf("a word for a number: %v", err)
	}
	answer, err := s.Decide(ctx, open[0], survey.Input{Status: value.Answered, Text: " 3 "}, "asked again")
	if err != nil || answer != value.Of("3") {
		t.Fatal(answer, err)
	}
	if open, err = s.Conflicts(ctx); err != nil || len(open) != 0 {
		t.Errorf("%d conflicts are left, %v", len(open), err)
	}
}
