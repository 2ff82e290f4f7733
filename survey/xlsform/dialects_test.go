package xlsform_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// dialectWords are the words of dialects that are warned of, as "word program".
func dialectWords(problems []survey.Problem) []string {
	var words []string
	for _, p := range problems {
		if p.Code == xlsform.CodeDialect && p.Severity == survey.SeverityWarning {
			words = append(words, p.Args[0]+" "+p.Args[1])
		}
	}
	return words
}

func TestWordsOfADialectAreNamedOnce(t *testing.T) {
	f, problems := formtest.Build(t, `
| survey |
| | type        | name   | label  | calculation                                      | relevant   | constraint |
| | db:person   | who    | Who    |                                                  |            | |
| | db:person   | other  | Other  |                                                  |            | |
| | tel         | phone  | Phone  |                                                  |            | |
| | caseid      | caseid |        |                                                  |            | |
| | audio audit | audio  |        |                                                  |            | |
| | calculate_here | here |       | 1 + 1                                            |            | |
| | date        | born   | Born   |                                                  |            | difference-in-months(., today()) > 12 |
| | calculate   | months |        | difference-in-months(${born}, today())           |            | |
| | calculate   | weeks  |        | cht:difference-in-weeks(${born}, today())        |            | |
| | calculate   | row    |        | if(${born} = '', index(), de-duplicate(' ', 'a')) |            | |
| | text        | last   | Last   |                                                  | index() > 1 | |`)
	if survey.HasErrors(problems) {
		t.Fatalf("errors %v", onlyErrors(problems))
	}
	want := []string{
		"db:person CHT", "tel CHT", "caseid SurveyCTO", "audio audit SurveyCTO", "calculate_here SurveyCTO", "difference-in-months() CHT",
		"cht:difference-in-weeks() CHT", "index() SurveyCTO", "de-duplicate() SurveyCTO",
	}
	got := dialectWords(problems)
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := fillIn(f); err != nil {
		t.Errorf("the rest does not run: %v", err)
	}
}

func TestWhatIsInNoDialectIsStillAMistake(t *testing.T) {
	_, problems := formtest.Build(t, `
| survey |
| | type      | name | label | calculation                    |
| | calculate | a    |       | dayz()                         |
| | calculate | b    |       | index(${a}) + wrong(index())   |
| | dbperson  | c    | C     |                                |
| | calculate | d    |       | difference-in-months(1 + , 2)  |`)
	want := []string{"expression survey!D2", "expression survey!D3", "type_unknown survey!A4", "expression survey!D5"}
	if diff := cmp.Diff(want, told(onlyErrors(problems))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
