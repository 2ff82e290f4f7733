package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

const withdrawnForm = `
| survey | | | | | |
| | type | name | label | relevant | required |
| | begin_group | pii | Contact | | |
| | text | pii_name | Name | | yes |
| | end_group | | | | |
| | integer | staff | Staff | | yes |
| | text | who | Who? | ${pii_name} != '' | yes |
| | text | more | More? | ${pii_name} != '' | yes |
| | text | always | Always | | |
`

// What was erased is blank, never asked and never required; what hangs on it stays
// where it was answered, and only there.
func TestWhatWasErasedIsNotAskedAgainAndWhatWasAnsweredStays(t *testing.T) {
	for name, part := range map[string]survey.Part{
		"by kind": {Kinds: []survey.SubjectKind{survey.SubjectContact}},
		"by path": {Paths: []string{"/pii"}},
	} {
		t.Run(name, func(t *testing.T) {
			form := formtest.Form(t, withdrawnForm)
			state := &survey.State{
				ID: "1", Answers: map[string]value.Answer{"/staff": value.Of("3"), "/who": value.Of("the owner")}, Withdrawn: part,
			}
			iv, err := survey.NewInterview(form, survey.Options{State: state})
			if err != nil {
				t.Fatal(err)
			}
			for path, want := range map[string]value.Status{
				"pii_name": value.Withdrawn, "staff": value.Answered, "who": value.Answered, "more": value.NotRelevant, "always": value.Missing,
			} {
				n, err := iv.Find(path)
				if err != nil {
					t.Fatal(err)
				}
				if got := n.Answer().Status; got != want {
					t.Errorf("%s is %s, want %s", path, got, want)
				}
			}
			if problems := iv.Validate(); len(problems) > 0 {
				t.Errorf("problems %v", problems)
			}
			for _, stop := range survey.NewSession(iv).Route() {
				if stop.Node != nil && stop.Node.Element().Name == "pii_name" {
					t.Error("it is asked again")
				}
			}
			again, err := iv.Find("pii_name")
			if err != nil {
				t.Fatal(err)
			}
			if err := iv.Answer(again, survey.Input{Status: value.Answered, Text: "Nguyen"}); err == nil {
				t.Error("it was answered again")
			}
			if err := iv.Complete(); err != nil {
				t.Errorf("it cannot be completed: %v", err)
			}
		})
	}
}

func TestAPartCoversItsKindsAndItsPathsWithAllInstances(t *testing.T) {
	p := survey.Part{Kinds: []survey.SubjectKind{survey.SubjectSpecial}, Paths: []string{"/a/person"}}
	for _, c := range []struct {
		kind survey.SubjectKind
		path string
		want bool
	}{
		{survey.SubjectSpecial, "/x", true},
		{survey.SubjectInterview, "/a/person[k1]/age", true},
		{survey.SubjectInterview, "/a/person[k2]", true},
		{survey.SubjectInterview, "/a/personal", false},
		{survey.SubjectInterview, "/a", false},
		{survey.SubjectContact, "", false},
	} {
		if got := p.Covers(c.kind, c.path); got != c.want {
			t.Errorf("%s %q: %v, want %v", c.kind, c.path, got, c.want)
		}
	}
	if p.IsWhole() || !survey.Whole().IsWhole() || !p.With(survey.Whole()).IsWhole() {
		t.Error("whole or not")
	}
}
