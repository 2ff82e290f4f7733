package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
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
	return readably(event.Digest("check "+id, given), 12)
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

// DecideOnBusiness keeps a decision in place of those on the same matter that are there.
func (f *File) DecideOnBusiness(ctx context.Context, d BusinessDecision) error {
	path, err := json.Marshal(d.Businesses)
	if err != nil {
		return err
	}
	return f.write(ctx, "decide on business", func(t *tx) error {
		subject := businessID(d.Businesses[0])
		h := newHistory()
		if err := t.businesses(map[uuid.UUID]*history{subject: h}); err != nil {
			return err
		}
		return t.insert(&Event{
			Kind: d.Kind, SubjectKind: survey.SubjectBusiness, Subject: subject, At: f.clock(), Path: string(path), Note: withoutNUL(d.Reason),
			Answer: value.Answer{Text: d.Interview}, Parents: h.supersedes(d.Kind, string(path), t.own.id),
		})
	})
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
				for _, i := range heads {
					all = append(all, onBusiness(&h.events[i], who))
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

// businesses adds their events to histories. They are looked up, some at a time: going
// through all events would take as long as a merge.
func (r reader) businesses(all map[uuid.UUID]*history) error {
	for some := range slices.Chunk(slices.Collect(maps.Keys(all)), 500) {
		args := make([]any, len(some))
		for i := range some {
			args[i] = some[i][:]
		}
		err := r.eachEvent(func(e Event) error {
			all[e.Subject].add(e)
			return nil
		}, "subject IN (?"+strings.Repeat(", ?", len(some)-1)+") ORDER BY subject, replica, seq, id", args...)
		if err != nil {
			return err
		}
	}
	return nil
}
