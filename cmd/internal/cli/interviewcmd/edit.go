package interviewcmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type editOptions struct {
	reason, answers string
	plain           bool
}

func newEditCommand(e *command.Env) *cobra.Command {
	o := &editOptions{}
	t := e.Text.Interview.Correction
	c := e.Command("edit ID", t.Edit)
	c.Args = e.WantArgs(1, 1)
	c.Flags().StringVar(&o.reason, "reason", "", t.Reason)
	c.Flags().Var((*command.FileName)(&o.answers), "answers", t.Answers)
	c.Flags().BoolVar(&o.plain, "plain", false, e.Text.CLI.Flags.Plain)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runEdit(cmd.Context(), e, o, args[0]) }
	return c
}

// runEdit opens a completed interview for a correction. The reason comes first:
// before it is given nothing is written.
func runEdit(ctx context.Context, e *command.Env, o *editOptions, id string) error {
	f, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	i, err := f.Find(ctx, id)
	if err != nil {
		return err
	}
	s := &interviewRun{e: e, study: f, lines: e.Lines(), unattended: o.answers != ""}
	state, err := s.hold(ctx, i.ID)
	if err != nil {
		return err
	}
	if !state.Completed {
		return console.UserError(fmt.Sprintf(e.Text.Interview.Correction.NotCompleted, i.ID))
	}
	if s.unattended {
		return s.correctFromFile(ctx, state, o)
	}
	iv, err := s.open(ctx, state)
	if err != nil {
		return err
	}
	if err := s.reopen(ctx, iv, o); err != nil {
		return err
	}
	completed, err := s.conduct(ctx, iv, o.plain)
	if err != nil {
		return err
	}
	s.corrected(iv, completed)
	return nil
}

// reopen opens the interview with the reason given, or asked for.
func (s *interviewRun) reopen(ctx context.Context, iv *survey.Interview, o *editOptions) error {
	reason := value.Text(o.reason)
	if reason == "" && o.answers == "" {
		var err error
		if reason, err = s.askReason(ctx, iv, o.plain); err != nil {
			return err
		}
	}
	if reason == "" {
		return console.UserError(s.e.Text.Interview.Correction.NoReason)
	}
	return iv.Reopen(reason)
}

// askReason is "" where the person gave none.
func (s *interviewRun) askReason(ctx context.Context, iv *survey.Interview, plain bool) (string, error) {
	t := s.e.Text.Interview.Correction
	if s.e.FullScreen(plain) {
		reason, _, err := tui.Ask(ctx, s.e.Screen(), tui.Entry{
			Head: fmt.Sprintf(t.Head, cmp.Or(iv.Business(), iv.ID())), Title: t.Why, Hint: t.WhyHint,
			Check: func(text string) string {
				if text == "" {
					return s.e.Text.Interview.End.NoReason
				}
				return ""
			},
		})
		return reason, err
	}
	line, err := s.lines.Ask(ctx, t.Why)
	return value.Text(line), err
}

// correctFromFile applies a file of answers to the interview, all of them or
// none: they are tried on a copy first.
func (s *interviewRun) correctFromFile(ctx context.Context, state *survey.State, o *editOptions) error {
	answers, err := workspace.ReadAnswers(o.answers, s.e.In)
	if err != nil {
		return err
	}
	iv, err := s.open(ctx, state)
	if err != nil {
		return err
	}
	copied, err := s.copyToTry(ctx, state)
	if err != nil {
		return err
	}
	if err := answers.Apply(copied); err != nil {
		s.e.Remark("%s", s.e.Text.Interview.Correction.Unchanged)
		return stopped(s.e, iv, err, "")
	}
	if err := s.reopen(ctx, iv, o); err != nil {
		return err
	}
	if err := answers.Apply(iv); err != nil {
		return stopped(s.e, iv, err, s.e.Text.Interview.Correction.StillOpen)
	}
	if err := conclude(s.e, iv); err != nil {
		return err
	}
	s.corrected(iv, iv.Completed())
	return nil
}

// copyToTry is the interview as if it were open; what is answered in it is kept
// nowhere, and the files its answers name neither.
func (s *interviewRun) copyToTry(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	form, err := s.study.Form(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	open := *state
	open.Completed = false
	o := s.options(ctx)
	o.State, o.Recorder, o.Attach = &open, nil, workspace.AttachOnTrial(ctx, s.recorder)
	if o.LastSaved, err = s.lastSaved(ctx, form, state); err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, o)
}

// corrected says how a correction ended: while the interview is open the tables
// do without it.
func (s *interviewRun) corrected(iv *survey.Interview, completed bool) {
	if completed {
		s.e.Remark(s.e.Text.CLI.Start.Done, iv.ID())
		return
	}
	s.e.Remark(s.e.Text.Interview.Correction.StillOpen, iv.ID())
}
