package lint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/lint"
	"feldbuch/survey/xlsform/sheet"
)

const adviceForm = `| survey |
| | type              | name   | label | relevant | constraint | constraint_message | calculation | required | readonly | appearance | choice_filter |
| | select_one yn     | q      | Q     |          |            |                    |             |          |          |            |               |
| | select_multiple c | m      | M     |          |            |                    |             |          |          |            |               |
| | integer           | n      | N     |          |            |                    |             |          |          |            |               |
| | date              | d      | D     |          |            |                    |             |          |          |            |               |
| | begin repeat      | r      | R     |          |            |                    |             |          |          |            |               |
| | integer           | age    | A     |          |            |                    |             |          |          |            |               |
| | end repeat        |        |       |          |            |                    |             |          |          |            |               |
| | TYPE              | x      | X     | RELEVANT | CONSTRAINT | MESSAGE            | CALCULATION | REQUIRED | READONLY | APPEARANCE | FILTER        |
| choices |
| | list_name | name | label | land |
| | yn        | yes  | Ja    | 1    |
| | yn        | no   | Nein  | 2    |
| | c         | 1    | One   | 1    |
| | c         | 2    | Two   | 2    |
`

// check builds a form and gives all there is to say about it.
func check(t *testing.T, md string) []survey.Problem {
	t.Helper()
	form, problems := formtest.Build(t, md)
	problems = append(problems, lint.Check(form)...)
	survey.SortProblems(problems)
	return problems
}

// told shows a problem as "code cell".
func told(problems []survey.Problem) []string {
	var s []string
	for _, p := range problems {
		s = append(s, p.Code+" "+p.Pos.String())
	}
	return s
}

// advice builds the form with the words put in, and gives the warnings of its
// last row as "code: argument, argument".
func advice(t *testing.T, words map[string]string) []string {
	t.Helper()
	pairs := []string{}
	for _, word := range []string{"TYPE", "RELEVANT", "CONSTRAINT", "MESSAGE", "CALCULATION", "REQUIRED", "READONLY", "APPEARANCE", "FILTER"} {
		text := words[word]
		if word == "TYPE" && text == "" {
			text = "text"
		}
		pairs = append(pairs, word, text)
	}
	problems := check(t, strings.NewReplacer(pairs...).Replace(adviceForm))
	if survey.HasErrors(problems) {
		t.Fatalf("the form has errors: %v", problems)
	}
	var got []string
	for _, p := range problems {
		if p.Pos.Sheet != sheet.Survey || p.Pos.Row != 9 {
			t.Errorf("a remark on another row: %v", p)
		}
		got = append(got, p.Code+": "+strings.Join(p.Args, ", "))
	}
	return got
}

func TestWhatIsSeldomMeantIsRemarkedOn(t *testing.T) {
	for _, c := range []struct {
		name  string
		words map[string]string
		want  []string
	}{
		{"a code that is a label", map[string]string{"RELEVANT": "${q} = 'ja'"}, []string{"choice_code_unknown: ja, yn, yes, no, yes"}},
		{"a code in other letters, on the other side", map[string]string{"RELEVANT": "'NO' != ${q}"}, []string{"choice_code_unknown: NO, yn, yes, no, no"}},
		{"a number that is no code", map[string]string{"RELEVANT": "${q} = 1 or ${m} = 2"}, []string{"choice_code_unknown: 1, yn, yes, no, "}},
		{"selected with a code that is not there", map[string]string{"CALCULATION": "once(if(selected(${m}, '3'), 1, 2))"}, []string{"choice_code_unknown: 3, c, 1, 2, "}},
		{"one of several codes", map[string]string{"RELEVANT": "${m} = '1 4'"}, []string{"choice_code_unknown: 4, c, 1, 2, "}},
		{"the code at a place of an answer", map[string]string{"RELEVANT": "selected-at(${m}, 0) = 'x'"}, []string{"choice_code_unknown: x, c, 1, 2, "}},
		{"the question's own code", map[string]string{"TYPE": "select_one yn", "CONSTRAINT": ". != 'maybe'", "MESSAGE": "M"}, []string{"choice_code_unknown: maybe, yn, yes, no, "}},
		{"the same fault twice in a cell", map[string]string{"RELEVANT": "${q} = 'a' or ${q} = 'a'"}, []string{"choice_code_unknown: a, yn, yes, no, "}},
		{"nothing for codes that are there", map[string]string{"RELEVANT": "${q} = 'yes' or ${q} = '' or selected(${m}, '1') or ${m} = '1 2' or ${m} = 1"}, nil},
		{"nothing for the choice in a filter", map[string]string{"TYPE": "select_one c", "FILTER": "land = 7 and . = 'z'"}, nil},
		{"nothing for what stands in brackets of a path", map[string]string{"TYPE": "select_one yn", "CONSTRAINT": "count(/data/r[. = 'z']) = 0", "MESSAGE": "M"}, nil},
		{"a number compared with a text", map[string]string{"RELEVANT": "${n} = 'many'"}, []string{"number_with_text: many"}},
		{"a count compared with a text", map[string]string{"RELEVANT": "count-selected(${m}) > 'one'"}, []string{"number_with_text: one"}},
		{"nothing for a number in quotes", map[string]string{"RELEVANT": "${n} = '5' or ${n} = ''"}, nil},
		{"a date compared with what is none", map[string]string{"RELEVANT": "${d} > '31.12.2024'"}, []string{"date_with_text: 31.12.2024, 2024-12-31"}},
		{"a date compared with a word", map[string]string{"RELEVANT": "${d} = 'today'"}, []string{"date_with_text: today, "}},
		{"a date compared with a date's text", map[string]string{"RELEVANT": "today() > '2024-12-31'"}, []string{"date_as_text: 2024-12-31"}},
		{"nothing for a date compared with a date", map[string]string{"RELEVANT": "${d} > date('2024-12-31') and ${d} != ''"}, nil},
		{"a condition that is constantly false", map[string]string{"RELEVANT": "1 = 2 or false()"}, []string{"never_relevant: x"}},
		{"two codes of one question at once", map[string]string{"RELEVANT": "${q} = 'yes' and ${n} > 1 and ${q} = 'no'"}, []string{"never_relevant: x"}},
		{"a code and not the code", map[string]string{"RELEVANT": "${q} = 'yes' and ${q} != 'yes'"}, []string{"never_relevant: x"}},
		{"less than the less and more than the more", map[string]string{"RELEVANT": "${n} < 18 and 65 < ${n}"}, []string{"never_relevant: x"}},
		{"an interval without anything in it", map[string]string{"RELEVANT": "${n} >= 5 and ${n} < 5"}, []string{"never_relevant: x"}},
		{"nothing for an interval of one number", map[string]string{"RELEVANT": "${n} >= 5 and ${n} <= 5 and ${n} > 4"}, nil},
		{"nothing for instances of a repeat, of which there are several", map[string]string{"RELEVANT": "${age} < 18 and ${age} > 65"}, nil},
		{"nothing for one of two conditions", map[string]string{"RELEVANT": "false() or ${q} = 'yes'"}, nil},
		{"a constraint that does not say what it wants", map[string]string{"CONSTRAINT": ". != 'x'"}, []string{"constraint_without_message: x"}},
		{"an answer that must be there and cannot be given", map[string]string{"REQUIRED": "yes", "READONLY": "yes"}, []string{"required_not_asked: x"}},
		{"a calculation that must be answered", map[string]string{"TYPE": "calculate", "CALCULATION": "1", "REQUIRED": "yes"}, []string{"required_not_asked: x"}},
		{"a calculation that replaces what was typed", map[string]string{"CALCULATION": "${n} + 1"}, []string{"calculation_overwrites: x"}},
		{"nothing for a calculation that is only shown", map[string]string{"CALCULATION": "${n} + 1", "READONLY": "yes", "REQUIRED": "yes"}, nil},
		{"nothing for a calculation that happens once", map[string]string{"CALCULATION": "once(${n} + 1)"}, nil},
		{"a misspelt appearance", map[string]string{"APPEARANCE": "multilin numbers"}, []string{"appearance_unknown: multilin, multiline"}},
		{"nothing for appearances of others", map[string]string{"APPEARANCE": "w2 columns-3 ex:org.app(a='b') my-widget"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, advice(t, c.words)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNamesThatDifferOnlyInCaseAreRemarkedOnAnywhere(t *testing.T) {
	problems := check(t, `| survey |
| | type        | name | label |
| | text        | age  | A     |
| | begin group | g    | G     |
| | text        | Age  | B     |
| | end group   |      |       |`)
	if got := told(problems); !slices.Equal(got, []string{"name_differs_in_case survey!B4"}) {
		t.Errorf("got %q", got)
	}
}
