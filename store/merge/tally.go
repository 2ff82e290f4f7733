package merge

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"feldbuch/store"
)

// tally gathers what the files of one merge meant for each interview.
type tally struct {
	unions     []*store.Union
	interviews map[string]*Interview
}

func (t *tally) add(u *store.Union) {
	t.unions = append(t.unions, u)
	for _, a := range u.Interviews {
		iv := t.interviews[a.ID]
		if iv == nil {
			iv = &Interview{ID: a.ID, Outcome: Identical, Fresh: a.Before == 0}
			t.interviews[a.ID] = iv
		}
		iv.New += a.New + a.Waiting // a later file may bring what it waits for
		iv.Files = append(iv.Files, u.Path)
		if o := outcome(a); rank(o) > rank(iv.Outcome) {
			iv.Outcome = o
		}
	}
}

// outcome is what the numbers of events alone tell.
func outcome(a store.Arrival) Outcome {
	switch {
	case a.Erased:
		return Erased
	case a.New+a.Waiting == 0:
		return Identical
	case a.Before > 0 && a.New == 0:
		return Waiting
	case a.Before == 0:
		return New
	case a.Known == a.Before:
		return Continued
	}
	return Parallel
}

func rank(o Outcome) int {
	return slices.Index([]Outcome{Identical, Waiting, Continued, New, Parallel, Semantic, Disagree, Erased}, o)
}

// finish looks at the interviews as they are after all files.
func (t *tally) finish(ctx context.Context, into *store.File, o Options, r *Report) error {
	if r.New+r.Waiting > 0 {
		if err := into.NoteHoldings(ctx); err != nil {
			return err
		}
	}
	open, err := into.Conflicts(ctx)
	if err != nil {
		return err
	}
	r.OpenConflicts = len(open)
	for _, c := range open {
		if iv := t.interviews[c.Interview]; iv != nil && iv.New > 0 {
			iv.Outcome = Disagree
			r.Conflicts = append(r.Conflicts, t.locate(c))
		}
	}
	listed, err := into.Interviews(ctx)
	if err != nil {
		return err
	}
	counts := map[string]bool{}
	for _, l := range listed {
		counts[l.ID] = true
		if iv := t.interviews[l.ID]; iv != nil {
			iv.Business = l.Business
		}
	}
	for _, id := range slices.Sorted(maps.Keys(t.interviews)) {
		iv := t.interviews[id]
		if iv.Outcome != Erased && !counts[id] {
			iv.Outcome = Waiting
		}
		if iv.Outcome == Parallel && o.Check != nil {
			if err := iv.check(ctx, into, o); err != nil {
				return err
			}
		}
		r.Interviews = append(r.Interviews, *iv)
	}
	return nil
}

func (iv *Interview) check(ctx context.Context, into *store.File, o Options) error {
	s, err := into.State(ctx, iv.ID)
	if err != nil {
		return err
	}
	if iv.Problems, err = o.Check(ctx, s); err != nil {
		return fmt.Errorf("check interview %s: %w", iv.ID, err)
	}
	if len(iv.Problems) > 0 {
		iv.Outcome = Semantic
	}
	return nil
}

// locate says which file each version came with. Later files are asked first:
// the one that brought a whole interview would claim all of it.
func (t *tally) locate(c store.Conflict) Conflict {
	located := Conflict{Conflict: c}
	for _, v := range c.Versions {
		version := Version{Version: v}
		for _, u := range slices.Backward(t.unions) {
			if u.Brought(c.Interview, v.Event) {
				version.File = u.Path
				break
			}
		}
		located.Versions = append(located.Versions, version)
	}
	return located
}
