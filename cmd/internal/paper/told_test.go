package paper

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/msg/msgtest"
	"feldbuch/survey/xlsform/formtest"
)

func TestAnswersInConditionsAreToldAsEverywhere(t *testing.T) {
	f := formtest.Form(t, msgtest.Form)
	for lang, language := range map[msg.Lang]string{msg.German: "Deutsch (de)", msg.English: "English (en)"} {
		p := newPrinter(f, Options{Language: language, Texts: msg.In(lang)})
		for _, c := range msgtest.Cases {
			if c.First[0] != '"' { // conditions name single values
				continue
			}
			want := c.In(lang).First
			if el := f.Named(c.Name)[0]; el.Type.Selects() && el.List.File == "" {
				want = strings.Replace(msg.In(lang).Forms.Paper.Quoted, "%s", want, 1)
			}
			if got := p.label(f.Named(c.Name)[0], strings.Trim(c.First, `"`)); got != want {
				t.Errorf("%s is told as %q, want %q", c.Name, got, want)
			}
		}
		if got, want := p.text(f.Named("born")[0].Label), strings.Replace(msgtest.Label[lang], "Mai", "["+strings.Replace(p.texts.Question, "%d", "1", 1)+"]", 1); got != want {
			t.Errorf("the question is %q, want %q", got, want)
		}
	}
}
