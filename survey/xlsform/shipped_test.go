package xlsform_test

import (
	"testing"

	"feldbuch/questionnaires"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/sheet"
)

// shipped reads the questionnaire that comes with the program.
func shipped(t *testing.T) (*sheet.Workbook, *survey.Form, []survey.Problem) {
	t.Helper()
	w, err := xlsform.ReadFS(questionnaires.FS, questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	form, problems := xlsform.Build(w)
	return w, form, append(problems, lint.Check(form)...)
}

func TestShippedQuestionnaireHasNoProblems(t *testing.T) {
	_, form, problems := shipped(t)
	for _, p := range problems {
		if p.Code != lint.CodeParticularEmpty { // what each project fills in for itself
			t.Error(p)
		}
	}
	if got := len(form.Lists); got < 55 {
		t.Errorf("%d lists", got)
	}
	if form.Default != "Deutsch (de)" || len(form.Languages) < 2 || form.Languages[1].Code != "en" {
		t.Errorf("languages %v, default %q", form.Languages, form.Default)
	}
	if len(form.Gaps) != 1 || len(form.Breakdowns) < 4 {
		t.Errorf("%d gap rules, %d breakdowns", len(form.Gaps), len(form.Breakdowns))
	}
}
