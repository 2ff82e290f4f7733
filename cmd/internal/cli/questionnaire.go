package cli

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newQuestionnaireCommand(e *env) *cobra.Command {
	return e.group("questionnaire", e.text.CLI.Commands.Questionnaire,
		newQuestionnaireCheckCommand(e), newQuestionnaireShowCommand(e), newQuestionnaireEvalCommand(e))
}

func newQuestionnaireCheckCommand(e *env) *cobra.Command {
	c := e.command("check [FILE]", e.text.CLI.Commands.QuestionnaireCheck)
	c.Args = e.wantArgs(0, 1)
	c.RunE = func(_ *cobra.Command, args []string) error { return runQuestionnaireCheck(e, first(args)) }
	return c
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
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
		fmt.Fprintf(e.out, "%s: %s: %s\n", p.Pos, severity, message)
		if p.Cause != nil {
			fmt.Fprintln(e.out, indent(msg.Caret(p.Cause)))
		}
		if fix != "" {
			fmt.Fprintf(e.out, "  %s: %s\n", t.Fix, fix)
		}
	}
	warnings := len(f.problems) - failed
	switch {
	case failed > 0:
		fmt.Fprintf(e.out, t.Bad+"\n", f.name, failed, warnings)
	case warnings > 0:
		fmt.Fprintf(e.out, t.GoodWarnings+"\n", f.name, countQuestions(f.Form), warnings)
	default:
		fmt.Fprintf(e.out, t.Good+"\n", f.name, countQuestions(f.Form))
	}
}

func countQuestions(f *survey.Form) (n int) {
	for _, el := range f.Elements() {
		if el.Kind == survey.Question && el.Type.Asked() && el.Type != survey.TypeNote {
			n++
		}
	}
	return n
}

func newQuestionnaireShowCommand(e *env) *cobra.Command {
	c := e.command("show [FILE]", e.text.CLI.Commands.QuestionnaireShow)
	c.Args = e.wantArgs(0, 1)
	c.RunE = func(_ *cobra.Command, args []string) error {
		f, err := e.loadForm(first(args))
		if err != nil {
			return err
		}
		return showForm(e, f)
	}
	return c
}

// showForm prints the outline of a questionnaire with its logic.
func showForm(e *env, f *loadedForm) error {
	t := e.text.CLI.Form
	var languages []string
	for _, l := range f.Languages {
		languages = append(languages, l.Key)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s, %s %s, %s\n%d %s, %s: %s\n", f.Title, f.ID, t.Version, f.Version, f.Hash[:12],
		countQuestions(f.Form), t.Questions, t.Languages, strings.Join(languages, ", "))
	for _, el := range f.Elements()[1:] {
		writeElement(&b, e, f, el)
	}
	_, err := e.out.Write([]byte(b.String()))
	return err
}

func writeElement(b *strings.Builder, e *env, f *loadedForm, el *survey.Element) {
	depth := strings.Count(el.Path(), "/") - 1
	pad := strings.Repeat("  ", depth)
	kind := string(el.Type)
	switch {
	case el.Kind == survey.Group:
		fmt.Fprintln(b)
		kind = "group"
	case el.Kind == survey.Repeat:
		kind = "repeat"
	case el.List != nil:
		kind += " " + el.List.Name
	}
	label := el.Label.In(e.formLanguage(f.Form), f.Default).Plain()
	fmt.Fprintf(b, "%s%s [%s] %s\n", pad, el.Name, kind, shorten(label, 100))
	t := e.text.CLI.Form
	for _, logic := range []struct {
		word string
		expr interface{ Source() string }
		set  bool
	}{
		{t.If, el.Relevant, el.Relevant != nil},
		{t.Count, el.RepeatCount, el.RepeatCount != nil},
		{t.Calculated, el.Calculation, el.Calculation != nil},
		{t.Check, el.Constraint, el.Constraint != nil},
		{t.Filter, el.ChoiceFilter, el.ChoiceFilter != nil},
	} {
		if logic.set {
			fmt.Fprintf(b, "%s    %s: %s\n", pad, logic.word, logic.expr.Source())
		}
	}
}

// formLanguage is the questionnaire's language nearest to the interface's.
func (e *env) formLanguage(f *survey.Form) string {
	for _, l := range f.Languages {
		if l.Code == string(e.text.Lang) {
			return l.Key
		}
	}
	return f.Default
}

// shorten cuts a text to so many characters, on one line.
func shorten(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
