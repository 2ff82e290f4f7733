package xlsform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey/xlsform/formtest"
)

// TestFormsOfOtherProgramsAreJudgedAsThere has what the reference takes or refuses
// and people who come from there are used to, told once however often it occurs.
func TestFormsOfOtherProgramsAreJudgedAsThere(t *testing.T) {
	for _, c := range []struct {
		name, md string
		want     []string
	}{
		{"many missing translations, one remark for each language", `| survey |
| | type | name | label::Deutsch (de) | label::English (en) | label::français (fr) | hint::Deutsch (de) | hint::English (en) |
| | text | a | A | | | H | |
| | text | b | B | B | | | |
| | select_one l | c | | C | C | | |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) | label::français (fr) |
| | l | x | X | | |
| | l | y | Y | | |`, []string{"translation_column_missing survey!1", "translation_missing survey!D2", "translation_missing survey!E2", "translation_missing survey!C4"}},
		{"a group that is required, which says nothing", `| survey |
| | type | name | label | required |
| | begin_group | g | G | yes |
| | text | a | A | |
| | end_group | | | |`, []string{"required_on_group survey!D2"}},
		{"a type that is wrong, once, wherever the question is named", `| survey |
| | type | name | label | relevant |
| | country | country | Country | |
| | text | a | A ${country} | ${country} != '' |`, []string{"type_unknown survey!A2"}},
		{"a missing sheet of choices, once", `| survey |
| | type | name | label |
| | select_one a | a | A |
| | select_one b | b | B |
| | select_multiple c | c | C |
| | select_one_external d | d | D |
| | select_one_external e | e | E |`, []string{"sheet_missing survey!A2", "external_unfiltered survey!5", "sheet_missing survey!A5", "external_unfiltered survey!6"}},
		{"answers saved from inside and outside of a repeat", `| survey |
| | type | name | label | save_to |
| | text | a | A | e#p |
| | begin_repeat | r | R | |
| | text | b | B | e#q |
| | end_repeat | | | |
| entities |
| | list_name | label |
| | e | ${a} |`, []string{"save_to_scope survey!D2"}},
		{"answers saved from one repeat, with a label from outside", `| survey |
| | type | name | label | save_to |
| | text | a | A | |
| | begin_repeat | r | R | |
| | text | b | B | q |
| | end_repeat | | | |
| entities |
| | list_name | label |
| | e | ${a} |`, nil},
		{"a file called as the interview before", `| survey |
| | type | name | label | default |
| | csv-external | __last-saved | | |
| | text | a | A | ${last-saved#a} |`, []string{"file_missing survey!A2", "instance_twice survey!B2"}},
		{"the end of a group that is to be saved", `| survey |
| | type | name | label | save_to |
| | begin_group | g | G | |
| | text | a | A | |
| | end_group | | | p |
| entities |
| | list_name | label |
| | e | ${a} |`, []string{"save_to_on_group survey!D4"}},
		{"labels of a scale where it has no tick", `| survey |
| | type | name | label | parameters | appearance |
| | range | a | A | start=0 end=6 tick_interval=3 tick_labelset=l | |
| | range | b | B | start=0 end=6 step=2 tick_labelset=l | |
| | range | c | C | start=0 end=2 tick_labelset=l | no-ticks |
| | range | d | D | start=0 end=3 tick_labelset=l | no-ticks |
| | range | e | E | start=0 end=6 tick_interval=0 tick_labelset=l | |
| choices |
| | list_name | name | label |
| | l | 0 | None |
| | l | 2 | Two |`, []string{"labelset_not_on_step survey!D2", "labelset_only_ends survey!D5", "parameter_zero survey!D6"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := formtest.Build(t, c.md)
			if diff := cmp.Diff(c.want, told(problems)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
