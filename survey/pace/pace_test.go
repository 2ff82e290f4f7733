package pace_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"feldbuch/questionnaires"
	"feldbuch/survey"
	"feldbuch/survey/pace"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// shipped is the questionnaire that comes with the program.
func shipped(t testing.TB) *survey.Form {
	t.Helper()
	f, err := questionnaires.FS.Open(questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w, err := sheet.Read(questionnaires.Default, f)
	if err != nil {
		t.Fatal(err)
	}
	form, problems := xlsform.Build(w)
	if survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	return form
}

const roster = `
| survey |
| | type | name | label | relevant | repeat_count | calculation |
| | note | hello | Hello | | |
| | text | first | First | | |
| | begin group | firm | The business | | |
| | integer | staff | Staff | | |
| | text | more1 | More | ${staff} > 1 | |
| | text | more2 | More | ${staff} > 1 | |
| | text | more3 | More | ${staff} > 1 | |
| | end group | | | | |
| | calculate | sum | | | | 1 |
| | text | between | Between | | |
| | begin repeat | person | Person | | ${staff} |
| | text | job | Job | | |
| | end repeat | | | | |
| | begin group | empty | Empty | | | |
| | calculate | none | | | | 1 |
| | end group | | | | |
`

func session(t formtest.T, form *survey.Form, elapsed *time.Duration) *survey.Session {
	start := time.Date(2025, 3, 1, 10, 0, 0, 0, time.UTC)
	iv, err := survey.NewInterview(form, survey.Options{Clock: func() time.Time {
		if elapsed == nil {
			return start
		}
		return start.Add(*elapsed)
	}})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return survey.NewSession(iv)
}

func TestAQuestionnaireIsDividedByWhatStandsOutermost(t *testing.T) {
	for name, c := range map[string]struct {
		md   string
		want []string
	}{
		"questions that no group holds are a chapter": {roster, []string{"/hello", "/firm", "/between", "/person"}},
		"a group around everything is none": {`
| survey |
| | type | name | label |
| | begin group | all | All |
| | begin group | a | A |
| | text | one | One |
| | end group | | |
| | text | two | Two |
| | end group | | |
`, []string{"/all/a", "/all/two"}},
		"questions alone are one chapter": {`
| survey |
| | type | name | label |
| | text | one | One |
| | text | two | Two |
`, []string{"/one"}},
	} {
		var got []string
		for _, c := range pace.NewBook(formtest.Form(t, c.md)).Chapters {
			got = append(got, c.Path)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestQuestionsThatAppearDoNotTurnTheProgressBack(t *testing.T) {
	s := session(t, formtest.Form(t, roster), nil)
	p := pace.Follow(s)
	var got []string
	note := func() {
		p.Update()
		n, of := p.Chapter()
		got = append(got, fmt.Sprintf("%d/%d %.3f", n, of, p.Share()))
	}
	answer := func(in survey.Input) {
		if err := s.AnswerHere(in); err != nil {
			t.Fatal(err)
		}
		s.Next()
		note()
	}
	text := survey.Input{Status: value.Answered, Text: "3"}
	note()
	if err := s.Pass(); err != nil {
		t.Fatal(err)
	}
	note()
	for range 3 {
		answer(text)
	}
	if err := s.Back(); err != nil {
		t.Fatal(err)
	}
	note()
	for s.At().Kind != survey.AtEnd {
		answer(text)
	}
	want := []string{
		"1/4 0.000", "1/4 0.125", "2/4 0.250",
		"2/4 0.312", // three more, and as much of the chapter to share among them
		"2/4 0.375", "2/4 0.375",
		"2/4 0.375", "2/4 0.438", "3/4 0.500", "4/4 0.750", "4/4 0.833", "4/4 0.917", "4/4 1.000",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestProgressNeverRunsBackwards walks the shipped questionnaire with random answers,
// forward and back.
func TestProgressNeverRunsBackwards(t *testing.T) {
	form := shipped(t)
	rapid.Check(t, func(r *rapid.T) {
		s := session(r, form, nil)
		p, before := pace.Follow(s), 0.0
		for s.At().Kind != survey.AtEnd {
			if rapid.IntRange(0, 19).Draw(r, "turn") == 0 {
				if err := s.Back(); err != nil {
					r.Fatal(err)
				}
			} else {
				step(r, s)
			}
			p.Update()
			if now := p.Share(); now < before || now > 1 {
				r.Fatalf("from %.3f to %.3f at %v", before, now, s.At())
			}
			before = p.Share()
		}
		todo := s.Todo()
		if before < 1 && len(todo) == 0 {
			r.Errorf("nothing is open at the end, and %.3f is done", before)
		}
	})
}

// step answers at random, and goes on.
func step(r *rapid.T, s *survey.Session) {
	at := s.At()
	if at.Kind == survey.AtRepeat {
		s.SkipRepeat()
		return
	}
	in := input(r, s.Prompt(at.Node))
	if s.AnswerHere(in) != nil && s.AnswerHere(survey.Input{Status: value.Refused}) != nil {
		_ = s.Pass() // it may have to stay open
	}
	if s.At() == at {
		s.Next()
	}
}

// opens reports whether a question is one of those an interview may end at before it
// has begun: most do not, so that the walks are long.
func opens(e *survey.Element) bool {
	chapter := strings.Split(e.Path(), "/")[1]
	return chapter == "a" || chapter == "b"
}

func input(r *rapid.T, p survey.Prompt) survey.Input {
	in := survey.Input{Status: value.Answered}
	switch {
	case len(p.Options) > 0 && opens(p.Element) && rapid.IntRange(0, 9).Draw(r, "shut") > 0:
		in.Codes = []string{p.Options[0].Code}
	case len(p.Options) > 0:
		in.Codes = []string{rapid.SampledFrom(p.Options).Draw(r, "choice").Code}
	case p.Element.Type == survey.TypeInteger || p.Element.Type == survey.TypeDecimal:
		in.Text = fmt.Sprint(rapid.IntRange(0, 12).Draw(r, "number"))
	case p.Element.Type == survey.TypeAcknowledge:
		in.Text = "OK"
	default:
		in.Status = rapid.SampledFrom([]value.Status{value.Refused, value.DontKnow, value.Missing}).Draw(r, "without")
	}
	return in
}

func TestTheTimeLeftIsThatOfInterviewsBefore(t *testing.T) {
	form := formtest.Form(t, roster)
	minutes := func(m ...int) (all []pace.Moment) {
		for i, path := range []string{"/first", "/firm/staff", "/between", "/person[1]/job"} {
			all = append(all, pace.Moment{Elapsed: time.Duration(m[i]) * time.Minute, Path: path})
		}
		return all
	}
	var times pace.Times
	s := session(t, form, nil)
	p := pace.Follow(s)
	for i := range pace.Enough {
		if _, ok := times.Left(p); ok {
			t.Errorf("told after %d interviews", i)
		}
		times.Add(form, nil)                                                   // nothing is known of it
		times.Add(form, []pace.Moment{{Elapsed: time.Second, Path: "/first"}}) // from a file
		times.Add(form, minutes(2, 6+i, 8+i, 12+i))                            // 2, 4 to 8, 2 and 4 minutes
	}
	for _, c := range []struct {
		then func() error
		want time.Duration
	}{
		{func() error { return nil }, 14 * time.Minute},
		{func() error { return s.Pass() }, 13 * time.Minute},
		{func() error { return s.Pass() }, 12 * time.Minute},
		{func() error { return s.Goto(find(t, s, "/between")) }, 12 * time.Minute},
		{func() error { return s.Pass() }, 6 * time.Minute}, // nobody to ask about
	} {
		if err := c.then(); err != nil {
			t.Fatal(err)
		}
		p.Update()
		if got, ok := times.Left(p); !ok || got != c.want {
			t.Errorf("%v left (%t), want %v", got, ok, c.want)
		}
	}
}

func TestTimeOnTheWayBackBelongsToWhereItWasSpent(t *testing.T) {
	form := formtest.Form(t, roster)
	var times pace.Times
	for range pace.Enough {
		times.Add(form, []pace.Moment{
			{Elapsed: 2 * time.Minute, Path: "/first"},
			{Elapsed: 3 * time.Minute, Path: "/first", Elsewhere: true}, // still there
			{Elapsed: 3 * time.Minute, Path: "/firm/staff", Elsewhere: true},
			{Elapsed: 8 * time.Minute, Path: ""}, // a pause
			{Elapsed: 9 * time.Minute, Path: "/between"},
		})
	}
	s := session(t, form, nil)
	if err := s.Goto(find(t, s, "/between")); err != nil {
		t.Fatal(err)
	}
	if got, _ := times.Left(pace.Follow(s)); got != 9*time.Minute {
		t.Errorf("%v left", got)
	}
}

func find(t *testing.T, s *survey.Session, path string) *survey.Node {
	t.Helper()
	n, err := s.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
