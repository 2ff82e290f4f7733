package workspace

import (
	"context"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Unfinished is an interview that can be gone on with, and how it stands.
type Unfinished struct {
	store.Interview
	View *survey.Interview
}

// Unfinished are the interviews of this copy that are not completed, corrections
// included, of one business where one is named.
func (s *Study) Unfinished(ctx context.Context, business string) ([]Unfinished, error) {
	all, err := s.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	var open []Unfinished
	for _, i := range all {
		if !Open(i) || !s.isOwn(i) {
			continue
		}
		view, err := s.View(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		if business == "" || value.Code(view.Business()) == value.Code(business) {
			open = append(open, Unfinished{i, view})
		}
	}
	return open, nil
}
