package workspace

import (
	"context"

	"feldbuch/survey"
)

// Upgrade is an unfinished interview about to go on with another version of its
// questionnaire. Nothing has changed yet.
type Upgrade struct {
	*survey.Upgraded       // what becomes of the answers; nil where it is the same version
	Form             *Form // the other version

	run *InterviewRun
}

// PlanUpgrade works out what another version does to the answers of an interview
// that is not completed; else the error is a *StateError.
func (s *Study) PlanUpgrade(ctx context.Context, id string, form *Form, unattended bool) (*Upgrade, error) {
	run, err := s.hold(ctx, id, unattended) // before the report, or answers of another window are missed
	if err == nil {
		err = ended(run.began, false)
	}
	switch {
	case err != nil:
		return nil, err
	case form.Hash == run.began.Form:
		return &Upgrade{Form: form, run: run}, nil
	}
	old, err := s.Form(ctx, run.began.Form)
	if err != nil {
		return nil, err
	}
	upgraded, err := survey.Upgrade(run.began, old.Form, form.Form)
	return &Upgrade{upgraded, form, run}, err
}

// Stay goes on with the version the interview has.
func (u *Upgrade) Stay(ctx context.Context) (*InterviewRun, error) {
	return u.run, u.run.open(ctx)
}

// Go goes on with the other version.
func (u *Upgrade) Go(ctx context.Context) (*InterviewRun, error) {
	s, id := u.run.study, u.run.began.ID
	if err := s.AddQuestionnaire(ctx, u.Form.Stored()); err != nil {
		return nil, err
	}
	if err := s.Upgrade(ctx, id, u.Form.Hash, u.Events); err != nil {
		return nil, err
	}
	return s.Continue(ctx, id, u.run.unattended)
}
