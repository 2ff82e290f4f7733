package tui

import (
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

func TestWhereTheListIsNotHereCodesAreTyped(t *testing.T) {
	texts := msg.In(msg.German).Interview
	for _, kind := range []survey.Type{survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank} {
		p := survey.Prompt{Element: &survey.Element{Type: kind}, Typed: true, Answer: value.Of("hro hwi")}
		c := newControl(p, texts, draftOf(p, texts), "")
		if diff := cmp.Diff(survey.Input{Status: value.Answered, Text: "hro hwi"}, c.input()); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}
