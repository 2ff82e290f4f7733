package workspace

import (
	"context"
	"errors"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestAnInterviewGoesOnWhereItStopped(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	first := begun(t, s, Beginning{Business: "RO0123"}, "/town", "Rostock")
	run, err := s.Continue(ctx, first.ID(), false)
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, run.Interview, "/town"); got != "Rostock" || run.Business() != "RO0123" {
		t.Errorf("town %q of business %q", got, run.Business())
	}
	if _, err := s.Correct(ctx, first.ID(), false); !isState(err, false) {
		t.Errorf("corrected while it is open: %v", err)
	}
	answer(t, run.Interview, "/staff", "3")
	if err := run.Complete(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Continue(ctx, first.ID(), false); !isState(err, true) {
		t.Errorf("continued when completed: %v", err)
	}
	if _, err := s.Correct(ctx, first.ID(), false); err != nil {
		t.Errorf("corrected when completed: %v", err)
	}
}

func isState(err error, completed bool) bool {
	state, ok := errors.AsType[*StateError](err)
	return ok && state.Completed == completed
}

func TestATrialOfACorrectionKeepsNothing(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	id := completed(t, s, "/town", "Rostock", "/staff", "3")
	run, err := s.Correct(ctx, id, false)
	if err != nil {
		t.Fatal(err)
	}
	trial, err := run.Trial(ctx)
	if err != nil {
		t.Fatal(err)
	}
	before, err := s.History(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	answer(t, trial, "/staff", "4")
	after, err := s.History(ctx, id)
	if err != nil || len(after) != len(before) {
		t.Errorf("%d events became %d, %v", len(before), len(after), err)
	}
	if got := text(t, run.Interview, "/staff"); got != "3" {
		t.Errorf("the interview itself has %s", got)
	}
}

// completed is the id of an interview with these answers.
func completed(t *testing.T, s *Study, answers ...string) string {
	t.Helper()
	run := begun(t, s, Beginning{}, answers...)
	if err := run.Complete(); err != nil {
		t.Fatal(err)
	}
	return run.ID()
}

func TestTheLanguageAnInterviewBeginsIn(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), visits)
	one := `| survey | | | |
| | type | name | label |
| | text | town | Town |
`
	single, err := s.FormToFill(ctx, formFile(t, one))
	if err != nil {
		t.Fatal(err)
	}
	two, err := s.FormToFill(ctx, formFile(t, visits))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		b    Beginning
		want string
	}{
		"the form's own where none is asked for": {Beginning{Form: two}, "English (en)"},
		"the one asked for":                      {Beginning{Form: two, Language: "Deutsch (de)"}, "Deutsch (de)"},
		"the only one there is":                  {Beginning{Form: single, Language: "Deutsch (de)"}, single.Default},
	} {
		t.Run(name, func(t *testing.T) {
			if got := begun(t, s, c.b).Language(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

const warned = `| survey | | | | |
| | type | name | label | constraint | check |
| | integer | staff | Staff | . < 1000 | warn |
`

func TestNobodyConfirmsAWarningWhereAnswersComeFromAFile(t *testing.T) {
	ctx, s := context.Background(), opened(t, place(t), warned)
	for unattended, want := range map[bool]int{false: 1, true: 0} {
		run := begun(t, s, Beginning{Unattended: unattended})
		n, err := run.Find("/staff")
		if err != nil {
			t.Fatal(err)
		}
		if err := run.Answer(n, survey.Input{Status: value.Answered, Text: "5000", Confirmed: true}); err != nil {
			t.Fatal(err)
		}
		got := 0
		history, err := s.History(ctx, run.ID())
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range history {
			if h.Kind == survey.EventConfirmed {
				got++
			}
		}
		if got != want {
			t.Errorf("unattended %v: %d confirmations, want %d", unattended, got, want)
		}
	}
}
