package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/cli/democmd"
	"feldbuch/cmd/internal/cli/interviewcmd"
	"feldbuch/cmd/internal/cli/mergecmd"
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
		told, err := actions[chosen].run()
		if err != nil {
			e.Complain(e.Explain(err))
		}
		if err == nil && !told {
			continue
		}
		if err := e.WaitForEnter(ctx); err != nil {
			return err
		}
	}
}

// homeAction is an item of the home screen. told: it printed what is to be read before the
// home screen is back.
type homeAction struct {
	item string
	run  func() (told bool, err error)
}

func homeActions(ctx context.Context, e *command.Env) []homeAction {
	t := e.Text.CLI.Home
	looks := fmt.Sprintf(t.Look, e.Text.Interview.Looks.Name(e.Look().Name))
	telling := func(do func(context.Context, *command.Env) error) func(context.Context, *command.Env) (bool, error) {
		return func(ctx context.Context, e *command.Env) (bool, error) { return true, do(ctx, e) }
	}
	all := []homeAction{
		{t.Interview, func() (bool, error) { return true, interviewcmd.Interview(ctx, e) }},
		{e.Text.Interview.Practice.Item, func() (bool, error) { return true, interviewcmd.Practice(ctx, e) }},
		{t.List, func() (bool, error) { return here(ctx, e, interviewcmd.Browse) }},
		{e.Text.CLI.Discard.Item, func() (bool, error) { return here(ctx, e, telling(interviewcmd.Discard)) }},
		{t.Demo, func() (bool, error) {
			return true, democmd.Run(ctx, e, filepath.Join(xdg.UserDirs.Documents, "feldbuch-demo"), 1)
		}},
		{looks, func() (bool, error) { return false, tui.ChooseLook(ctx, e.Screen(), "feldbuch") }},
		{t.Quit, nil},
	}
	conflicts, duplicates := open(ctx, e)
	deciding := func(item string, open int, do func(context.Context, *command.Env) (int, error)) {
		if open > 0 { // what there is to do comes first
			all = slices.Insert(all, 0, homeAction{fmt.Sprintf(item, open), func() (bool, error) {
				_, err := do(ctx, e)
				return err != nil, err
			}})
		}
	}
	deciding(e.Text.CLI.Duplicates.Review.Item, duplicates, mergecmd.ReviewDuplicates)
	deciding(e.Text.Review.Item, conflicts, mergecmd.Review)
	return all
}

// open counts what is to be decided; a study that cannot be read has its say where it is
// needed.
func open(ctx context.Context, e *command.Env) (conflicts, duplicates int) {
	_ = e.WithStudyReadOnly(ctx, func(s *workspace.Study) error {
		d, err := s.Duplicates(ctx)
		if err == nil {
			duplicates = d.Open()
			conflicts, err = s.OpenConflicts(ctx)
		}
		return err
	})
	return conflicts, duplicates
}

// here does something with the interviews there are. Before the first one there is no
// study file, and that is nothing to be told of here; one that was named is offered to be
// made, because who has clicked on an icon has no command line for it.
func here(ctx context.Context, e *command.Env, do func(context.Context, *command.Env) (bool, error)) (told bool, err error) {
	told, err = do(ctx, e)
	none, ok := errors.AsType[*workspace.NoStudyError](err)
	switch {
	case !ok:
		return told, err
	case none.Default:
		e.Say("%s", e.Text.CLI.Listing.Empty)
		return true, nil
	}
	return offerStudy(ctx, e, none.Path)
}

func offerStudy(ctx context.Context, e *command.Env, path string) (told bool, err error) {
	t := e.Text.CLI.Home
	chosen, err := tui.Choose(ctx, e.Screen(), tui.Menu{Head: "feldbuch", Title: fmt.Sprintf(t.NoFile, path), Hint: t.Hint, Items: []string{t.MakeFile, t.LeaveIt}})
	if err != nil || chosen != 0 {
		return false, err
	}
	s, err := e.Workspace().OpenOrCreate(ctx, "")
	if err != nil {
		return true, err
	}
	e.Remark(e.Text.CLI.Study.Created, s.Path())
	return true, s.Close()
}
