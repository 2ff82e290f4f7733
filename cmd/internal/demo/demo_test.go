package demo

import (
	"math/rand/v2"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/formtest"
)

const form = `| survey | | | |
| | type | name | label |
| | integer | c_founded | Since when? |
| | select_one agegrp | d_age | How old? |
| | select_multiple timeslot | h_time | When? |
| choices | | | |
| | list_name | name | label |
| | agegrp | 25-34 | to 34 |
| | agegrp | 35-44 | to 44 |
| | agegrp | 45-54 | to 54 |
| | agegrp | 55-64 | to 64 |
| | timeslot | wd_am | morning |
| | timeslot | wd_mid | noon |
| | timeslot | wd_pm | afternoon |
| | timeslot | wd_eve | evening |
| | timeslot | mon | Mondays |
| | timeslot | sat | Saturdays |
| settings | |
| | form_id |
| | small |
`

// forget is a survey.Recorder for answers that are only looked at.
type forget struct{}

func (forget) Record(...survey.Event) error { return nil }

// said is what a business answers, asked in an order.
func said(t *testing.T, b Business, order ...string) map[string]string {
	t.Helper()
	iv, err := survey.NewInterview(formtest.Form(t, form), survey.Options{Recorder: forget{}})
	if err != nil {
		t.Fatal(err)
	}
	p := NewRespondent(rand.New(rand.NewPCG(3, 4)), b, "NGA")
	answers := map[string]string{}
	for _, path := range order {
		n, err := iv.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Answer(iv.Prompt(n), func(in survey.Input) error { return iv.Answer(n, in) }); err != nil {
			t.Fatal(err)
		}
		answers[path] = n.Answer().Text
	}
	return answers
}

func TestWhatABusinessSaysDoesNotHangOnWhenItIsAsked(t *testing.T) {
	for i, b := range Sample(rand.New(rand.NewPCG(1, 0)), 101, 20, []string{"vi", "de", "pl"}, false) {
		one := said(t, b, "/c_founded", "/d_age", "/h_time")
		other := said(t, b, "/h_time", "/d_age", "/c_founded")
		for path, answer := range one {
			if other[path] != answer {
				t.Errorf("business %d says %q to %s, asked otherwise %q", i, answer, path, other[path])
			}
		}
	}
}

func TestASampleHasEveryKindOfEnd(t *testing.T) {
	got := map[string]int{}
	stops := 0
	for _, b := range Sample(rand.New(rand.NewPCG(1, 0)), 101, 60, []string{"vi", "ru", "de"}, true) {
		got[b.Outcome]++
		if b.Stops {
			stops++
		}
	}
	for _, outcome := range []string{"interview", "refusal", NoConsent, NotTarget} {
		if got[outcome] == 0 {
			t.Errorf("nobody ends with %s: %v", outcome, got)
		}
	}
	if stops != 1 || got["interview"] < 40 {
		t.Errorf("%d stop half way, %d talk", stops, got["interview"])
	}
}
