package survey_test

import (
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

func TestAGroupThatNamesItsOwnChildIsAsked(t *testing.T) {
	for _, c := range []struct{ name, relevant string }{
		{"by name", "${source} = 'user'"},
		{"by a path from the group", "./source = 'user'"},
		{"by a path from the form", "/data/g/source = 'user'"},
		{"deeper inside", "${contact} = ''"},
		{"in one of two conditions that need not both hold", "${staff} = 0 or ${source} = 'user'"},
	} {
		t.Run(c.name, func(t *testing.T) {
			md := `
| survey |
| | type        | name    | label   | relevant         |
| | integer     | staff   | Staff   |                  |
| | begin group | g       | G       | ` + c.relevant + ` |
| | text        | source  | Source  |                  |
| | begin group | in      | In      |                  |
| | text        | contact | Contact |                  |
| | end group   |         |         |                  |
| | end group   |         |         |                  |`
			s := start(t, md)
			if !s.Relevant("source") || !s.Relevant("contact") {
				t.Error("the group is not asked")
			}
			_, problems := formtest.Build(t, md)
			at := slices.IndexFunc(problems, func(p survey.Problem) bool { return p.Code == survey.CodeRelevantOwnChild })
			if at < 0 || problems[at].Severity != survey.SeverityWarning || problems[at].Pos.String() != "survey!D3" || problems[at].Args[0] != "g" {
				t.Errorf("problems %v", problems)
			}
		})
	}
}

func TestWhatElseTheRelevanceOfAGroupSaysHolds(t *testing.T) {
	s := start(t, `
| survey |
| | type        | name   | label  | relevant |
| | integer     | staff  | Staff  | |
| | begin group | g      | G      | (${staff} > 0 and ./source = 'user') and ${staff} < 9 |
| | text        | source | Source | |
| | end group   |        |        | |`)
	for _, c := range []struct {
		staff string
		asked bool
	}{{"", false}, {"0", false}, {"3", true}, {"9", false}} {
		s.Answer("staff", c.staff)
		if s.Relevant("source") != c.asked {
			t.Errorf("staff %q: asked %v", c.staff, !c.asked)
		}
	}
}

func TestAQuestionThatDependsOnItsOwnGroupIsACircle(t *testing.T) {
	_, problems := formtest.Build(t, `
| survey |
| | type        | name | label | relevant    |
| | begin group | g    | G     | ${b} = ''   |
| | text        | a    | A     |             |
| | end group   |      |       |             |
| | text        | b    | B     | ${a} = 'x'  |`)
	if !survey.HasErrors(problems) {
		t.Errorf("problems %v", problems)
	}
}

func TestAGroupThatIsRequiredIsAskedLikeAnyOther(t *testing.T) {
	s := start(t, `
| survey |
| | type        | name | label | required |
| | begin group | g    | G     | yes      |
| | text        | q    | Q     |          |
| | end group   |      |       |          |`)
	s.Answer("q", "")
	if problems := s.Validate(); len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
}
