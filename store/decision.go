package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Resolve ends a conflict with a person's decision and the reason for it. The
// error is ErrNotInConflict where it is not any more what was shown.
func (f *File) Resolve(ctx context.Context, c Conflict, decision value.Answer, reason string) error {
	return f.decide(ctx, "resolve conflict", c, func(t *tx, h *history, subject uuid.UUID, heads []int) error {
		if h.agree(heads) || h.check(c.ID, heads) != c.Check {
			return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
		}
		first := h.events[heads[0]]
		e := survey.Event{Kind: survey.EventResolved, Subject: first.SubjectKind, Path: c.Path, Answer: decision, Note: reason}
		return t.append(h, subject, first.Questionnaire, f.clock(), e)
	})
}

// Reopen takes a decision back that was made in this file and that nobody has built on
// since: the versions of c, as it was before, stand side by side again, each as the
// answer of whoever gave it. The error is ErrNotInConflict where that cannot be.
//
// An event cannot be taken out of the log, and what it superseded stays superseded. So
// the answers are given again, with the decision as their parent and with the events in
// their data that they repeat. Two of them at once are a conflict by the rule that
// makes any.
func (f *File) Reopen(ctx context.Context, c Conflict) error {
	return f.decide(ctx, "reopen conflict", c, func(t *tx, h *history, subject uuid.UUID, heads []int) error {
		if len(heads) != 1 || !h.ends(&h.events[heads[0]], c, t.own.id) {
			return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
		}
		decision := h.events[heads[0]]
		var again []Event
		for i, v := range c.Versions {
			was := h.find(v.Event)
			again = append(again, Event{
				Kind: survey.EventResolved, SubjectKind: decision.SubjectKind, Subject: subject, Questionnaire: decision.Questionnaire,
				At: f.clock(), Path: c.Path, Answer: was.Answer, Note: was.Note, Parents: []Hash{decision.ID}, Data: event.DataOfRepeat(h.given(was).ID, i == 0),
			})
		}
		for i := range again {
			if err := t.insert(&again[i]); err != nil {
				return err
			}
			h.add(again[i])
		}
		return nil
	})
}

// ends reports whether e is the decision of just this conflict, made by own.
func (h *history) ends(e *Event, c Conflict, own uuid.UUID) bool {
	ended := map[Hash]bool{}
	for _, p := range e.Parents {
		if parent := h.find(p); parent != nil {
			ended[h.given(parent).ID] = true
		}
	}
	return e.Kind == survey.EventResolved && e.Replica == own && !slices.ContainsFunc(c.Versions, func(v Version) bool {
		was := h.find(v.Event)
		return was == nil || was.Erased || !ended[h.given(was).ID]
	})
}

// AskAgain notes that the business is to be asked about a conflict, and what. The error
// is ErrNotInConflict where it is not any more what was shown.
func (f *File) AskAgain(ctx context.Context, c Conflict, what string) error {
	return f.decide(ctx, "ask again", c, func(t *tx, h *history, subject uuid.UUID, heads []int) error {
		if h.agree(heads) || h.check(c.ID, heads) != c.Check {
			return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
		}
		return t.comment(h, subject, &h.events[heads[0]], what, event.DataOfAsking(c.Check))
	})
}

// DoNotAsk takes back what was last noted here with AskAgain.
func (f *File) DoNotAsk(ctx context.Context, c Conflict) error {
	return f.decide(ctx, "do not ask again", c, func(t *tx, h *history, subject uuid.UUID, heads []int) error {
		for _, e := range slices.Backward(h.askings(c.Check)) {
			if e.Replica == t.own.id {
				return t.comment(h, subject, &h.events[heads[0]], "", event.DataOfNotAsking(e.ID))
			}
		}
		return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
	})
}

func (t *tx) comment(h *history, subject uuid.UUID, on *Event, text, data string) error {
	e := survey.Event{Kind: survey.EventCommented, Subject: on.SubjectKind, Path: on.Path, Note: text}
	return t.appendWith(h, subject, on.Questionnaire, t.file.clock(), e, data)
}

// decide runs do on the heads that say what the path of c holds.
func (f *File) decide(ctx context.Context, doing string, c Conflict, do func(t *tx, h *history, subject uuid.UUID, heads []int) error) error {
	subject, err := interviewID(c.Interview)
	if err != nil {
		return err
	}
	return f.write(ctx, doing, func(t *tx) error {
		h, err := t.history(subject)
		if err != nil {
			return err
		}
		heads := h.decidingHeads(h.heads[register{event.ValueClass, c.Path}])
		if len(heads) == 0 {
			return fmt.Errorf("%s: %w", c.Path, ErrNotInConflict)
		}
		if err := do(t, h, subject, heads); err != nil {
			return err
		}
		return t.put(subject, h)
	})
}

// check is what a conflict with these heads is known by, the answers that were given
// and not the events that repeat them: undone, it is again what was shown.
func (h *history) check(id string, heads []int) string {
	var given []Hash
	for _, at := range h.once(heads) {
		given = append(given, h.given(&h.events[at]).ID)
	}
	return event.Readably(event.Digest("check "+id, given), 12)
}

// once are the heads without those that repeat what another one gives or repeats: two
// files may have taken back the same decision, each for itself.
func (h *history) once(heads []int) []int {
	heads = slices.Clone(heads)
	slices.SortFunc(heads, func(i, j int) int { return bytes.Compare(h.events[i].ID[:], h.events[j].ID[:]) })
	seen := map[Hash]bool{}
	var some []int
	for _, at := range heads {
		if of := h.given(&h.events[at]).ID; !seen[of] {
			seen[of] = true
			some = append(some, at)
		}
	}
	return some
}

// businessIDs is the name space of the ids of businesses.
var businessIDs = uuid.UUID{0x2b, 0x5e, 0x0d, 0x5a, 0x8f, 0x1c, 0x5b, 0x0e, 0xa3, 0x6d, 0x51, 0x1f, 0x0c, 0x77, 0x9e, 0x42}

// BusinessDecision is what somebody decided about a business, or a pair of them: which of
// its interviews counts (event.Counted), or whether two are one (event.Same,
// event.Distinct). What is not of its kind stays blank.
type BusinessDecision struct {
	Kind                survey.EventKind
	Businesses          []string // codes; a pair in order
	Interview           string
	Reason, By, Replica string // Replica is By's id
	Lead                bool
	At                  time.Time
}

// DecideOnBusiness keeps decisions, all or none, in place of those on the same matters
// that are there.
func (f *File) DecideOnBusiness(ctx context.Context, all ...BusinessDecision) error {
	return f.write(ctx, "decide on business", func(t *tx) error {
		for _, d := range all {
			h, path, err := t.decidedOn(&d)
			if err == nil {
				err = t.insert(&Event{
					Kind: d.Kind, SubjectKind: survey.SubjectBusiness, Subject: businessID(d.Businesses[0]), At: f.clock(), Path: path,
					Note: withoutNUL(d.Reason), Answer: value.Answer{Text: d.Interview}, Parents: h.supersedes(d.Kind, path, t.own.id),
				})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// UndoOnBusiness takes decisions back, the last one first, that were made in this file
// and that nobody has replaced since; else the error is ErrNotInConflict. What each had
// replaced stands again, as of whoever decided it; where that is nothing, it is open.
func (f *File) UndoOnBusiness(ctx context.Context, all ...BusinessDecision) error {
	return f.write(ctx, "undo decision on business", func(t *tx) error {
		for _, d := range slices.Backward(all) {
			h, path, err := t.decidedOn(&d)
			if err != nil {
				return err
			}
			r, _ := registerOf(d.Kind, path)
			heads := h.heads[r]
			if len(heads) != 1 {
				return fmt.Errorf("%s: %w", path, ErrNotInConflict)
			}
			last := &h.events[heads[0]]
			if was := h.given(last); was.Replica != t.own.id || was.Answer.Text != d.Interview || was.Data == event.Undecided {
				return fmt.Errorf("%s: %w", path, ErrNotInConflict)
			}
			for _, e := range h.replaced(last, f.clock()) {
				if err := t.insert(&e); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// replaced are what a decision on a business had replaced when it was made, to stand
// again in place of d, which is that decision or repeats it.
func (h *history) replaced(d *Event, now time.Time) (all []Event) {
	again := Event{Kind: d.Kind, SubjectKind: d.SubjectKind, Subject: d.Subject, At: now, Path: d.Path, Parents: []Hash{d.ID}}
	for _, p := range h.given(d).Parents {
		if was := h.find(p); was != nil && was.Data != event.Undecided {
			again.Kind, again.Answer, again.Note = was.Kind, was.Answer, was.Note
			again.Data = event.DataOfRepeat(h.given(was).ID, len(all) == 0)
			all = append(all, again)
		}
	}
	if len(all) > 0 {
		return all
	}
	if again.Data = event.Undecided; d.Kind == event.Same {
		again.Kind = event.Distinct // for programs that do not know of it
	}
	return []Event{again}
}

// decidedOn is what was decided about the businesses of d, and where d stands in it.
func (t *tx) decidedOn(d *BusinessDecision) (h *history, path string, err error) {
	b, err := json.Marshal(d.Businesses)
	if err != nil {
		return nil, "", err
	}
	h = newHistory()
	return h, string(b), t.businesses(map[uuid.UUID]*history{businessID(d.Businesses[0]): h})
}

func businessID(code string) uuid.UUID { return uuid.NewSHA1(businessIDs, []byte(code)) }

// BusinessDecisions are those on businesses with these codes, of pairs the first, that
// nobody has replaced; of two people's who did not know of each other both.
func (f *File) BusinessDecisions(ctx context.Context, codes []string) (all []BusinessDecision, err error) {
	err = f.withReader(ctx, func(r reader) error {
		who, err := r.writers()
		if err != nil {
			return err
		}
		histories := make(map[uuid.UUID]*history, len(codes))
		for _, code := range codes {
			histories[businessID(code)] = newHistory()
		}
		err = r.businesses(histories)
		for _, h := range histories {
			for at, heads := range h.heads {
				if at.class != event.CountedClass && at.class != event.SamenessClass {
					continue
				}
				for _, i := range h.once(heads) {
					if e := &h.events[i]; e.Data != event.Undecided {
						all = append(all, onBusiness(h.given(e), who))
					}
				}
			}
		}
		return err
	})
	slices.SortFunc(all, func(a, b BusinessDecision) int {
		return cmp.Or(slices.Compare(a.Businesses, b.Businesses), cmp.Compare(a.Kind, b.Kind), a.At.Compare(b.At), cmp.Compare(a.Replica, b.Replica))
	})
	return all, wrapFault(f.path, "read decisions", err)
}

func onBusiness(e *Event, who map[uuid.UUID]writer) BusinessDecision {
	d := BusinessDecision{
		Kind: e.Kind, Interview: e.Answer.Text, Reason: e.Note, By: who[e.Replica].name, Replica: e.Replica.String(),
		Lead: who[e.Replica].role == Lead, At: e.At,
	}
	if json.Unmarshal([]byte(e.Path), &d.Businesses) != nil || len(d.Businesses) == 0 {
		d.Businesses = []string{e.Path} // of a file that somebody made by hand
	}
	return d
}
