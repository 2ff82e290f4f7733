package studycmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// NewStatus is the command status.
func NewStatus(e *command.Env) *cobra.Command {
	c := e.Command("status", e.Text.CLI.Commands.Status)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return runStatus(cmd.Context(), e, s) })
	}
	return c
}

func runStatus(ctx context.Context, e *command.Env, s *workspace.Study) error {
	n, err := s.Totals(ctx)
	if err != nil {
		return err
	}
	if e.JSON {
		err = printStudyView(ctx, e, s)
	} else {
		t := e.Text.CLI
		e.Say("%s", s.Study().Name)
		e.Say(t.Listing.Total, n.Interviews, n.Completed, n.Interviews-n.Completed)
		e.Say("%s", t.Merge.OpenConflicts(n.Conflicts))
	}
	if err == nil && n.Conflicts > 0 {
		return console.ErrLook
	}
	return err
}
