package survey

import (
	"testing"

	"feldbuch/survey/value"
)

func TestAChoiceStandsForAStatusWhateverTheListCallsIt(t *testing.T) {
	label := func(s string) Text { return Text{"de": Template{{Literal: s}}} }
	for name, c := range map[string]struct {
		choices           []*Choice
		dontKnow, refused string
	}{
		"by our own names":       {[]*Choice{{Name: "dk"}, {Name: "ref"}}, "dk", "ref"},
		"by other tools' names":  {[]*Choice{{Name: "dont_know"}, {Name: "REFUSED"}}, "dont_know", "REFUSED"},
		"by what they read":      {[]*Choice{{Name: "98", Label: label("weiß nicht")}, {Name: "99", Label: label("Keine Angabe.")}}, "98", "99"},
		"in brackets":            {[]*Choice{{Name: "-1", Label: label("[Don’t  know]")}}, "-1", ""},
		"our name comes first":   {[]*Choice{{Name: "x", Label: label("weiß nicht")}, {Name: "dk", Label: label("unklar")}}, "dk", ""},
		"a sentence is no label": {[]*Choice{{Name: "a", Label: label("weiß nicht, wen ich fragen soll")}}, "", ""},
		"a visit may be refused": {[]*Choice{{Name: "done"}, {Name: "refused", Label: label("refused")}, {Name: "no_answer", Label: label("No answer")}}, "", ""},
		"nor is any other":       {[]*Choice{{Name: "yes", Label: label("ja")}, {Name: "no", Label: label("nein")}}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			l := &List{Choices: c.choices}
			for status, want := range map[value.Status]string{value.DontKnow: c.dontKnow, value.Refused: c.refused} {
				got := ""
				if found := l.Nonresponse(status); found != nil {
					got = found.Name
				}
				if got != want {
					t.Errorf("%v is %q, want %q", status, got, want)
				}
				if e := (&Element{List: l}); want != "" && e.Nonresponse(want) != status {
					t.Errorf("%q stands for %v", want, e.Nonresponse(want))
				}
			}
		})
	}
}
