package questionnairecmd

import (
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/translation"
	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

type translateOptions struct {
	to, out string
	force   bool
}

func newTranslateExportCommand(e *command.Env) *cobra.Command {
	o := &translateOptions{}
	c := e.Command("export [FILE]", e.Text.CLI.Commands.TranslateExport)
	c.Args = e.WantArgs(0, 1)
	toFlag(e, c, &o.to)
	c.Flags().StringVarP(&o.out, "output", "o", "", e.Text.CLI.Flags.Output)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return runTranslateExport(cmd.Context(), e, o, command.First(args))
	}
	return c
}

// handedOutView is what was handed out in JSON; the names are a contract.
type handedOutView struct {
	File     string `json:"file"`
	Language string `json:"language"`
	Texts    int    `json:"texts"`
	ToDo     int    `json:"to_do"`
}

func runTranslateExport(ctx context.Context, e *command.Env, o *translateOptions, path string) error {
	_, t, err := translationOf(e, path, o.to)
	if err != nil {
		return err
	}
	ending, err := formEnding(e, "", o.out)
	if err != nil {
		return err
	}
	var data []byte
	if sameFormat("x.yaml", ending) {
		data, err = sheet.WriteLanguage(t.Skeleton(), t.Remark())
	} else {
		data, err = sheet.Write("translation"+ending, t.Table(), sheet.Dropdowns{})
	}
	if err != nil {
		return cannotHold(e, err, ending)
	}
	if err := e.WriteBytes(ctx, o.out, o.force, data); err != nil {
		return err
	}
	v := handedOutView{o.out, t.Language.Key, len(t.Texts), len(t.ToDo())}
	if e.JSON {
		return e.PrintJSON(v)
	}
	e.Remark(e.Text.Forms.Translate.WroteTable, v.File, v.Texts, v.ToDo)
	return nil
}

func newTranslateImportCommand(e *command.Env) *cobra.Command {
	to := ""
	c := e.Command("import FILE IN", e.Text.CLI.Commands.TranslateImport)
	c.Args = e.WantArgs(2, 2)
	toFlag(e, c, &to)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return runTranslateImport(cmd.Context(), e, to, args[0], args[1])
	}
	return c
}

// takenView is what was taken back in JSON; the names are a contract.
type takenView struct {
	File      string `json:"file"`
	Language  string `json:"language"`
	Filled    int    `json:"new"`
	Changed   int    `json:"changed"`
	Confirmed int    `json:"confirmed"`
}

func runTranslateImport(ctx context.Context, e *command.Env, to, path, in string) error {
	given, err := readTranslated(in)
	if err != nil {
		return err
	}
	if to == "" {
		to = given.key()
	}
	_, t, err := translationOf(e, path, to)
	if err != nil {
		return err
	}
	out, err := languageFile(e, path, t)
	if err != nil {
		return err
	}
	taken, problems := given.into(t)
	if len(problems) > 0 {
		return refuseTranslated(e, in, given, problems)
	}
	if err := writeLanguage(ctx, e, out, taken.Language); err != nil {
		return err
	}
	v := takenView{out, t.Language.Key, taken.Filled, taken.Changed, taken.Confirmed}
	if e.JSON {
		return e.PrintJSON(v)
	}
	e.Remark(e.Text.Forms.Translate.Took, v.File, v.Filled, v.Changed, v.Confirmed)
	return nil
}

// refuseTranslated says what is wrong with what a translator brought.
func refuseTranslated(e *command.Env, in string, given *translated, problems []survey.Problem) error {
	if e.JSON {
		if err := printProblemsJSON(e, in, problems); err != nil {
			return err
		}
		return console.ErrShown
	}
	for _, p := range problems {
		shown := ""
		if given.table != nil {
			shown = showCell(given.table, p)
		}
		sayProblem(e, p, shown)
	}
	return console.UserError(fmt.Sprintf(e.Text.Forms.Translate.Refused, in, e.Text.Count.Errors.Of(len(problems))))
}

// translated is what a translator brings: a table, or a language file.
type translated struct {
	table *sheet.Workbook
	file  *sheet.Language
}

func readTranslated(path string) (*translated, error) {
	if !sameFormat(path, ".yaml") {
		w, err := sheet.ReadFile(path)
		return &translated{table: w}, err
	}
	l, err := sheet.ReadLanguageFile(path)
	return &translated{file: l}, err
}

// key is the language it says it is in.
func (g *translated) key() string {
	if g.file != nil {
		return g.file.Key
	}
	return translation.TableLanguage(g.table)
}

func (g *translated) into(t *translation.Translation) (*translation.Taken, []survey.Problem) {
	if g.file != nil {
		return t.TakeFile(g.file)
	}
	return t.Take(g.table)
}
