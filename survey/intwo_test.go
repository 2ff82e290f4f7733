package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

func TestAQuestionInTwoLanguages(t *testing.T) {
	f := formtest.Form(t, `
| survey |
| | type | name | label::Tiếng Việt (vi) | label::Deutsch (de) | hint::Tiếng Việt (vi) | hint::Deutsch (de) | interviewer |
| | select_one yn | read | Mở cửa chưa? | Schon offen? | | Tür ansehen | |
| | select_one yn | coded | Vì sao? | Warum? | nghe | zuhören | choices |
| | select_one yn | silent | Ấn tượng | Eindruck | | | all |
| | text | alike | OK? | OK? | | | |
| choices |
| | list_name | name | label::Tiếng Việt (vi) | label::Deutsch (de) |
| | yn | y | có | ja |
`)
	iv, err := survey.NewInterview(f, survey.Options{Language: "Tiếng Việt (vi)"})
	if err != nil {
		t.Fatal(err)
	}
	type shown struct{ label, second, hint, option, below string }
	for name, want := range map[string]shown{
		"read":   {"Mở cửa chưa?", "Schon offen?", "Tür ansehen", "có", "ja"},
		"coded":  {"Vì sao?", "Warum?", "zuhören", "ja", ""},
		"silent": {"Eindruck", "", "", "ja", ""},
		"alike":  {"OK?", "", "", "", ""},
	} {
		n, _ := iv.Find(name)
		p := iv.PromptInTwo(n, "Deutsch (de)")
		got := shown{label: p.Label, second: p.Second, hint: p.Hint}
		for _, o := range p.Options {
			got.option, got.below = o.Label, o.Second
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
		if p := iv.PromptInTwo(n, "Tiếng Việt (vi)"); p.Second != "" {
			t.Errorf("%s: one language twice: %+v", name, p)
		}
	}
}
