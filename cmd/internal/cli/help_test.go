package cli

import (
	"io"
	"slices"
	"strings"
	"testing"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commands are all commands in a language.
func commands(lang msg.Lang) []*cobra.Command {
	e := &command.Env{Env: &console.Env{Text: msg.In(lang), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard}}
	var all []*cobra.Command
	var visit func(c *cobra.Command)
	visit = func(c *cobra.Command) {
		all = append(all, c)
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit(newRootCommand(e))
	return all
}

func TestEveryCommandExplainsItself(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		for _, c := range commands(lang) {
			if c.Short == "" {
				t.Errorf("%s: %s has no short help", lang, c.CommandPath())
			}
			if c.HasSubCommands() || c.Name() == "help" {
				continue
			}
			if c.Example == "" {
				t.Errorf("%s: %s has no example", lang, c.CommandPath())
			}
		}
	}
}

// Examples are what people copy: each must be a command there is, with flags it has.
func TestExamplesAreCommandsThereAre(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		all := commands(lang)
		root := all[0]
		for _, c := range all {
			for _, line := range strings.Split(c.Example, "\n") {
				words := strings.Fields(line)
				if len(words) == 0 {
					continue
				}
				found, rest, err := root.Find(words[1:])
				if words[0] != "feldbuch" || err != nil || found == root {
					t.Errorf("%s: %s: %q is no command", lang, c.CommandPath(), line)
					continue
				}
				for _, w := range rest {
					name, _, _ := strings.Cut(strings.TrimLeft(w, "-"), "=")
					if !strings.HasPrefix(w, "-") || w == "-" {
						continue
					}
					if found.Flag(name) == nil && found.Flags().ShorthandLookup(name) == nil && root.PersistentFlags().Lookup(name) == nil {
						t.Errorf("%s: %q: %s has no option %s", lang, line, found.CommandPath(), w)
					}
				}
			}
		}
	}
}

func TestHelpFitsATerminal(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		for _, c := range commands(lang) {
			for _, line := range strings.Split(c.Long, "\n") {
				if len([]rune(line)) > 80 {
					t.Errorf("%s: %s: help line of %d characters: %s", lang, c.CommandPath(), len([]rune(line)), line)
				}
			}
		}
	}
}

// Options stand below one another, whatever letters name their values, and all words of the
// help are of its language.
func TestHelpIsOfOneLanguage(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		for _, c := range commands(lang) {
			help := c.UsageString()
			columns := map[int]bool{}
			c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
				name, _ := pflag.UnquoteUsage(f)
				call := "--" + f.Name + " " + name + " "
				before, after, found := strings.Cut(help, call)
				if name == "" || !found {
					return
				}
				margin := before[strings.LastIndex(before, "\n")+1:]
				columns[len([]rune(margin+call))+len(after)-len(strings.TrimLeft(after, " "))] = true
			})
			if len(columns) > 1 {
				t.Errorf("%s: %s: options begin at columns %v", lang, c.CommandPath(), columns)
			}
			if lang == msg.German && strings.Contains(help, "(default ") {
				t.Errorf("%s is not German:\n%s", c.CommandPath(), help)
			}
			for english, german := range msg.In(msg.German).CLI.Usage.Placeholders {
				if lang == msg.German && english != german && slices.Contains(strings.FieldsFunc(strings.Split(help, "\n")[1], notCapital), english) {
					t.Errorf("%s is called with %s:\n%s", c.CommandPath(), english, help)
				}
			}
		}
	}
}

func notCapital(r rune) bool { return r < 'A' || r > 'Z' }

// A flag that takes a value says in the language of the help what that is.
func TestFlagsNameTheirValues(t *testing.T) {
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		for _, c := range commands(lang) {
			c.LocalFlags().VisitAll(func(f *pflag.Flag) {
				if name, _ := pflag.UnquoteUsage(f); name != strings.ToUpper(name) {
					t.Errorf("%s: %s --%s takes a %q", lang, c.CommandPath(), f.Name, name)
				}
			})
		}
	}
}
