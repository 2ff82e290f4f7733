package survey_test

import (
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
)

func TestLinkReports(t *testing.T) {
	type problem struct {
		Code, At string
		Args     []string
	}
	for _, c := range []struct {
		name, md string
		want     []problem
	}{
		{"a chain that ends where it began, with its cells", `
| survey |
| | type      | name | label | calculation | relevant |
| | calculate | a    |       | ${b} + 1 | |
| | calculate | b    |       | ${c} + 1 | |
| | text      | c    | C     |          | ${a} > 1 |
| | calculate | d    |       | ${a}     | |`,
			[]problem{{survey.CodeCycle, "survey!D2", []string{"a (survey!D2) → b (survey!D3) → c (survey!E4) → a"}}}},
		{"the shortest of several chains", `
| survey |
| | type      | name | label | calculation |
| | calculate | a    |       | ${b} + 1 |
| | calculate | b    |       | ${c} + 1 |
| | calculate | c    |       | ${a} + ${d} |
| | calculate | d    |       | ${c} |`,
			[]problem{{survey.CodeCycle, "survey!D4", []string{"c (survey!D4) → d (survey!D5) → c"}}}},
		{"each of two chains that have nothing in common", `
| survey |
| | type      | name | label | calculation |
| | calculate | a    |       | ${b} |
| | calculate | b    |       | ${a} |
| | calculate | c    |       | ${d} |
| | calculate | d    |       | ${c} |`,
			[]problem{
				{survey.CodeCycle, "survey!D2", []string{"a (survey!D2) → b (survey!D3) → a"}},
				{survey.CodeCycle, "survey!D4", []string{"c (survey!D4) → d (survey!D5) → c"}},
			}},
		{"a repeat that is counted by a question inside it", `
| survey |
| | type         | name | label | repeat_count |
| | begin repeat | r    | R     | ${q} |
| | integer      | q    | Q     | |
| | end repeat   |      |       | |`,
			[]problem{{survey.CodeCycle, "survey!D2", []string{"r (survey!D2) → q (survey!3) → r"}}}},
		{"a calculation that reads itself", `
| survey |
| | type      | name | label | calculation |
| | calculate | a    |       | ${a} + 1 |`,
			[]problem{{survey.CodeCycle, "survey!D2", []string{"a (survey!D2) → a"}}}},
		{"nothing for one that reads itself once", `
| survey |
| | type      | name | label | calculation |
| | calculate | a    |       | once(random()) |
| | calculate | b    |       | once(coalesce(., 'x')) |`, nil},
		{"nothing for a constraint on the question itself", `
| survey |
| | type    | name | label | constraint |
| | integer | a    | A     | . > 1 and ${a} < 5 |`, nil},
		{"nothing for a question triggered by one that reads it", `
| survey |
| | type    | name | label | calculation | trigger | relevant |
| | integer | a    | A     |             |         | ${b} != 1 |
| | integer | b    | B     | ${a} + 1    | ${a}    | |`, nil},
		{"a name nobody has, and the one that may be meant", `
| survey |
| | type    | name  | label | relevant |
| | integer | staff | Staff | |
| | text    | b     | B     | ${staf} > 1 |`,
			[]problem{{survey.CodeUnknownName, "survey!D3", []string{"staf", "staff"}}}},
		{"an unknown name in a label", `
| survey |
| | type | name | label        |
| | text | a    | Dear ${who}  |`,
			[]problem{{survey.CodeUnknownName, "survey!C2", []string{"who", ""}}}},
		{"an unknown name of the interview before", `
| survey |
| | type | name   | label  | default |
| | text | street | Street | ${last-saved#stret} |`,
			[]problem{{survey.CodeLastSavedUnkown, "survey!D2", []string{"stret", "street"}}}},
		{"a language of the interview that no single choice tells", `
| settings |
| | interview_language |
| | ${tongue}          |
| survey |
| | type | name   | label |
| | text | tongue | T     |`,
			[]problem{{survey.CodeInterviewLanguage, "settings!A2", nil}}},
		{"a language of the interview that nobody asks for", `
| settings |
| | interview_language |
| | ${tongu}           |
| survey |
| | type | name   | label |
| | text | tongue | T     |`,
			[]problem{{survey.CodeUnknownName, "settings!A2", []string{"tongu", "tongue"}}}},
		{"a name two questions have", `
| survey |
| | type        | name | label | relevant |
| | begin group | g    | G     | |
| | text        | q    | Q     | |
| | end group   |      |       | |
| | begin group | h    | H     | |
| | text        | q    | Q     | |
| | end group   |      |       | |
| | text        | z    | Z     | ${q} = '1' |`,
			[]problem{{survey.CodeAmbiguousName, "survey!D8", []string{"q"}}}},
		{"a chain among other mistakes, with the cell that leads on where a row has several", `
| survey |
| | type      | name | label   | relevant | calculation |
| | integer   | a    | A ${x}  | ${y} = 1 | |
| | calculate | b    |         | ${a} > 1 | ${c} + ${z} |
| | calculate | c    |         |          | ${b} + 1 |`,
			[]problem{
				{survey.CodeUnknownName, "survey!C2", []string{"x", ""}},
				{survey.CodeUnknownName, "survey!D2", []string{"y", ""}},
				{survey.CodeCycle, "survey!E3", []string{"b (survey!E3) → c (survey!E4) → b"}},
				{survey.CodeUnknownName, "survey!E3", []string{"z", ""}},
			}},
		{"an unknown name in the rules of the export", `
| survey |
| | type    | name | label |
| | integer | need | Need  |
| gaps |
| | name | label | need    | have |
| | a    | A     | ${need} | ${hawe} |
| breakdowns |
| | name | label | by |
| | b    | B     | ${nead} |`,
			[]problem{
				{survey.CodeUnknownName, "gaps!D2", []string{"hawe", ""}},
				{survey.CodeUnknownName, "breakdowns!C2", []string{"nead", "need"}},
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := formtest.Build(t, c.md)
			var got []problem
			for _, p := range problems {
				if p.Severity == survey.SeverityError {
					got = append(got, problem{p.Code, p.Pos.String(), p.Args})
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestElementsAreFoundByPathAndByNameWhereThatIsUnique(t *testing.T) {
	f := formtest.Form(t, `
| survey |
| | type        | name | label |
| | begin group | g    | G     |
| | text        | q    | Q     |
| | text        | only | Only  |
| | end group   |      |       |
| | begin group | h    | H     |
| | text        | q    | Q     |
| | end group   |      |       |`)
	for _, path := range []string{"/g/q", "/data/g/q", "/h/q", "only", "h"} {
		if f.Find(path) == nil {
			t.Errorf("%s is not found", path)
		}
	}
	for _, path := range []string{"q", "nobody", "/g/nobody", "/only"} {
		if f.Find(path) != nil {
			t.Errorf("%s is found", path)
		}
	}
	var names []string
	for _, e := range f.Elements() {
		names = append(names, e.Path())
	}
	if want := []string{"", "/g", "/g/q", "/g/only", "/h", "/h/q"}; !slices.Equal(names[:len(want)], want) {
		t.Errorf("order %q", names)
	}
}
