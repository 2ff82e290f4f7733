package cli

import (
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newQuestionnaireCheckCommand(e *env) *cobra.Command {
	c := e.command("check [FILE]", e.text.CLI.Commands.QuestionnaireCheck)
	c.Args = e.wantArgs(0, 1)
	c.RunE = func(_ *cobra.Command, args []string) error { return runQuestionnaireCheck(e, first(args)) }
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
}

func runQuestionnaireCheck(e *env, path string) error {
	f, err := e.readForm(path)
	if err != nil {
		return err
	}
	failed := countErrors(f.problems)
	if e.json {
		for _, p := range f.problems {
			message, fix := e.text.Problem(p)
			if err := e.printJSON(problemView{p.Severity.String(), p.Code, f.name, p.Pos.Sheet, p.Pos.Row, p.Pos.Column, p.Pos.Cell, message, fix}); err != nil {
				return err
			}
		}
	} else {
		e.printProblems(f, failed)
	}
	if failed > 0 {
		return errShown
	}
	return nil
}

func (e *env) printProblems(f *loadedForm, failed int) {
	t := e.text.CLI.Form
	for _, p := range f.problems {
		severity := t.Error
		if p.Severity == survey.SeverityWarning {
			severity = t.Warning
		}
		message, fix := e.text.Problem(p)
		e.say("%s: %s: %s", p.Pos, severity, message)
		if shown := showCell(f, p); shown != "" {
			e.say("%s", indent(shown))
		}
		if fix != "" {
			e.say("  %s: %s", t.Fix, fix)
		}
	}
	n, warnings := e.text.Count, len(f.problems)-failed
	switch {
	case failed > 0:
		e.say(t.Bad, f.name, n.Errors.Of(failed), n.Warnings.Of(warnings))
	case warnings > 0:
		e.say(t.GoodWarnings, f.name, n.Questions.Of(countQuestions(f.Form)), n.Warnings.Of(warnings))
	default:
		e.say(t.Good, f.name, n.Questions.Of(countQuestions(f.Form)))
	}
}

// showCell is the text a problem is about, its place marked; "" for an empty
// cell and for whole rows.
func showCell(f *loadedForm, p survey.Problem) string {
	if p.Cause != nil {
		return msg.Caret(p.Cause)
	}
	text, part := f.book.Text(p.Pos), ""
	if len(p.Args) > 0 {
		part = p.Args[0]
	}
	return msg.Underline(text, part)
}
