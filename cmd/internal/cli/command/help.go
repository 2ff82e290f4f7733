package command

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"

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
	line := useLine(c, u) + " " + u.OptionsWord
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
	section(u.Options, flagUsages(c.LocalFlags(), u))
	section(u.GlobalOptions, flagUsages(c.InheritedFlags(), u))
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

// useLine is the line a command is called with, what it stands for in the language of the
// interface.
func useLine(c *cobra.Command, u msg.Usage) string {
	var pairs []string
	for _, english := range slices.Sorted(maps.Keys(u.Placeholders)) {
		pairs = append(pairs, english, u.Placeholders[english])
	}
	return strings.NewReplacer(pairs...).Replace(c.UseLine())
}

func flagUsages(f *pflag.FlagSet, u msg.Usage) string {
	if !f.HasAvailableFlags() {
		return ""
	}
	usages := strings.ReplaceAll(f.FlagUsagesWrapped(console.Width), "(default ", "("+u.Default+" ")
	f.VisitAll(func(flag *pflag.Flag) {
		// Pflag counts bytes: what it takes for wider than it is stands too far left.
		name, _ := pflag.UnquoteUsage(flag)
		call := "--" + flag.Name + " " + name + " "
		usages = strings.Replace(usages, call, call+strings.Repeat(" ", len(name)-text.Width(name)), 1)
	})
	return strings.TrimRight(usages, " \n")
}
