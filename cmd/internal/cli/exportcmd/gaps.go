package exportcmd

import (
	"cmp"
	"context"
	"io"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/export/chapters"
	"feldbuch/export/data"
	"feldbuch/export/disclosure"
	"feldbuch/export/gaps"
	"feldbuch/export/markdown"
	"feldbuch/export/xlsx"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/xlsform/lint"

	"github.com/spf13/cobra"
)

func newGapsCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	c := exportCommand(e, "gaps", o, e.Text.CLI.Commands.ExportGaps)
	o.countFlag(e, c)
	c.Flags().BoolVar(&o.Open, "include-open", false, e.Text.CLI.Flags.IncludeOpen)
	c.Flags().BoolVar(&o.WithData, "with-data", false, e.Text.CLI.Flags.WithData)
	c.Flags().IntVar(&o.Least, "least", disclosure.Inside, e.Text.CLI.Flags.Least)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return Gaps(cmd.Context(), e, o) }
	return c
}

// Gaps writes what is needed and what is there.
func Gaps(ctx context.Context, e *command.Env, o *Options) error {
	if e.JSON && o.Format == "" {
		o.Format = "json"
	}
	format, err := chooseFormat(e, o, "md", "xlsx", "json", "md")
	if err != nil {
		return err
	}
	x, err := openExport(ctx, e, o)
	if err != nil {
		return err
	}
	defer x.Close()
	if !slices.ContainsFunc(x.options.Forms, func(f *survey.Form) bool { return len(f.Gaps) > 0 }) {
		return console.UserError(e.Text.CLI.Export.NoGaps)
	}
	counted := gaps.Options{Study: x.options.Study, Language: x.options.Language, Open: o.Open, Least: cmp.Or(o.Least, disclosure.Inside), Warnings: warnings(e, x.options.Forms), CountAll: o.Count == string(fieldwork.All)}
	for _, d := range x.doubles {
		counted.Doubles = append(counted.Doubles, gaps.Double{Business: d.Business, Interviews: len(d.Interviews)})
	}
	return deliver(ctx, e, x, o, func(w io.Writer, scratch string) error {
		x.options.Scratch = scratch
		if format == "xlsx" {
			return xlsx.Write(w, x.subs, chapters.Options{Options: x.options, Counted: counted, WithData: o.WithData})
		}
		table, err := gaps.From(x.subs, counted)
		if err != nil {
			return err
		}
		if format == "json" {
			return data.WriteGaps(w, table)
		}
		for _, w := range counted.Warnings {
			e.Remark("%s", w)
		}
		if open := table.Meta.Open; open > 0 && !o.Open {
			e.Remark(e.Text.CLI.Export.Open, open)
		}
		return markdown.Write(w, table.Tables(&x.options.Words).Short)
	})
}

// warnings say what in the questionnaires keeps the tables from counting what was
// meant, as questionnaire check does.
func warnings(e *command.Env, forms []*survey.Form) (all []string) {
	for _, f := range forms {
		for _, p := range lint.Gaps(f) {
			message, fix := e.Text.Problem(p)
			if w := message + " " + fix; !slices.Contains(all, w) {
				all = append(all, w)
			}
		}
	}
	return all
}
