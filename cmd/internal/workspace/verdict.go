package workspace

import (
	"context"
	"errors"
	"slices"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// Verdict is what somebody decides about duplicates: whether a pair of businesses is one,
// which interview counts, or that an interview belongs to another business.
type Verdict struct {
	Businesses     []string // one, or a pair
	Same, Distinct bool     // of a pair
	Counts         string   // the interview that does; "" where that is not decided
	Moved, To      string   // an interview, and the business it was held with in truth
	Reason         string
}

// Decided is a verdict that was kept, for taking it back.
type Decided struct {
	decisions []store.BusinessDecision
	interview string         // that was moved
	to        string         // its business since
	back      []survey.Event // which move it back
	conflict  *store.Conflict
}

// DecideDuplicate keeps a verdict. What counts is decided under every code the businesses go
// by: what is decided later under another must not stand against it. An interview that
// is moved is checked as if its business had been given in it: the error may be a
// *survey.Rejection.
func (s *Study) DecideDuplicate(ctx context.Context, d *Duplicates, v Verdict) (Decided, error) {
	if v.Reason = value.Text(v.Reason); v.Moved != "" {
		return s.move(ctx, d, v)
	}
	done := Decided{decisions: v.decisions(d)}
	err := s.DecideOnBusiness(ctx, done.decisions...)
	if err == nil {
		d.take(done.decisions, s.Replica())
	}
	return done, err
}

func (v Verdict) decisions(d *Duplicates) (all []store.BusinessDecision) {
	var codes []string
	for _, b := range v.Businesses {
		codes = append(codes, d.Codes(b)...)
	}
	if v.Same || v.Distinct {
		a, b := fieldwork.Pair(v.Businesses[0], v.Businesses[1])
		kind := event.Distinct
		if v.Same {
			kind = event.Same
		}
		all = append(all, store.BusinessDecision{Kind: kind, Businesses: []string{a, b}, Reason: v.Reason})
	}
	if v.Counts == "" {
		return all
	}
	slices.Sort(codes)
	for _, code := range slices.Compact(codes) {
		all = append(all, store.BusinessDecision{Kind: event.Counted, Businesses: []string{code}, Interview: v.Counts, Reason: v.Reason})
	}
	return all
}

// take puts decisions in place of those on the same matters.
func (d *Duplicates) take(all []store.BusinessDecision, by store.Replica) {
	for _, kept := range all {
		now := decisionOf(kept)
		now.By, now.Lead = by.Name, by.Role == store.Lead
		d.decisions = slices.DeleteFunc(d.decisions, func(was fieldwork.Decision) bool {
			return was.Business == now.Business && was.Other == now.Other && (was.Kind == fieldwork.Counts) == (now.Kind == fieldwork.Counts)
		})
		d.decisions = append(d.decisions, now)
	}
	d.settle()
}

// ErrUnmoved is that an interview is moved to the business it has.
var ErrUnmoved = errors.New("the interview is with this business already")

// Movable checks that an interview may be with another business, as if that was given in
// it: its path is that of the question, "" where none asks. Nothing is kept.
func (s *Study) Movable(ctx context.Context, d *Duplicates, v Verdict) (path string, to value.Answer, err error) {
	code := value.Code(v.To)
	if seems := value.LookAlike(code); seems != "" {
		return "", to, &survey.Rejection{Reason: survey.LooksLike, Args: []string{seems}}
	}
	if code == value.Code(d.line(v.Moved).Business) {
		return "", to, ErrUnmoved
	}
	state, err := s.State(ctx, v.Moved)
	if err != nil {
		return "", to, err
	}
	iv, err := s.undecided(ctx, state)
	if err != nil {
		return "", to, err
	}
	if path = iv.BusinessPath(); path != "" {
		to, err = iv.Decide(path, survey.Input{Status: value.Answered, Text: code, Confirmed: true})
	}
	return path, to, err
}

// move says that an interview was held with another business, in its answers, too.
func (s *Study) move(ctx context.Context, d *Duplicates, v Verdict) (done Decided, err error) {
	r, err := s.hold(ctx, v.Moved, false)
	if err != nil {
		return done, err
	}
	path, to, err := s.Movable(ctx, d, v)
	if err != nil {
		return done, err
	}
	line := d.line(v.Moved)
	done = Decided{interview: v.Moved, to: value.Code(v.To)}
	events := []survey.Event{{Kind: survey.EventBusiness, Answer: value.Of(done.to), Note: v.Reason}}
	done.back = []survey.Event{{Kind: survey.EventBusiness, Answer: value.Of(line.Business)}}
	if path != "" {
		if done.conflict, err = s.conflictAt(ctx, v.Moved, path); err != nil {
			return done, err
		}
		events = append(events, survey.Event{Kind: survey.EventResolved, Path: path, Answer: to, Note: v.Reason})
		done.back = append(done.back, survey.Event{Kind: survey.EventResolved, Path: path, Answer: r.began.Answers[path]})
	}
	if err = r.recorder.Record(events...); err == nil {
		line.Business = done.to
		d.settle()
	}
	return done, err
}

// conflictAt is the open conflict at a path of an interview, nil where there is none.
func (s *Study) conflictAt(ctx context.Context, interview, path string) (*store.Conflict, error) {
	all, err := s.ConflictsIn(ctx, interview)
	if i := slices.IndexFunc(all, func(c store.Conflict) bool { return c.Path == path }); i >= 0 {
		return &all[i], err
	}
	return nil, err
}

// UndoDuplicate takes a verdict back that was kept here; what was there before stands again.
// The error is store.ErrNotInConflict where somebody has decided since.
func (s *Study) UndoDuplicate(ctx context.Context, done Decided) error {
	if done.interview == "" {
		return s.UndoOnBusiness(ctx, done.decisions...)
	}
	r, err := s.hold(ctx, done.interview, false)
	if err != nil {
		return err
	}
	if value.Code(r.began.Business) != done.to {
		return store.ErrNotInConflict
	}
	back := done.back
	if done.conflict != nil { // both answers stand side by side again
		if err := s.Reopen(ctx, *done.conflict); err != nil {
			return err
		}
		back = back[:1]
	}
	return r.recorder.Record(back...)
}

// Contradictions finds verdicts that cannot all be kept: of each the place of another one
// that stands against it, -1 where none does. Businesses are one over others, too; and what
// is two by an older decision that no verdict replaces stays so.
func (d *Duplicates) Contradictions(all []Verdict) []int {
	one := d.together(all)
	against := make([]int, len(all))
	for i := range all {
		v := &all[i]
		against[i] = slices.IndexFunc(all, func(o Verdict) bool { return v.excludes(&o, one) || o.excludes(v, one) })
		if against[i] < 0 && v.Same && d.tears(one.Of(v.Businesses[0]), all, one) {
			against[i] = slices.IndexFunc(all, func(o Verdict) bool { return o.Same && one.Of(o.Businesses[0]) == one.Of(v.Businesses[0]) })
		}
	}
	return against
}

// together are the businesses that would be one.
func (d *Duplicates) together(all []Verdict) *fieldwork.Settled {
	var same []fieldwork.Decision
	for _, i := range d.kept {
		same = append(same, fieldwork.Decision{Kind: fieldwork.Same, Business: d.Of(i.Business), Other: i.Business})
	}
	for _, v := range all {
		if v.Same {
			same = append(same, fieldwork.Decision{Kind: fieldwork.Same, Business: v.Businesses[0], Other: v.Businesses[1]})
		}
	}
	return fieldwork.Settle(same)
}

// excludes reports whether a verdict leaves no room for another.
func (v *Verdict) excludes(o *Verdict, one *fieldwork.Settled) bool {
	switch group := one.Of(v.Businesses[0]); {
	case v.Moved != "":
		return o.Moved == v.Moved && value.Code(o.To) != value.Code(v.To) || o.Counts == v.Moved
	case o.Moved != "" || one.Of(o.Businesses[0]) != group:
		return false
	case v.Distinct:
		return o.Same && one.Of(v.Businesses[1]) == group
	}
	return v.Counts != "" && o.Counts != "" && v.Counts != o.Counts
}

// tears reports whether among those that become one there are two that were decided to
// be two.
func (d *Duplicates) tears(group string, all []Verdict, one *fieldwork.Settled) bool {
	return slices.ContainsFunc(d.decisions, func(was fieldwork.Decision) bool {
		return was.Kind == fieldwork.Distinct && one.Of(was.Business) == group && one.Of(was.Other) == group &&
			!slices.ContainsFunc(all, func(v Verdict) bool { return v.Same && v.on(was.Business, was.Other) })
	})
}

// on reports whether a verdict is about just this pair.
func (v *Verdict) on(a, b string) bool {
	x, y := fieldwork.Pair(v.Businesses[0], v.Businesses[1])
	a, b = fieldwork.Pair(a, b)
	return x == a && y == b
}
