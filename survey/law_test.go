package survey_test

import (
	"errors"
	"slices"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What an answer changes is found by following the graph; computing everything
// anew from the same answers must give the same.
func TestRecomputingWhatAnAnswerChangesEqualsComputingEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		md := randomForm(t, false)
		t.Log(md)
		s := start(t, md)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			step(t, s)
			anew := s.resumed() // nothing in this form depends on chance: only answers are kept
			if diff := cmp.Diff(snapshot(anew.Interview), snapshot(s.Interview)); diff != "" {
				t.Fatalf("-everything +incremental\n%s", diff)
			}
		}
	})
}

// An interview is what its events add up to, chance and corrections included.
func TestAResumedInterviewIsTheOneThatWasLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		md := randomForm(t, true)
		t.Log(md)
		s := start(t, md)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			step(t, s)
			resumed := s.resumed()
			if diff := cmp.Diff(snapshot(s.Interview), snapshot(resumed.Interview)); diff != "" {
				t.Fatalf("-left +resumed\n%s", diff)
			}
			if rapid.Bool().Draw(t, "go on with the resumed") {
				s = resumed
			}
		}
	})
}

// step does one random thing an interviewer can do.
func step(t *rapid.T, s *scenario) {
	var actions []func() error
	answers := []string{"", "0", "1", "2", "3", "a", "b", "a b"}
	for n := range s.Nodes() {
		switch e := n.Element(); {
		case e.Kind == survey.Question && e.Type.Asked():
			actions = append(actions, func() error {
				if status := rapid.SampledFrom([]value.Status{value.Answered, value.Answered, value.DontKnow}).Draw(t, "status"); status != value.Answered {
					return s.Interview.Answer(n, survey.Input{Status: status})
				}
				return s.Interview.Answer(n, typed(rapid.SampledFrom(answers).Draw(t, "answer")))
			})
		case e.Kind == survey.Repeat && e.RepeatCount == nil:
			actions = append(actions, func() error { return s.RemoveInstance(n) })
		}
		actions = append(actions, adding(s, n)...)
	}
	actions = append(actions, adding(s, s.Root())...)
	if len(actions) == 0 {
		return
	}
	err := rapid.SampledFrom(actions).Draw(t, "action")()
	if r := new(survey.Rejection); err != nil && !errors.As(err, &r) {
		t.Fatal(err)
	}
}

// adding are the additions that can be made in a holder.
func adding(s *scenario, holder *survey.Node) []func() error {
	var all []func() error
	for _, e := range holder.Element().Children {
		if e.Kind == survey.Repeat && e.RepeatCount == nil {
			all = append(all, func() error {
				_, err := s.AddInstance(holder, e)
				return err
			})
		}
	}
	return all
}

// Wherever the interviewer goes and whatever changes there, a session stands at
// a stop of the route, and a pause brings the next session to the same one.
func TestASessionStandsOnTheRouteAndIsResumedThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		md := randomForm(t, false)
		t.Log(md)
		s := start(t, md)
		w := walk(s)
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			var err error
			switch rapid.SampledFrom([]string{"next", "next", "back", "add", "anything"}).Draw(t, "step") {
			case "next":
				w.Next()
			case "back":
				err = w.Back()
			case "add":
				if w.At().Kind == survey.AtRepeat {
					err = w.AddHere()
				}
			case "anything":
				step(t, s)
			}
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(w.Route(), w.At()) {
				t.Fatalf("%s is not on the route %q", place(w.At()), route(w))
			}
		}
		if err := w.Pause(); err != nil {
			t.Fatal(err)
		}
		if resumed := place(walk(s.resumed()).At()); resumed != place(w.At()) {
			t.Fatalf("paused at %s, resumed at %s", place(w.At()), resumed)
		}
	})
}

// Whatever was done can be taken back, one thing after the other: everything people
// can see is then what it was, also when the interview was closed in between.
func TestUndoingEverythingGoesBackTheWayItCame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		md := randomForm(t, true)
		t.Log(md)
		s := start(t, md)
		var ways [][]string
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			before := snapshot(s.Interview)
			depth := deeds(s)
			if step(t, s); deeds(s) > depth {
				ways = append(ways, before)
			}
		}
		for _, before := range slices.Backward(ways) {
			if rapid.Bool().Draw(t, "go on with the resumed") {
				s = s.resumed()
			}
			d, ok := s.LastDeed()
			if !ok {
				return // an entry that was removed comes back only while the program runs
			}
			written := len(s.kept.events)
			if _, _, err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if len(s.kept.events) == written {
				t.Fatal("nothing was recorded")
			}
			if diff := cmp.Diff(before, snapshot(s.Interview)); diff != "" {
				t.Fatalf("undoing %s %s: -before +after\n%s", d.Kind, d.Path, diff)
			}
			if diff := cmp.Diff(before, snapshot(s.resumed().Interview)); diff != "" {
				t.Fatalf("undoing %s %s and resuming: -before +after\n%s", d.Kind, d.Path, diff)
			}
		}
	})
}

// deeds is how many things can be taken back.
func deeds(s *scenario) int {
	n := 0
	for _, e := range s.kept.events {
		switch {
		case e.Back == survey.Undone:
			n--
		case e.Back == survey.NotBack && (e.Kind == survey.EventAnswered || e.Kind == survey.EventAdded || e.Kind == survey.EventRemoved):
			n++
		}
	}
	return n
}
