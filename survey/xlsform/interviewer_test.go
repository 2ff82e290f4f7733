package xlsform_test

import (
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
)

const silentForm = `
| survey |
| | type | name | label | interviewer |
| | text | aloud | Wie heißen Sie? | |
| | select_one yn | coded | Wie viele sind Sie? | choices |
| | select_one yn | secret | Wie viel? | card |
| | begin group | rating | Einschätzung | all |
| | text | mood | Stimmung | |
| | select_one yn | again | Noch einmal? | choices |
| | end group | | | |
| | begin group | coding | Fragen | Choices |
| | select_one yn | open | Und? | |
| | end group | | | |
| choices |
| | list_name | name | label |
| | yn | y | ja |
`

func TestWhatIsForTheInterviewerAlone(t *testing.T) {
	f, problems := xlsform.Build(read(t, "f.md", silentForm))
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	for name, want := range map[string][2]bool{ // question and choices are silent
		"aloud": {false, false}, "coded": {false, true}, "secret": {false, true}, "rating": {true, true}, "mood": {true, true},
		"again": {false, true}, "open": {false, true},
	} {
		e := f.Named(name)[0]
		if got := [2]bool{e.SilentQuestion(), e.SilentChoices()}; got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		if got := e.OnCard(); got != (name == "secret") {
			t.Errorf("%s is on a card: %v", name, got)
		}
	}
}

func TestAnInterviewerColumnThatIsNotUnderstoodIsAnError(t *testing.T) {
	_, problems := xlsform.Build(read(t, "f.md", "| survey |\n| | type | name | label | interviewer |\n| | text | a | A | choises |\n"))
	i := slices.IndexFunc(problems, func(p survey.Problem) bool { return p.Code == xlsform.CodeInterviewer })
	if i < 0 || problems[i].Severity != survey.SeverityError || problems[i].Pos.Cell != "D2" || problems[i].Args[1] != "choices" {
		t.Errorf("%+v", problems)
	}
}
