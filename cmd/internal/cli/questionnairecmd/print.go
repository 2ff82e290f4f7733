package questionnairecmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/paper"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

type printOptions struct {
	output       string
	language     string   // --form-language
	languages    []string // --language
	cards, twoUp bool
	force        bool
}

func newPrintCommand(e *command.Env) *cobra.Command {
	o := &printOptions{}
	t := e.Text.CLI
	c := e.Command("print [FILE]", t.Commands.QuestionnairePrint)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVarP(&o.output, "output", "o", "", t.Flags.FormOutput)
	c.Flags().StringVar(&o.language, "form-language", "", t.Flags.FormLanguage)
	// Takes the place of the program's flag of this name, which understands fewer.
	c.Flags().StringSliceVar(&o.languages, "language", nil, t.Flags.PrintLanguage)
	c.Flags().BoolVar(&o.cards, "cards", false, t.Flags.Cards)
	c.Flags().BoolVar(&o.twoUp, "a4", false, t.Flags.TwoUp)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return runPrint(cmd.Context(), e, o, command.First(args))
	}
	return c
}

func runPrint(ctx context.Context, e *command.Env, o *printOptions, path string) error {
	ending := strings.ToLower(filepath.Ext(o.output))
	if o.output != "" && o.output != "-" && ending != ".html" && ending != ".htm" {
		return console.UsageError(fmt.Sprintf(e.Text.Forms.Paper.NotHTML, o.output))
	}
	f, err := workspace.LoadForm(path)
	if err != nil {
		return err
	}
	languages, err := askedLanguages(e, f.Form, o)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := writePage(e, &page, f.Form, o, languages); err != nil {
		return err
	}
	if o.output == "" || o.output == "-" {
		_, err := io.WriteString(e.Out, value.Printable(page.String()))
		return err
	}
	if err := e.WriteBytes(ctx, o.output, o.force, page.Bytes()); err != nil {
		return err
	}
	o.tell(e, f.Form, languages)
	return nil
}

// writePage writes the questionnaire in the words of its own language where we speak
// it, and the cards in those of whoever shows them.
func writePage(e *command.Env, w io.Writer, f *survey.Form, o *printOptions, languages []survey.Language) error {
	var parts []paper.Options
	for _, l := range languages {
		texts := paperTexts(e, l)
		if o.cards {
			texts = e.Text
		}
		parts = append(parts, paper.Options{Language: l.Key, Texts: texts})
	}
	if o.cards {
		return paper.WriteCards(w, f, o.twoUp, parts...)
	}
	return paper.Write(w, f, parts...)
}

func (o *printOptions) tell(e *command.Env, f *survey.Form, languages []survey.Language) {
	var names []string
	for _, l := range languages {
		names = append(names, l.Key)
	}
	t, said := e.Text.Forms.Paper, strings.Join(names, ", ")
	if o.cards {
		e.Remark(t.WroteCards, o.output, said, len(choices.Cards(f)), len(f.Information.Leaflets))
		return
	}
	e.Remark(t.Wrote, o.output, said)
}

// askedLanguages are the questionnaire's languages that were asked for, each once;
// where none was, the one nearest to the interface's. German and English may be
// meant for the interface only.
func askedLanguages(e *command.Env, f *survey.Form, o *printOptions) ([]survey.Language, error) {
	if o.language != "" {
		l, err := askedLanguage(e, f, o.language)
		return []survey.Language{l}, err
	}
	var found []survey.Language
	for _, wanted := range o.languages {
		if strings.EqualFold(wanted, "all") {
			return f.Languages, nil
		}
		switch l, err := askedLanguage(e, f, wanted); {
		case err != nil && wanted != string(e.Text.Lang):
			return nil, err
		case err == nil && !slices.Contains(found, l):
			found = append(found, l)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	l, err := askedLanguage(e, f, e.FormLanguage(f))
	return []survey.Language{l}, err
}

// askedLanguage is the questionnaire's language with this key, code or name.
func askedLanguage(e *command.Env, f *survey.Form, wanted string) (survey.Language, error) {
	var keys []string
	for _, l := range f.Languages {
		if strings.EqualFold(wanted, l.Key) || strings.EqualFold(wanted, l.Code) || strings.EqualFold(wanted, l.Name) {
			return l, nil
		}
		keys = append(keys, l.Key)
	}
	return survey.Language{}, console.UsageError(fmt.Sprintf(e.Text.Forms.Paper.NoLanguage, wanted, strings.Join(keys, ", ")))
}

// paperTexts are the words around the questions: in the questionnaire's
// language where we speak it, else in that of the interface.
func paperTexts(e *command.Env, l survey.Language) *msg.Set {
	for _, known := range []msg.Lang{msg.German, msg.English} {
		if l.Code == string(known) {
			return msg.In(known)
		}
	}
	return e.Text
}
