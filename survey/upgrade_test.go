package survey_test

import (
	"slices"
	"strings"
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

const followed = `
	| survey |
	| | type             | name    | label | repeat_count | continues | calculation |
	| | begin_repeat     | area    | A     | 3            |           | |
	| | calculate        | code    |       |              |           | selected-at('tax law hr', position(..) - 1) |
	| | integer          | need    | N     |              |           | |
	| | integer          | have    | H     |              |           | |
	| | end_repeat       |         |       |              |           | |
	| | begin_group      | later   | L     |              |           | |
	| | begin_repeat     | more    | M     | 3            | area      | |
	| | select_one wish  | want    | W     |              |           | |
	| | end_repeat       |         |       |              |           | |
	| | begin_repeat     | most    | M     | 3            | ${more}   | |
	| | integer          | persons | P     |              |           | |
	| | end_repeat       |         |       |              |           | |
	| | end_group        |         |       |              |           | |
	| choices |
	| | list_name | name | label |
	| | wish      | yes  | Yes   |
	| | wish      | dk   | Don't know |
	| gaps |
	| | name | label | area    | need    | have    | want    | persons |
	| | a    | A     | ${code} | ${need} | ${have} | ${want} | ${persons} |`

func TestWhatIsAskedLaterBelongsToTheEntryOfItsNumber(t *testing.T) {
	s := start(t, followed)
	for path, text := range map[string]string{"/area[2]/need": "4", "/area[2]/have": "1", "/later/more[2]/want": "dk", "/later/most[2]/persons": "7", "/later/most[3]/persons": "2"} {
		s.Answer(path, text)
	}
	var got []string
	for _, a := range s.Submission().Areas {
		got = append(got, strings.TrimSpace(strings.Join([]string{a.Code, a.Need.Text, a.Have.Text, a.Want.Status.String(), a.Persons.Text}, " ")))
	}
	if d := cmp.Diff([]string{"tax   missing", "law 4 1 dont_know 7", "hr   missing 2"}, got); d != "" {
		t.Error(d)
	}
}

func TestAnAnswerMovesIntoTheRepeatThatGoesOnWithItsOwn(t *testing.T) {
	old := formtest.Form(t, `
		| survey |
		| | type            | name    | label | repeat_count |
		| | begin_repeat    | area    | A     | 3            |
		| | integer         | need    | N     |              |
		| | select_one wish | want    | W     |              |
		| | integer         | persons | P     |              |
		| | end_repeat      |         |       |              |
		| choices |
		| | list_name | name | label |
		| | wish      | yes  | Yes   |`)
	now := formtest.Form(t, followed)
	entry := func(path string) string { return startForm(t, old).Node(path).Key() }
	state := &survey.State{Form: old.Hash, Answers: map[string]value.Answer{
		entry("/area[2]/need"): value.Of("4"), entry("/area[2]/want"): value.Of("yes"), entry("/area[3]/persons"): value.Of("5"),
	}}
	up, err := survey.Upgrade(state, old, now)
	if err != nil {
		t.Fatal(err)
	}
	if len(up.Lost) > 0 || up.Kept != 1 || len(up.Moved) != 2 {
		t.Errorf("kept %d, moved %v, lost %v", up.Kept, up.Moved, up.Lost)
	}
	for path, want := range map[string]string{"/area[2]/need": "4", "/later/more[2]/want": "yes", "/later/most[3]/persons": "5"} {
		if n, err := up.Interview.Find(path); err != nil || n.Answer().Text != want {
			t.Errorf("%s: %v, want %s", path, n, want)
		}
	}
}

func TestOnlyACountedRepeatBeforeItIsGoneOnWith(t *testing.T) {
	for name, rows := range map[string]string{
		"nothing of that name":       "| | begin_repeat | b | B | 2 | aera |\n| | text | t | T | | |\n| | end_repeat | | | | |",
		"a repeat after it":          "| | begin_repeat | b | B | 2 | c |\n| | text | t | T | | |\n| | end_repeat | | | | |\n| | begin_repeat | c | C | 2 | |\n| | text | u | U | | |\n| | end_repeat | | | | |",
		"itself":                     "| | begin_repeat | b | B | 2 | b |\n| | text | t | T | | |\n| | end_repeat | | | | |",
		"a question":                 "| | text | q | Q | | |\n| | begin_repeat | b | B | 2 | q |\n| | text | t | T | | |\n| | end_repeat | | | | |",
		"entries that nobody counts": "| | begin_repeat | b | B | | area |\n| | text | t | T | | |\n| | end_repeat | | | | |",
	} {
		_, problems := formtest.Build(t, "| survey |\n| | type | name | label | repeat_count | continues |\n| | begin_repeat | area | A | 2 | |\n| | text | a | A | | |\n| | end_repeat | | | | |\n"+rows)
		if !slices.ContainsFunc(problems, func(p survey.Problem) bool {
			return p.Code == survey.CodeContinues && p.Severity == survey.SeverityError
		}) {
			t.Errorf("%s is taken: %v", name, problems)
		}
	}
}
