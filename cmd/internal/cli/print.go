package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/paper"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

type printOptions struct{ output, language string }

func newQuestionnairePrintCommand(e *env) *cobra.Command {
	o := &printOptions{}
	t := e.text.Forms
	c := e.command("print [FILE]", t.Commands.Print)
	c.Args = e.wantArgs(0, 1)
	c.Flags().StringVarP(&o.output, "output", "o", "", t.Flags.Output)
	c.Flags().StringVar(&o.language, "form-language", "", t.Flags.FormLanguage)
	c.RunE = func(_ *cobra.Command, args []string) error { return runPrint(e, o, first(args)) }
	return c
}

func runPrint(e *env, o *printOptions, path string) error {
	ending := strings.ToLower(filepath.Ext(o.output))
	if o.output != "" && o.output != "-" && ending != ".html" && ending != ".htm" {
		return usageError{fmt.Sprintf(e.text.Forms.Paper.NotHTML, o.output)}
	}
	f, err := e.loadForm(path)
	if err != nil {
		return err
	}
	language, err := e.askedLanguage(f.Form, o.language)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := paper.Write(&page, f.Form, paper.Options{Language: language.Key, Texts: e.paperTexts(language)}); err != nil {
		return err
	}
	if o.output == "" || o.output == "-" {
		_, err := e.out.Write(page.Bytes())
		return err
	}
	err = e.writeBytes(o.output, page.Bytes())
	if err == nil {
		e.remark(e.text.Forms.Paper.Wrote, o.output, language.Key)
	}
	return err
}

// askedLanguage is the questionnaire's language with this key, code or name;
// without one, that nearest to the interface's.
func (e *env) askedLanguage(f *survey.Form, wanted string) (survey.Language, error) {
	if wanted == "" {
		wanted = e.formLanguage(f)
	}
	var keys []string
	for _, l := range f.Languages {
		if strings.EqualFold(wanted, l.Key) || strings.EqualFold(wanted, l.Code) || strings.EqualFold(wanted, l.Name) {
			return l, nil
		}
		keys = append(keys, l.Key)
	}
	return survey.Language{}, usageError{fmt.Sprintf(e.text.Forms.Paper.NoLanguage, wanted, strings.Join(keys, ", "))}
}

// paperTexts are the words around the questions: in the questionnaire's
// language where we speak it, else in that of the interface.
func (e *env) paperTexts(l survey.Language) *msg.Paper {
	for _, known := range []msg.Lang{msg.German, msg.English} {
		if l.Code == string(known) {
			return &msg.In(known).Forms.Paper
		}
	}
	return &e.text.Forms.Paper
}
