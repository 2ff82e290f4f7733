package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
)

// lastSaved answers ${last-saved#name} from the interview of this copy that was
// changed last before the one in state began; nil for one that begins now.
func (s *Study) lastSaved(ctx context.Context, form *Form, now *survey.State) (func(string) string, error) {
	last, err := s.savedBefore(ctx, now)
	if err != nil || last == nil {
		return nil, err
	}
	state, err := s.State(ctx, last.ID)
	if err != nil {
		return nil, err
	}
	return func(name string) string {
		if el := form.Find(name); el != nil {
			return state.Answers[el.Path()].Text
		}
		return ""
	}, nil
}

func (s *Study) savedBefore(ctx context.Context, now *survey.State) (last *store.Interview, err error) {
	all, err := s.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	for _, i := range all {
		if i.ReplicaName != s.Replica().Name || now != nil && (i.ID == now.ID || i.ChangedAt.After(now.StartedAt)) {
			continue
		}
		if last == nil || i.ChangedAt.After(last.ChangedAt) {
			last = &i
		}
	}
	return last, nil
}
