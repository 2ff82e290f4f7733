package command

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// SetHelp makes a command and all below it explain themselves in the language of
// the interface. Cobra would do it with templates, which cost a start of the
// program more than all else the help does.
func (e *Env) SetHelp(root *cobra.Command) {
	root.SetUsageFunc(func(c *cobra.Command) error {
		_, err := fmt.Fprint(c.OutOrStderr(), usage(c, e.Text.CLI.Usage))
		return err
	})
	root.SetHelpFunc(func(c *cobra.Command, _ []string) {
		about := c.Long
		if about == "" {
			about = c.Short
		}
		fmt.Fprintf(c.OutOrStdout(), "%s\n\n%s", about, usage(c, e.Text.CLI.Usage))
	})
}

// usage is how to call a command: its line, examples, the commands below it and
// the options.
func usage(c *cobra.Command, u msg.Usage) string {
	var b strings.Builder
	line := c.UseLine() + " " + u.OptionsWord
	if c.HasAvailableSubCommands() {
		line = c.CommandPath() + " " + u.CommandWord
	}
	fmt.Fprintf(&b, "%s:\n  %s\n", u.Usage, line)
	section := func(heading, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s:\n%s\n", heading, text)
		}
	}
	section(u.Examples, c.Example)
	section(u.Commands, subcommands(c))
	section(u.Options, flagUsages(c.LocalFlags()))
	section(u.GlobalOptions, flagUsages(c.InheritedFlags()))
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n"+u.MoreAbout+"\n", c.CommandPath())
	}
	return b.String()
}

func subcommands(c *cobra.Command) string {
	var lines []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			lines = append(lines, fmt.Sprintf("  %-*s %s", sub.NamePadding(), sub.Name(), sub.Short))
		}
	}
	return strings.Join(lines, "\n")
}

func flagUsages(f *pflag.FlagSet) string {
	if !f.HasAvailableFlags() {
		return ""
	}
	return strings.TrimRight(f.FlagUsagesWrapped(console.Width), " \n")
}
