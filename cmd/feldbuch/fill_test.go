package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/demo"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// keyboard is a survey.Recorder that types what another interview was answered
// with into a real terminal, so that the two must go the same way.
type keyboard struct {
	asked
	term  *terminal
	typed int
}

// Record types one answer at the question the screen must show by now.
func (k *keyboard) Record(events ...survey.Event) error {
	e := events[0]
	if e.Kind != survey.EventAnswered {
		return nil
	}
	q := k.prompt()
	if err := k.term.wait(shows(q), true); err != nil {
		return fmt.Errorf("question %s: %w", q.Path, err)
	}
	k.typed++
	return k.term.enter(keystrokes(q, e.Answer))
}

// shows matches a screen that asks q, by its first words as far as a line goes.
func shows(q survey.Prompt) *regexp.Regexp {
	words := strings.Fields(q.Label)
	start := ""
	for _, w := range words {
		if len([]rune(start))+len([]rune(w)) > 60 {
			break
		}
		start += w + " "
	}
	return regexp.MustCompile(regexp.QuoteMeta(strings.TrimSpace(start)))
}

// keystrokes are what is typed to give q an answer and go on.
func keystrokes(q survey.Prompt, a value.Answer) string {
	status := a.Status
	if q.Element.Type.Selects() && status == value.Answered {
		if stands := q.Element.Nonresponse(a.Text); stands != value.Missing {
			status = stands
		}
	}
	switch {
	case status == value.DontKnow:
		return keys["f7"]
	case status == value.Refused:
		return keys["f8"]
	case a.Status == value.Missing || a == q.Answer: // nothing to type, or typed already
		return keys["enter"]
	case q.Element.Type == survey.TypeAcknowledge:
		return keys["space"] + keys["enter"]
	case q.Element.Type.Selects():
		return picks(q, strings.Fields(a.Text)) + keys["enter"]
	}
	return a.Text + keys["enter"]
}

// picks are the digits beside the choices, or in a list that has none the arrows.
func picks(q survey.Prompt, codes []string) string {
	list := choices.Of(q.Options)
	if list.Searched() || !q.Element.Type.Many() && len(codes) > 1 {
		return arrows(q, codes)
	}
	typed := ""
	for _, code := range codes {
		i := slices.IndexFunc(list.Rows, func(r choices.Row) bool { return r.Code == code })
		typed += list.Rows[i].Key
	}
	return typed
}

// arrows move to each choice.
func arrows(q survey.Prompt, codes []string) string {
	typed, left := "", len(codes)
	for _, o := range q.Options {
		if left == 0 {
			break
		}
		typed += keys["down"]
		if !slices.Contains(codes, o.Code) {
			continue
		}
		left--
		if q.Element.Type.Many() {
			typed += keys["space"]
		}
	}
	return typed
}

func TestTheShippedQuestionnaireIsFilledByKeyboardAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a few seconds")
	}
	laptop := newLaptop(t)
	term := laptop.open("interview")

	// The same interview in this process decides what to type.
	form := shippedForm(t)
	k := &keyboard{term: term}
	clock := demo.NewClock(time.Now())
	iv, err := survey.NewInterview(form, survey.Options{Recorder: k, Clock: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	k.session = survey.NewSession(iv)
	random := rand.New(rand.NewPCG(7, 7))
	business := demo.Sample(random, 401, 1, []string{"vi"}, false)[0]
	if err := demo.Interview(random, k.session, business, "NGA", clock); err != nil {
		t.Fatal(err)
	}
	if err := term.wait(regexp.MustCompile("Ende des Fragebogens"), true); err != nil {
		t.Fatal(err)
	}
	if screen := term.text(); iv.Language() != "Tiếng Việt (vi)" || !strings.Contains(screen, "VI+DE") {
		t.Errorf("the language answered is not followed; screen:\n%s", screen)
	}
	if err := term.press("enter"); err != nil {
		t.Fatal(err)
	}
	if status, err := term.end(); err != nil || status != 0 {
		t.Fatalf("status %d, %v; screen:\n%s", status, err, term.text())
	}
	t.Logf("%d questions answered", k.typed)
	compareStudy(t, laptop.study, form, iv)
}

// compareStudy compares what the study file holds with what was decided.
func compareStudy(t *testing.T, path string, form *survey.Form, want *survey.Interview) {
	t.Helper()
	f, err := store.OpenShared(context.Background(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for state, err := range f.States(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if !state.Completed {
			t.Error("the interview is not completed")
		}
		got, err := survey.NewInterview(form, survey.Options{State: state})
		if err != nil {
			t.Fatal(err)
		}
		for n := range want.Nodes() {
			if n.Element().Kind != survey.Question || n.Element().Preload != "" {
				continue
			}
			m, err := got.Find(n.Path())
			if err != nil {
				t.Errorf("%s is not in the study file", n.Path())
				continue
			}
			if m.Answer() != n.Answer() {
				t.Errorf("%s is %v in the study file, was answered %v", n.Path(), m.Answer(), n.Answer())
			}
		}
	}
}
