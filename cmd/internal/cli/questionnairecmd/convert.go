package questionnairecmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

type convertOptions struct {
	format       string
	force, split bool
}

func newConvertCommand(e *command.Env) *cobra.Command {
	o := &convertOptions{}
	t := e.Text.CLI
	c := e.Command("convert IN OUT", t.Commands.QuestionnaireConvert)
	c.Args = e.WantArgs(2, 2)
	c.Flags().StringVar(&o.format, "format", "", t.Flags.FormFormat)
	c.Flags().BoolVar(&o.split, "split", false, t.Flags.Split)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return runConvert(cmd.Context(), e, o, args[0], args[1])
	}
	return c
}

// conversionView is a conversion in JSON; the names are a contract.
type conversionView struct {
	Input          string   `json:"input"`
	Output         string   `json:"output"`
	Format         string   `json:"format"`
	Hash           string   `json:"hash"`
	Sheets         []string `json:"sheets"`
	Rows           int      `json:"rows"`
	RemarksLeftOut int      `json:"remarks_left_out"`
	CellsLeftOut   []string `json:"cells_left_out"`
	Languages      []string `json:"language_files,omitempty"` // written beside it
}

func runConvert(ctx context.Context, e *command.Env, o *convertOptions, in, out string) error {
	ending, err := formEnding(e, o.format, out)
	if err != nil {
		return err
	}
	if o.split && (!sameFormat("x.yaml", ending) || out == "-") {
		return console.UsageError(e.Text.Forms.Convert.SplitYAML)
	}
	book, err := xlsform.ReadFile(in)
	if err != nil {
		return err
	}
	v := conversionOf(book, in, out, ending)
	var languages []*sheet.Language
	if o.split {
		book, languages = xlsform.Split(book)
	} else {
		book = xlsform.Whole(book)
	}
	data, err := converted(e, in, ending, book, o.split, &v)
	if err != nil {
		return err
	}
	if out == "-" {
		return showConverted(e, v, data)
	}
	if err := writeForm(ctx, e, out, ending, data, book, o.force); err != nil {
		return err
	}
	if v.Languages, err = writeLanguages(ctx, e, out, languages, o.force); err != nil {
		return err
	}
	return sayConverted(e, v)
}

// showConverted writes the form itself to standard output.
func showConverted(e *command.Env, v conversionView, data []byte) error {
	if e.Terminal && v.Format != "xlsx" {
		data = []byte(value.Printable(string(data))) // a screen is not to be driven by a form
	}
	if _, err := e.Out.Write(data); err != nil {
		return err
	}
	sayLeftOut(e, v)
	return nil
}

// sayConverted says what was written to which files.
func sayConverted(e *command.Env, v conversionView) error {
	if e.JSON {
		return e.PrintJSON(v)
	}
	e.Remark(e.Text.Forms.Convert.Wrote, v.Output, len(v.Sheets), v.Rows)
	if len(v.Languages) > 0 {
		e.Remark(e.Text.Forms.Convert.Languages, strings.Join(v.Languages, ", "))
	}
	sayLeftOut(e, v)
	return nil
}

func conversionOf(book *sheet.Workbook, in, out, ending string) conversionView {
	v := conversionView{Input: in, Output: out, Format: ending[1:], Hash: xlsform.Hash(xlsform.Canonical(book)), CellsLeftOut: []string{}}
	for _, s := range book.Sheets {
		v.Sheets = append(v.Sheets, s.Name)
		v.Rows += len(s.Rows)
		for _, at := range s.Stray {
			v.CellsLeftOut = append(v.CellsLeftOut, s.Name+"!"+at.String())
		}
	}
	return v
}

// formEnding is the ending that stands for the format asked for, else for that
// of the file's name.
func formEnding(e *command.Env, format, out string) (string, error) {
	ending := strings.ToLower(filepath.Ext(out))
	if format != "" {
		ending = "." + strings.ToLower(strings.TrimPrefix(format, "."))
	}
	known := sheet.Formats()
	if slices.Contains(known, ending) {
		return ending, nil
	}
	if out == "-" && format == "" {
		return "", console.UsageError(e.Text.Forms.Convert.NeedFormat)
	}
	return "", console.UsageError(fmt.Sprintf(e.Text.CLI.Export.UnknownFormat, strings.TrimPrefix(ending, "."), strings.Join(known, ", ")))
}

// writeLanguages writes languages to files of their own beside a form.
func writeLanguages(ctx context.Context, e *command.Env, form string, languages []*sheet.Language, force bool) (files []string, err error) {
	for _, l := range languages {
		data, err := sheet.WriteLanguage(l, func(sheet.LanguageText) string { return "" })
		if err != nil {
			return nil, err
		}
		file := sheet.LanguageFile(form, sheet.LanguageCode(l.File))
		if err := e.WriteBytes(ctx, file, force, data); err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// converted is the questionnaire in another format. Text that stays in its
// format stays as it is, with all that stands around the cells.
func converted(e *command.Env, in, ending string, book *sheet.Workbook, split bool, v *conversionView) ([]byte, error) {
	written, err := os.ReadFile(in)
	if err != nil {
		return nil, e.CannotRead(in, err)
	}
	if ending != ".xlsx" && sameFormat(in, ending) && len(book.Languages) == 0 && !split {
		v.CellsLeftOut = []string{}
		return written, nil
	}
	v.RemarksLeftOut = sheet.Remarks(in, written)
	data, err := xlsform.Write("form"+ending, book)
	return data, cannotHold(e, err, ending)
}

func sameFormat(in, ending string) bool {
	long := func(ending string) string { return strings.Replace(strings.ToLower(ending), ".yml", ".yaml", 1) }
	return long(filepath.Ext(in)) == long(ending)
}

// writeForm writes a questionnaire to a new file, reads the file again and
// compares, before anyone relies on it.
func writeForm(ctx context.Context, e *command.Env, path, ending string, data []byte, book *sheet.Workbook, force bool) error {
	if err := e.WriteBytes(ctx, path, force, data); err != nil {
		return err
	}
	onDisk, err := os.ReadFile(path)
	if err != nil {
		return e.CannotRead(path, err)
	}
	back, err := sheet.Read("form"+ending, bytes.NewReader(onDisk))
	if err != nil {
		return err
	}
	return cannotHold(e, xlsform.Same(book, back), ending)
}

// cannotHold says what a format has no room for.
func cannotHold(e *command.Env, err error, ending string) error {
	var cause *sheet.WriteError
	if !errors.As(err, &cause) {
		return err
	}
	place := cause.Sheet
	if cause.Row > 1 {
		place += fmt.Sprintf(", %s %d", e.Text.Forms.Convert.Row, cause.Row)
	}
	if cause.Column != "" {
		place += fmt.Sprintf(", %s %s", e.Text.Forms.Convert.Column, cause.Column)
	}
	reason := e.Text.Forms.Convert.Reasons[string(cause.Kind)]
	return console.UserError(fmt.Sprintf(e.Text.Forms.Convert.CannotHold, ending[1:], place, reason))
}

// sayLeftOut says what was in the file and is not in the new one.
func sayLeftOut(e *command.Env, v conversionView) {
	t := e.Text.Forms.Convert
	if v.RemarksLeftOut > 0 {
		e.Remark(t.Remarks, v.RemarksLeftOut, v.Format)
	}
	if len(v.CellsLeftOut) > 0 {
		e.Remark(t.Cells, strings.Join(v.CellsLeftOut, ", "))
	}
}
