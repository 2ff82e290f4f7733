package cli

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/cli/democmd"
	"feldbuch/cmd/internal/cli/exportcmd"
	"feldbuch/cmd/internal/cli/interviewcmd"
	"feldbuch/cmd/internal/cli/mergecmd"
	"feldbuch/cmd/internal/cli/questionnairecmd"
	"feldbuch/cmd/internal/cli/studycmd"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"

	"github.com/spf13/cobra"
)

func newRootCommand(e *command.Env) *cobra.Command {
	t := e.Text.CLI
	root := e.Command("feldbuch", t.Commands.Root)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	cobra.MousetrapHelpText = "" // else a double click on Windows gets a lecture instead of the home screen
	version := false
	root.Flags().BoolVar(&version, "version", false, t.Flags.Version)
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return command.Unknown(e, cmd, args[0])
		}
		if version {
			return printVersion(e)
		}
		return runHome(cmd.Context(), e, cmd)
	}
	flags := root.PersistentFlags()
	flags.StringVar(&e.Study, "study", e.Getenv("FELDBUCH_STUDY"), t.Flags.Study)
	flags.StringVar(&e.Language, "language", "", t.Flags.Language)
	flags.BoolVar(&e.JSON, "json", false, t.Flags.JSON)
	flags.BoolVar(&e.Quiet, "quiet", false, t.Flags.Quiet)
	flags.BoolP("help", "h", false, t.Flags.Help)
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if e.Language != "" && e.Language != string(msg.German) && e.Language != string(msg.English) {
			return console.UsageError(fmt.Sprintf(t.Usage.BadLanguage, e.Language))
		}
		e.NameStudy()
		return nil
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return command.FlagError(e, cmd, err) })
	e.SetHelp(root)
	root.SetHelpCommand(helpCommand(e, root))
	root.AddCommand(
		democmd.New(e), interviewcmd.NewInterview(e), interviewcmd.NewInterviews(e), questionnairecmd.New(e),
		studycmd.New(e), studycmd.NewStatus(e), mergecmd.New(e), mergecmd.NewMerges(e), mergecmd.NewConflicts(e), mergecmd.NewDuplicates(e),
		exportcmd.New(e), studycmd.NewDoctor(e),
	)
	return root
}

func helpCommand(e *command.Env, root *cobra.Command) *cobra.Command {
	c := e.Command("help "+"["+e.Text.CLI.Usage.CommandWord+"]", e.Text.CLI.Commands.Help)
	c.RunE = func(_ *cobra.Command, args []string) error {
		found, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return command.Unknown(e, root, strings.Join(args, " "))
		}
		return found.Help()
	}
	return c
}
