package microdata_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export/microdata"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"

	"github.com/google/go-cmp/cmp"
)

const form = `
| settings |
| | form_id | version |
| | small   | 1 |
| survey |
| | type             | name    | label |
| | select_one place | place   | Place |
| | select_one place | s9_home | Home |
| | integer          | since   | Since |
| | select_one level | need    | Need |
| | select_one level | have    | Have |
| | integer          | persons | Persons |
| choices |
| | list_name | name | label |
| | place     | n    | North |
| | place     | s    | South |
| | level     | 1    | none |
| | level     | 2    | some |
| | level     | dk   | don't know |
| gaps |
| | name | label | need    | have    | persons    |
| | tax  | Tax   | ${need} | ${have} | ${persons} |
| breakdowns |
| | name  | label | by | personal |
| | place | Place | ${place} | |
| | home  | Home  | ${s9_home} | |
| | from  | From  | ${place} | special |
| | since | Since | ${since} | |`

// interview is one of the form, as it may leave the project.
func interview(f *survey.Form, i int, place string, need, have value.Answer) *survey.Submission {
	s := &survey.Submission{
		Form: f, ID: fmt.Sprintf("i%02d", i), Business: "RO0001", Completed: true, StartedAt: time.Date(2026, 5, i+1, 9, 0, 0, 0, time.UTC),
		Groups: map[string]string{"place": place, "home": "s", "since": "1987"},
		Areas:  []survey.Area{{Code: "tax", Rule: &f.Gaps[0], Need: need, Have: have, Persons: value.Of("7")}},
	}
	return s.Public()
}

func local(t time.Time) time.Time { return t }

func TestARecordHoldsWhatTheFormSaysAndNothingElse(t *testing.T) {
	f := formtest.Form(t, form)
	by := microdata.Breakdowns([]*survey.Form{f})
	if diff := cmp.Diff([]string{"place"}, by); diff != "" {
		t.Fatal("neither origin nor an exact year is a column:", diff)
	}
	c := microdata.New(by, local)
	for i := range 5 {
		c.Add(interview(f, i, "n", value.Of("2"), value.Of("1")))
	}
	c.Add(interview(f, 5, "s", value.Of("1"), value.Of("1")))
	c.Add(interview(f, 6, "s", value.Of("2"), value.Answer{Status: value.Withdrawn})) // no pair, no record
	open := interview(f, 7, "s", value.Of("2"), value.Of("1"))
	open.Completed = false
	c.Add(open)
	r := c.Records(3)
	if diff := cmp.Diff([]string{"record", "quarter", "by_place", "need_tax", "have_tax"}, r.Heads()); diff != "" {
		t.Error(diff)
	}
	var rows []string
	for i := range r.IDs() {
		rows = append(rows, strings.Join(r.Row(i+1, i), ","))
	}
	// The only one in the south takes the place of the others with it: they would be left.
	want := []string{"1,2026-Q2,,2,1", "2,2026-Q2,,2,1", "3,2026-Q2,,2,1", "4,2026-Q2,,2,1", "5,2026-Q2,,2,1", "6,2026-Q2,,1,1"}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if r.Seen != 7 || r.Result.Under != 1 || r.Result.Smallest() != 6 {
		t.Errorf("%d seen, %d were under, the smallest class has %d", r.Seen, r.Result.Under, r.Result.Smallest())
	}
	if groups := r.Groups(); len(groups) != 1 || len(groups[0].Members) != 6 {
		t.Errorf("%+v", groups)
	}
}

func TestWhyThereIsNoAnswerIsToldUnlessItIsNobodysBusiness(t *testing.T) {
	f := formtest.Form(t, form)
	c := microdata.New(nil, local)
	for i, a := range []value.Answer{
		value.Of("2"), {Status: value.DontKnow}, {Status: value.Refused}, {Status: value.Missing}, {Status: value.Withdrawn}, {Status: value.Conflict}, {Status: value.NotRelevant}, value.Of("other"),
	} {
		s := interview(f, i, "n", value.Of("2"), a)
		s.Areas = append(s.Areas, survey.Area{Code: "law", Rule: &survey.GapRule{Name: "law", Need: f.Gaps[0].Need, Have: f.Gaps[0].Have}, Need: value.Of("1"), Have: value.Of("2")})
		s.Areas[1].Rule = &f.Gaps[0] // a pair, so that there is a record
		c.Add(s)
	}
	r := c.Records(2)
	at := slices.Index(r.Heads(), "have_tax")
	var got []string
	for i := range r.IDs() {
		got = append(got, r.Row(i+1, i)[at])
	}
	if diff := cmp.Diff([]string{"2", "dont_know", "refused", "missing", "missing", "missing", "", "missing"}, got); diff != "" {
		t.Error(diff)
	}
}
