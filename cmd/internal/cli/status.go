package cli

import (
	"context"
	"fmt"

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
		fmt.Fprintln(e.out, v.Name)
		fmt.Fprintf(e.out, t.Listing.Total+"\n", v.Interviews, v.Completed, v.Interviews-v.Completed)
		fmt.Fprintln(e.out, e.conflictSentence(v.Conflicts))
	}
	if err == nil && v.Conflicts > 0 {
		return errLook
	}
	return err
}
