package workspace

import (
	"context"

	"feldbuch/survey"
)

// Discard keeps an interview from counting, with the reason; the error is a
// *DiscardError where it is discarded already.
func (s *Study) Discard(ctx context.Context, id, reason string) error {
	return s.setCounting(ctx, id, survey.Event{Kind: survey.EventDiscarded, Note: reason})
}

// Restore lets a discarded interview count again; else the error is a *DiscardError.
func (s *Study) Restore(ctx context.Context, id string) error {
	return s.setCounting(ctx, id, survey.Event{Kind: survey.EventRestored})
}

func (s *Study) setCounting(ctx context.Context, id string, e survey.Event) error {
	r, err := s.hold(ctx, id, false)
	if err != nil {
		return err
	}
	if discard := e.Kind == survey.EventDiscarded; r.began.Discarded == discard {
		return &DiscardError{id, discard}
	}
	return r.recorder.Record(e)
}

// Discard is Study.Discard for an interview that was led just now.
func (r *InterviewRun) Discard(reason string) error {
	return r.recorder.Record(survey.Event{Kind: survey.EventDiscarded, Note: reason})
}

// GiveUp ends a correction: everything is again as last completed. The error is
// store.ErrNoCorrection where nothing is being corrected.
func (r *InterviewRun) GiveUp(reason string) error { return r.recorder.GiveUp(reason) }

// GiveUp is InterviewRun.GiveUp for an interview nobody leads now.
func (s *Study) GiveUp(ctx context.Context, id, reason string) error {
	r, err := s.hold(ctx, id, false)
	if err != nil {
		return err
	}
	return r.GiveUp(reason)
}

// Left is how an interview was left.
type Left struct {
	Empty      bool // before its first answer or note
	Correction bool // while it was being corrected
}

// Left tells how the interview stands now.
func (r *InterviewRun) Left(ctx context.Context) (Left, error) {
	state, err := r.study.State(ctx, r.ID())
	if err != nil {
		return Left{}, err
	}
	return Left{Empty: !state.Completed && !state.Correction && isEmpty(state), Correction: state.Correction}, nil
}

func isEmpty(s *survey.State) bool {
	return len(s.Answers) == 0 && len(s.Notes) == 0 && len(s.Conflicts) == 0
}

// DiscardError is an interview that is discarded and must not be, or the other way round.
type DiscardError struct {
	ID        string
	Discarded bool
}

// Error is for programmers; people read msg.
func (e *DiscardError) Error() string {
	if e.Discarded {
		return "interview " + e.ID + " is discarded"
	}
	return "interview " + e.ID + " is not discarded"
}

// ended is why an interview cannot be gone on with, nil where it can.
func ended(state *survey.State, completed bool) error {
	switch {
	case state.Discarded:
		return &DiscardError{state.ID, true}
	case state.Completed != completed:
		return &StateError{state.ID, state.Completed}
	}
	return nil
}
