package survey_test

import (
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

const ageForm = `
| survey |
| | type    | name  | label | constraint | constraint_message | required | required_message | check |
| | integer | age   | Age   | . < 120    | Too old            |          |                  |       |
| | integer | staff | Staff | . <= 50    | That many?         |          |                  | warn  |
| | text    | name  | Name  |            |                    | yes      | Please ask       |       |`

func TestAFailingConstraintRefusesAndCommitsAndRecordsNothing(t *testing.T) {
	s := start(t, ageForm)
	s.Answer("age", "30")
	recorded := len(s.kept.events)

	r := s.Refused("age", "130")
	if r.Reason != survey.ConstraintFailed || r.Message != "Too old" || r.Soft {
		t.Errorf("got %+v", r)
	}
	s.Expect("age=30")
	if len(s.kept.events) != recorded {
		t.Errorf("recorded %v", s.kept.events[recorded:])
	}
}

func TestASoftConstraintAsksOnceAndTheConfirmationIsRecorded(t *testing.T) {
	s := start(t, ageForm)
	r := s.Refused("staff", "51")
	if r.Reason != survey.ConstraintFailed || !r.Soft || r.Message != "That many?" {
		t.Fatalf("got %+v", r)
	}
	s.Expect("staff=")

	confirmed := typed("51")
	confirmed.Confirmed = true
	if err := s.Give("staff", confirmed); err != nil {
		t.Fatal(err)
	}
	s.Expect("staff=51")
	if diff := cmp.Diff([]string{"/staff  That many?"}, s.kept.of(survey.EventConfirmed)); diff != "" {
		t.Error(diff)
	}
	if r := s.Refused("age", "130"); r.Soft {
		t.Error("the hard constraint became soft")
	}
}

func TestAConfirmationDoesNotSoftenAHardConstraint(t *testing.T) {
	s := start(t, ageForm)
	in := typed("130")
	in.Confirmed = true
	if r := s.rejection(s.Give("age", in)); r.Reason != survey.ConstraintFailed {
		t.Errorf("got %v", r)
	}
}

func TestARequiredQuestionCannotBeLeftOpenButDontKnowIsAnAnswer(t *testing.T) {
	s := start(t, ageForm)
	if r := s.Refused("name", ""); r.Reason != survey.RequiredEmpty || r.Message != "Please ask" {
		t.Errorf("got %+v", r)
	}
	if err := s.Give("name", survey.Input{Status: value.DontKnow}); err != nil {
		t.Error(err)
	}
	if len(s.Validate()) != 0 {
		t.Errorf("problems %v", s.Problems())
	}
}

func TestAnAnswerCanBeTakenBack(t *testing.T) {
	s := start(t, ageForm)
	s.Answer("age", "30")
	s.Answer("age", "")
	if n := s.Node("age"); n.Answer() != (value.Answer{}) || !n.Asked() {
		t.Errorf("answer %v, asked %v", n.Answer(), n.Asked())
	}
}

func TestTheSameAnswerAgainIsNoNewEvent(t *testing.T) {
	s := start(t, ageForm)
	s.Answer("age", "30")
	s.Answer("age", " 30 ")
	if got := s.kept.of(survey.EventAnswered); len(got) != 1 {
		t.Errorf("recorded %q", got)
	}
}

func TestEachTypeReadsWhatPeopleType(t *testing.T) {
	s := start(t, `
| survey |
| | type        | name  | label | readonly |
| | text        | words | W     | |
| | integer     | whole | I     | |
| | decimal     | share | D     | |
| | date        | day   | Day   | |
| | time        | clock | Time  | |
| | dateTime    | both  | Both  | |
| | geopoint    | place | Place | |
| | acknowledge | ok    | Ok    | |
| | note        | hint  | Hint  | |
| | text        | fixed | Fixed | yes |`)
	for _, c := range []struct{ name, path, in, want string }{
		{"text is trimmed and composed", "words", " e\u0301 ", "\u00e9"},
		{"a whole number", "whole", "1.000", "1000"},
		{"a decimal comma", "share", "2,5", "2.5"},
		{"a German day", "day", "1.2.1990", "1990-02-01"},
		{"a time", "clock", "8:30", "08:30:00.000"},
		{"a day with time in the interview's zone", "both", "1.2.1990 8:30", "1990-02-01T08:30:00.000+00:00"},
		{"a place", "place", "54,09 12,14", "54.09 12.14 0.0 0.0"},
		{"an acknowledgement", "ok", "ja", "OK"},
		{"an acknowledgement taken back", "ok", "nein", ""},
		{"text without what steers a terminal", "words", "\x1b[31mro\x00t", "rot"},
		{"a decimal from a file of answers", "share", "1.000", "1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			s.Answer(c.path, c.in)
			s.Expect(c.path + "=" + c.want)
		})
	}
	for _, c := range []struct {
		name, path, in string
		want           survey.Reason
	}{
		{"letters are no whole number", "whole", "zwei", survey.NotInteger},
		{"a telephone number is no count", "whole", "99999999999999999999", survey.TooBig},
		{"letters are no number", "share", "halb", survey.NotNumber},
		{"a month is no day", "day", "2.1990", survey.NotDate},
		{"there is no 25 o'clock", "clock", "25:00", survey.NotTime},
		{"a day alone is no moment", "both", "1.2.1990", survey.NotDateTime},
		{"one number is no place", "place", "54", survey.NotPlace},
		{"commas that may be anything are no place", "place", "54,09,12,14", survey.NotPlace},
		{"two numbers are no whole number", "whole", "1 2", survey.NotInteger},
		{"two digits are no year", "day", "1.2.90", survey.NotDate},
		{"a word that is not yes is no consent", "ok", "x", survey.NotConfirmed},
		{"a day is no consent", "ok", "2025-11-01", survey.NotConfirmed},
		{"what cannot be changed is not changed", "fixed", "x", survey.Locked},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			if r := s.Refused(c.path, c.in); r.Reason != c.want {
				t.Errorf("got %v, want %s", r, c.want)
			}
		})
	}
	t.Run("a note and a question that cannot be changed can be passed", func(t *testing.T) {
		s := s.in(t)
		s.Answer("hint", "")
		s.Answer("fixed", "")
		if !s.Node("hint").Asked() || !s.Node("fixed").Asked() {
			t.Error("not passed")
		}
	})
}

func TestANumberBeyondTheScaleOnlyWarns(t *testing.T) {
	s := start(t, `
| survey |
| | type  | name | label | parameters |
| | range | r    | R     | start=0 end=5 step=1 |`)
	r := s.Refused("r", "6")
	if r.Reason != survey.OutOfRange || !r.Soft {
		t.Fatalf("got %+v", r)
	}
	if diff := cmp.Diff([]string{"0", "5"}, r.Args); diff != "" {
		t.Error(diff)
	}
	in := typed("6")
	in.Confirmed = true
	if err := s.Give("r", in); err != nil {
		t.Error(err)
	}
	s.Answer("r", "5")
	s.Expect("r=5")
}

func TestAPersonWhoTypesAThousandOrOneIsAskedWhich(t *testing.T) {
	s := start(t, `
| survey |
| | type    | name  | label | parameters | constraint |
| | decimal | share | D     |            | . < 900    |
| | range   | scale | R     | start=0 end=9 step=0.001 | |
| | integer | whole | I     |            | |`)
	give := func(s *scenario, path, text string, confirmed bool) error {
		return s.Give(path, survey.Input{Status: value.Answered, Text: text, FromKeyboard: true, Confirmed: confirmed})
	}
	for _, c := range []struct{ name, path, in, readAs, want string }{
		{"a point before three digits", "share", "1.000", "1", "1"},
		{"a comma before three digits, read back with a comma", "share", "1,250", "1,25", "1.25"},
		{"on a scale too", "scale", "2.500", "2.5", "2.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			r := s.rejection(give(s, c.path, c.in, false))
			if diff := cmp.Diff([]string{c.in, c.readAs}, r.Args); r.Reason != survey.Ambiguous || !r.Soft || diff != "" {
				t.Fatalf("got %+v", r)
			}
			if err := give(s, c.path, c.in, true); err != nil {
				t.Fatal(err)
			}
			s.Expect(c.path + "=" + c.want)
		})
	}
	for _, c := range []struct{ name, path, in, want string }{
		{"zero before the point leaves no doubt", "share", "0.125", "0.125"},
		{"two digits behind it leave no doubt", "share", "1,25", "1.25"},
		{"a whole number has no decimal mark", "whole", "1.000", "1000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			if err := give(s, c.path, c.in, false); err != nil {
				t.Fatal(err)
			}
			s.Expect(c.path + "=" + c.want)
		})
	}
	t.Run("an answer left as it stood is not asked about again", func(t *testing.T) {
		s := s.in(t)
		s.Answer("share", "1.234")
		if err := give(s, "share", "1,234", false); err != nil {
			t.Error(err)
		}
	})
	t.Run("a confirmation does not soften the constraint", func(t *testing.T) {
		s := s.in(t)
		if r := s.rejection(give(s, "share", "901.500", true)); r.Reason != survey.ConstraintFailed {
			t.Errorf("got %v", r)
		}
	})
}

func TestTheKeysPickOnlyChoicesOfferedNow(t *testing.T) {
	s := start(t, `
| survey |
| | type            | name | label | choice_filter     | nonresponse |
| | integer         | all  | All   |                   | |
| | select_one yn   | pick | Pick  | always or ${all} = 1 | |
| | select_one yn   | must | Must  | always or ${all} = 1 | no |
| choices |
| | list_name | name | label | always |
| | yn        | y    | Yes   | yes    |
| | yn        | dk   | Don't know | |`)
	dontKnow := survey.Input{Status: value.DontKnow}
	for _, c := range []struct {
		name, all string
		want      value.Answer
		offered   bool // where an answer must be given
	}{
		{"a choice the filter keeps back leaves the status", "0", value.Answer{Status: value.DontKnow}, false},
		{"a choice it lets through is picked", "1", value.Of("dk"), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			s.Answer("all", c.all)
			if err := s.Give("pick", dontKnow); err != nil {
				t.Fatal(err)
			}
			if got := s.Node("pick").Answer(); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if got := s.Prompt(s.Node("must")).DontKnow; got != c.offered {
				t.Errorf("offered: %v", got)
			}
			if len(s.Validate()) != 0 {
				t.Errorf("problems %v", s.Problems())
			}
		})
	}
}

const nonresponseForm = `
| survey |
| | type                | name | label | nonresponse | calculation |
| | integer             | age  | Age   |             | |
| | integer             | must | Must  | no          | |
| | select_one yn       | one  | One   | no          | |
| | select_multiple yn  | many | Many  |             | |
| | select_one plain    | bare | Bare  |             | |
| | calculate           | read |       |             | concat('[', ${age}, ']') |
| choices |
| | list_name | name | label |
| | yn        | y    | Yes |
| | yn        | dk   | Don't know |
| | yn        | ref  | No answer |
| | plain     | y    | Yes |`

func TestDontKnowAndRefusedStandBesideTheValue(t *testing.T) {
	s := start(t, nonresponseForm)
	for _, c := range []struct {
		name, path string
		given      value.Status
		want       value.Answer
		reason     survey.Reason
	}{
		{"a question without list keeps the status", "age", value.DontKnow, value.Answer{Status: value.DontKnow}, ""},
		{"refused too", "age", value.Refused, value.Answer{Status: value.Refused}, ""},
		{"a question that must be answered has no such key", "must", value.DontKnow, value.Answer{}, survey.MustBeGiven},
		{"the list's own choice is picked, even there", "one", value.DontKnow, value.Of("dk"), ""},
		{"for several answers too", "many", value.Refused, value.Of("ref"), ""},
		{"a list without the choice keeps the status", "bare", value.Refused, value.Answer{Status: value.Refused}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s.in(t)
			offered := s.Prompt(s.Node(c.path)).DontKnow
			if offered != (c.reason == "") {
				t.Errorf("offered: %v", offered)
			}
			err := s.Give(c.path, survey.Input{Status: c.given})
			if c.reason != "" {
				if r := s.rejection(err); r.Reason != c.reason {
					t.Errorf("got %v", r)
				}
			} else if err != nil {
				t.Error(err)
			}
			if got := s.Node(c.path).Answer(); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
	s.Expect("read=[]")
}

func TestANoteOnAQuestionIsKeptAndTakenAway(t *testing.T) {
	s := start(t, ageForm)
	age := s.Node("age")
	for _, text := range []string{" guessed ", "guessed", ""} {
		if err := s.Note(age, text); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"/age  guessed", "/age"}, s.kept.of(survey.EventNoted)); diff != "" {
		t.Error(diff)
	}
	if age.NoteText() != "" {
		t.Errorf("note %q", age.NoteText())
	}
}
