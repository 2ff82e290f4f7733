package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
)

// Unfinished is an interview that can be gone on with, and how it stands.
type Unfinished struct {
	store.Interview
	View *survey.Interview
}

// Unfinished are the interviews of this copy that are not completed, of one
// business where one is named.
func (s *Study) Unfinished(ctx context.Context, business string) ([]Unfinished, error) {
	all, err := s.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	var open []Unfinished
	for _, i := range all {
		if i.Completed || i.ReplicaName != s.Replica().Name {
			continue
		}
		view, err := s.View(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		if business == "" || view.Business() == business {
			open = append(open, Unfinished{i, view})
		}
	}
	return open, nil
}
