package questionnairecmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

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
	output, language string
	force            bool
}

func newPrintCommand(e *command.Env) *cobra.Command {
	o := &printOptions{}
	t := e.Text.CLI
	c := e.Command("print [FILE]", t.Commands.QuestionnairePrint)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVarP(&o.output, "output", "o", "", t.Flags.FormOutput)
	c.Flags().StringVar(&o.language, "form-language", "", t.Flags.FormLanguage)
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
	language, err := askedLanguage(e, f.Form, o.language)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := paper.Write(&page, f.Form, paper.Options{Language: language.Key, Texts: paperTexts(e, language)}); err != nil {
		return err
	}
	if o.output == "" || o.output == "-" {
		_, err := io.WriteString(e.Out, value.Printable(page.String()))
		return err
	}
	err = e.WriteBytes(ctx, o.output, o.force, page.Bytes())
	if err == nil {
		e.Remark(e.Text.Forms.Paper.Wrote, o.output, language.Key)
	}
	return err
}

// askedLanguage is the questionnaire's language with this key, code or name;
// without one, that nearest to the interface's.
func askedLanguage(e *command.Env, f *survey.Form, wanted string) (survey.Language, error) {
	if wanted == "" {
		wanted = e.FormLanguage(f)
	}
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
