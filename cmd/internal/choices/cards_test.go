package choices_test

import (
	"fmt"
	"slices"
	"testing"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey/xlsform/formtest"
)

func TestWhichListsTheRespondentIsShown(t *testing.T) {
	rows := func(list string, codes ...any) (s string) {
		for _, c := range codes {
			s += fmt.Sprintf("| | %s | %v | L%v |\n", list, c, c)
		}
		return s
	}
	letters := []any{"a", "b", "c", "d", "e", "f", "g"}
	many := make([]any, 41)
	for i := range many {
		many[i] = fmt.Sprintf("m%d", i)
	}
	for name, c := range map[string]struct {
		kind, interviewer, group string
		codes                    []any
		want                     int
	}{
		"a list longer than one keeps in mind":              {"select_one", "", "", letters, 1},
		"one of several answers, too":                       {"select_multiple", "", "", letters, 1},
		"one that is kept in mind is read aloud only":       {"select_one", "", "", letters[:6], 0},
		"don't know makes no list longer":                   {"select_one", "", "", append(slices.Clone(letters[:6]), "dk"), 0},
		"a scale in numbers":                                {"select_one", "", "", []any{0, 1, 2, 3}, 1},
		"numbers that do not ascend are no scale":           {"select_one", "", "", []any{3, 1, 2, 0}, 0},
		"yes, no and perhaps in numbers are no scale":       {"select_one", "", "", []any{1, 2, 3}, 0},
		"a scale in a table":                                {"select_one", "", "table-list", letters[:4], 1},
		"a list that is searched, asked in one's own words": {"select_one", "", "", many, 0},
		"choices for coding":                                {"select_one", "choices", "", letters, 0},
		"what is not to be said aloud":                      {"select_one", "card", "", letters[:2], 1},
		"what the interviewer alone answers":                {"select_one", "all", "", letters, 0},
	} {
		f := formtest.Form(t, "| survey |\n| | type | name | label | appearance | interviewer |\n"+
			"| | begin_group | g | G | "+c.group+" | |\n| | "+c.kind+" l | q | Q | | "+c.interviewer+" |\n| | end_group |\n"+
			"| choices |\n| | list_name | name | label |\n"+rows("l", c.codes...))
		if got := len(choices.Cards(f)); got != c.want {
			t.Errorf("%s: %d cards, want %d", name, got, c.want)
		}
	}
}
