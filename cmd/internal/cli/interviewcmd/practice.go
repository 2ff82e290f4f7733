package interviewcmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/store"
	"feldbuch/survey"
)

// runPractice conducts an interview nobody keeps, so that interviewers can
// train. A study file is only looked at, for its questionnaire.
func runPractice(ctx context.Context, e *command.Env, o *interviewOptions) error {
	if o.resume != "" {
		return console.UsageError(e.Text.Interview.Practice.NoResume)
	}
	if o.answers != "" {
		return runTrial(e, o)
	}
	form, err := e.Workspace().PracticeForm(ctx, o.questionnaire)
	if err != nil {
		return err
	}
	iv, err := survey.NewInterview(form.Form, survey.Options{
		ID: store.NewID(), Business: o.business, Language: form.Default, Clock: e.Now,
	})
	if err != nil {
		return err
	}
	s := &interviewRun{e: e, lines: e.Lines(), practice: true}
	if _, err := s.conduct(ctx, iv, o.plain); err != nil {
		return err
	}
	e.Remark("%s", e.Text.Interview.Practice.Over)
	return nil
}
