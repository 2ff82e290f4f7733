package workspace

import (
	"cmp"
	"context"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Conflicts lists every open conflict of the study, by interview and in the order of its
// questions. Whose it is, the interview says itself where it was begun without a business.
func (s *Study) Conflicts(ctx context.Context) ([]store.Conflict, error) {
	all, err := s.File.Conflicts(ctx)
	asked := make(map[string]int, len(all)) // which question of its questionnaire, by id
	for i := range all {
		c := &all[i]
		c.Business = s.business(ctx, c.Business, c.Interview)
		if form, err := s.Form(ctx, c.Questionnaire); err == nil {
			asked[c.ID] = slices.Index(form.Elements(), form.Find(survey.SchemaPath(c.Path)))
		}
	}
	slices.SortStableFunc(all, func(a, b store.Conflict) int {
		return cmp.Or(cmp.Compare(a.Interview, b.Interview), cmp.Compare(asked[a.ID], asked[b.ID]))
	})
	return all, err
}

// Conflict is the one that had an id, as it is now; false where it is settled.
func (s *Study) Conflict(ctx context.Context, was store.Conflict) (store.Conflict, bool, error) {
	all, err := s.ConflictsIn(ctx, was.Interview)
	at := slices.IndexFunc(all, func(c store.Conflict) bool { return c.ID == was.ID })
	if err != nil || at < 0 {
		return store.Conflict{}, false, err
	}
	all[at].Business = s.business(ctx, all[at].Business, all[at].Interview)
	return all[at], true, nil
}

// business is whose interview it is: what it was begun with, else what it says itself,
// "" where it cannot be replayed.
func (s *Study) business(ctx context.Context, begunWith, interview string) string {
	business, _ := s.Business(ctx, store.Interview{ID: interview, Business: begunWith})
	return business
}

// Decide checks the decision of a conflict as the interview itself would, and
// keeps it. It gives the answer that stands from now on. The error is
// store.ErrNotInConflict where the conflict is not any more what was shown.
func (s *Study) Decide(ctx context.Context, c store.Conflict, in survey.Input, reason string) (value.Answer, error) {
	decision, err := s.Understand(ctx, c, in)
	if err != nil {
		return decision, err
	}
	return decision, s.Resolve(ctx, c, decision, value.Text(reason))
}

// Understand is the answer that a decision comes to, checked as the interview itself
// would; nothing is kept.
func (s *Study) Understand(ctx context.Context, c store.Conflict, in survey.Input) (value.Answer, error) {
	state, err := s.State(ctx, c.Interview)
	if err != nil {
		return value.Answer{}, err
	}
	iv, err := s.undecided(ctx, state)
	if err != nil {
		return value.Answer{}, err
	}
	return iv.Decide(c.Path, in)
}

// Undecided is the interview of a conflict, as it was when that was read.
func (s *Study) Undecided(ctx context.Context, c *store.Conflict) (*survey.Interview, error) {
	state, err := s.stateOf(ctx, c)
	if err != nil {
		return nil, err
	}
	return s.undecided(ctx, state)
}

func (s *Study) stateOf(ctx context.Context, c *store.Conflict) (*survey.State, error) {
	if state := c.State(); state != nil {
		return state, nil
	}
	return s.State(ctx, c.Interview)
}

// undecided is an interview as if it were open: deciding is not answering.
func (s *Study) undecided(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	open := *state
	open.Completed = false
	return s.Replay(ctx, &open)
}

// AskedAgain are the conflicts of the interview that the business is to be asked about.
func (r *InterviewRun) AskedAgain(ctx context.Context) ([]store.Conflict, error) {
	all, err := r.study.ConflictsIn(ctx, r.ID())
	return slices.DeleteFunc(all, func(c store.Conflict) bool { return len(c.Asked) == 0 }), err
}
