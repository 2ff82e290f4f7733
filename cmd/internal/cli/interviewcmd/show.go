package interviewcmd

import (
	"context"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newShowCommand(e *command.Env) *cobra.Command {
	history := false
	c := e.Command("show ID", e.Text.CLI.Commands.InterviewsShow)
	c.Args = e.WantArgs(1, 1)
	c.Flags().BoolVar(&history, "history", false, e.Text.CLI.Flags.History)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(f *workspace.Study) error {
			return showInterview(cmd.Context(), e, f, args[0], history)
		})
	}
	return c
}

func showInterview(ctx context.Context, e *command.Env, f *workspace.Study, id string, history bool) error {
	i, err := f.Find(ctx, id)
	if err != nil {
		return err
	}
	iv, err := f.View(ctx, i.ID)
	if err != nil {
		return err
	}
	switch {
	case history:
		return showHistory(ctx, e, f, iv)
	case e.JSON:
		return e.PrintJSON(script.Result(iv))
	}
	return printInterview(e, iv)
}

// printInterview prints every question that was asked with its answer, and what
// was noted.
func printInterview(e *command.Env, iv *survey.Interview) error {
	t := e.Text.CLI.Listing
	state := t.Open
	if iv.Completed() {
		state = t.Completed
	}
	e.Say("%s  %s  %s  %s", iv.ID(), iv.Business(), e.When(iv.StartedAt()), state)
	section := ""
	for n := range iv.Nodes() {
		asked := n.Relevant() && n.Element().Asks()
		if !asked && n.NoteText() == "" {
			continue
		}
		p := iv.Prompt(n)
		if s := lastOf(p.Sections); s != section {
			section = s
			e.Say("\n%s", s)
		}
		e.Say("  %s", console.Shorten(p.Label, 100))
		if asked {
			e.Say("    %s", indented(shown(e, iv, n)))
		}
		if p.Note != "" {
			e.Say("    %s: %s", t.Note, indented(p.Note))
		}
	}
	return nil
}

// indented is a text whose lines all begin below its first one.
func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n    ") }

func lastOf(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[len(s)-1]
}

// shown is an answer as people read it, or how the question ended without one.
func shown(e *command.Env, iv *survey.Interview, n *survey.Node) string {
	if n.Conflict() {
		return "! " + e.Text.Interview.Status.Conflict
	}
	if a := n.Answer(); a.Status != value.Answered {
		return "– " + e.Text.Interview.StatusOf(a.Status)
	}
	return iv.Display(n)
}
