package questionnairecmd

import (
	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/translation"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"

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
	for _, l := range translation.Languages(f.Form, f.Book) {
		f.Problems = append(f.Problems, translation.Of(f.Form, f.Book, l).Problems()...)
	}
	survey.SortProblems(f.Problems)
	failed := f.Errors()
	if e.JSON {
		if err := printProblemsJSON(e, f.Name, f.Problems); err != nil {
			return err
		}
	} else {
		printProblems(e, f, failed)
	}
	if failed > 0 {
		return console.ErrShown
	}
	return nil
}

// printProblemsJSON prints one object a line; file is that of problems that no
// language file has.
func printProblemsJSON(e *command.Env, file string, problems []survey.Problem) error {
	for _, p := range problems {
		message, fix := e.Text.Problem(p)
		v := problemView{p.Severity.String(), p.Code, file, p.Pos.Sheet, p.Pos.Row, p.Pos.Column, p.Pos.Cell, message, fix, p.Pos.Line}
		if p.Pos.Line > 0 {
			v.File = p.Pos.File
		}
		if err := e.PrintJSON(v); err != nil {
			return err
		}
	}
	return nil
}

func printProblems(e *command.Env, f *workspace.Form, failed int) {
	t := e.Text.CLI.Form
	for _, p := range f.Problems {
		sayProblem(e, p, showCell(f.Book, p))
	}
	for _, l := range translation.Languages(f.Form, f.Book) {
		e.Say("%s", coverage(e, translation.Of(f.Form, f.Book, l)))
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

// sayProblem says what is wrong, shows it, and says what to do.
func sayProblem(e *command.Env, p survey.Problem, shown string) {
	t := e.Text.CLI.Form
	severity := t.Error
	if p.Severity == survey.SeverityWarning {
		severity = t.Warning
	}
	message, fix := e.Text.Problem(p)
	e.Say("%s: %s: %s", p.Pos, severity, message)
	if shown != "" {
		e.Say("%s", command.Indent(shown))
	}
	if fix != "" {
		e.Say("  %s: %s", t.Fix, fix)
	}
}

// showCell is the text a problem is about, its place marked; "" for an empty
// cell and for whole rows.
func showCell(book *sheet.Workbook, p survey.Problem) string {
	if p.Cause != nil {
		return msg.Caret(p.Cause)
	}
	text, part := book.Text(p.Pos.Sheet, p.Pos.Cell), ""
	if len(p.Args) > 0 {
		part = p.Args[0]
	}
	return msg.Underline(text, part)
}
