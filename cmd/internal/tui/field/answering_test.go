package field

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestWhereTheListIsNotHereCodesAreTyped(t *testing.T) {
	texts := msg.In(msg.German).Interview
	for _, kind := range []survey.Type{survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank} {
		p := survey.Prompt{Element: &survey.Element{Type: kind}, FreeCodes: true, Answer: value.Of("hro hwi")}
		c := newControl(p, texts, DraftOf(p, texts), "")
		if diff := cmp.Diff(survey.Input{Status: value.Answered, Text: "hro hwi"}, c.Input()); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

func TestAMonthOrAYearIsShownAsItWasTyped(t *testing.T) {
	for appearance, want := range map[string][2]string{"month-year": {"03.2024", "2024-03"}, "year": {"2024", "2024"}, "": {"01.03.2024", "2024-03-01"}} {
		for i, lang := range []msg.Lang{msg.German, msg.English} {
			e := &survey.Element{Type: survey.TypeDate, Appearance: []string{appearance}}
			canonical := "2024-03-01"
			if appearance == "year" {
				canonical = "2024-01-01"
			}
			shown := EditText(e, canonical, msg.In(lang).Interview.Field)
			if got, ok := e.ReadDate(shown); shown != want[i] || !ok || got != canonical {
				t.Errorf("%s %q: shown as %q, read as %q", appearance, canonical, shown, got)
			}
		}
	}
}
