package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey/xlsform/lint"
)

func TestQuestionsThatLookLikeContactDataAreRemarkedOn(t *testing.T) {
	for _, c := range []struct {
		name, row, want string
	}{
		{"a name in English", "text | phone | P |", "phone phone"},
		{"a name of several words", "text | owner_name | N |", "owner_name owner name"},
		{"a name in German", "text | c_telefon | T |", "c_telefon telefon"},
		{"a brief label in German", "text | x | Ihre E-Mail |", "x mail"},
		{"a brief label with marks", "date | x | Geburtstag? |", "x geburtstag"},
		{"a long label with a telling word", "integer | x | Unter welcher Telefonnummer erreichen wir Sie am besten? |", "x telefonnummer"},
		{"a number typed in", "integer | tel | T |", "tel tel"},
		{"nothing for a long label that mentions a phone", "integer | x | How many of your customers order by phone? |", ""},
		{"nothing for a choice", "select_one c | channel | Phone or mail? |", ""},
		{"nothing for another word with the letters", "text | hotel | Emailliertes Geschirr |", ""},
		{"nothing for a name put into a text", "integer | x | Age of ${q} |", ""},
		{"nothing for what is declared", "text | phone | P | contact", ""},
		{"nothing for what is declared not to be", "text | phone | P | no", ""},
		{"nothing for a special category", "text | s9_birth | B |", ""},
		{"nothing for what is named so", "text | pii_phone | P |", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			problems := check(t, `| survey |
| | type | name | label | personal |
| | text | q | Q | |
| | `+c.row+` |
| choices |
| | list_name | name | label |
| | c | a | A |`)
			got := ""
			for _, p := range problems {
				if p.Code == lint.CodeContactLikely {
					got = strings.Join(p.Args, " ")
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatReadsPersonalDataIsRemarkedOn(t *testing.T) {
	problems := check(t, `| survey |
| | type           | name     | label | calculation | default | personal |
| | text           | pii_name | N     |             |         |          |
| | text           | s9_land  | L     |             |         |          |
| | calculate      | greeting |       | concat('Dear ', ${pii_name}) | | |
| | calculate      | shout    |       | concat(${greeting}, '!') | | contact |
| | calculate      | given    |       | ${pii_name} != ''        | | no      |
| | text           | land     | L     |             | ${s9_land} | |
| | begin group    | g        | G     |             | | contct |
| | text           | in_g     | I     |             | | |
| | end group      |          |       |             | | |
| settings |
| | form_title | instance_name |
| | F | ${pii_name} |
| gaps |
| | name | label | need | have |
| | tax  | T | ${given} | ${shout} |
| breakdowns |
| | name | label | by |
| | from | F | ${land} |`)
	if d := cmp.Diff([]string{
		"contact_inherited survey!D4",
		"special_inherited survey!E7",
		"personal_unknown survey!F8",
		"name_contact settings!B2",
		"rule_contact gaps!2",
		"rule_special breakdowns!C2",
	}, told(problems)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
