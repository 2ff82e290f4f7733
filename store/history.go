package store

import (
	"bytes"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// history is all events of one interview with the heads of its registers: the
// one place that knows what events add up to.
type history struct {
	events []Event
	heads  map[register][]int // positions in events
	// superseded are the parents met so far, by the register of the child, because a
	// merge may bring a child before its parent. An erased child does not say any
	// more which register it was of: it supersedes all its parents.
	superseded map[supersession]struct{}
	// byID are the places of the first so many events, where somebody has looked for one.
	byID    map[Hash]int
	indexed int
	// drafts: something is typed and not confirmed. Only those who write look.
	drafts bool
	// who wrote the events, by replica; nil where nobody asks.
	who map[uuid.UUID]writer
	// withdrawn is the part of the interview that was erased.
	withdrawn survey.Part
}

type supersession struct {
	parent Hash
	in     register // the zero register: in any
}

// register names one thing known of a subject.
type register struct {
	class event.Class
	path  string
}

// registerOf is the register an event of this kind belongs to; false for a plain
// log and for what nobody knows.
func registerOf(k survey.EventKind, path string) (register, bool) {
	c := event.ClassOf(k)
	if c == event.NoClass {
		return register{}, false
	}
	if c.IsSingle() {
		path = "" // there is one of them for the whole subject
	}
	return register{c, path}, true
}

func newHistory() *history {
	const usual = 128 // events; doubling up to it shows when merging
	return &history{
		events: make([]Event, 0, usual), heads: make(map[register][]int, usual), superseded: map[supersession]struct{}{},
	}
}

// clear makes it one without events, for use once more.
func (h *history) clear() {
	clear(h.events)
	h.events, h.withdrawn = h.events[:0], survey.Part{}
	clear(h.heads)
	clear(h.superseded)
	clear(h.byID)
	h.indexed = 0
}

// add takes one event, in any order.
func (h *history) add(e Event) {
	h.events = append(h.events, e)
	if e.Erased {
		h.addErased(&e)
		return
	}
	r, ok := registerOf(e.Kind, e.Path)
	if !ok {
		return
	}
	heads := h.heads[r]
	for _, p := range e.Parents {
		h.superseded[supersession{p, r}] = struct{}{}
		heads = h.without(heads, p)
	}
	if !h.isSuperseded(e.ID, r) {
		heads = append(heads, len(h.events)-1)
	}
	h.heads[r] = heads
}

func (h *history) addErased(e *Event) {
	for _, p := range e.Parents {
		h.superseded[supersession{parent: p}] = struct{}{}
		if parent := h.find(p); parent != nil && !parent.Erased {
			if r, ok := registerOf(parent.Kind, parent.Path); ok {
				h.heads[r] = h.without(h.heads[r], p)
			}
		}
	}
}

// fewHeads is how many are gone through faster than looked up.
const fewHeads = 16

func (h *history) without(heads []int, id Hash) []int {
	if len(heads) <= fewHeads {
		return slices.DeleteFunc(heads, func(i int) bool { return h.events[i].ID == id })
	}
	if at, there := h.at(id); there {
		if i, is := slices.BinarySearch(heads, at); is { // they come in their order
			return slices.Delete(heads, i, i+1)
		}
	}
	return heads
}

// at is where an event stands. Of two with one id, which only erased ones can have that
// nothing proves, it is the one that is not erased.
func (h *history) at(id Hash) (int, bool) {
	if h.byID == nil {
		h.byID = make(map[Hash]int, len(h.events))
	}
	for ; h.indexed < len(h.events); h.indexed++ {
		e := &h.events[h.indexed]
		if was, twice := h.byID[e.ID]; !twice || h.events[was].Erased && !e.Erased {
			h.byID[e.ID] = h.indexed
		}
	}
	at, there := h.byID[id]
	return at, there
}

func (h *history) isSuperseded(id Hash, r register) bool {
	if _, gone := h.superseded[supersession{id, r}]; gone {
		return true
	}
	_, gone := h.superseded[supersession{parent: id}]
	return gone
}

// supersedes are the parents of a new event of this kind written by own.
func (h *history) supersedes(kind survey.EventKind, path string, own uuid.UUID) []Hash {
	r, ok := registerOf(kind, path)
	if !ok {
		return nil
	}
	heads := h.heads[r]
	all := r.class != event.ValueClass || kind == survey.EventResolved || h.agree(heads)
	var parents []Hash
	for _, i := range heads {
		if e := &h.events[i]; all || e.Replica == own {
			parents = append(parents, e.ID)
		}
	}
	slices.SortFunc(parents, func(a, b Hash) int { return bytes.Compare(a[:], b[:]) })
	return parents
}

// decidingHeads are those that say what a value is. What a person said outranks
// what was computed. Of computed values that differ, such as the end of two
// corrections of one interview, nobody can say which is right: the one with the
// smallest id stands, because every file must come to the same.
func (h *history) decidingHeads(heads []int) []int {
	if len(heads) < 2 {
		return heads
	}
	people := slices.DeleteFunc(slices.Clone(heads), func(i int) bool { return h.computed(&h.events[i]) })
	if len(people) > 0 {
		return people
	}
	return []int{h.smallest(heads)}
}

// agree reports whether all heads that decide give the same answer.
func (h *history) agree(heads []int) bool {
	heads = h.decidingHeads(heads)
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
	heads = h.decidingHeads(heads)
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
	if at, there := h.at(id); there {
		return &h.events[at]
	}
	return nil
}

// every reports whether all heads of a register are of this kind.
func (h *history) every(heads []int, kind survey.EventKind) bool {
	return len(heads) > 0 && !slices.ContainsFunc(heads, func(i int) bool { return h.events[i].Kind != kind })
}

// form is the questionnaire version the interview goes by: the one it was
// started with, or moved to; no answer hangs on it.
func (h *history) form(start *Event) Hash {
	if e := h.oneOf(event.FormClass); e != nil {
		return e.Questionnaire
	}
	return start.Questionnaire
}

// oneOf is the head of a register there is one of in an interview, or nil. Of
// several side by side the one with the smallest id stands, because every file must
// come to the same.
func (h *history) oneOf(c event.Class) *Event {
	heads := h.heads[register{c, ""}]
	if len(heads) == 0 {
		return nil
	}
	return &h.events[h.smallest(heads)]
}

func (h *history) smallest(heads []int) int {
	return slices.MinFunc(heads, func(i, j int) int {
		return bytes.Compare(h.events[i].ID[:], h.events[j].ID[:])
	})
}

// business is whose interview it is: what was said of it last, or what an
// interview of the old encoding was started with.
func (h *history) business(start *Event) string {
	if e := h.oneOf(event.BusinessClass); e != nil {
		return value.Name(e.Answer.Text)
	}
	return value.Name(start.Answer.Text)
}

// interviewer is who asked, likewise.
func (h *history) interviewer(start *Event) string {
	if e := h.oneOf(event.InterviewerClass); e != nil {
		return value.Name(e.Answer.Text)
	}
	return value.Name(start.Note)
}

// given is the event that gave the answer e repeats, e itself where it repeats none.
func (h *history) given(e *Event) *Event {
	of, ok := e.Repeats()
	if !ok {
		return e
	}
	if was := h.find(of); was != nil && was.Path == e.Path && was.Answer == e.Answer {
		return was
	}
	return e
}
