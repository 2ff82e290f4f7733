package workspace

import (
	"cmp"
	"context"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"
)

// lastSaved answers ${last-saved#name} from the interviews of this copy, the one that was
// changed last before the one in state began first; state is nil for one that begins
// now. An interview that was left before a question says nothing of it, nor does one
// that was discarded.
func (s *Study) lastSaved(ctx context.Context, form *Form, now *survey.State) (func(string) string, error) {
	before, err := s.savedBefore(ctx, now)
	if err != nil || len(before) == 0 {
		return nil, err
	}
	states := map[string]*survey.State{}
	return func(name string) string {
		el := form.Find(name)
		if el == nil {
			return ""
		}
		for _, i := range before {
			if states[i.ID] == nil {
				state, err := s.State(ctx, i.ID)
				if err != nil {
					return "" // nothing is preset
				}
				states[i.ID] = state
			}
			if a, asked := states[i.ID].Answers[el.Path()]; asked {
				return a.Text
			}
			if text, computed := states[i.ID].Computed[el.Path()]; computed {
				return text
			}
		}
		return ""
	}, nil
}

// savedBefore are the interviews of this copy from before the one that is led, the one
// changed last first.
func (s *Study) savedBefore(ctx context.Context, now *survey.State) ([]store.Interview, error) {
	all, err := s.Interviews(ctx)
	all = slices.DeleteFunc(all, func(i store.Interview) bool {
		return i.Discarded || !s.isOwn(i) || now != nil && (i.ID == now.ID || i.ChangedAt.After(now.StartedAt))
	})
	slices.SortStableFunc(all, func(a, b store.Interview) int { return cmp.Compare(b.ChangedAt.UnixNano(), a.ChangedAt.UnixNano()) })
	return all, err
}
