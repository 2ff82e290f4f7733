package revision_test

import (
	"strings"
	"testing"

	"feldbuch/survey/revision"
	"feldbuch/survey/xlsform/formtest"
)

func TestWhatAnswersHangOn(t *testing.T) {
	const before = head +
		"| | select_one l | kind | Art | Kind | | | | | | | part = 1 | |\n" +
		"| | integer | staff | Personen | Staff | wie viele | ${kind} = 'a' | . > 0 | yes | | | | |\n" + choices
	for name, c := range map[string]struct {
		old, now string
		same     bool
	}{
		"a label":                         {"Personen", "Beschäftigte", true},
		"a hint":                          {"wie viele", "alle", true},
		"a choice's label":                {"| a | A | A |", "| a | A | Aye |", true},
		"how an expression is spaced":     {". > 0", ".  >  0", true},
		"a name":                          {"| integer | staff |", "| integer | people |", false},
		"a type":                          {"| integer | staff |", "| decimal | staff |", false},
		"a code":                          {"| l | c |", "| l | d |", false},
		"what a choice filter goes by":    {"| b | B | B | 1 |", "| b | B | B | 2 |", false},
		"a condition":                     {"= 'a'", "= 'b'", false},
		"a constraint":                    {". > 0", ". > 1", false},
		"whether there must be an answer": {"| yes |", "| |", false},
	} {
		t.Run(name, func(t *testing.T) {
			now := strings.Replace(before, c.old, c.now, 1)
			if now == before {
				t.Fatal("nothing was changed")
			}
			old, changed := revision.Structure(formtest.Form(t, before)), revision.Structure(formtest.Form(t, now))
			if (old == changed) != c.same {
				t.Errorf("the same: %v, want %v", old == changed, c.same)
			}
		})
	}
}

func TestTheVersionOfAConsentIsAText(t *testing.T) {
	const before = "| survey |\n| | type | name | label |\n| | select_one l | q | Q |\n| choices |\n| | list_name | name | label | consent_version |\n| | l | de | D | 1 |\n"
	old, now := revision.Structure(formtest.Form(t, before)), revision.Structure(formtest.Form(t, strings.Replace(before, "| 1 |", "| 2 |", 1)))
	if old != now {
		t.Error("another version of the consent makes another structure")
	}
}

func TestTheLanguageOfTheInterviewIsNoStructure(t *testing.T) {
	const before = "| settings |\n| | form_id | interview_language |\n| | f | |\n| survey |\n| | type | name | label |\n| | select_one l | q | Q |\n| choices |\n| | list_name | name | label |\n| | l | de | D |\n"
	old, now := revision.Structure(formtest.Form(t, before)), revision.Structure(formtest.Form(t, strings.Replace(before, "| f | |", "| f | ${q} |", 1)))
	if old != now {
		t.Error("a question that tells the language of the interview makes another structure")
	}
}
