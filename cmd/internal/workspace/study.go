package workspace

import (
	"context"
	"errors"
	"iter"
	"strings"
	"time"

	"feldbuch/store"
	"feldbuch/survey"
)

// Study is a study file that is open, with the questionnaires its interviews go by.
type Study struct {
	*store.File
	// Created tells that the file was not there before.
	Created bool

	forms   formCache
	now     func() time.Time // nil: the system's clock
	passing bool             // a private copy
	discard func() error     // removes the folder of a private copy; nil for none
}

// Close closes the study file.
func (s *Study) Close() error {
	err := s.File.Close()
	if s.discard != nil {
		err = errors.Join(err, s.discard())
	}
	return err
}

// Of is the study in a file that is open.
func Of(f *store.File) *Study { return &Study{File: f, forms: formCache{}} }

// Replay opens an interview as its events left it, for looking at. Labels come
// in the questionnaire's default language and the clock stands where the last
// event left it, so that the same events always give the same result.
func (s *Study) Replay(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	form, err := s.Form(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, survey.Options{
		State: state, Language: form.Default,
		Clock: func() time.Time { return state.ChangedAt }, Location: time.Local,
	})
}

// View replays the interview with an id.
func (s *Study) View(ctx context.Context, id string) (*survey.Interview, error) {
	state, err := s.State(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.Replay(ctx, state)
}

// Submissions are all interviews as analysts see them, ordered by id. An
// interview that cannot be replayed ends them with a *ReplayError.
func (s *Study) Submissions(ctx context.Context) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for state, err := range s.States(ctx) {
			var sub *survey.Submission
			if err == nil {
				sub, err = s.submission(ctx, state)
			}
			if !yield(sub, err) || err != nil {
				return
			}
		}
	}
}

// Submission is the interview with an id as analysts see it.
func (s *Study) Submission(ctx context.Context, id string) (*survey.Submission, error) {
	state, err := s.State(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.submission(ctx, state)
}

func (s *Study) submission(ctx context.Context, state *survey.State) (*survey.Submission, error) {
	iv, err := s.Replay(ctx, state)
	if err != nil {
		return nil, &ReplayError{state.ID, err}
	}
	return iv.Submission(), nil
}

// Find is the interview with an id or the start of one; else the error is a
// *FindError.
func (s *Study) Find(ctx context.Context, id string) (store.Interview, error) {
	all, err := s.Interviews(ctx)
	if err != nil {
		return store.Interview{}, err
	}
	var found []store.Interview
	for _, i := range all {
		if strings.HasPrefix(i.ID, strings.ToLower(id)) {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return store.Interview{}, &FindError{id, len(found) > 1}
	}
	return found[0], nil
}

// Business is the business of an interview; where it was started without naming
// one, the interview itself is asked.
func (s *Study) Business(ctx context.Context, i store.Interview) (string, error) {
	if i.Business != "" {
		return i.Business, nil
	}
	iv, err := s.View(ctx, i.ID)
	if err != nil {
		return "", err
	}
	return iv.Business(), nil
}

// Totals count what is in a study file.
type Totals struct{ Interviews, Completed, Conflicts int }

// Totals counts the interviews and their open conflicts.
func (s *Study) Totals(ctx context.Context) (Totals, error) {
	all, err := s.Interviews(ctx)
	t := Totals{Interviews: len(all)}
	for _, i := range all {
		t.Conflicts += i.Conflicts
		if i.Completed {
			t.Completed++
		}
	}
	return t, err
}
