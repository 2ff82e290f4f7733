package cli

import (
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"feldbuch/export"
	"feldbuch/export/data"
	"feldbuch/export/gaps"
	"feldbuch/export/xlsx"
	"feldbuch/store"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newExportCommand(e *env) *cobra.Command {
	return e.group("export", e.text.CLI.Commands.Export, newExportGapsCommand(e), newExportDataCommand(e), newExportParadataCommand(e), newExportAttachmentsCommand(e))
}

type exportOptions struct {
	output, format string
	open           bool
}

func (e *env) exportCommand(use string, o *exportOptions, c *cobra.Command) *cobra.Command {
	t := e.text.CLI.Flags
	c.Use = use
	c.Args = e.wantArgs(0, 0)
	c.Flags().StringVarP(&o.output, "output", "o", "", t.Output)
	c.Flags().StringVar(&o.format, "format", "", t.Format)
	return c
}

func newExportGapsCommand(e *env) *cobra.Command {
	o := &exportOptions{}
	c := e.exportCommand("gaps", o, e.command("gaps", e.text.CLI.Commands.ExportGaps))
	c.Flags().BoolVar(&o.open, "include-open", false, e.text.CLI.Flags.IncludeOpen)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runExportGaps(cmd.Context(), e, o) }
	return c
}

func newExportDataCommand(e *env) *cobra.Command {
	o := &exportOptions{}
	c := e.exportCommand("data", o, e.command("data", e.text.CLI.Commands.ExportData))
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runExportData(cmd.Context(), e, o) }
	return c
}

// chooseFormat is the format asked for, else the file's ending, else otherwise.
func (e *env) chooseFormat(o *exportOptions, otherwise string, known ...string) (string, error) {
	format := o.format
	if format == "" && o.output != "" && o.output != "-" {
		format = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.output), "."))
	}
	if format == "" {
		format = otherwise
	}
	if !slices.Contains(known, format) {
		return "", usageError{fmt.Sprintf(e.text.CLI.Export.UnknownFormat, format, strings.Join(known, ", "))}
	}
	return format, nil
}

// exported is a study file being exported.
type exported struct {
	*store.File
	subs    iter.Seq2[*survey.Submission, error]
	options export.Options
	counted int // interviews given to the writer, once it is done
}

func (e *env) openExport(ctx context.Context, open bool) (*exported, error) {
	f, err := e.openToRead(ctx)
	if err != nil {
		return nil, err
	}
	x := &exported{File: f}
	if x.options, err = e.exportOptions(ctx, f, open); err != nil {
		f.Close()
		return nil, err
	}
	x.subs = func(yield func(*survey.Submission, error) bool) {
		for s, err := range e.submissions(ctx, f) {
			if err == nil {
				x.counted++
			}
			if !yield(s, err) {
				return
			}
		}
	}
	return x, nil
}

func (e *env) exportOptions(ctx context.Context, f *store.File, open bool) (export.Options, error) {
	o := export.Options{
		Options:  gaps.Options{Study: f.Study().Name, Open: open},
		Location: time.Local, Words: e.text.Workbook,
	}
	all, err := f.Questionnaires(ctx)
	if err != nil {
		return o, err
	}
	shelf := newFormShelf(f)
	for _, q := range all {
		form, err := shelf.get(ctx, q.Hash)
		if err != nil {
			return o, err
		}
		o.Forms = append(o.Forms, form.Form)
		o.Language = e.formLanguage(form.Form)
	}
	return o, nil
}

func runExportGaps(ctx context.Context, e *env, o *exportOptions) error {
	if e.json && o.format == "" {
		o.format = "json"
	}
	format, err := e.chooseFormat(o, "md", "xlsx", "json", "md")
	if err != nil {
		return err
	}
	if format == "xlsx" && o.output == "" {
		return usageError{e.text.CLI.Export.NoOutput}
	}
	x, err := e.openExport(ctx, o.open)
	if err != nil {
		return err
	}
	defer x.Close()
	if !slices.ContainsFunc(x.options.Forms, func(f *survey.Form) bool { return len(f.Gaps) > 0 }) {
		return sentence(e.text.CLI.Export.NoGaps)
	}
	return e.deliver(x, o.output, func(w io.Writer) error {
		if format == "xlsx" {
			return xlsx.Write(w, x.subs, x.options)
		}
		table, err := gaps.From(x.subs, x.options.Options)
		if err != nil {
			return err
		}
		if format == "json" {
			return export.WriteGapsJSON(w, table)
		}
		if open := table.Meta.Open; open > 0 && !o.open {
			e.remark(e.text.CLI.Export.Open, open)
		}
		return export.WriteGapsMarkdown(w, table, &x.options.Words)
	})
}

func runExportData(ctx context.Context, e *env, o *exportOptions) error {
	format, err := e.chooseFormat(o, "jsonl", "jsonl", "csv", "xlsx")
	if err != nil {
		return err
	}
	if format == "xlsx" && o.output == "" {
		return usageError{e.text.CLI.Export.NoOutput}
	}
	x, err := e.openExport(ctx, true)
	if err != nil {
		return err
	}
	defer x.Close()
	return e.deliver(x, o.output, func(w io.Writer) error {
		switch format {
		case "xlsx":
			return xlsx.WriteData(w, x.subs, x.options)
		case "csv":
			return data.WriteCSV(w, x.subs, x.options)
		}
		return data.WriteJSONL(w, x.subs, x.options)
	})
}

// deliver writes to a file, or to the standard output where none is named.
func (e *env) deliver(x *exported, output string, write func(io.Writer) error) error {
	if output == "" || output == "-" {
		return write(e.out)
	}
	if err := e.writeFile(output, write); err != nil {
		return err
	}
	e.remark(e.text.CLI.Export.Wrote, output, x.counted)
	return nil
}
