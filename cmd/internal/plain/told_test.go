package plain_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/msg/msgtest"
	"feldbuch/cmd/internal/script"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

func TestAnswersAreToldAsEverywhere(t *testing.T) {
	for lang, language := range map[msg.Lang]string{msg.German: "Deutsch (de)", msg.English: "English (en)"} {
		iv, err := survey.NewInterview(formtest.Form(t, msgtest.Form), survey.Options{ID: "i1", Language: language})
		if err != nil {
			t.Fatal(err)
		}
		answers, err := script.Read(strings.NewReader(msgtest.Answers(func(c msgtest.Case) string { return c.First })))
		if err != nil {
			t.Fatal(err)
		}
		if err := answers.Apply(iv); err != nil {
			t.Fatal(err)
		}
		for _, c := range msgtest.Cases {
			got, _ := talk(t, survey.NewSession(iv), lang, ":g "+c.Name)
			if before := msg.In(lang).Plain.Question.Answer; !strings.Contains(got, before+"\n  "+c.In(lang).First+"\n") {
				t.Errorf("%s is not told as %q:\n%s", c.Name, c.In(lang).First, got)
			}
			if c.Name == "born" && !strings.Contains(got, "\n"+msgtest.Label[lang]+"\n") {
				t.Errorf("the question is not %q:\n%s", msgtest.Label[lang], got)
			}
		}
	}
}
