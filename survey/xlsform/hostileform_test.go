package xlsform_test

import (
	"strconv"
	"strings"
	"testing"

	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/lint"
)

// TestHostileFormsAreCheckedCheaply holds forms that are small for what they
// ask: each would take hours, or all memory, if it were checked as it says.
func TestHostileFormsAreCheckedCheaply(t *testing.T) {
	const n = 10_000
	const head = "| survey |\n| | type | name | label | relevant |\n"
	const lists = "| choices |\n| | list_name | name | label |\n"
	for _, c := range []struct {
		name, form string
		want       string // a code among the problems, "" for none
	}{
		{"questions that name what is not there", head + numbered(n, "| | text | q# | L | ${zz#} = 1 |\n"), xlsform.CodeUnknownName},
		{"types that are none", head + numbered(n, "| | texxt# | q# | L | |\n"), xlsform.CodeTypeUnknown},
		{"lists that are none", head + numbered(n, "| | select_one l#x | q# | L | |\n") + lists + numbered(n, "| | l# | a | A |\n"), xlsform.CodeListUnknown},
		{"codes that are none", head + "| | select_one y | y | Y | |\n" + numbered(n, "| | text | q# | L | ${y} = 'n#' or ${y} = # |\n") + lists + numbered(n, "| | y | a# | A |\n"), lint.CodeChoiceCode},
		{"one name for all", head + strings.Repeat("| | text | q | L | |\n", n), xlsform.CodeNameTwice},
		{"groups in groups", head + numbered(n, "| | begin_group | g# | L | |\n") + strings.Repeat("| | end_group | | | |\n", n), xlsform.CodeNestingDeep},
		{"a ring of questions", head + numbered(n, "| | text | q# | L | ${q@} = 1 |\n"), "cycle"},
		{"questions that look at all others", head + numbered(n/10, "| | text | q# | L | count(//*) = 1 |\n"), "too_entangled"},
		{"other in a long list", head + numbered(n, "| | select_one y or_other | q# | L | |\n") + lists + numbered(n, "| | y | a# | A |\n"), ""},
		{"a condition of a thousand parts", head + "| | text | q | L | 1=1" + strings.Repeat(" and ${q} != 1", 1000) + " |\n", "cycle"},
		{"rules of the export that name what is not there", head + "| | text | q | L | |\n| gaps |\n| | name | label | need | have |\n" + numbered(n, "| | g# | G | ${z#} | ${q} |\n"), xlsform.CodeUnknownName},
		{"a loop of many questions over many choices", head + "| | begin loop over y | l | L | |\n" + numbered(n/20, "| | text | q# | L | |\n") + "| | end loop | | | |\n" + lists + numbered(n/20, "| | y | a# | A |\n"), xlsform.CodeLoopLarge},
		{"loops in loops", head + strings.Repeat("| | begin loop over y | l | L | |\n", 6) + "| | text | q | L | |\n" + strings.Repeat("| | end loop | | | |\n", 6) + lists + numbered(12, "| | y | a# | A |\n"), xlsform.CodeLoopLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := map[string]bool{}
			if n := formtest.Allocated(func() {
				form, problems := formtest.Build(t, c.form)
				for _, p := range append(problems, lint.Check(form)...) {
					found[p.Code] = true
				}
			}); n > 2*formtest.MostAllocated { // most of it garbage at once
				t.Errorf("%d MB allocated", n>>20)
			}
			if c.want != "" && !found[c.want] {
				t.Errorf("no %s among %v", c.want, found)
			}
		})
	}
}

// numbered repeats a line with its number for # and that of the next, 0 after
// the last, for @.
func numbered(n int, line string) string {
	var b strings.Builder
	for i := range n {
		strings.NewReplacer("#", strconv.Itoa(i), "@", strconv.Itoa((i+1)%n)).WriteString(&b, line)
	}
	return b.String()
}
