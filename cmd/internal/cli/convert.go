package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/survey/xlsform"

	"github.com/spf13/cobra"
)

type convertOptions struct {
	format string
	force  bool
}

func newQuestionnaireConvertCommand(e *env) *cobra.Command {
	o := &convertOptions{}
	t := e.text.Forms
	c := e.command("convert IN OUT", t.Commands.Convert)
	c.Args = e.wantArgs(2, 2)
	c.Flags().StringVar(&o.format, "format", "", t.Flags.Format)
	c.Flags().BoolVar(&o.force, "force", false, t.Flags.Force)
	c.RunE = func(_ *cobra.Command, args []string) error { return runConvert(e, o, args[0], args[1]) }
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
}

func runConvert(e *env, o *convertOptions, in, out string) error {
	ending, err := e.formEnding(o.format, out)
	if err != nil {
		return err
	}
	book, err := xlsform.ReadFile(in)
	if err != nil {
		return err
	}
	v := conversionView{Input: in, Output: out, Format: ending[1:], Hash: xlsform.Hash(xlsform.Canonical(book)), CellsLeftOut: []string{}}
	for _, s := range book.Sheets {
		v.Sheets = append(v.Sheets, s.Name)
		v.Rows += len(s.Rows)
		for _, pos := range s.Stray {
			v.CellsLeftOut = append(v.CellsLeftOut, pos.String())
		}
	}
	data, err := e.converted(in, ending, book, &v)
	if err != nil {
		return err
	}
	if out == "-" {
		if _, err := e.out.Write(data); err != nil {
			return err
		}
		e.sayLeftOut(v)
		return nil
	}
	if err := e.writeForm(out, ending, data, book, o.force); err != nil {
		return err
	}
	if e.json {
		return e.printJSON(v)
	}
	e.remark(e.text.Forms.Convert.Wrote, out, len(v.Sheets), v.Rows)
	e.sayLeftOut(v)
	return nil
}

// formEnding is the ending that stands for the format asked for, else for that
// of the file's name.
func (e *env) formEnding(format, out string) (string, error) {
	ending := strings.ToLower(filepath.Ext(out))
	if format != "" {
		ending = "." + strings.ToLower(strings.TrimPrefix(format, "."))
	}
	known := xlsform.Formats()
	if slices.Contains(known, ending) {
		return ending, nil
	}
	if out == "-" && format == "" {
		return "", usageError{e.text.Forms.Convert.NeedFormat}
	}
	return "", usageError{fmt.Sprintf(e.text.CLI.Export.UnknownFormat, strings.TrimPrefix(ending, "."), strings.Join(known, ", "))}
}

// converted is the questionnaire in another format. Text that stays in its
// format stays as it is, with all that stands around the cells.
func (e *env) converted(in, ending string, book *xlsform.Workbook, v *conversionView) ([]byte, error) {
	written, err := os.ReadFile(in)
	if err != nil {
		return nil, e.cannotRead(in, err)
	}
	if ending != ".xlsx" && sameFormat(in, ending) {
		v.CellsLeftOut = []string{}
		return written, nil
	}
	v.RemarksLeftOut = xlsform.Remarks(in, written)
	data, err := xlsform.Write("form"+ending, book)
	return data, e.cannotHold(err, ending)
}

func sameFormat(in, ending string) bool {
	long := func(ending string) string { return strings.Replace(strings.ToLower(ending), ".yml", ".yaml", 1) }
	return long(filepath.Ext(in)) == long(ending)
}

// writeForm writes a questionnaire to a new file, reads the file again and
// compares, before anyone relies on it.
func (e *env) writeForm(path, ending string, data []byte, book *xlsform.Workbook, force bool) error {
	if err := e.mayWrite(path, force); err != nil {
		return err
	}
	if err := e.writeBytes(path, data); err != nil {
		return err
	}
	onDisk, err := os.ReadFile(path)
	if err != nil {
		return e.cannotRead(path, err)
	}
	back, err := xlsform.Read("form"+ending, bytes.NewReader(onDisk))
	if err != nil {
		return err
	}
	return e.cannotHold(xlsform.Same(book, back), ending)
}

// mayWrite refuses to replace a file unless told to.
func (e *env) mayWrite(path string, force bool) error {
	if _, err := os.Lstat(path); err == nil && !force {
		return sentence(fmt.Sprintf(e.text.Forms.Convert.Exists, path))
	}
	return nil
}

// cannotHold says what a format has no room for.
func (e *env) cannotHold(err error, ending string) error {
	var cause *xlsform.WriteError
	if !errors.As(err, &cause) {
		return err
	}
	place := cause.Sheet
	if cause.Row > 1 {
		place += fmt.Sprintf(", %s %d", e.text.Forms.Convert.Row, cause.Row)
	}
	if cause.Column != "" {
		place += fmt.Sprintf(", %s %s", e.text.Forms.Convert.Column, cause.Column)
	}
	reason := e.text.Forms.Convert.Reasons[string(cause.Kind)]
	return sentence(fmt.Sprintf(e.text.Forms.Convert.CannotHold, ending[1:], place, reason))
}

// sayLeftOut says what was in the file and is not in the new one.
func (e *env) sayLeftOut(v conversionView) {
	t := e.text.Forms.Convert
	if v.RemarksLeftOut > 0 {
		e.remark(t.Remarks, v.RemarksLeftOut, v.Format)
	}
	if len(v.CellsLeftOut) > 0 {
		e.remark(t.Cells, strings.Join(v.CellsLeftOut, ", "))
	}
}
