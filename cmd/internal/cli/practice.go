package cli

import (
	"bufio"
	"context"
	"errors"

	"feldbuch/store"
	"feldbuch/survey"
)

// runPractice conducts an interview nobody keeps, so that interviewers can
// train. A study file is only looked at, for its questionnaire.
func runPractice(ctx context.Context, e *env, o *interviewOptions) error {
	if o.resume != "" {
		return usageError{e.text.Interview.Practice.NoResume}
	}
	if o.answers != "" {
		return runTrial(e, o)
	}
	form, err := e.practiceForm(ctx, o.questionnaire)
	if err != nil {
		return err
	}
	iv, err := survey.NewInterview(form.Form, survey.Options{
		ID: store.NewID(), Business: o.business, Language: form.Default, Clock: e.now,
	})
	if err != nil {
		return err
	}
	s := &sitting{e: e, lines: bufio.NewReader(e.in), practice: true}
	if _, err := s.conduct(ctx, iv, o.plain); err != nil {
		return err
	}
	e.remark("%s", e.text.Interview.Practice.Over)
	return nil
}

// practiceForm is the questionnaire named, else the one in use.
func (e *env) practiceForm(ctx context.Context, path string) (*loadedForm, error) {
	if path != "" {
		return e.loadForm(path)
	}
	f, err := store.OpenReadOnly(ctx, e.studyPath())
	if errors.Is(err, store.NotFound) && e.study == "" {
		return e.loadForm("")
	}
	if err != nil {
		return nil, e.noStudy(err)
	}
	defer f.Close()
	form, err := newFormShelf(f).newest(ctx)
	if form != nil || err != nil {
		return form, err
	}
	return e.loadForm("")
}
