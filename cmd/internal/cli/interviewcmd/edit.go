package interviewcmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type editOptions struct {
	reason, answers string
	plain           bool
}

func newEditCommand(e *command.Env) *cobra.Command {
	o := &editOptions{}
	t := e.Text.CLI
	c := e.Command("edit ID", t.Commands.InterviewsEdit)
	c.Args = e.WantArgs(1, 1)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.Reason)
	c.Flags().Var((*command.FileName)(&o.answers), "answers", t.Flags.Answers)
	c.Flags().BoolVar(&o.plain, "plain", false, t.Flags.Plain)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runEdit(cmd.Context(), e, o, args[0]) }
	return c
}

// runEdit opens a completed interview for a correction. The reason comes first:
// before it is given nothing is written.
func runEdit(ctx context.Context, e *command.Env, o *editOptions, id string) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	i, err := s.Find(ctx, id, workspace.Finished)
	if err != nil {
		return err
	}
	run, err := s.Correct(ctx, i.ID, o.answers != "")
	if err != nil {
		return err
	}
	if o.answers != "" {
		return correctFromFile(ctx, e, run, o)
	}
	p := newPerson(e, o.plain)
	if err := p.reopen(ctx, run, o.reason); err != nil {
		return err
	}
	return p.lead(ctx, run)
}

// reopen opens the interview with the reason given, or asked for.
func (p *person) reopen(ctx context.Context, run *workspace.InterviewRun, given string) error {
	reason := value.Text(given)
	if reason == "" {
		var err error
		t := p.e.Text.Interview.Correction
		if reason, err = p.askReason(ctx, fmt.Sprintf(t.Head, cmp.Or(run.Business(), run.ID())), t.Why, t.WhyHint); err != nil {
			return err
		}
	}
	return reopen(p.e, run, reason)
}

func reopen(e *command.Env, run *workspace.InterviewRun, reason string) error {
	if reason == "" {
		return console.UserError(e.Text.Interview.Correction.NoReason)
	}
	return run.Reopen(reason)
}

// askReason is "" where the person gave none.
func (p *person) askReason(ctx context.Context, head, why, hint string) (string, error) {
	if !p.onScreen() {
		line, err := p.lines.Ask(ctx, why)
		return value.Text(line), err
	}
	reason, err := tui.Ask(ctx, p.e.Screen(), head, tui.Entry{
		Title: why, Hint: hint,
		Check: func(text string) string {
			if text == "" {
				return p.e.Text.Interview.End.NoReason
			}
			return ""
		},
	})
	return command.First(reason), err
}

// correctFromFile applies a file of answers to the interview, all of them or
// none: they are tried on a copy first.
func correctFromFile(ctx context.Context, e *command.Env, run *workspace.InterviewRun, o *editOptions) error {
	answers, err := workspace.ReadAnswers(o.answers, e.In)
	if err != nil {
		return err
	}
	trial, err := run.Trial(ctx)
	if err != nil {
		return err
	}
	t := e.Text.Interview.Correction
	if err := answers.Apply(trial); err != nil {
		e.Remark("%s", t.Unchanged)
		return stopped(e, run.Interview, err, "")
	}
	if err := reopen(e, run, value.Text(o.reason)); err != nil {
		return err
	}
	if err := fillFromFile(e, run.Interview, answers, t.StillOpen); err != nil {
		return err
	}
	farewell(e, run.ID(), run.Completed(), t.StillOpen)
	return nil
}
