// Package interviewcmd is the commands about interviews: conducting them, and
// listing, showing and correcting those there are.
package interviewcmd

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

type interviewOptions struct {
	business, questionnaire, resume, answers, who string
	plain, practice                               bool
}

// NewInterview is the command interview.
func NewInterview(e *command.Env) *cobra.Command {
	o := &interviewOptions{}
	t := e.Text.CLI
	c := e.Command("interview [BUSINESS]", t.Commands.Interview)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", t.Flags.Questionnaire)
	c.Flags().StringVar(&o.resume, "resume", "", t.Flags.Resume)
	c.Flags().Var((*command.FileName)(&o.answers), "answers", t.Flags.Answers)
	c.Flags().StringVar(&o.who, "interviewer", "", t.Flags.Who)
	c.Flags().BoolVar(&o.plain, "plain", false, t.Flags.Plain)
	c.Flags().BoolVar(&o.practice, "practice", false, t.Flags.Practice)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		o.business = command.First(args)
		if o.practice {
			return runPractice(cmd.Context(), e, o)
		}
		if o.answers != "" && o.questionnaire != "" && e.Study == "" {
			return runTrial(e, o)
		}
		return runInterview(cmd.Context(), e, o)
	}
	return c
}

// Interview leads an interview with what the study has, as from the home screen.
func Interview(ctx context.Context, e *command.Env) error {
	return runInterview(ctx, e, &interviewOptions{})
}

// Practice is Interview for training: nothing is kept, and no study file need be there.
func Practice(ctx context.Context, e *command.Env) error {
	form, err := e.Workspace().PracticeForm(ctx, "")
	if _, none := errors.AsType[*workspace.NoStudyError](err); none {
		form, err = workspace.LoadForm("")
	}
	if err != nil {
		return err
	}
	return practise(ctx, e, &interviewOptions{practice: true}, form)
}

// runInterview conducts an interview that is kept. Answers from a file are read
// first: one that cannot be understood leaves nothing behind.
func runInterview(ctx context.Context, e *command.Env, o *interviewOptions) error {
	var answers *script.Answers
	if o.answers != "" {
		var err error
		if answers, err = workspace.ReadAnswers(o.answers, e.In); err != nil {
			return err
		}
	}
	s, err := e.Workspace().OpenOrCreate(ctx, o.questionnaire)
	if err != nil {
		return err
	}
	defer s.Close()
	if s.Created {
		e.Remark(e.Text.CLI.Study.Created, s.Path())
	}
	p := newPerson(e, o.plain)
	if answers != nil {
		return p.answerFromFile(ctx, s, o, answers)
	}
	if ok, err := p.introduce(ctx, s, o); err != nil || !ok {
		return err
	}
	run, err := p.choose(ctx, s, o)
	if err != nil || run == nil {
		return err
	}
	return p.lead(ctx, run)
}

// lead conducts an interview and says how it was left, and how to go on with it.
func (p *person) lead(ctx context.Context, run *workspace.InterviewRun) error {
	later := p.e.Text.CLI.Start.Later
	var err error
	if p.times, err = run.Times(ctx); err != nil {
		return err
	}
	p.advance = run.AutoAdvance(ctx)
	if err := p.remind(ctx, run); err != nil {
		return err
	}
	completed, err := p.conduct(ctx, run.Interview, run.Drafts())
	if err != nil {
		return notWaited(p.e, run.ID(), err)
	}
	if !completed {
		left, settled, err := p.settle(ctx, run)
		if err != nil || settled {
			return err
		}
		if left.Correction {
			later = p.e.Text.Interview.Correction.StillOpen
		}
	}
	farewell(p.e, run.ID(), completed, later)
	return nil
}

// notWaited says how to go on with an interview where somebody left while an answer waited
// to be saved.
func notWaited(e *command.Env, id string, err error) error {
	onward := fmt.Sprintf(e.Text.CLI.Start.SoFar, id)
	switch {
	case errors.Is(err, tui.ErrLeft):
		return console.UserError(e.Text.Interview.Wait.Left + "\n" + onward)
	case errors.Is(err, command.ErrNotWaited):
		e.Remark("%s", onward)
	}
	return err
}

// farewell says how an interview was left, and if it is open how to go on.
func farewell(e *command.Env, id string, completed bool, open string) {
	if completed {
		open = e.Text.CLI.Start.Done
	}
	e.Remark(open, id)
}
