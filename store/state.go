package store

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// State is what is known of an interview: what its events add up to. The error
// is ErrNoInterview where the file has none of this id.
func (f *File) State(ctx context.Context, id string) (*survey.State, error) {
	subject, err := interviewID(id)
	if err != nil {
		return nil, err
	}
	h, err := f.history(ctx, subject)
	if err != nil {
		return nil, err
	}
	return h.state(subject, f.writer().id), nil
}

// States are the states of all interviews, ordered by id.
func (f *File) States(ctx context.Context) iter.Seq2[*survey.State, error] {
	return f.states(ctx, func(h *history) *history { return h })
}

// states are those of what part leaves of each history; nil leaves one out.
func (f *File) states(ctx context.Context, part func(*history) *history) iter.Seq2[*survey.State, error] {
	return func(yield func(*survey.State, error) bool) {
		own := f.writer().id
		err := f.withReader(ctx, func(r reader) error {
			who, err := r.writers()
			if err != nil {
				return err
			}
			return r.eachInterview(func(subject uuid.UUID, h *history) error {
				h.who = who
				if h = part(h); h != nil && !yield(h.state(subject, own), nil) {
					return errStop
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(nil, wrapFault(f.path, "read interviews", err))
		}
	}
}

// Events are the events of an interview in reading order: by clock, but those
// of one replica always as they were written.
func (f *File) Events(ctx context.Context, id string) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		subject, err := interviewID(id)
		if err != nil {
			yield(Event{}, err)
			return
		}
		h, err := f.history(ctx, subject)
		if err != nil {
			yield(Event{}, err)
			return
		}
		for _, e := range h.reading() {
			if !e.Erased && !yield(*e, nil) {
				return
			}
		}
	}
}

// state adds the events up, as the replica own sees them: where the interview
// was left is where own left it.
func (h *history) state(subject, own uuid.UUID) *survey.State {
	s := &survey.State{
		ID:        subject.String(),
		Answers:   map[string]value.Answer{},
		Computed:  map[string]string{},
		Notes:     map[string]string{},
		Noted:     map[string][]survey.Noted{},
		Confirmed: map[string]bool{},
	}
	ownPlace := false
	confirmed := map[string]bool{} // by path; the answer it is about follows
	for _, e := range h.reading() {
		if e.Erased {
			continue
		}
		h.keepTime(s, e)
		switch e.Kind {
		case survey.EventConfirmed:
			confirmed[e.Path], s.Confirmed[e.Path] = true, true
		case survey.EventStarted:
			if s.StartedAt.IsZero() {
				s.StartedAt, s.Form = e.At, h.form(e).String()
				s.Business, s.Interviewer = h.business(e), h.interviewer(e)
			}
		case survey.EventLanguage:
			s.Language = e.Answer.Text
		case survey.EventAdded:
			if h.present(e.Path) && !slices.Contains(s.Instances, e.Path) {
				s.Instances = append(s.Instances, e.Path)
			}
		case survey.EventAnswered, survey.EventResolved:
			if delete(s.Confirmed, e.Path); confirmed[e.Path] {
				s.Confirmed[e.Path] = true
			}
			delete(confirmed, e.Path)
		}
		if kind, is := leadsTo(e); is && (e.Replica == own || !ownPlace) {
			s.Place, s.PlaceKind, ownPlace = e.Stop(), kind, e.Replica == own
		}
	}
	h.fillRegisters(s)
	s.Withdrawn = h.withdrawn
	return s
}

// keepTime takes from an event how late and how long the interview has got.
func (h *history) keepTime(s *survey.State, e *Event) {
	if e.At.After(s.ChangedAt) {
		s.ChangedAt = e.At
	}
	if e.At.After(s.LastEntry) && h.entered(e) {
		s.LastEntry = e.At
	}
	s.Elapsed = max(s.Elapsed, e.Elapsed)
}

// leadsTo is what an event says of where the interview was left.
func leadsTo(e *Event) (survey.EventKind, bool) {
	switch {
	case e.Undoes():
		return survey.EventMoved, true
	case e.Kind == survey.EventResolved:
		return survey.EventAnswered, true // whoever decided has passed the question
	}
	return e.Kind, e.Kind == survey.EventAnswered || e.Kind == survey.EventMoved || e.Kind == survey.EventPaused
}

// deeds are what the replica own can take back. What came from others makes final
// what it did before: they may have answered in the light of that.
func (h *history) deeds(own uuid.UUID) *survey.Deeds {
	d := &survey.Deeds{}
	for _, e := range h.reading() {
		if e.Erased {
			continue
		}
		d.Record(e.Told())
		if c := event.ClassOf(e.Kind); e.Replica != own && (c == event.ValueClass || c == event.InstanceClass) {
			d.Forget()
		}
	}
	return d
}

func (h *history) fillRegisters(s *survey.State) {
	for r, heads := range h.heads {
		switch r.class {
		case event.ValueClass:
			switch a, computed, ok := h.value(heads); {
			case !ok && len(heads) > 0:
				s.Conflicts = append(s.Conflicts, r.path)
			case ok && h.events[heads[0]].NeverAsked():
			case computed:
				s.Computed[r.path] = a.Text
			case ok:
				s.Answers[r.path] = a
			}
		case event.NoteClass:
			if noted := h.noted(heads); len(noted) > 0 {
				s.Noted[r.path], s.Notes[r.path] = noted, survey.Together(noted)
			}
		}
	}
	s.Completed, s.Correction, s.Discarded = h.completed(), h.corrected(), h.discarded()
	slices.Sort(s.Conflicts)
}

// present reports whether a repeat instance is there: removed by one replica
// and added again by another, it is.
func (h *history) present(path string) bool {
	heads := h.heads[register{event.InstanceClass, path}]
	return len(heads) > 0 && !h.every(heads, survey.EventRemoved)
}

// noted are the remarks on a path, each text once with who wrote it.
func (h *history) noted(heads []int) (all []survey.Noted) {
	for _, e := range h.inReadingOrder(heads) {
		one := survey.Noted{By: h.who[e.Replica].name, Text: e.Note}
		if e.Note != "" && !slices.ContainsFunc(all, func(n survey.Noted) bool { return n.Text == e.Note }) {
			all = append(all, one)
		}
	}
	return all
}

// note is the remark on a path as it is shown.
func (h *history) note(heads []int) string { return survey.Together(h.noted(heads)) }

// entered reports whether an event is something an interviewer entered. What a lead
// does is work on the data, unless the interview was led in that very copy.
func (h *history) entered(e *Event) bool {
	switch e.Kind {
	case survey.EventStarted, survey.EventAnswered, survey.EventNoted, survey.EventAdded, survey.EventRemoved, survey.EventConfirmed, survey.EventCompleted:
	default:
		return false
	}
	if e.GivesBack() {
		return false
	}
	return h.who[e.Replica].role != Lead || slices.ContainsFunc(h.events, func(s Event) bool {
		return s.Kind == survey.EventStarted && s.Replica == e.Replica
	})
}

// discarded: restored by one and discarded by another at once, it counts.
func (h *history) discarded() bool {
	return h.every(h.heads[register{event.DiscardClass, ""}], survey.EventDiscarded)
}

// whyDiscarded are the reasons given, "" where it counts.
func (h *history) whyDiscarded() string {
	if !h.discarded() {
		return ""
	}
	return h.note(h.heads[register{event.DiscardClass, ""}])
}

// reading is the order people read events in: by clock, but the events of one
// replica never out of the order they were written in, however its clock was
// changed. It depends on the set of events only, not on how they came together.
func (h *history) reading() []*Event {
	type shown struct {
		*Event
		at time.Time // never before that of the replica's earlier events
	}
	order := make([]shown, len(h.events))
	for i := range h.events {
		order[i] = shown{Event: &h.events[i]}
	}
	slices.SortFunc(order, func(a, b shown) int { return bySequence(a.Event, b.Event) })
	for i := range order {
		order[i].at = order[i].At
		if i > 0 && order[i].Replica == order[i-1].Replica && order[i-1].at.After(order[i].at) {
			order[i].at = order[i-1].at
		}
	}
	slices.SortStableFunc(order, func(a, b shown) int { return a.at.Compare(b.at) })
	events := make([]*Event, len(order))
	for i := range order {
		events[i] = order[i].Event
	}
	return events
}

func bySequence(a, b *Event) int {
	return cmp.Or(bytes.Compare(a.Replica[:], b.Replica[:]), cmp.Compare(a.Seq, b.Seq), bytes.Compare(a.ID[:], b.ID[:]))
}
