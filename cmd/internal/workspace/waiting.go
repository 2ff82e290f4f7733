package workspace

import (
	"context"
	"slices"

	"feldbuch/store"
)

// Wait is what waits, with what can be done about it.
type Wait struct {
	store.Wait
	Title   string `json:"title"` // of the questionnaire, where it is here
	Version string `json:"version"`
	// Accept: the questionnaire is here, and waits to be accepted.
	Accept bool `json:"acceptable"`
}

// WaitingEvents lists what waits, by interview.
func (s *Study) WaitingEvents(ctx context.Context) ([]Wait, error) {
	all, err := s.Waiting(ctx)
	if err != nil || len(all) == 0 {
		return []Wait{}, err
	}
	forms, err := s.WaitingQuestionnaires(ctx)
	if err != nil {
		return nil, err
	}
	counting, err := s.Questionnaires(ctx)
	if err != nil {
		return nil, err
	}
	waits := make([]Wait, len(all))
	for i, w := range all {
		if w.Business == "" {
			w.Business = s.business(ctx, "", w.Subject)
		}
		waits[i] = Wait{Wait: w}
		named := func(q store.Questionnaire) bool { return q.Hash == w.Questionnaire }
		for _, list := range [][]store.Questionnaire{forms, counting} {
			if at := slices.IndexFunc(list, named); at >= 0 {
				waits[i].Title, waits[i].Version = list[at].Title, list[at].Version
			}
		}
		waits[i].Accept = w.Lack == store.LacksVersion && slices.ContainsFunc(forms, named)
	}
	return waits, nil
}
