package studycmd

import (
	"cmp"
	"context"
	"path/filepath"

	"feldbuch/cmd/internal/cli/command"

	"github.com/spf13/cobra"
)

// newAcceptCommand is study accept: a questionnaire that a merge brought counts from
// now on.
func newAcceptCommand(e *command.Env) *cobra.Command {
	c := e.Command("accept HASH", e.Text.CLI.Commands.StudyAccept)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runAccept(cmd.Context(), e, args[0]) }
	return c
}

// acceptView is the version that was accepted, in JSON.
type acceptView struct {
	Questionnaire questionnaireView `json:"questionnaire"`
	Events        int               `json:"events"`
}

func runAccept(ctx context.Context, e *command.Env, hash string) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q, events, err := s.AcceptForm(ctx, hash)
	if err != nil {
		return err
	}
	if e.JSON {
		return e.PrintJSON(acceptView{questionnaireView{q.FormID, q.Title, q.Version, q.Hash}, events})
	}
	e.Say(e.Text.CLI.Study.Accepted, q.Title, cmp.Or(q.Version, "–"), e.Text.Count.Events.Of(events))
	return nil
}

// newAdoptCommand is study adopt: what was begun without an arrangement belongs to
// this study from now on.
func newAdoptCommand(e *command.Env) *cobra.Command {
	c := e.Command("adopt FILE", e.Text.CLI.Commands.StudyAdopt)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runAdopt(cmd.Context(), e, args[0]) }
	return c
}

func runAdopt(ctx context.Context, e *command.Env, file string) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	of, err := s.Adopt(ctx, file, filepath.Dir(s.Path()))
	if err != nil {
		return err
	}
	if e.JSON {
		return e.PrintJSON(struct {
			ID   string `json:"id"`
			Name string `json:"name"`
		}{of.ID, of.Name})
	}
	e.Say(e.Text.CLI.Study.Adopted, of.Name, file)
	return nil
}
