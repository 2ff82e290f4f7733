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
	v, err := viewStudy(ctx, s)
	if err != nil {
		return err
	}
	if e.JSON {
		err = e.PrintJSON(v)
	} else {
		t := e.Text.CLI
		e.Say("%s", v.Name)
		e.Say(t.Listing.Total, v.Interviews, v.Completed, v.Interviews-v.Completed)
		e.Say("%s", t.Merge.OpenConflicts(v.Conflicts))
	}
	if err == nil && v.Conflicts > 0 {
		return console.ErrLook
	}
	return err
}
