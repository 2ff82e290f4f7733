package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/cmd/internal/paper"
	"feldbuch/survey"
	"feldbuch/survey/expr"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"
)

func newQuestionnaireShowCommand(e *env) *cobra.Command {
	list := ""
	c := e.command("show [FILE]", e.text.Forms.Commands.Show)
	c.Args = e.wantArgs(0, 1)
	c.Flags().StringVar(&list, "list", "", e.text.Forms.Flags.List)
	c.RunE = func(_ *cobra.Command, args []string) error {
		f, err := e.loadForm(first(args))
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
func showForm(e *env, f *loadedForm) error {
	t := e.text.CLI.Form
	var languages []string
	for _, l := range f.Languages {
		languages = append(languages, l.Key)
	}
	o := &outline{e: e, form: f, numbers: paper.Numbers(f.Form)}
	o.line("", f.Title)
	o.line("", strings.Join(slices.DeleteFunc([]string{f.ID, version(t.Version, f.Version), f.Hash[:12]}, func(s string) bool { return s == "" }), ", "))
	o.line("", fmt.Sprintf("%s: %d, %s: %s", t.Questions, countQuestions(f.Form), t.Languages, strings.Join(languages, ", ")))
	for _, el := range f.Elements()[1:] {
		o.element(el)
	}
	if names := listSizes(f.Form); names != "" {
		o.blank()
		o.line(e.text.Forms.Outline.Lists+": ", names)
	}
	return o.printTo(e.out)
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
	page
	e       *env
	form    *loadedForm
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
		o.blank()
	}
	label := el.Label.In(o.e.formLanguage(o.form.Form), o.form.Default).Plain()
	o.line(mark, fmt.Sprintf("%s [%s] %s", el.Name, o.kind(el), shorten(label, 200)))
	t := o.e.text.CLI.Form
	for _, logic := range []struct {
		word string
		expr *expr.Expr
	}{
		{t.If, el.Relevant}, {t.Count, el.RepeatCount}, {t.Calculated, el.Calculation}, {t.Check, el.Constraint}, {t.Filter, el.ChoiceFilter},
	} {
		if logic.expr != nil {
			o.line(pad+"      "+logic.word+": ", logic.expr.Source())
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
		kind += ", " + o.e.text.Forms.Outline.Required
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
func showList(e *env, f *loadedForm, name string) error {
	l := f.Lists[name]
	if l == nil {
		said := fmt.Sprintf(e.text.Forms.Outline.NoList, name)
		if near := expr.Closest(name, slices.Sorted(maps.Keys(f.Lists))); near != "" {
			said += " " + fmt.Sprintf(e.text.CLI.Usage.Suggest, near)
		}
		return sentence(said)
	}
	widest := 0
	for _, c := range l.Choices {
		widest = max(widest, runewidth.StringWidth(c.Name))
	}
	p := &page{}
	for _, c := range l.Choices {
		label := c.Label.In(e.formLanguage(f.Form), f.Default).Plain()
		for _, column := range l.Columns {
			if v := c.Columns[column]; v != "" {
				label += fmt.Sprintf("  [%s=%s]", column, v)
			}
		}
		p.line(runewidth.FillRight(c.Name, min(widest, screenWidth/3))+"  ", label)
	}
	return p.printTo(e.out)
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
	s = printable(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
