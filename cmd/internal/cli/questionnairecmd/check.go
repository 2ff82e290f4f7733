package questionnairecmd

import (
	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newCheckCommand(e *command.Env) *cobra.Command {
	c := e.Command("check [FILE]", e.Text.CLI.Commands.QuestionnaireCheck)
	c.Args = e.WantArgs(0, 1)
	c.RunE = func(_ *cobra.Command, args []string) error { return runCheck(e, command.First(args)) }
	return c
}

// problemView is a problem in JSON; the names are a contract.
type problemView struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	File     string `json:"file"`
	Sheet    string `json:"sheet"`
	Row      int    `json:"row"`
	Column   string `json:"column"`
	Cell     string `json:"cell"`
	Message  string `json:"message"`
	Fix      string `json:"fix"`
	Line     int    `json:"line,omitempty"` // of the language file that File names
}

func runCheck(e *command.Env, path string) error {
	f, err := workspace.CheckForm(path)
	if err != nil {
		return err
	}
	failed := f.Errors()
	if e.JSON {
		for _, p := range f.Problems {
			message, fix := e.Text.Problem(p)
			file := f.Name
			if p.Pos.Line > 0 {
				file = p.Pos.File
			}
			if err := e.PrintJSON(problemView{p.Severity.String(), p.Code, file, p.Pos.Sheet, p.Pos.Row, p.Pos.Column, p.Pos.Cell, message, fix, p.Pos.Line}); err != nil {
				return err
			}
		}
	} else {
		printProblems(e, f, failed)
	}
	if failed > 0 {
		return console.ErrShown
	}
	return nil
}

func printProblems(e *command.Env, f *workspace.Form, failed int) {
	t := e.Text.CLI.Form
	for _, p := range f.Problems {
		severity := t.Error
		if p.Severity == survey.SeverityWarning {
			severity = t.Warning
		}
		message, fix := e.Text.Problem(p)
		e.Say("%s: %s: %s", p.Pos, severity, message)
		if shown := showCell(f, p); shown != "" {
			e.Say("%s", command.Indent(shown))
		}
		if fix != "" {
			e.Say("  %s: %s", t.Fix, fix)
		}
	}
	n, warnings := e.Text.Count, len(f.Problems)-failed
	switch {
	case failed > 0:
		e.Say(t.Bad, f.Name, n.Errors.Of(failed), n.Warnings.Of(warnings))
	case warnings > 0:
		e.Say(t.GoodWarnings, f.Name, n.Questions.Of(countQuestions(f.Form)), n.Warnings.Of(warnings))
	default:
		e.Say(t.Good, f.Name, n.Questions.Of(countQuestions(f.Form)))
	}
}

// showCell is the text a problem is about, its place marked; "" for an empty
// cell and for whole rows.
func showCell(f *workspace.Form, p survey.Problem) string {
	if p.Cause != nil {
		return msg.Caret(p.Cause)
	}
	text, part := f.Book.Text(p.Pos.Sheet, p.Pos.Cell), ""
	if len(p.Args) > 0 {
		part = p.Args[0]
	}
	return msg.Underline(text, part)
}
