package interviewcmd

import (
	"context"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/script"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newShowCommand(e *command.Env) *cobra.Command {
	history := false
	c := e.Command("show ID", e.Text.CLI.Commands.InterviewsShow)
	c.Args = e.WantArgs(1, 1)
	c.Flags().BoolVar(&history, "history", false, e.Text.CLI.Flags.History)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error {
			return showInterview(cmd.Context(), e, s, args[0], history)
		})
	}
	return c
}

func showInterview(ctx context.Context, e *command.Env, s *workspace.Study, id string, history bool) error {
	i, err := s.Find(ctx, id, workspace.Kept)
	if err != nil {
		return err
	}
	iv, err := s.View(ctx, i.ID)
	if err != nil {
		return err
	}
	switch {
	case history:
		return showHistory(ctx, e, s, iv)
	case e.JSON:
		return e.PrintJSON(script.Result(iv))
	}
	printInterview(e, iv)
	return nil
}

// printInterview prints every question that was asked with its answer, and what
// was noted, in the language of whoever reads it.
func printInterview(e *command.Env, iv *survey.Interview) {
	t := e.Text.CLI.Listing
	state := t.StateOf(iv.Completed(), iv.Correction(), iv.Discarded())
	e.Say("%s  %s  %s  %s", iv.ID(), iv.Business(), e.When(iv.StartedAt()), state)
	iv.In(e.FormLanguage(iv.Form()), func() {
		section := ""
		for n := range iv.Nodes() {
			section = printQuestion(e, iv, n, section)
		}
	})
}

// printQuestion prints one question, and its section where that is another than
// the one before; it returns the section.
func printQuestion(e *command.Env, iv *survey.Interview, n *survey.Node, before string) (section string) {
	asked := n.Relevant() && n.Element().Asks()
	if !asked && n.NoteText() == "" {
		return before
	}
	if section = lastOf(iv.Sections(n)); section != before {
		e.Say("\n%s", section)
	}
	e.Say("  %s", text.Glance(iv.Label(n), 100))
	if asked {
		e.Say("    %s", indented(e.Text.Interview.Telling(iv).WithMarks().Answer(n)))
	}
	if note := n.NoteText(); note != "" {
		e.Say("    %s: %s", e.Text.CLI.Listing.Note, indented(note))
	}
	return section
}

// indented is a text whose lines all begin below its first one.
func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n    ") }

func lastOf(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[len(s)-1]
}
