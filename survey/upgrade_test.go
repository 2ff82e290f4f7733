package survey_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

func TestAnInterviewGoesOnWithAnotherVersion(t *testing.T) {
	old := formtest.Form(t, `
		| survey |
		| | type         | name   | label |
		| | begin_group  | g      | G     |
		| | text         | stays  | A     |
		| | text         | moves  | B     |
		| | text         | gone   | C     |
		| | text         | number | D     |
		| | select_one l | pick   | E     |
		| | begin_repeat | person | P     |
		| | text         | name   | N     |
		| | text         | age    | A     |
		| | end_repeat   |        |       |
		| | end_group    |        |       |
		| choices |
		| | list_name | name | label |
		| | l         | x    | X     |
		| | l         | y    | Y     |`)
	now := formtest.Form(t, `
		| survey |
		| | type         | name   | label |
		| | begin_group  | g      | G     |
		| | text         | stays  | A     |
		| | integer      | number | D     |
		| | select_one l | pick   | E     |
		| | begin_repeat | person | P     |
		| | begin_group  | inner  | I     |
		| | text         | name   | N     |
		| | end_group    |        |       |
		| | text         | age    | A     |
		| | end_repeat   |        |       |
		| | end_group    |        |       |
		| | begin_group  | h      | H     |
		| | text         | moves  | B     |
		| | text         | fresh  | F     |
		| | end_group    |        |       |
		| choices |
		| | list_name | name | label |
		| | l         | x    | X     |`)
	state := &survey.State{
		Form:      old.Hash,
		Instances: []string{"/g/person[k1]"},
		Answers: map[string]value.Answer{
			"/g/stays": value.Of("a"), "/g/moves": {Status: value.Refused}, "/g/gone": value.Of("c"),
			"/g/number": value.Of("many"), "/g/pick": value.Of("y"),
			"/g/person[k1]/name": value.Of("Lan"), "/g/person[k1]/age": value.Of("33"),
		},
		Notes: map[string]string{"/g/moves": "did not want to say"},
	}
	c, err := survey.Upgrade(state, old, now)
	if err != nil {
		t.Fatal(err)
	}
	if c.Kept != 4 {
		t.Errorf("%d answers kept where they are, want 4", c.Kept)
	}
	moved := []survey.Move{{From: "/g/moves", To: "/h/moves"}, {From: "/g/person[k1]/name", To: "/g/person[k1]/inner/name"}}
	if d := cmp.Diff(moved, c.Moved); d != "" {
		t.Errorf("moved (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]survey.Move{{From: "/g/gone"}}, c.Lost); d != "" {
		t.Errorf("lost (-want +got):\n%s", d)
	}
	refused := map[string]survey.Reason{}
	for _, v := range c.Refused {
		refused[v.Path] = v.Reason
	}
	if d := cmp.Diff(map[string]survey.Reason{"/g/number": survey.NotInteger, "/g/pick": survey.NotChoice}, refused); d != "" {
		t.Errorf("refused (-want +got):\n%s", d)
	}
	if len(c.New) != 1 || c.New[0].Path() != "/h/fresh" {
		t.Errorf("new questions: %v", c.New)
	}
	want := []survey.Event{
		{Kind: survey.EventAnswered, Subject: survey.SubjectInterview, Path: "/h/moves", Answer: value.Answer{Status: value.Refused}},
		{Kind: survey.EventAnswered, Subject: survey.SubjectInterview, Path: "/g/person[k1]/inner/name", Answer: value.Of("Lan")},
		{Kind: survey.EventNoted, Subject: survey.SubjectInterview, Path: "/h/moves", Note: "did not want to say"},
	}
	if d := cmp.Diff(want, c.Events); d != "" {
		t.Errorf("events (-want +got):\n%s", d)
	}
	if n, err := c.Interview.Find("/g/person[1]/inner/name"); err != nil || n.Answer() != value.Of("Lan") {
		t.Errorf("the moved answer is not there: %v", err)
	}
}
