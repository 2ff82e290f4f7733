package store

import (
	"bytes"
	"slices"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// history is all events of one interview with the heads of its registers: the
// one place that knows what events add up to.
type history struct {
	events []Event
	heads  map[register][]int // positions in events
	// superseded are the parents met so far, because a merge may bring a child
	// before its parent.
	superseded map[Hash]struct{}
}

// register names one thing known of an interview.
type register struct {
	class class
	path  string
}

type class uint8

const (
	noClass class = iota // a plain log
	valueClass
	noteClass
	instanceClass
	stageClass
	formClass
)

func registerOf(kind survey.EventKind, path string) (register, bool) {
	switch kind {
	case survey.EventAnswered, survey.EventComputed, survey.EventResolved:
		return register{valueClass, path}, true
	case survey.EventNoted:
		return register{noteClass, path}, true
	case survey.EventAdded, survey.EventRemoved:
		return register{instanceClass, path}, true
	case survey.EventStarted, survey.EventCompleted, survey.EventReopened:
		return register{stageClass, ""}, true
	case survey.EventUpgraded:
		return register{formClass, ""}, true
	}
	return register{}, false
}

func newHistory() *history {
	const usual = 128 // events; doubling up to it shows when merging
	return &history{
		events: make([]Event, 0, usual), heads: make(map[register][]int, usual), superseded: map[Hash]struct{}{},
	}
}

// add takes one event, in any order. Erased events say nothing any more.
func (h *history) add(e Event) {
	h.events = append(h.events, e)
	r, ok := registerOf(e.Kind, e.Path)
	if !ok || e.Erased {
		return
	}
	heads := h.heads[r]
	for _, p := range e.Parents {
		h.superseded[p] = struct{}{}
		heads = slices.DeleteFunc(heads, func(i int) bool { return h.events[i].ID == p })
	}
	if _, gone := h.superseded[e.ID]; !gone {
		heads = append(heads, len(h.events)-1)
	}
	h.heads[r] = heads
}

// supersedes are the parents of a new event of this kind written by own.
func (h *history) supersedes(kind survey.EventKind, path string, own uuid.UUID) []Hash {
	r, ok := registerOf(kind, path)
	if !ok {
		return nil
	}
	heads := h.heads[r]
	all := r.class != valueClass || kind == survey.EventResolved || h.agree(heads)
	var parents []Hash
	for _, i := range heads {
		if e := &h.events[i]; all || e.Replica == own {
			parents = append(parents, e.ID)
		}
	}
	slices.SortFunc(parents, func(a, b Hash) int { return bytes.Compare(a[:], b[:]) })
	return parents
}

// voices are the heads that say what a value is. What a person said outranks
// what was computed. Of computed values that differ, such as the end of two
// corrections of one interview, nobody can say which is right: the one with the
// smallest id stands, because every file must come to the same.
func (h *history) voices(heads []int) []int {
	if len(heads) < 2 {
		return heads
	}
	people := slices.DeleteFunc(slices.Clone(heads), func(i int) bool { return h.computed(&h.events[i]) })
	if len(people) > 0 {
		return people
	}
	return []int{slices.MinFunc(heads, func(i, j int) int {
		return bytes.Compare(h.events[i].ID[:], h.events[j].ID[:])
	})}
}

// agree reports whether all heads that have a voice give the same answer.
func (h *history) agree(heads []int) bool {
	heads = h.voices(heads)
	for _, i := range heads[min(1, len(heads)):] {
		if h.events[i].Answer != h.events[heads[0]].Answer {
			return false
		}
	}
	return true
}

// value is what a value register says: an answer, or a computed text. ok is
// false where its heads are in conflict or there are none.
func (h *history) value(heads []int) (a value.Answer, computed, ok bool) {
	if len(heads) == 0 || !h.agree(heads) {
		return value.Answer{}, false, false
	}
	heads = h.voices(heads)
	computed = !slices.ContainsFunc(heads, func(i int) bool { return !h.computed(&h.events[i]) })
	return h.events[heads[0]].Answer, computed, true
}

// computed reports whether e came from a calculation. A resolution is what it
// decided about.
func (h *history) computed(e *Event) bool {
	switch e.Kind {
	case survey.EventComputed:
		return true
	case survey.EventResolved:
		return len(e.Parents) > 0 && !slices.ContainsFunc(e.Parents, func(p Hash) bool {
			parent := h.find(p)
			return parent == nil || !h.computed(parent)
		})
	}
	return false
}

// find is the event with this id, or nil. It is needed for conflicts only.
func (h *history) find(id Hash) *Event {
	for i := range h.events {
		if h.events[i].ID == id {
			return &h.events[i]
		}
	}
	return nil
}

// every reports whether all heads of a register are of this kind.
func (h *history) every(heads []int, kind survey.EventKind) bool {
	return len(heads) > 0 && !slices.ContainsFunc(heads, func(i int) bool { return h.events[i].Kind != kind })
}

// form is the questionnaire version the interview goes by: the one it was
// started with, or moved to. Of two moves side by side the one with the smallest
// id stands, because every file must come to the same; no answer hangs on it.
func (h *history) form(start *Event) Hash {
	heads := h.heads[register{formClass, ""}]
	if len(heads) == 0 {
		return start.Questionnaire
	}
	first := slices.MinFunc(heads, func(i, j int) int {
		return bytes.Compare(h.events[i].ID[:], h.events[j].ID[:])
	})
	return h.events[first].Questionnaire
}
