package studycmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// newCopyCommand is study copy: a whole copy for a folder that several leads share.
func newCopyCommand(e *command.Env) *cobra.Command {
	c := e.Command("copy FOLDER", e.Text.CLI.Commands.StudyCopy)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return runCopy(cmd.Context(), e, s, args[0]) })
	}
	return c
}

func runCopy(ctx context.Context, e *command.Env, s *workspace.Study, dir string) error {
	if err := e.MakeFolder(dir); err != nil {
		return err
	}
	put, err := s.PutInto(ctx, dir)
	if err != nil {
		return err
	}
	t := e.Text.CLI.Study
	switch {
	case e.JSON:
		return e.PrintJSON(put)
	case put.Already:
		e.Say(t.CopiedBefore, put.Path)
	default:
		e.Say(t.Copied, put.Path, dir)
	}
	e.Remark("%s", t.CopyHoldsAll)
	return nil
}
