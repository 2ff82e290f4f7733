package studycmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// newSetCommand is study set: what the lead decides for all interviews.
func newSetCommand(e *command.Env) *cobra.Command {
	c := e.Command("set NAME VALUE", e.Text.CLI.Commands.StudySet)
	c.Args = e.WantArgs(2, 2)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runSet(cmd.Context(), e, args[0], args[1]) }
	return c
}

func runSet(ctx context.Context, e *command.Env, name, setting string) error {
	if !workspace.CanSet(name, setting) {
		return console.UsageError(fmt.Sprintf(e.Text.CLI.Study.NoSetting, name, setting))
	}
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Set(ctx, name, setting); err != nil {
		return err
	}
	if e.JSON {
		return e.PrintJSON(map[string]string{name: setting})
	}
	t := e.Text.CLI.Study
	e.Say(t.Set, t.SettingIs(name, setting))
	if name == workspace.AutoAdvance {
		e.Say("%s", t.SetOwn)
	}
	return nil
}
