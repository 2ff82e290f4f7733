package mergecmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type resolveOptions struct{ value, status, reason string }

func newResolveCommand(e *command.Env) *cobra.Command {
	o := &resolveOptions{}
	t := e.Text.CLI
	c := e.Command("resolve ID", t.Commands.ConflictsResolve)
	c.Args = e.WantArgs(1, 1)
	c.Flags().StringVar(&o.value, "value", "", t.Flags.Value)
	c.Flags().StringVar(&o.status, "status", "", t.Flags.Status)
	c.Flags().StringVar(&o.reason, "reason", "", t.Flags.Reason)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runResolve(cmd.Context(), e, o, args[0]) }
	return c
}

func runResolve(ctx context.Context, e *command.Env, o *resolveOptions, id string) error {
	decision, err := decisionOf(e, o)
	if err != nil {
		return err
	}
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	all, err := s.Conflicts(ctx)
	if err != nil {
		return err
	}
	picked, err := pickConflict(e, all, id)
	if err != nil {
		return err
	}
	if err := s.Decide(ctx, picked[0], decision, o.reason); err != nil {
		return err
	}
	e.Remark(e.Text.CLI.Merge.Resolved, picked[0].Path)
	return nil
}

// decisionOf is the value, or how the question ended without one.
func decisionOf(e *command.Env, o *resolveOptions) (survey.Input, error) {
	in := survey.Input{Status: value.Answered, Text: o.value, Confirmed: true}
	if (o.value == "") == (o.status == "") {
		return in, console.UsageError(e.Text.CLI.Merge.PickOne)
	}
	if o.status == "" {
		return in, nil
	}
	var err error
	if in.Status, err = value.ParseStatus(o.status); err != nil || in.Status != value.DontKnow && in.Status != value.Refused {
		return in, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--status", o.status))
	}
	return in, nil
}
