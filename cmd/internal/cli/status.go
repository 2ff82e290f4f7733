package cli

import (
	"context"

	"feldbuch/store"

	"github.com/spf13/cobra"
)

func newStatusCommand(e *env) *cobra.Command {
	c := e.command("status", e.text.CLI.Commands.Status)
	c.Args = e.wantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.looking(cmd.Context(), func(f *store.File) error { return runStatus(cmd.Context(), e, f) })
	}
	return c
}

func runStatus(ctx context.Context, e *env, f *store.File) error {
	v, err := e.viewStudy(ctx, f)
	if err != nil {
		return err
	}
	if e.json {
		err = e.printJSON(v)
	} else {
		t := e.text.CLI
		e.say("%s", v.Name)
		e.say(t.Listing.Total, v.Interviews, v.Completed, v.Interviews-v.Completed)
		e.say("%s", e.conflictSentence(v.Conflicts))
	}
	if err == nil && v.Conflicts > 0 {
		return errLook
	}
	return err
}
