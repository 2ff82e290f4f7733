package command

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

// Command starts a command from its help.
func (e *Env) Command(use string, h msg.Help) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: h.Short, Long: h.Long, Example: Indent(h.Example),
		DisableFlagsInUseLine: true, Args: cobra.ArbitraryArgs,
	}
}

// Group is a command that only holds others.
func (e *Env) Group(use string, h msg.Help, subs ...*cobra.Command) *cobra.Command {
	c := e.Command(use, h)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return Unknown(e, cmd, args[0])
		}
		return cmd.Help()
	}
	c.AddCommand(subs...)
	return c
}

// WantArgs checks the number of words after a command.
func (e *Env) WantArgs(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		u := e.Text.CLI.Usage
		hint := " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath())
		switch {
		case len(args) < least:
			return console.UsageError(fmt.Sprintf(u.TooFewArgs, useLine(cmd, u)) + hint)
		case most >= 0 && len(args) > most:
			return console.UsageError(fmt.Sprintf(u.TooManyArgs, cmd.CommandPath()) + hint)
		}
		return nil
	}
}

// First is the first word after a command, "" where there is none.
func First(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// Unknown says that a group has no such command, and which may be meant.
func Unknown(e *Env, cmd *cobra.Command, word string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	u := e.Text.CLI.Usage
	sentence := fmt.Sprintf(u.UnknownCommand, word)
	if near := value.Closest(word, names); near != "" {
		sentence += " " + fmt.Sprintf(u.Suggest, near)
	}
	return console.UsageError(sentence + " " + fmt.Sprintf(u.SeeHelp, cmd.CommandPath()))
}

// Indent puts every line two columns in.
func Indent(lines string) string {
	if lines == "" {
		return ""
	}
	return "  " + strings.ReplaceAll(lines, "\n", "\n  ")
}
