package store

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Conflict is one path of an interview with heads that differ.
type Conflict struct {
	// ID is short, to be typed and read out on the telephone: "k7f3-92xw". It is made of
	// interview and path, so it always means this question, in every file.
	ID string `json:"id"`
	// Check is made of ID and versions: as long as it is the same, so is what there is
	// to decide. A decision is kept only where it is.
	Check         string `json:"check"`
	Interview     string `json:"interview"`
	Business      string `json:"business"`
	Questionnaire string `json:"questionnaire"` // hash
	Path          string `json:"path"`          // stable
	// Before is what everybody had seen, nil where nobody had answered yet.
	Before *Version `json:"before"`
	// Versions are the heads, in reading order.
	Versions []Version `json:"versions"`
	// Notes are the remarks on the path.
	Notes []Remark `json:"notes"`
	// Asked are those who want the business asked again about just this, with what to ask.
	Asked []Remark `json:"asked,omitempty"`
	// Contact: the answers are contact data, and they and all remarks are withheld.
	Contact bool `json:"contact,omitempty"`

	state *survey.State
}

// State is the interview as it was when its conflicts were read, for reading it again takes
// as long as finding them; nil where so many were read that they would fill the memory.
func (c *Conflict) State() *survey.State { return c.state }

// Version is one of several answers to one question.
type Version struct {
	Event Hash `json:"event"`
	// Side names this answer among the others: two letters made of the event, so that
	// another answer that arrives later does not take its name.
	Side    string       `json:"side"`
	Answer  value.Answer `json:"-"`
	Status  value.Status `json:"status"`
	Value   string       `json:"value"`
	Replica string       `json:"replica"`
	By      string       `json:"by"` // name of the replica
	Role    Role         `json:"role"`
	At      time.Time    `json:"at"`
	Note    string       `json:"note"` // reason, where it is an earlier resolution
}

// Remark is a note on the path of a conflict.
type Remark struct {
	Text string    `json:"text"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Conflicts lists every open conflict of the study, by interview and path. What is
// discarded need not be decided.
func (f *File) Conflicts(ctx context.Context) ([]Conflict, error) {
	var all []Conflict
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = r.conflicts()
		return err
	})
	return all, wrapFault(f.path, "list conflicts", err)
}

// ConflictsIn are the open conflicts of one interview, by path.
func (f *File) ConflictsIn(ctx context.Context, interview string) ([]Conflict, error) {
	subject, err := interviewID(interview)
	if err != nil {
		return nil, err
	}
	h, err := f.history(ctx, subject)
	if err != nil {
		return nil, err
	}
	return h.conflicts(subject, h.state(subject, uuid.Nil)), nil
}

// OpenConflicts counts the open conflicts of the interviews that are not discarded.
func (f *File) OpenConflicts(ctx context.Context) (n int, err error) {
	err = f.withReader(ctx, func(r reader) error {
		open, err := scanAll(r, func(scan func(...any) error) (int, error) {
			var id uuid.UUID
			var iv Interview
			var blob []byte
			err := scan(&id, &iv.Conflicts, &blob)
			if err == nil {
				err = iv.open(r.sealer, id, blob)
			}
			if iv.Discarded {
				return 0, err
			}
			return iv.Conflicts, err
		}, "SELECT id, conflicts, body FROM interview WHERE conflicts > 0")
		for _, some := range open {
			n += some
		}
		return err
	})
	return n, wrapFault(f.path, "count conflicts", err)
}

func (r reader) conflicts() ([]Conflict, error) {
	subjects, err := scanAll(r, func(scan func(...any) error) (id uuid.UUID, err error) {
		err = scan(&id)
		return id, err
	}, "SELECT id FROM interview WHERE conflicts > 0 ORDER BY id")
	if err != nil || len(subjects) == 0 {
		return nil, err
	}
	who, err := r.writers()
	if err != nil {
		return nil, err
	}
	const mostStates = 500
	var all []Conflict
	for _, subject := range subjects {
		h, err := r.history(subject)
		if err != nil {
			return nil, err
		}
		if h.who = who; !h.discarded() {
			var state *survey.State
			if len(subjects) <= mostStates {
				state = h.state(subject, uuid.Nil)
			}
			all = append(all, h.conflicts(subject, state)...)
		}
	}
	return all, nil
}

// conflicts are the registers of h whose heads differ.
func (h *history) conflicts(subject uuid.UUID, state *survey.State) []Conflict {
	known, who := h.summary(), h.who
	var all []Conflict
	for r, heads := range h.heads {
		if r.class != event.ValueClass || h.agree(heads) {
			continue
		}
		heads = h.decidingHeads(heads)
		c := Conflict{ID: event.ConflictID(subject, r.path), Interview: subject.String(), Path: r.path, Notes: []Remark{}, state: state}
		c.Check, c.Questionnaire, c.Business = h.check(c.ID, heads), known.form.String(), known.line.Business
		for _, e := range h.inReadingOrder(h.once(heads)) {
			c.Versions = append(c.Versions, h.versionOf(e, who))
		}
		if e := h.before(heads); e != nil {
			v := h.versionOf(e, who)
			c.Before = &v
		}
		c.Asked = h.asked(c.Check, who)
		for _, e := range h.inReadingOrder(h.heads[register{event.NoteClass, r.path}]) {
			if e.Note != "" {
				c.Notes = append(c.Notes, Remark{Text: e.Note, By: who[e.Replica].name, At: e.At})
			}
		}
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Conflict) int { return cmp.Compare(a.Path, b.Path) })
	return all
}

// versionOf tells of the answer itself: one that was put back is of whoever gave it.
func (h *history) versionOf(e *Event, who map[uuid.UUID]writer) Version {
	given := h.given(e)
	w := who[given.Replica]
	return Version{
		Event: e.ID, Side: event.SideOf(given.ID), Answer: e.Answer, Status: e.Answer.Status, Value: e.Answer.Text,
		Replica: given.Replica.String(), By: w.name, Role: w.role, At: given.At, Note: e.Note,
	}
}

func (h *history) inReadingOrder(heads []int) []*Event {
	events := make([]*Event, len(heads))
	for i, at := range heads {
		events[i] = &h.events[at]
	}
	slices.SortFunc(events, func(a, b *Event) int { return cmp.Or(a.At.Compare(b.At), bySequence(a, b)) })
	return events
}

// before is the answer all heads descend from: the latest event every one of
// them supersedes, or nil where there is none or no single one.
func (h *history) before(heads []int) *Event {
	common := h.common(heads)
	older := map[Hash]bool{} // superseded by another common one, of which each is one's parent
	for id := range common {
		for _, p := range h.find(id).Parents {
			older[p] = true
		}
	}
	var latest []Hash
	for id := range common {
		if !older[id] {
			latest = append(latest, id)
		}
	}
	if len(latest) == 0 {
		return nil
	}
	slices.SortFunc(latest, func(a, b Hash) int { return bytes.Compare(a[:], b[:]) })
	first := h.find(latest[0])
	for _, id := range latest[1:] {
		if h.find(id).Answer != first.Answer {
			return nil
		}
	}
	return first
}

// common are the events that all heads descend from.
func (h *history) common(heads []int) map[Hash]bool {
	var common map[Hash]bool
	var last []Hash
	for n, i := range heads {
		e := h.given(&h.events[i])
		if n > 0 && slices.Equal(e.Parents, last) {
			continue // as good as always
		}
		last = e.Parents
		all := h.ancestors(e)
		if n > 0 {
			maps.DeleteFunc(common, func(id Hash, _ bool) bool { return !all[id] })
		} else {
			common = all
		}
	}
	return common
}

// ancestors are the events e supersedes, directly or not.
func (h *history) ancestors(e *Event) map[Hash]bool {
	all := map[Hash]bool{}
	todo := slices.Clone(e.Parents)
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if all[id] {
			continue
		}
		if parent := h.find(id); parent != nil {
			all[id] = true
			todo = append(todo, parent.Parents...)
		}
	}
	return all
}

// askings are the wishes to ask again about a conflict that nobody took back, in
// reading order.
func (h *history) askings(check string) []*Event {
	var found []int
	asks, back := event.DataOfAsking(check), map[Hash]bool{}
	for i := range h.events {
		e := &h.events[i]
		if e.Kind != survey.EventCommented || e.Erased {
			continue
		}
		if e.Data == asks {
			found = append(found, i)
		}
		if of, ok := e.TakesBack(); ok {
			back[of] = true
		}
	}
	return slices.DeleteFunc(h.inReadingOrder(found), func(e *Event) bool { return back[e.ID] })
}

func (h *history) asked(check string, who map[uuid.UUID]writer) []Remark {
	var all []Remark
	for _, e := range h.askings(check) {
		all = append(all, Remark{Text: e.Note, By: who[e.Replica].name, At: e.At})
	}
	return all
}
