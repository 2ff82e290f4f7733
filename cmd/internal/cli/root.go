package cli

import (
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/expr"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newRootCommand(e *env) *cobra.Command {
	t := e.text.CLI
	root := e.command("feldbuch", t.Commands.Root)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	cobra.MousetrapHelpText = "" // else a double click on Windows gets a lecture instead of the home screen
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(e, cmd, args[0])
		}
		return runHome(cmd.Context(), e, cmd)
	}
	flags := root.PersistentFlags()
	flags.StringVar(&e.study, "study", e.getenv("FELDBUCH_STUDY"), t.Flags.Study)
	flags.StringVar(&e.language, "language", "", t.Flags.Language)
	flags.BoolVar(&e.json, "json", false, t.Flags.JSON)
	flags.BoolVar(&e.quiet, "quiet", false, t.Flags.Quiet)
	flags.BoolP("help", "h", false, t.Flags.Help)
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if e.language != "" && e.language != string(msg.German) && e.language != string(msg.English) {
			return usageError{fmt.Sprintf(t.Usage.BadLanguage, e.language)}
		}
		return nil
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagError(e, cmd, err) })
	root.SetUsageTemplate(usageTemplate(t.Usage))
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{.}}\n\n{{end}}{{.UsageString}}")
	root.SetHelpCommand(e.helpCommand(root))
	root.AddCommand(
		newDemoCommand(e), newInterviewCommand(e), newInterviewsCommand(e), newQuestionnaireCommand(e),
		newStudyCommand(e), newStatusCommand(e), newMergeCommand(e), newConflictsCommand(e),
		newExportCommand(e), newDoctorCommand(e),
	)
	return root
}

// command starts a command from its help.
func (e *env) command(use string, h msg.Help) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: h.Short, Long: h.Long, Example: indent(h.Example),
		DisableFlagsInUseLine: true, Args: cobra.ArbitraryArgs,
	}
}

// group is a command that only holds others.
func (e *env) group(use string, h msg.Help, subs ...*cobra.Command) *cobra.Command {
	c := e.command(use, h)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(e, cmd, args[0])
		}
		return cmd.Help()
	}
	c.AddCommand(subs...)
	return c
}

func (e *env) helpCommand(root *cobra.Command) *cobra.Command {
	c := e.command("help "+"["+e.text.CLI.Usage.CommandWord+"]", e.text.CLI.Commands.Help)
	c.RunE = func(_ *cobra.Command, args []string) error {
		found, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return unknownCommand(e, root, strings.Join(args, " "))
		}
		return found.Help()
	}
	return c
}

func indent(lines string) string {
	if lines == "" {
		return ""
	}
	return "  " + strings.ReplaceAll(lines, "\n", "\n  ")
}

// usageTemplate is cobra's, in the interface language and without what feldbuch
// does not use.
func usageTemplate(u msg.Usage) string {
	return u.Usage + `:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} ` + u.CommandWord + `{{else}}{{.UseLine}} ` + u.OptionsWord + `{{end}}
{{- if .HasExample}}

` + u.Examples + `:
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

` + u.Commands + `:
{{- range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

` + u.Options + `:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableInheritedFlags}}

` + u.GlobalOptions + `:
{{.InheritedFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

` + fmt.Sprintf(u.MoreAbout, "{{.CommandPath}}") + `{{end}}
`
}

// usageError is a command called the wrong way: exit status 2.
type usageError struct{ sentence string }

func (u usageError) Error() string { return u.sentence }

// wantArgs checks the number of words after a command.
func (e *env) wantArgs(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		u := e.text.CLI.Usage
		hint := " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath())
		switch {
		case len(args) < least:
			return usageError{fmt.Sprintf(u.TooFewArgs, cmd.CommandPath()) + hint}
		case most >= 0 && len(args) > most:
			return usageError{fmt.Sprintf(u.TooManyArgs, cmd.CommandPath()) + hint}
		}
		return nil
	}
}

func unknownCommand(e *env, cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	u := e.text.CLI.Usage
	sentence := fmt.Sprintf(u.UnknownCommand, word)
	if near := expr.Closest(word, names); near != "" {
		sentence += " " + fmt.Sprintf(u.Suggest, near)
	}
	return usageError{sentence + " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath())}
}

// flagError puts pflag's errors into the interface language.
func flagError(e *env, cmd *cobra.Command, err error) error {
	u := e.text.CLI.Usage
	sentence := fmt.Sprintf(u.Failed, err)
	var unknown *pflag.NotExistError
	var needs *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		sentence = fmt.Sprintf(u.UnknownFlag, dashes+name)
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := expr.Closest(name, names); near != "" {
			sentence += " " + fmt.Sprintf(u.Suggest, "--"+near)
		}
	case errors.As(err, &needs):
		sentence = fmt.Sprintf(u.FlagNeedsValue, "--"+needs.GetFlag().Name)
	case errors.As(err, &bad) && errors.Is(err, errNoFileName):
		sentence = fmt.Sprintf(u.FlagNeedsValue, "--"+bad.GetFlag().Name)
	case errors.As(err, &bad):
		sentence = fmt.Sprintf(u.BadFlagValue, "--"+bad.GetFlag().Name, bad.GetValue())
	}
	return usageError{sentence + " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath())}
}
