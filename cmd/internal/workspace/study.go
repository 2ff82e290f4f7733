package workspace

import (
	"context"
	"errors"
	"iter"
	"time"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
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

// Counting is which interviews are given to analysts.
type Counting struct {
	Rule fieldwork.Count // "" for fieldwork.All
	Open bool            // ones that are not completed count too
}

// Submissions are the interviews that count, as analysts see them, ordered by id: none
// that is discarded, and what is being corrected as it was last completed. An interview
// that cannot be replayed ends them with a *ReplayError.
func (s *Study) Submissions(ctx context.Context, c Counting) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		over, err := s.passedOver(ctx, c)
		if err != nil {
			yield(nil, err)
			return
		}
		for state, err := range s.StatesThatCount(ctx) {
			if err == nil && over[state.ID] {
				continue
			}
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

// Submission is the interview with an id as analysts see it: one that is being corrected
// as it was last completed.
func (s *Study) Submission(ctx context.Context, id string) (*survey.Submission, error) {
	state, err := s.StateThatCounts(ctx, id)
	if err != nil {
		return nil, err
	}
	return s.submission(ctx, state)
}

func (s *Study) passedOver(ctx context.Context, c Counting) (map[string]bool, error) {
	if c.Rule == "" || c.Rule == fieldwork.All {
		return nil, nil
	}
	all, err := s.All(ctx)
	if err != nil {
		return nil, err
	}
	settled, err := s.settled(ctx, all)
	return c.Rule.PassedOver(counted(all), settled, c.Open), err
}

func (s *Study) submission(ctx context.Context, state *survey.State) (*survey.Submission, error) {
	iv, err := s.Replay(ctx, state)
	if err != nil {
		return nil, &ReplayError{state.ID, err}
	}
	return iv.Submission(), nil
}
