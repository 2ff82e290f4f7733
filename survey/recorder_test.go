package survey_test

import (
	"errors"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// recorder keeps events in memory, until it is told to fail.
type recorder struct {
	events []survey.Event
	fails  func(survey.Event) bool
}

var errDisk = errors.New("no space left on device")

func (r *recorder) Record(events ...survey.Event) error {
	if r.fails != nil && slices.ContainsFunc(events, r.fails) {
		return errDisk
	}
	r.events = append(r.events, events...)
	return nil
}

// of are the events of a kind as "path value note".
func (r *recorder) of(kind survey.EventKind) []string {
	var found []string
	for _, e := range r.events {
		if e.Kind == kind {
			found = append(found, strings.TrimSpace(e.Path+" "+e.Answer.Text+" "+e.Note))
		}
	}
	return found
}

// deeds are what was done and can be taken back.
func (r *recorder) deeds() *survey.Deeds {
	d := &survey.Deeds{}
	d.Record(r.events...)
	return d
}

// state adds the events up as the study file does: an answer and a computed
// value of one path supersede each other.
func (r *recorder) state() *survey.State {
	s := &survey.State{Answers: map[string]value.Answer{}, Computed: map[string]string{}, Notes: map[string]string{}, Confirmed: map[string]bool{}}
	confirmed := map[string]bool{}
	var added []string // in the order they were first added
	there := map[string]bool{}
	for _, e := range r.events {
		s.Elapsed = e.Elapsed
		switch e.Kind {
		case survey.EventAnswered, survey.EventResolved:
			delete(s.Computed, e.Path)
			if s.Answers[e.Path] = e.Answer; e.Blank {
				delete(s.Answers, e.Path)
			}
			if delete(s.Confirmed, e.Path); confirmed[e.Path] {
				s.Confirmed[e.Path] = true
			}
			delete(confirmed, e.Path)
		case survey.EventConfirmed:
			confirmed[e.Path], s.Confirmed[e.Path] = true, true
		case survey.EventComputed:
			delete(s.Answers, e.Path)
			if s.Computed[e.Path] = e.Answer.Text; e.Blank {
				delete(s.Computed, e.Path)
			}
		case survey.EventNoted:
			s.Notes[e.Path] = e.Note
		case survey.EventAdded:
			if there[e.Path] = true; !slices.Contains(added, e.Path) {
				added = append(added, e.Path)
			}
		case survey.EventRemoved:
			there[e.Path] = false
		case survey.EventLanguage:
			s.Language = e.Answer.Text
		case survey.EventCompleted, survey.EventReopened:
			s.Completed = e.Kind == survey.EventCompleted
		}
		switch e.Kind {
		case survey.EventAnswered, survey.EventMoved, survey.EventPaused:
			s.Place, s.PlaceKind = e.Path, e.Kind
		}
		if e.Back == survey.Undone {
			s.Place, s.PlaceKind = e.Stop(), survey.EventMoved
		}
	}
	s.Instances = slices.DeleteFunc(added, func(k string) bool { return !there[k] })
	return s
}
