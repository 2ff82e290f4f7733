package survey_test

import (
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

const searchForm = `
| survey |
| | type                  | name   | label  | appearance | calculation |
| | text                  | land   | Land   |            | |
| | text                  | part   | Part   |            | |
| | select_one columns    | town   | Town   | minimal search('towns')                              | |
| | select_multiple columns | near | Near   | search("towns", 'matches', 'land', ${land})          | |
| | select_one columns    | found  | Found  | search('towns', 'contains', 'label', ${part}, 'land', ${land}) | |
| | select_one also_none  | or_no  | Or no  | search('towns', 'startswith', 'label', ${part})      | |
| | calculate             | people |        |                                                      | pulldata('towns', 'people', 'name', ${town}) |
| choices |
| | list_name | name | label        |
| | columns   | name | label, land  |
| | also_none | name | label        |
| | also_none | 99   | No town      |
`

func TestSearchedChoicesAreTheRowsOfTheFile(t *testing.T) {
	s := startForm(t, formWith(t, searchForm, map[string]string{"towns.csv": towns}))
	s.Answer("land", "mv")
	s.Answer("part", "R")
	s.Answer("town", "hwi")
	for path, want := range map[string]string{"town": "hro hwi ber", "near": "hro hwi", "found": "hro", "or_no": "hro 99"} {
		if got := s.Options(path); got != want {
			t.Errorf("%s offers %q, want %q", path, got, want)
		}
	}
	if got := s.ChoiceLabel(s.Node("town"), "hwi"); got != "Wismar mv" {
		t.Errorf("shown as %q", got)
	}
	if got := s.Node("people").Answer().Text; got != "43000" {
		t.Errorf("looked up %q", got)
	}
	if r := s.Refused("found", "ber"); r.Reason != survey.NotChoice {
		t.Errorf("got %v", r)
	}
}

func TestWithoutTheFileCodesOfASearchAreTyped(t *testing.T) {
	s := startForm(t, formWith(t, searchForm, nil))
	s.Answer("town", "anything")
	if !s.Prompt(s.Node("town")).FreeCodes {
		t.Error("there is a list to choose from")
	}
}

func TestSearchAndPulldataMayReadAFileNamedAsTheList(t *testing.T) {
	form := `
| survey |
| | type              | name   | label | appearance      | calculation |
| | select_one towns  | town   | Town  | search('towns') | |
| | calculate         | people |       |                 | pulldata('towns', 'people', 'name', ${town}) |
| choices |
| | list_name | name | label |
| | towns     | name | label |`
	s := startForm(t, formWith(t, form, map[string]string{"towns.csv": towns}))
	s.Answer("town", "ber")
	s.Expect("people=3700000")
}

func TestAListOfColumnsIsNoListOfChoices(t *testing.T) {
	_, problems := formtest.Build(t, `
| survey |
| | type           | name  | label | appearance      | parameters |
| | select_one c   | one   | One   | search('towns') | |
| | select_one c   | two   | Two   |                 | |
| | select_one d   | three | Three | search('towns') | |
| | geotrace       | way   | Way   |                 | reference-geometry=d |
| choices |
| | list_name | name | label |
| | c         | name | label |
| | d         | name | label |`)
	var codes []string
	for _, p := range problems {
		if p.Severity == survey.SeverityError {
			codes = append(codes, p.Code+" "+p.Pos.String())
		}
	}
	want := []string{xlsform.CodeSearchMixed + " survey!A2", xlsform.CodeGeometryUnknown + " survey!E5"}
	if !slices.Equal(codes, want) {
		t.Errorf("got %v, want %v", codes, want)
	}
}
