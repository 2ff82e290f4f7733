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
	for {
		actions := homeActions(ctx, e)
		var items []string
		for _, a := range actions {
			items = append(items, a.item)
		}
		t := e.Text.CLI.Home
		chosen, err := tui.Choose(ctx, e.Screen(), tui.Menu{Head: "feldbuch", Title: t.Title, Hint: t.Hint, Items: items})
		if err != nil || chosen < 0 || actions[chosen].run == nil {
			return err
		}
		err = actions[chosen].run()
		if err != nil {
			fmt.Fprintln(e.Err, e.Explain(err))
		}
		if err == nil && !actions[chosen].tells {
			continue
		}
		if err := e.WaitForEnter(ctx); err != nil {
			return err
		}
	}
}

// homeAction is an item of the home screen.
type homeAction struct {
	item  string
	tells bool // what it prints is to be read before the home screen is back
	run   func() error
}

func homeActions(ctx context.Context, e *command.Env) []homeAction {
	t := e.Text.CLI.Home
	looks := fmt.Sprintf(t.Look, e.Text.Interview.Looks.Name(e.Look().Name))
	return []homeAction{
		{t.Interview, true, func() error { return interviewcmd.Interview(ctx, e) }},
		{e.Text.Interview.Practice.Item, true, func() error { return interviewcmd.Practice(ctx, e) }},
		{t.List, true, func() error { return here(ctx, e, interviewcmd.List) }},
		{e.Text.CLI.Discard.Item, true, func() error { return here(ctx, e, interviewcmd.Discard) }},
		{t.Demo, true, func() error { return democmd.Run(ctx, e, filepath.Join(xdg.UserDirs.Documents, "feldbuch-demo"), 1) }},
		{looks, false, func() error { return tui.ChooseLook(ctx, e.Screen(), "feldbuch") }},
		{t.Quit, false, nil},
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
