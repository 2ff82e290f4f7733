package survey_test

import (
	"slices"
	"testing"

	"feldbuch/survey"

	"github.com/google/go-cmp/cmp"
)

func TestAnInterviewIsNotCompletedWhileSomethingIsOpen(t *testing.T) {
	s := start(t, walkForm)
	if r := s.rejection(s.Complete()); r.Reason != survey.RequiredEmpty || r.Path != "/name" {
		t.Errorf("got %+v", r)
	}
	if diff := cmp.Diff([]string{"/name required"}, s.Problems()); diff != "" {
		t.Error(diff)
	}
	s.Answer("name", "Ana")
	if err := s.Complete(); err != nil || !s.Completed() {
		t.Fatalf("got %v", err)
	}
	if r := s.Refused("name", "Bo"); r.Reason != survey.Finished {
		t.Errorf("got %v", r)
	}
	_, err := s.AddInstance(s.repeat("/team/person"))
	if r := s.rejection(err); r.Reason != survey.Finished {
		t.Errorf("got %v", r)
	}
	if !s.resumed().Completed() {
		t.Error("resumed open")
	}

	if err := s.Reopen("name misspelt"); err != nil {
		t.Fatal(err)
	}
	s.Answer("name", "Bo")
	if got := s.kept.of(survey.EventReopened); !slices.Equal(got, []string{"name misspelt"}) {
		t.Errorf("recorded %q", got)
	}
	if s.resumed().Completed() {
		t.Error("resumed completed")
	}
}

func TestAWarningDoesNotKeepAnInterviewFromBeingCompleted(t *testing.T) {
	s := start(t, ageForm)
	in := typed("99")
	in.Confirmed = true
	if err := s.Give("staff", in); err != nil {
		t.Fatal(err)
	}
	s.Answer("name", "Ana")
	if err := s.Complete(); err != nil {
		t.Error(err)
	}
}

func TestAnInterviewIsCompletedOpenOnlyWithAReasonWhereTheQuestionnaireAllowsIt(t *testing.T) {
	const questions = `
		| survey |
		| | type | name | label | required |
		| | text | a    | A     | yes      |`
	strict := start(t, questions)
	if err := strict.CompleteOpen("broke off"); strict.rejection(err).Reason != survey.RequiredEmpty {
		t.Errorf("not allowed, and yet: %v", err)
	}
	lenient := start(t, questions+`
		| settings |
		| | incomplete |
		| | yes        |`)
	if err := lenient.CompleteOpen("  "); lenient.rejection(err).Reason != survey.RequiredEmpty {
		t.Errorf("no reason, and yet: %v", err)
	}
	if err := lenient.CompleteOpen("broke off"); err != nil || !lenient.Completed() {
		t.Errorf("completed %v, %v", lenient.Completed(), err)
	}
	if last := lenient.kept.events[len(lenient.kept.events)-1]; last.Kind != survey.EventCompleted || last.Note != "broke off" {
		t.Errorf("recorded %+v", last)
	}
}
