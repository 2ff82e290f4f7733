package survey_test

import (
	"errors"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
)

const recordedForm = `
| survey |
| | type         | name   | label | calculation | constraint | check | required |
| | integer      | a      | A     |             |            |       | yes |
| | integer      | soft   | S     |             | . < 5      | warn  | |
| | calculate    | b      |       | ${a} * 2    |            |       | |
| | calculate    | c      |       | concat(${a}, uuid()) |   |       | |
| | end          | ended  |       |             |            |       | |
| | begin repeat | person | P     |             |            |       | |
| | text         | name   | Name  |             |            |       | |
| | end repeat   |        |       |             |            |       | |`

func TestNothingIsAcceptedThatCouldNotBeRecorded(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(s *scenario) error
	}{
		{"an answer", func(s *scenario) error { return s.Give("a", typed("7")) }},
		{"a status", func(s *scenario) error { return s.Give("a", survey.Input{Status: value.Refused}) }},
		{"a confirmed warning", func(s *scenario) error {
			return s.Give("soft", survey.Input{Status: value.Answered, Text: "9", Confirmed: true})
		}},
		{"a note", func(s *scenario) error { return s.Note(s.Node("a"), "hm") }},
		{"a new instance", func(s *scenario) error {
			_, err := s.AddInstance(s.repeat("/person"))
			return err
		}},
		{"a removal", func(s *scenario) error { return s.RemoveInstance(s.Node("/person[1]")) }},
		{"another language", func(s *scenario) error { return s.SetLanguage("xx") }},
		{"the end", func(s *scenario) error { return s.Complete() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, recordedForm)
			s.Answer("a", "1")
			s.Add("/person")
			before, language := snapshot(s.Interview), s.Language()

			s.kept.fails = func(survey.Event) bool { return true }
			if err := c.do(s); !errors.Is(err, errDisk) {
				t.Fatalf("got %v", err)
			}
			if diff := cmp.Diff(before, snapshot(s.Interview)); diff != "" {
				t.Error(diff)
			}
			if s.Completed() || s.Language() != language {
				t.Errorf("completed %v, language %q", s.Completed(), s.Language())
			}

			s.kept.fails = nil
			if err := c.do(s); err != nil {
				t.Errorf("with room on the disk again: %v", err)
			}
		})
	}
}

func TestACompletedInterviewThatCannotBeReopenedStaysClosed(t *testing.T) {
	s := start(t, recordedForm)
	s.Answer("a", "1")
	if err := s.Complete(); err != nil {
		t.Fatal(err)
	}
	s.kept.fails = func(survey.Event) bool { return true }
	if err := s.Reopen("typo"); !errors.Is(err, errDisk) || !s.Completed() {
		t.Errorf("got %v, completed %v", err, s.Completed())
	}
}

func TestAComputedValueThatCouldNotBeRecordedIsRecordedWithTheNextAnswer(t *testing.T) {
	s := start(t, recordedForm)
	s.kept.fails = func(e survey.Event) bool { return e.Kind == survey.EventComputed }
	if err := s.Give("a", typed("1")); !errors.Is(err, errDisk) {
		t.Fatalf("got %v", err)
	}
	s.kept.fails = nil
	s.Answer("a", "1")
	if diff := cmp.Diff(snapshot(s.Interview), snapshot(s.resumed().Interview)); diff != "" {
		t.Error(diff)
	}
}

func TestEventsTellHowLongTheInterviewHasBeenOpen(t *testing.T) {
	s := start(t, recordedForm)
	s.Answer("a", "1")
	for _, e := range s.kept.events {
		if e.Elapsed != s.Elapsed() {
			t.Errorf("%s at %v", e.Kind, e.Elapsed)
		}
	}
}
