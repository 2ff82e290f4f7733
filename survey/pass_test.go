package survey_test

import (
	"errors"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
)

const passForm = `
| survey |
| | type         | name   | label | readonly | calculation | default | required | constraint | check | choice_filter | nonresponse |
| | integer      | a      | A     |          |             |         |          | . < 5      | warn  |               | |
| | integer      | half   | H     | yes      | ${a} div 2  |         |          |            |       |               | |
| | date         | odd    | O     | yes      |             | someday |          | . = '1'    |       |               | |
| | text         | preset | P     |          |             | as ever |          |            |       |               | |
| | text         | must   | M     |          |             |         | yes      |            |       |               | |
| | select_one s | none   | N     |          |             |         | yes      |            |       | k = ${must}   | no |
| choices |
| | list_name | name | label | k |
| | s         | x    | X     | 1 |`

func TestWhatIsPassedStaysAsItIs(t *testing.T) {
	sc := start(t, passForm)
	sc.Answer("a", "3")
	s := survey.NewSession(sc.Interview)
	for _, want := range []string{"a", "half", "odd", "preset"} {
		if got := s.At().Node.Element().Name; got != want {
			t.Fatalf("at %s, not %s", got, want)
		}
		if err := s.Pass(); err != nil {
			t.Fatalf("%s: %v", want, err)
		}
	}
	if diff := cmp.Diff([]string{"/a 3", "/half 1.5", "/odd someday", "/preset as ever"}, sc.kept.of(survey.EventAnswered)); diff != "" {
		t.Error(diff)
	}
	var r *survey.Rejection
	if err := s.Pass(); !errors.As(err, &r) || r.Reason != survey.RequiredEmpty || s.At().Node.Element().Name != "must" {
		t.Errorf("a required question: %v", err)
	}
	sc.Answer("must", "9")
	s.Next()
	if err := s.Pass(); err != nil || s.At().Kind != survey.AtEnd {
		t.Errorf("a question without any choice: %v", err)
	}
	if err := s.Complete(); err != nil {
		t.Errorf("what nobody can put right keeps it open: %v", err)
	}
}

func TestWalkingPastAConflictDecidesNothing(t *testing.T) {
	sc := startForm(t, formtest.Form(t, passForm), func(o *survey.Options) {
		o.State = &survey.State{Conflicts: []string{"/a"}}
	})
	s := survey.NewSession(sc.Interview)
	if err := s.Pass(); err != nil {
		t.Fatal(err)
	}
	if n := sc.Node("a"); !n.Conflict() || len(sc.kept.of(survey.EventResolved)) > 0 {
		t.Errorf("conflict %v, %v", n.Conflict(), sc.kept.events)
	}
}

func TestAWarningIsRaisedOnce(t *testing.T) {
	sc := start(t, passForm)
	nine := survey.Input{Status: value.Answered, Text: "9"}
	if r := sc.Refused("a", "9"); !r.Soft {
		t.Fatalf("%+v", r)
	}
	nine.Confirmed = true
	if err := sc.Give("a", nine); err != nil {
		t.Fatal(err)
	}
	nine.Confirmed = false
	for name, s := range map[string]*scenario{"at once": sc, "another day": sc.resumed()} {
		if err := s.Give("a", nine); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if r := s.Violation(s.Node("a")); r != nil {
			t.Errorf("%s: %v", name, r)
		}
		if r := s.Refused("a", "8"); !r.Soft {
			t.Errorf("%s, another answer: %+v", name, r)
		}
	}
	if n := len(sc.kept.of(survey.EventConfirmed)); n != 1 {
		t.Errorf("%d confirmations", n)
	}
}

func TestWhatIsLeftToDo(t *testing.T) {
	sc := start(t, passForm)
	s := survey.NewSession(sc.Interview)
	if err := s.Pass(); err != nil { // leaves a open
		t.Fatal(err)
	}
	var todo []string
	for _, d := range s.Todo() {
		line := d.Node.Element().Name
		if d.Rejection != nil {
			line += " " + string(d.Rejection.Reason)
		}
		todo = append(todo, line)
	}
	if diff := cmp.Diff([]string{"a", "must required", "none"}, todo); diff != "" {
		t.Error(diff)
	}
}
