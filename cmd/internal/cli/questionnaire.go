package cli

import (
	"fmt"
	"strings"

	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newQuestionnaireCommand(e *env) *cobra.Command {
	return e.group("questionnaire", e.text.CLI.Commands.Questionnaire,
		newQuestionnaireCheckCommand(e), newQuestionnaireShowCommand(e), newQuestionnaireEvalCommand(e),
		newQuestionnaireConvertCommand(e))
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
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
