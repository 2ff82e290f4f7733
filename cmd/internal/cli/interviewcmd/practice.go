package interviewcmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
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
	return practise(ctx, e, o, form)
}

func practise(ctx context.Context, e *command.Env, o *interviewOptions, form *workspace.Form) error {
	iv, err := workspace.Trial(form, o.business, "", e.Now)
	if err != nil {
		return err
	}
	p := newPerson(e, o.plain)
	p.practice = true
	if _, err := p.conduct(ctx, iv, nil); err != nil {
		return err
	}
	e.Remark("%s", e.Text.Interview.Practice.Over)
	return nil
}

// runTrial fills a questionnaire from a file without keeping anything.
func runTrial(e *command.Env, o *interviewOptions) error {
	answers, err := workspace.ReadAnswers(o.answers, e.In)
	if err != nil {
		return err
	}
	form, err := workspace.LoadForm(o.questionnaire)
	if err != nil {
		return err
	}
	iv, err := workspace.Trial(form, o.business, e.FormLanguage(form.Form), e.Now)
	if err != nil {
		return err
	}
	if err := fillFromFile(e, iv, answers, ""); err != nil {
		return err
	}
	e.Remark("%s", e.Text.CLI.Start.NotKept)
	return nil
}
