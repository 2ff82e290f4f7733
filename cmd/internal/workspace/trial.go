package workspace

import (
	"context"
	"errors"
	"time"

	"feldbuch/store"
	"feldbuch/survey"
)

// Trial is an interview nobody keeps, for training and for trying answers out.
// A language of "" is the questionnaire's default.
func Trial(form *Form, business, language string, now func() time.Time) (*survey.Interview, error) {
	if language == "" {
		language = form.Default
	}
	return survey.NewInterview(form.Form, survey.Options{ID: store.NewID(), Business: business, Language: language, Clock: now})
}

// PracticeForm is the questionnaire to train with: the one named, else the one
// in use. A study file is only looked at.
func (p Place) PracticeForm(ctx context.Context, path string) (*Form, error) {
	if path != "" {
		return LoadForm(path)
	}
	s, err := p.OpenReadOnly(ctx)
	if none, ok := errors.AsType[*NoStudyError](err); ok && none.Default {
		return LoadForm("")
	}
	if err != nil {
		return nil, err
	}
	defer s.Close()
	form, err := s.NewestForm(ctx)
	if form != nil || err != nil {
		return form, err
	}
	return LoadForm("")
}
