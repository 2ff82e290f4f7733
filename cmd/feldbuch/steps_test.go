package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"testing"
	"time"

	"feldbuch/cmd/internal/demo"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// step is one question of an interview and how it is answered.
type step struct {
	screen *regexp.Regexp // matches a screen that asks it
	path   string         // stable
	answer value.Answer
	keys   string
	cell   bool // of a table, where the digit is the answer; Enter only goes on
}

// asked is the question a session stands at, in the languages a screen shows it in. The
// language that was answered is followed as a screen does.
type asked struct{ session *survey.Session }

func (a asked) prompt() survey.Prompt {
	if _, err := a.session.FollowLanguage(); err != nil {
		panic(err) // a recorder that does not record it fails nowhere
	}
	return a.session.PromptInTwo(a.session.At().Node, a.session.Form().Default)
}

// scribe is a survey.Recorder that notes down what has to be typed.
type scribe struct {
	asked
	steps []step
}

// Record notes one answer down.
func (s *scribe) Record(events ...survey.Event) error {
	if e := events[0]; e.Kind == survey.EventAnswered {
		q := s.prompt()
		screen := regexp.MustCompile(fmt.Sprintf(`(?s)Frage %d\b.*%s`, s.number(), shows(q))) // many begin alike
		s.steps = append(s.steps, step{screen, e.Path, e.Answer, keystrokes(q, e.Answer), q.Element.Parent.HasAppearance("table-list")})
	}
	return nil
}

// number is that of the question the session stands at.
func (s *scribe) number() int {
	n := 0
	for _, stop := range s.session.Route() {
		if stop.Kind == survey.AtQuestion {
			n++
		}
		if stop == s.session.At() {
			break
		}
	}
	return n
}

// stepsOf is a whole interview with a made-up business.
func stepsOf(t *testing.T, form *survey.Form, seed uint64) []step {
	t.Helper()
	s := &scribe{}
	clock := demo.NewClock(time.Now())
	iv, err := survey.NewInterview(form, survey.Options{Recorder: s, Clock: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	s.session = survey.NewSession(iv)
	random := rand.New(rand.NewPCG(seed, 1))
	business := demo.Sample(random, 400+int(seed), 1, []string{"vi"}, false)[0]
	if err := demo.Interview(random, s.session, business, "NGA", clock); err != nil {
		t.Fatal(err)
	}
	return s.steps
}
