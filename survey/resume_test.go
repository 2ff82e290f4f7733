package survey_test

import (
	"testing"

	"feldbuch/survey"
)

func TestAnInterviewIsResumedWhereItWasLeft(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(t *testing.T, s *scenario, w *survey.Session)
		want string
	}{
		{"at the first question", func(*testing.T, *scenario, *survey.Session) {}, "/name"},
		{"after the last answer", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("name", "Ana")
			s.Answer("staff", "1")
		}, "/team/boss"},
		{"where one went back to", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("name", "Ana")
			w.Next()
			if err := w.Back(); err != nil {
				t.Fatal(err)
			}
		}, "/name"},
		{"where it was paused", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("name", "Ana")
			w.Next()
			w.Next()
			pause(t, w)
		}, "/staff"},
		{"where one was asked for another instance", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("staff", "1")
			goTo(t, w, "/team/boss")
			w.Next()
			pause(t, w)
		}, "/team/person?"},
		{"in the instance it was left in", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("staff", "1")
			s.Add("/team/person")
			s.Answer(s.Add("/team/person").Path()+"/nick", "Bo")
		}, "/team/person[2]/age"},
		{"at the end", func(t *testing.T, s *scenario, w *survey.Session) {
			goTo(t, w, "/last")
			w.Next()
			pause(t, w)
		}, "end"},
		{"at the next question where that is no longer asked", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("staff", "1")
			goTo(t, w, "/team/boss")
			// Merged in from another laptop.
			if err := s.kept.Record(survey.Event{Kind: survey.EventComputed, Path: "/staff"}); err != nil {
				t.Fatal(err)
			}
		}, "/last"},
		{"at the stop after an instance that is gone", func(t *testing.T, s *scenario, w *survey.Session) {
			s.Answer("staff", "1")
			s.Answer(s.Add("/team/person").Path()+"/nick", "Bo")
			s.Remove("/team/person[1]")
		}, "/team/person?"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := start(t, walkForm)
			c.do(t, s, walk(s))
			at(t, walk(s.resumed()), c.want)
		})
	}
}

func pause(t *testing.T, w *survey.Session) {
	t.Helper()
	if err := w.Pause(); err != nil {
		t.Fatal(err)
	}
}
