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

func TestAnAnswerCountsAsWhatItStandsFor(t *testing.T) {
	list := &List{Choices: []*Choice{{Name: "1"}, {Name: "dk"}, {Name: "ref"}}}
	one := &Element{Kind: Question, Type: TypeSelectOne, List: list}
	many := &Element{Kind: Question, Type: TypeSelectMultiple, List: list}
	for _, c := range []struct {
		name   string
		el     *Element
		given  value.Answer
		counts value.Answer
	}{
		{"a choice is an answer", one, value.Of("1"), value.Of("1")},
		{"the choice for don't know is a don't know", one, value.Of("dk"), value.Answer{Status: value.DontKnow}},
		{"the choice for refused is a refusal", one, value.Of("ref"), value.Answer{Status: value.Refused}},
		{"alone among several, too", many, value.Of("dk"), value.Answer{Status: value.DontKnow}},
		{"beside an answer it is part of the answer", many, value.Of("1 dk"), value.Of("1 dk")},
		{"the word in a text is a word", &Element{Kind: Question, Type: TypeText}, value.Of("dk"), value.Of("dk")},
		{"what was left open is missing", one, value.Answer{}, value.Answer{}},
		{"a calculation without a result was not left open", &Element{Kind: Question, Type: TypeCalculate}, value.Answer{}, value.Answer{Status: value.NotRelevant}},
		{"a conflict stays one", one, value.Answer{Status: value.Conflict}, value.Answer{Status: value.Conflict}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.el.Counted(c.given); got != c.counts {
				t.Errorf("%v counts as %v, want %v", c.given, got, c.counts)
			}
		})
	}
}
