package cli

import (
	"bufio"
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/tui"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type editOptions struct {
	reason, answers string
	plain           bool
}

func newInterviewsEditCommand(e *env) *cobra.Command {
	o := &editOptions{}
	t := e.text.Interview.Correction
	c := e.command("edit ID", t.Edit)
	c.Args = e.wantArgs(1, 1)
	c.Flags().StringVar(&o.reason, "reason", "", t.Reason)
	c.Flags().Var((*fileName)(&o.answers), "answers", t.Answers)
	c.Flags().BoolVar(&o.plain, "plain", false, e.text.CLI.Flags.Plain)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runEdit(cmd.Context(), e, o, args[0]) }
	return c
}

// runEdit opens a completed interview for a correction. The reason comes first:
// before it is given nothing is written.
func runEdit(ctx context.Context, e *env, o *editOptions, id string) error {
	f, err := e.openStudy(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	i, err := e.interviewOf(ctx, f, id)
	if err != nil {
		return err
	}
	s := &sitting{e: e, file: f, shelf: newFormShelf(f), lines: bufio.NewReader(e.in), unattended: o.answers != ""}
	state, err := s.hold(ctx, i.ID)
	if err != nil {
		return err
	}
	if !state.Completed {
		return sentence(fmt.Sprintf(e.text.Interview.Correction.NotCompleted, i.ID))
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
func (s *sitting) reopen(ctx context.Context, iv *survey.Interview, o *editOptions) error {
	reason := value.Text(o.reason)
	if reason == "" && o.answers == "" {
		var err error
		if reason, err = s.askReason(ctx, iv, o.plain); err != nil {
			return err
		}
	}
	if reason == "" {
		return sentence(s.e.text.Interview.Correction.NoReason)
	}
	return iv.Reopen(reason)
}

// askReason is "" where the person gave none.
func (s *sitting) askReason(ctx context.Context, iv *survey.Interview, plain bool) (string, error) {
	t := s.e.text.Interview.Correction
	if s.e.fullScreen(plain) {
		reason, _, err := tui.Ask(ctx, s.e.screen(), tui.Entry{
			Head: fmt.Sprintf(t.Head, cmp.Or(iv.Business(), iv.ID())), Title: t.Why, Hint: t.WhyHint,
			Check: func(text string) string {
				if text == "" {
					return s.e.text.Interview.End.NoReason
				}
				return ""
			},
		})
		return reason, err
	}
	line, err := s.readLine(ctx, t.Why)
	return value.Text(line), err
}

// correctFromFile applies a file of answers to the interview, all of them or
// none: they are tried on a copy first.
func (s *sitting) correctFromFile(ctx context.Context, state *survey.State, o *editOptions) error {
	answers, err := s.e.readAnswers(o.answers)
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
		s.e.remark("%s", s.e.text.Interview.Correction.Unchanged)
		return s.e.stopped(iv, err, "")
	}
	if err := s.reopen(ctx, iv, o); err != nil {
		return err
	}
	if err := answers.Apply(iv); err != nil {
		return s.e.stopped(iv, err, s.e.text.Interview.Correction.StillOpen)
	}
	if err := s.e.conclude(iv); err != nil {
		return err
	}
	s.corrected(iv, iv.Completed())
	return nil
}

// copyToTry is the interview as if it were open; what is answered in it is kept
// nowhere, and the files its answers name neither.
func (s *sitting) copyToTry(ctx context.Context, state *survey.State) (*survey.Interview, error) {
	form, err := s.shelf.get(ctx, state.Form)
	if err != nil {
		return nil, err
	}
	open := *state
	open.Completed = false
	o := s.options(ctx)
	o.State, o.Recorder, o.Attach = &open, nil, attachOnTrial(ctx, s.recorder)
	if o.LastSaved, err = s.lastSaved(ctx, form, state); err != nil {
		return nil, err
	}
	return survey.NewInterview(form.Form, o)
}

// corrected says how a correction ended: while the interview is open the tables
// do without it.
func (s *sitting) corrected(iv *survey.Interview, completed bool) {
	if completed {
		s.e.remark(s.e.text.CLI.Start.Done, iv.ID())
		return
	}
	s.e.remark(s.e.text.Interview.Correction.StillOpen, iv.ID())
}
