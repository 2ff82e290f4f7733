package mergecmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"

	"github.com/spf13/cobra"
)

// NewConflicts is the command conflicts: alone it has them decided on a terminal, and
// lists them elsewhere.
func NewConflicts(e *command.Env) *cobra.Command {
	c := e.Group("conflicts", e.Text.CLI.Commands.Conflicts,
		newListCommand(e), newShowCommand(e), newResolveCommand(e), conflictTable().newExportCommand(e, e.Text.CLI.Commands.ConflictsExport), conflictTable().newImportCommand(e, e.Text.CLI.Commands.ConflictsImport))
	onScreen(e, c, runReview, func(ctx context.Context, s *workspace.Study) error { return listConflicts(ctx, e, s, false) })
	return c
}

// onScreen lets a group without a command decide on a full screen, and list elsewhere.
func onScreen(e *command.Env, c *cobra.Command, decide func(context.Context, *command.Env) error, list func(context.Context, *workspace.Study) error) {
	group := c.RunE
	c.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		switch {
		case len(args) > 0:
			return group(cmd, args)
		case !e.FullScreen(false) || e.JSON:
			return e.WithStudyReadOnly(ctx, func(s *workspace.Study) error { return list(ctx, s) })
		}
		return decide(ctx, e)
	}
}

func runReview(ctx context.Context, e *command.Env) error {
	left, err := Review(ctx, e)
	if err != nil {
		return err
	}
	prose(e, "%s", e.Text.CLI.Merge.OpenConflicts(left))
	if left > 0 {
		return console.ErrLook
	}
	return nil
}

func newListCommand(e *command.Env) *cobra.Command {
	c := e.Command("list", e.Text.CLI.Commands.ConflictsList)
	askAgain := false
	c.Flags().BoolVar(&askAgain, "ask-again", false, e.Text.CLI.Flags.AskAgain)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return listConflicts(cmd.Context(), e, s, askAgain) })
	}
	return c
}

func newShowCommand(e *command.Env) *cobra.Command {
	c := e.Command("show ID", e.Text.CLI.Commands.ConflictsShow)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return showConflict(cmd.Context(), e, s, args[0]) })
	}
	return c
}

// listConflicts lists all open conflicts, or those about which to ask again.
func listConflicts(ctx context.Context, e *command.Env, s *workspace.Study, askAgain bool) error {
	all, err := s.Conflicts(ctx)
	if err != nil {
		return err
	}
	for i := range all {
		if err := s.Withhold(ctx, &all[i]); err != nil {
			return err
		}
	}
	if askAgain {
		return listAskAgain(ctx, e, s, all)
	}
	if e.JSON {
		err = printConflictsJSON(ctx, e, s, all)
	} else {
		prose(e, "%s", e.Text.CLI.Merge.OpenConflicts(len(all)))
		err = printConflicts(ctx, e, s, fromStore(all))
	}
	if err == nil && len(all) > 0 {
		return console.ErrLook
	}
	return err
}

// showConflict shows the one with this id. Whoever decides it has to
// see what about; data gets passed on.
func showConflict(ctx context.Context, e *command.Env, s *workspace.Study, id string) error {
	all, err := s.Conflicts(ctx)
	if err != nil {
		return err
	}
	one, err := pickConflict(e, all, id)
	if err != nil {
		return err
	}
	if !e.JSON {
		err = printDeciding(ctx, e, s, fromStore(one))
	} else if err = s.Withhold(ctx, &one[0]); err == nil {
		err = printConflictsJSON(ctx, e, s, one)
	}
	if err != nil {
		return err
	}
	return console.ErrLook
}

// conflictView is a conflict as JSON; the names are a contract.
type conflictView struct {
	store.Conflict
	Question string `json:"question"` // as it is asked, with what it is filled with
}

func printConflictsJSON(ctx context.Context, e *command.Env, s *workspace.Study, all []store.Conflict) error {
	views := make([]conflictView, len(all))
	for i, c := range all {
		telling, err := tellingOf(ctx, e, s, &c, false)
		if err != nil {
			return err
		}
		views[i] = conflictView{c, telling.QuestionAt(c.Path)}
	}
	return e.PrintJSON(views)
}

func fromStore(all []store.Conflict) []merge.Conflict {
	var out []merge.Conflict
	for _, c := range all {
		m := merge.Conflict{Conflict: c}
		for _, v := range c.Versions {
			m.Versions = append(m.Versions, merge.Version{Version: v})
		}
		out = append(out, m)
	}
	return out
}

// pickConflict is the open conflict with this id, however it was typed.
func pickConflict(e *command.Env, all []store.Conflict, id string) ([]store.Conflict, error) {
	at := slices.IndexFunc(all, func(c store.Conflict) bool { return sameMark(c.ID, id) })
	if at < 0 {
		return nil, console.UserError(fmt.Sprintf(e.Text.CLI.Merge.NotOpen, id))
	}
	return all[at : at+1], nil
}

// sameMark compares ids and checks, however they were typed.
func sameMark(a, b string) bool {
	plain := strings.NewReplacer("-", "", " ", "")
	return strings.EqualFold(plain.Replace(a), plain.Replace(b))
}
