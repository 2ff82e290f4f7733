package survey_test

import (
	"errors"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

const gated = `
| survey |
| | type | name | label | relevant | repeat_count | calculation |
| | select_one yn | consent | Consent | | | |
| | begin_group | g | G | ${consent} = 'yes' | | |
| | text | a | A | | | |
| | text | b | B | | | |
| | calculate | c | | | | once(uuid()) |
| | integer | n | N | | | |
| | begin_repeat | person | Person | | ${n} | |
| | text | name | Name | | | |
| | end_repeat | | | | | |
| | end_group | | | | | |
| | text | free | Free | | | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |`

// tally counts what is recorded.
type tally int

func (t *tally) Record(events ...survey.Event) error { *t += tally(len(events)); return nil }

func TestAnAnswerThatHidesOthersIsAskedAboutOnce(t *testing.T) {
	recorded := new(tally)
	iv, err := survey.NewInterview(formtest.Form(t, gated), survey.Options{Recorder: recorded})
	if err != nil {
		t.Fatal(err)
	}
	s := survey.NewSession(iv)
	give := func(path, text string, hides bool) error {
		n, err := s.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		return s.Answer(n, survey.Input{Status: value.Answered, Text: text, FromKeyboard: true, Hides: hides})
	}
	for _, step := range [][2]string{{"consent", "yes"}, {"a", "eins"}, {"n", "2"}, {"/g/person[1]/name", "Lan"}, {"/g/person[2]/name", "Anh"}, {"free", "x"}} {
		if err := give(step[0], step[1], false); err != nil {
			t.Fatalf("%s: %v", step[0], err)
		}
	}
	once := answer(t, s, "c")
	for _, c := range []struct{ path, text, hides string }{{"consent", "no", "4"}, {"n", "1", "1"}, {"free", "y", ""}, {"consent", "yes", ""}} {
		before := *recorded
		err := give(c.path, c.text, false)
		var r *survey.Rejection
		switch asked := errors.As(err, &r); {
		case c.hides == "" && err != nil:
			t.Errorf("%s = %s: %v", c.path, c.text, err)
		case c.hides != "" && (!asked || r.Reason != survey.Hides || !r.Soft || r.Args[0] != c.hides):
			t.Errorf("%s = %s: %v, want a question about %s answers", c.path, c.text, err, c.hides)
		case c.hides != "" && *recorded != before:
			t.Errorf("%s = %s: %d events of what was only asked about", c.path, c.text, *recorded-before)
		}
	}
	if err := give("consent", "no", true); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.Find("a"); n.Relevant() {
		t.Error("a is still asked")
	}
	if err := give("consent", "yes", false); err != nil {
		t.Fatal(err)
	}
	if got := answer(t, s, "a"); got != value.Of("eins") {
		t.Errorf("a came back as %v", got)
	}
	if got := answer(t, s, "c"); got != once {
		t.Errorf("what is worked out once is %v, was %v", got, once)
	}
}

func answer(t *testing.T, s *survey.Session, path string) value.Answer {
	t.Helper()
	n, err := s.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return n.Answer()
}

// kinds notes what is recorded.
type kinds []survey.EventKind

func (k *kinds) Record(events ...survey.Event) error {
	for _, e := range events {
		*k = append(*k, e.Kind)
	}
	return nil
}

func TestAnotherInterviewWithABusinessIsAskedAboutOnce(t *testing.T) {
	form := formtest.Form(t, `
| survey |
| | type | name | label |
| | text | bid  | Business |
| settings |
| | form_id | instance_name |
| | f       | ${bid} |`)
	recorded := new(kinds)
	iv, err := survey.NewInterview(form, survey.Options{Recorder: recorded, Known: func(business string) bool { return business == "RO1" }})
	if err != nil {
		t.Fatal(err)
	}
	n, err := iv.Find("bid")
	if err != nil {
		t.Fatal(err)
	}
	in := survey.Input{Status: value.Answered, Text: "RO1", FromKeyboard: true}
	var r *survey.Rejection
	if err := iv.Answer(n, in); !errors.As(err, &r) || r.Reason != survey.KnownBusiness || !r.Soft || len(*recorded) > 0 {
		t.Fatalf("%v, recorded %v", err, *recorded)
	}
	if err := iv.Answer(n, in.Confirm(r.Reason)); err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(kinds{survey.EventBusiness, survey.EventAnswered}, *recorded); diff != "" {
		t.Error("the business is not recorded before the answer that names it", diff)
	}
	for _, again := range []string{"ro1 ", "RO2"} { // the same one, and one nobody knows
		in.Text = again
		if err := iv.Answer(n, in); err != nil {
			t.Errorf("%q: %v", again, err)
		}
	}
	file := survey.Input{Status: value.Answered, Text: "RO1"}
	if err := iv.Answer(n, file); err != nil {
		t.Errorf("from a file: %v", err)
	}
}
