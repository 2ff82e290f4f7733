package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/cli/democmd"
	"feldbuch/cmd/internal/cli/interviewcmd"
	"feldbuch/cmd/internal/tui"
	"feldbuch/cmd/internal/workspace"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
)

// runHome is feldbuch without a command: the home screen on a terminal, where a
// double click lands, help elsewhere.
func runHome(ctx context.Context, e *command.Env, cmd *cobra.Command) error {
	if !e.FullScreen(false) {
		return cmd.Help()
	}
	t := e.Text.CLI.Home
	actions := []struct {
		item string
		run  func() error
	}{
		{t.Interview, func() error { return interviewcmd.Interview(ctx, e) }},
		{e.Text.Interview.Practice.Item, func() error { return interviewcmd.Practice(ctx, e) }},
		{t.List, func() error { return here(ctx, e, interviewcmd.List) }},
		{e.Text.CLI.Discard.Item, func() error { return here(ctx, e, interviewcmd.Discard) }},
		{t.Demo, func() error { return democmd.Run(ctx, e, filepath.Join(xdg.UserDirs.Documents, "feldbuch-demo"), 1) }},
		{t.Quit, nil},
	}
	var items []string
	for _, a := range actions {
		items = append(items, a.item)
	}
	for {
		chosen, err := tui.Choose(ctx, e.Screen(), tui.Menu{Head: "feldbuch", Title: t.Title, Hint: t.Hint, Items: items})
		if err != nil || chosen < 0 || actions[chosen].run == nil {
			return err
		}
		if err := actions[chosen].run(); err != nil {
			fmt.Fprintln(e.Err, e.Explain(err))
		}
		if err := e.WaitForEnter(ctx); err != nil {
			return err
		}
	}
}

// here does something with the interviews there are. Before the first one there is no
// study file, and that is nothing to be told of here.
func here(ctx context.Context, e *command.Env, do func(context.Context, *command.Env) error) error {
	err := do(ctx, e)
	if none, ok := errors.AsType[*workspace.NoStudyError](err); ok && none.Default {
		fmt.Fprintln(e.Out, e.Text.CLI.Listing.Empty)
		return nil
	}
	return err
}
