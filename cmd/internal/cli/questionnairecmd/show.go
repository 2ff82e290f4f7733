package questionnairecmd

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/paper"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newShowCommand(e *command.Env) *cobra.Command {
	list := ""
	c := e.Command("show [FILE]", e.Text.CLI.Commands.QuestionnaireShow)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVar(&list, "list", "", e.Text.CLI.Flags.List)
	c.RunE = func(_ *cobra.Command, args []string) error {
		f, err := workspace.LoadForm(command.First(args))
		if err != nil {
			return err
		}
		if list != "" {
			return showList(e, f, list)
		}
		return showForm(e, f)
	}
	return c
}

// showForm prints the outline of a questionnaire with its logic.
func showForm(e *command.Env, f *workspace.Form) error {
	t := e.Text.CLI.Form
	var languages []string
	for _, l := range f.Languages {
		languages = append(languages, l.Key)
	}
	o := &outline{e: e, form: f, numbers: paper.Numbers(f.Form)}
	o.Line("", f.Title)
	o.Line("", strings.Join(slices.DeleteFunc([]string{f.ID, version(t.Version, f.Version), f.Hash[:12]}, func(s string) bool { return s == "" }), ", "))
	o.Line("", fmt.Sprintf("%s: %d, %s: %s", t.Questions, countQuestions(f.Form), t.Languages, strings.Join(languages, ", ")))
	for _, el := range f.Elements()[1:] {
		o.element(el)
	}
	if names := listSizes(f.Form); names != "" {
		o.Blank()
		o.Line(e.Text.Forms.Outline.Lists+": ", names)
	}
	return o.PrintTo(e.Out)
}

func version(word, v string) string {
	if v == "" {
		return ""
	}
	return word + " " + v
}

// listSizes names the lists with the number of their choices.
func listSizes(f *survey.Form) string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(f.Lists)) {
		all = append(all, fmt.Sprintf("%s\u00a0(%d)", name, len(f.Lists[name].Choices)))
	}
	return strings.Join(all, ", ")
}

// outline is a questionnaire as a person reads it.
type outline struct {
	console.Page
	e       *command.Env
	form    *workspace.Form
	numbers map[*survey.Element]int
}

func (o *outline) element(el *survey.Element) {
	pad := strings.Repeat("  ", min(strings.Count(el.Path(), "/")-1, 10))
	mark := pad
	switch n := o.numbers[el]; {
	case n > 0:
		mark += fmt.Sprintf("%3d ", n)
	case el.Kind == survey.Question:
		mark += "    "
	default:
		o.Blank()
	}
	label := el.Label.In(o.e.FormLanguage(o.form.Form), o.form.Default).Shown()
	o.Line(mark, fmt.Sprintf("%s [%s] %s", el.Name, o.kind(el), text.Glance(label, 200)))
	t := o.e.Text.CLI.Form
	for _, logic := range []struct {
		word string
		expr *expr.Expr
	}{
		{t.If, el.Relevant}, {t.Count, el.RepeatCount}, {t.Calculated, el.Calculation}, {t.Check, el.Constraint}, {t.Filter, el.ChoiceFilter},
	} {
		if logic.expr != nil {
			o.Line(pad+"      "+logic.word+": ", logic.expr.Source())
		}
	}
}

// kind is the type, and what else there is to know of the answer.
func (o *outline) kind(el *survey.Element) string {
	kind := typeOf(el)
	if el.List != nil {
		kind += fmt.Sprintf(" (%d)", len(el.List.Choices))
	}
	if el.Required != nil {
		kind += ", " + o.e.Text.Forms.Outline.Required
	}
	if silent := o.e.Text.Forms.Outline.Silent[el.Interviewer]; silent != "" {
		kind += ", " + silent
	}
	return kind
}

// typeOf is the type as it is written in the sheet.
func typeOf(el *survey.Element) string {
	switch {
	case el.Kind != survey.Question:
		return elementKind(el)
	case el.List != nil:
		return string(el.Type) + " " + el.List.Name
	case el.Preload != "":
		return el.Preload
	}
	return string(el.Type)
}

// showList prints the choices of one list.
func showList(e *command.Env, f *workspace.Form, name string) error {
	l := f.Lists[name]
	if l == nil {
		said := fmt.Sprintf(e.Text.Forms.Outline.NoList, name)
		if near := value.Closest(name, slices.Sorted(maps.Keys(f.Lists))); near != "" {
			said += " " + fmt.Sprintf(e.Text.CLI.Usage.Suggest, near)
		}
		return console.UserError(said)
	}
	widest := 0
	for _, c := range l.Choices {
		widest = max(widest, text.Width(c.Name))
	}
	p := &console.Page{}
	for _, c := range l.Choices {
		label := c.Label.In(e.FormLanguage(f.Form), f.Default).Shown()
		for _, column := range l.Columns {
			if v := c.Columns[column]; v != "" {
				label += fmt.Sprintf("  [%s=%s]", column, v)
			}
		}
		p.Line(text.Pad(c.Name, min(widest, console.Width/3))+"  ", label)
	}
	return p.PrintTo(e.Out)
}
