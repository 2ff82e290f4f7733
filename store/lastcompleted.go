package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"iter"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
)

// ErrNoCorrection: the interview was never completed, or is completed now.
var ErrNoCorrection = errors.New("interview is not being corrected")

// StatesThatCount are the states of all interviews that are not discarded, ordered by
// id. One that is being corrected counts as it was last completed.
func (f *File) StatesThatCount(ctx context.Context) iter.Seq2[*survey.State, error] {
	return f.states(ctx, func(h *history) *history {
		switch {
		case h.discarded():
			return nil
		case h.corrected():
			return h.lastCompleted()
		}
		return h
	})
}

// StateThatCounts is one of StatesThatCount, or what is known of an interview that is
// discarded.
func (f *File) StateThatCounts(ctx context.Context, id string) (*survey.State, error) {
	subject, err := interviewID(id)
	if err != nil {
		return nil, err
	}
	h, err := f.history(ctx, subject)
	if err != nil {
		return nil, err
	}
	if h.corrected() {
		h = h.lastCompleted()
	}
	return h.state(subject, f.writer().id), nil
}

// corrected reports whether the interview was completed and is open again.
func (h *history) corrected() bool { return !h.completed() && len(h.completions()) > 0 }

// completed: a correction that was given up leaves the interview completed.
func (h *history) completed() bool {
	heads := h.heads[register{event.StageClass, ""}]
	givenUp := false
	for _, i := range heads {
		switch h.events[i].Kind {
		case survey.EventGivenUp:
			givenUp = true
		case survey.EventCompleted:
		default:
			return false
		}
	}
	return len(heads) > 0 && (!givenUp || len(h.completions()) > 0)
}

// completions are the completions that nothing but reopening and giving up came after.
func (h *history) completions() []*Event {
	var found []*Event
	var todo []Hash
	visit := func(e *Event) {
		if e.Kind == survey.EventCompleted {
			found = append(found, e)
		} else {
			todo = append(todo, e.Parents...)
		}
	}
	for _, i := range h.heads[register{event.StageClass, ""}] {
		visit(&h.events[i])
	}
	seen := map[Hash]bool{}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if e := h.find(id); e != nil && !seen[id] {
			seen[id] = true
			visit(e)
		}
	}
	return found
}

// lastCompleted is what the interview consisted of when it was last completed, and
// what was decided since about just that. Of a replica that is a fork the events of both
// branches stand side by side, as everywhere. It is h where the interview is completed
// now, and nil where it never was.
func (h *history) lastCompleted() *history {
	completions := h.completions()
	switch {
	case h.completed():
		return h
	case len(completions) == 0:
		return nil
	}
	in := map[Hash]bool{}
	for _, c := range completions {
		for _, e := range h.seenBy(c) {
			in[e.ID] = true
		}
	}
	h.addDecisions(in)
	was := newHistory()
	was.withdrawn, was.who = h.withdrawn, h.who
	for i := range h.events {
		// What began it belongs to it, whatever a completion claims to have seen.
		if e := h.events[i]; in[e.ID] || event.ClassOf(e.Kind) == event.DiscardClass || e.Kind == survey.EventStarted {
			was.add(e)
		}
	}
	return was
}

// seenBy are the events a completion was made over, and itself. One of the old encoding
// names none: these are then those that people read before it.
func (h *history) seenBy(complete *Event) []*Event {
	var c completion
	if err := json.Unmarshal([]byte(complete.Data), &c); err != nil {
		all := h.reading()
		return all[:slices.IndexFunc(all, func(e *Event) bool { return e.ID == complete.ID })+1]
	}
	seen := []*Event{complete}
	for i := range h.events {
		e := &h.events[i]
		if to, ok := c.Seen[e.Replica.String()]; ok && e.Seq <= to.Last {
			seen = append(seen, e)
		}
	}
	return seen
}

// addDecisions adds the decisions whose parents are all in, one about another too.
func (h *history) addDecisions(in map[Hash]bool) {
	for grown := true; grown; {
		grown = false
		for i := range h.events {
			e := &h.events[i]
			if e.Kind != survey.EventResolved || e.Erased || in[e.ID] ||
				slices.ContainsFunc(e.Parents, func(p Hash) bool { return !in[p] }) {
				continue
			}
			in[e.ID], grown = true, true
		}
	}
}

// GiveUp ends a correction: every answer, note and entry is again what it was when the
// interview was last completed, which it is again. The error is ErrNoCorrection where
// it is not being corrected.
func (r *Recorder) GiveUp(reason string) error {
	err := r.file.write(context.Background(), "give up correction", func(t *tx) error {
		if err := r.load(t); err != nil {
			return err
		}
		if !r.known.corrected() {
			return ErrNoCorrection
		}
		was := r.known.lastCompleted()
		form := was.summary().form
		for _, e := range append(r.known.back(was, reason), survey.Event{Kind: survey.EventGivenUp, Note: reason}) {
			if err := t.append(r.known, r.subject, form, r.now(), e); err != nil {
				return err
			}
		}
		return t.put(r.subject, r.known)
	})
	if err != nil {
		r.known = nil // it may hold events that were not kept
	}
	return err
}

// back are the events that make of h what was, in a fixed order.
func (h *history) back(was *history, reason string) []survey.Event {
	var events []survey.Event
	if h.summary().form != was.summary().form {
		events = append(events, survey.Event{Kind: survey.EventUpgraded, Back: survey.GivenBack})
	}
	confirmed := was.state(uuid.Nil, uuid.Nil).Confirmed
	for _, r := range h.registers() {
		e, differs := h.backIn(r, was)
		if !differs {
			continue
		}
		if e.Kind == survey.EventAnswered && confirmed[r.path] {
			events = append(events, survey.Event{Kind: survey.EventConfirmed, Subject: e.Subject, Path: r.path, Back: survey.GivenBack})
		}
		if e.Kind == survey.EventResolved {
			e.Note = reason
		}
		e.Back, e.Blank = survey.GivenBack, r.class == event.ValueClass && len(was.heads[r]) == 0
		events = append(events, e)
	}
	return events
}

func (h *history) registers() []register {
	var all []register
	for r := range h.heads {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b register) int { return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.path, b.path)) })
	return all
}

// backIn is the event that makes of a register what it was.
func (h *history) backIn(r register, was *history) (e survey.Event, differs bool) {
	heads, before := h.heads[r], was.heads[r]
	if len(heads) == 0 {
		return e, false
	}
	e = survey.Event{Subject: h.events[heads[0]].SubjectKind, Path: r.path}
	switch r.class {
	case event.ValueClass:
		return h.valueBack(e, heads, before, was)
	case event.NoteClass:
		e.Kind, e.Note = survey.EventNoted, was.note(before)
		return e, e.Note != h.note(heads)
	case event.InstanceClass:
		e.Kind = survey.EventRemoved
		if was.present(r.path) {
			e.Kind = survey.EventAdded
		}
		return e, was.present(r.path) != h.present(r.path)
	case event.BusinessClass, event.InterviewerClass:
		e.Kind = h.events[heads[0]].Kind
		if b := was.oneOf(r.class); b != nil {
			e.Answer = b.Answer
		}
		return e, e.Answer != h.oneOf(r.class).Answer
	}
	return e, false
}

// valueBack: where two answers stood side by side, what was decided since stays.
func (h *history) valueBack(e survey.Event, heads, before []int, was *history) (survey.Event, bool) {
	old, computed, ok := was.value(before)
	now, _, agreed := h.value(heads)
	if len(before) > 0 && (!ok || agreed && old == now) {
		return e, false
	}
	e.Kind, e.Answer = survey.EventAnswered, old
	switch {
	case !agreed:
		e.Kind = survey.EventResolved
	case computed:
		e.Kind = survey.EventComputed
	}
	return e, true
}

// firstCompleted is the first completion by the clock, nil where there is none.
func (h *history) firstCompleted() *Event {
	var first *Event
	for i := range h.events {
		e := &h.events[i]
		if e.Kind == survey.EventCompleted && (first == nil || cmp.Or(e.At.Compare(first.At), bytes.Compare(e.ID[:], first.ID[:])) < 0) {
			first = e
		}
	}
	return first
}
