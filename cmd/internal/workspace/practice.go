package workspace

import (
	"context"
	"errors"
)

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
