package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

const conflictForm = `
| survey |
| | type      | name  | label | calculation | default | relevant | constraint |
| | integer   | staff | Staff |             | 3       |          | . < 100 |
| | text      | boss  | Boss  |             |         | ${staff} > 0 | |
| | calculate | read  |       | concat('[', ${staff}, ']') | | | |`

// disputed is an interview whose staff has two versions.
func disputed(t *testing.T) *scenario {
	t.Helper()
	return start(t, conflictForm, func(o *survey.Options) {
		o.State = &survey.State{
			Answers:   map[string]value.Answer{"/boss": value.Of("Ana")},
			Conflicts: []string{"/staff"},
		}
	})
}

func TestAnAnswerInConflictReadsAsBlankAndIsOpen(t *testing.T) {
	s := disputed(t)
	s.Expect("staff=", "read=[]")
	if s.Relevant("boss") {
		t.Error("a disputed answer makes boss relevant")
	}
	if n := s.Node("staff"); !n.Conflict() || n.Answer() != (value.Answer{Status: value.Conflict}) || !s.Prompt(n).Conflict {
		t.Errorf("answer %v, conflict %v", n.Answer(), n.Conflict())
	}
	if diff := cmp.Diff([]string{"/staff conflict"}, s.Problems()); diff != "" {
		t.Error(diff)
	}
	if r := s.rejection(s.Complete()); r.Reason != survey.Conflicting {
		t.Errorf("got %v", r)
	}
}

func TestAnAnswerEndsAConflict(t *testing.T) {
	for _, c := range []struct{ name, answer, read string }{
		{"with a value", "5", "[5]"},
		{"by leaving it open", "", "[]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := disputed(t)
			s.Answer("staff", c.answer)
			s.Expect("staff="+c.answer, "read="+c.read)
			if s.Node("staff").Conflict() || len(s.Validate()) != 0 {
				t.Errorf("problems %v", s.Problems())
			}
			if got := s.kept.of(survey.EventResolved); len(got) != 1 {
				t.Errorf("recorded %q", got)
			}
		})
	}
}

func TestADecisionIsCheckedLikeAnAnswerAndChangesNothing(t *testing.T) {
	s := disputed(t)
	if a, err := s.Decide("/staff", typed("1.000")); err == nil {
		t.Errorf("accepted %v", a)
	}
	a, err := s.Decide("/staff", typed(" 7 "))
	if err != nil || a != value.Of("7") {
		t.Errorf("got %v, %v", a, err)
	}
	if _, err := s.Decide("/nobody", typed("7")); s.rejection(err).Reason != survey.NoSuchPath {
		t.Errorf("got %v", err)
	}
	if !s.Node("staff").Conflict() || len(s.kept.events) != 0 {
		t.Error("deciding changed the interview")
	}
}
