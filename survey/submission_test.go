package survey_test

import (
	"strings"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

const gapForm = `
| settings |
| | instance_name |
| | ${id} |
| survey |
| | type                  | name      | label | relevant | calculation | repeat_count |
| | text                  | id        | Id    | | | |
| | note                  | hello     | Hello | | | |
| | select_one scale      | need_tax  | Need  | | | |
| | select_one scale      | have_tax  | Have  | | | |
| | select_one yesno      | want_tax  | Want  | ${need_tax} > 3 | | |
| | integer               | staff     | Staff | | | |
| | select_multiple areas | picked    | Areas | | | |
| | begin repeat          | area      | Area  | | | count-selected(${picked}) |
| | calculate             | code      |       | | selected-at(${picked}, position(..) - 1) | |
| | select_one scale      | need      | Need  | | | |
| | select_one scale      | have      | Have  | | | |
| | integer               | persons   | Persons | | | |
| | end repeat            |           |       | | | |
| choices |
| | list_name | name | label |
| | scale     | 1    | low |
| | scale     | 4    | high |
| | scale     | dk   | Don't know |
| | scale     | ref  | No answer |
| | yesno     | yes  | Yes |
| | areas     | law  | Law |
| | areas     | it   | IT |
| gaps |
| | name  | label | area    | need        | have        | want        | persons | list |
| | tax   | Taxes |         | ${need_tax} | ${have_tax} | ${want_tax} |         | |
| | more  | Areas | ${code} | ${need}     | ${have}     |             | ${persons} * 1 | |
| breakdowns |
| | name | label | by |
| | size | Size  | if(${staff} < 10, 'small', 'large') |
| | id   | Id    | ${id} |`

func TestASubmissionHoldsEveryAnswerWithItsStatus(t *testing.T) {
	s := start(t, gapForm, func(o *survey.Options) { o.ID, o.Interviewer, o.Business = "i-1", "anna", "RO0009" })
	s.Answer("id", "RO0123")
	s.Answer("need_tax", "1")
	s.Answer("have_tax", "")
	if err := s.Give("staff", survey.Input{Status: value.Refused}); err != nil {
		t.Fatal(err)
	}
	if err := s.Note(s.Node("staff"), "did not want to say"); err != nil {
		t.Fatal(err)
	}
	s.Answer("picked", "it")
	got := s.Submission()

	if got.ID != "i-1" || got.Interviewer != "anna" || got.Business != "RO0123" || got.Completed {
		t.Errorf("got %+v", got)
	}
	type line struct {
		Path string
		value.Answer
		Note string
	}
	notes := map[string]string{}
	for _, r := range got.Remarks {
		notes[r.Path] = r.Text
	}
	var lines []line
	for _, a := range got.Answers {
		lines = append(lines, line{a.Path, a.Answer, notes[a.Path]})
	}
	want := []line{
		{"/id", value.Of("RO0123"), ""},
		{"/need_tax", value.Of("1"), ""},
		{"/have_tax", value.Answer{}, ""},
		{"/want_tax", value.Answer{Status: value.NotRelevant}, ""},
		{"/staff", value.Answer{Status: value.Refused}, "did not want to say"},
		{"/picked", value.Of("it"), ""},
		{"/area_count", value.Of("1"), ""}, // the form's own, for other tools
		{"/area[1]/code", value.Of("it"), ""},
		{"/area[1]/need", value.Answer{}, ""},
		{"/area[1]/have", value.Answer{}, ""},
		{"/area[1]/persons", value.Answer{}, ""},
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

func TestABreakdownMayHaveCoarseGroups(t *testing.T) {
	form := strings.Replace(gapForm, "| | name | label | by |\n| | size | Size  | if(${staff} < 10, 'small', 'large') |",
		"| | name | label | by | coarse |\n| | size | Size  | if(${staff} < 10, 'small', 'large') | if(${staff} < 2, 'alone', 'more') |", 1)
	s := start(t, form)
	s.Answer("id", "RO0123")
	s.Answer("staff", "4")
	got := s.Submission()
	if diff := cmp.Diff(map[string]string{"size": "small", "id": "RO0123"}, got.Groups); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]string{"size": "more"}, got.Coarse); diff != "" {
		t.Error(diff)
	}
}

func TestAreasComeFromFlatRulesAndFromRepeats(t *testing.T) {
	s := start(t, gapForm)
	s.Answer("need_tax", "4")
	s.Answer("have_tax", "dk")
	s.Answer("want_tax", "yes")
	s.Answer("picked", "law it")
	s.Answer("/area[1]/need", "4")
	s.Answer("/area[1]/have", "1")
	s.Answer("/area[1]/persons", "2")
	s.Answer("/area[2]/need", "ref")
	if err := s.Give("/area[2]/have", survey.Input{Status: value.DontKnow}); err != nil {
		t.Fatal(err)
	}

	type area struct{ Code, Rule, Need, Have, Want, Persons string }
	text := func(a value.Answer) string {
		if a.Status == value.Answered {
			return a.Text
		}
		return a.Status.String()
	}
	var got []area
	for _, a := range s.Submission().Areas {
		got = append(got, area{a.Code, a.Rule.Name, text(a.Need), text(a.Have), text(a.Want), text(a.Persons)})
	}
	want := []area{
		{"tax", "tax", "4", "dont_know", "yes", "missing"},
		{"law", "more", "4", "1", "missing", "2"},
		{"it", "more", "refused", "dont_know", "missing", "missing"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAWishThatWasNotAskedIsNotRelevantInItsArea(t *testing.T) {
	s := start(t, gapForm)
	s.Answer("need_tax", "1")
	if got := s.Submission().Areas[0].Want.Status; got != value.NotRelevant {
		t.Errorf("got %v", got)
	}
}

func TestBreakdownsSplitByAnExpression(t *testing.T) {
	s := start(t, gapForm)
	s.Answer("staff", "9")
	if diff := cmp.Diff(map[string]string{"size": "small", "id": ""}, s.Submission().Groups); diff != "" {
		t.Error(diff)
	}
	s.Answer("staff", "10")
	if got := s.Submission().Groups["size"]; got != "large" {
		t.Errorf("got %q", got)
	}
}

func TestASubmissionNamesOpenConflictsAndLeavesThemOut(t *testing.T) {
	got := disputed(t).Submission()
	if diff := cmp.Diff([]string{"/staff"}, got.Conflicts); diff != "" {
		t.Error(diff)
	}
	if a := got.Answers[0]; a.Answer != (value.Answer{Status: value.Conflict}) {
		t.Errorf("got %+v", a)
	}
}

func TestASubmissionDoesNotFollowLaterAnswers(t *testing.T) {
	s := start(t, gapForm)
	s.Answer("id", "RO0001")
	before := s.Submission()
	s.Answer("id", "RO0002")
	if before.Business != "RO0001" || before.Answers[0].Answer.Text != "RO0001" {
		t.Errorf("got %+v", before)
	}
}

func TestTheBusinessIsPresetInTheQuestionThatNamesTheInterview(t *testing.T) {
	s := start(t, gapForm, func(o *survey.Options) { o.Business = "RO0123" })
	s.Expect("id=RO0123")
	s.Answer("id", "RO0124")
	if s.Business() != "RO0124" {
		t.Errorf("business %q", s.Business())
	}
	s.resumed().Expect("id=RO0124")
}

const outwardForm = `
| settings |
| | instance_name |
| | ${id} |
| survey |
| | type                  | name      | label   | calculation |
| | text                  | id        | Id      | |
| | text                  | pii_name  | Name    | |
| | integer               | founded   | Founded | |
| | select_one years      | since     | Since   | |
| | select_one branch     | branch    | Branch  | |
| | text                  | branch_other | Other, please specify | |
| | calculate             | old       |         | if(${founded} < 2010, 'old', 'new') |
| | calculate             | year      |         | ${founded} + 0 |
| | select_one scale      | need      | Need    | |
| | select_one scale      | have      | Have    | |
| | text                  | who       | Who does it now? | |
| | begin repeat          | own       | Area of your own | |
| | text                  | called    | Called  | |
| | select_one scale      | own_need  | Need    | |
| | select_one scale      | own_have  | Have    | |
| | end repeat            |           |         | |
| choices |
| | list_name | name | label |
| | scale     | 1    | low |
| | scale     | 4    | high |
| | branch    | food | Food |
| | branch    | other | Other |
| | years     | 1991 | 1991 |
| | years     | 1992 | 1992 |
| gaps |
| | name | label | area      | need        | have        | extern |
| | tax  | Taxes |           | ${need}     | ${have}     | ${who} |
| | own  | Own   | ${called} | ${own_need} | ${own_have} |        |
| breakdowns |
| | name    | label   | by              | coarse |
| | branch  | Branch  | ${branch}       | |
| | typed   | Typed   | ${branch_other} | |
| | founded | Founded | ${founded}      | if(${founded} < 2010, '-2009', '2010+') |
| | exact   | Year    | ${founded}      | |
| | since   | Since   | ${since}        | |
| | old     | Old     | ${old}          | |
| | year    | Year    | ${year}         | |
| | mixed   | Mixed   | if(${branch} = 'other', ${branch_other}, ${branch}) | |`

func TestNothingThatWasTypedIsLeftOfWhatMayLeaveTheProject(t *testing.T) {
	s := start(t, outwardForm, func(o *survey.Options) { o.ID, o.Interviewer, o.Business = "i-1", "anna", "RO0009" })
	for _, a := range [][2]string{
		{"id", "RO0123"}, {"pii_name", "Mai"}, {"founded", "1987"}, {"since", "1991"}, {"branch", "other"}, {"branch_other", "shaves ice"},
		{"need", "4"}, {"have", "1"}, {"who", "my cousin"},
	} {
		s.Answer(a[0], a[1])
	}
	s.Add("/own")
	for path, text := range map[string]string{"/own[1]/called": "hairdressing", "/own[1]/own_need": "4", "/own[1]/own_have": "1"} {
		s.Answer(path, text)
	}
	full := s.Submission()
	p := full.Public()
	if p.ID != "i-1" || p.Business != "i-1" || p.Interviewer != "" || len(p.Remarks) > 0 {
		t.Errorf("%+v", p)
	}
	var left []string
	for _, a := range p.Answers {
		left = append(left, a.Element.Name+"="+a.Answer.Text)
	}
	if diff := cmp.Diff([]string{"branch=other", "old=old", "need=4", "have=1", "own_need=4", "own_have=1"}, left); diff != "" {
		t.Error(diff)
	}
	groups := map[string]string{"branch": "other", "founded": "-2009", "old": "old"}
	if diff := cmp.Diff(groups, p.Groups); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(groups, p.Coarse); diff != "" {
		t.Error(diff)
	}
	if len(p.Areas) != 1 || p.Areas[0].Need.Text != "4" || p.Areas[0].Extern.Text != "" {
		t.Errorf("areas %+v", p.Areas)
	}
	if full.Areas[0].Extern.Text != "my cousin" || full.Groups["founded"] != "1987" {
		t.Error("the interview itself was changed")
	}
}
