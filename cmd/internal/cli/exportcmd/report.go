package exportcmd

import (
	"context"
	"io"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/export/report"
	"feldbuch/export/xlsx"

	"github.com/spf13/cobra"
)

func newReportCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	c := exportCommand(e, "report", o, e.Text.CLI.Commands.ExportReport)
	o.whichFlags(e, c)
	o.publishFlag(e, c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := o.settle(e, c); err != nil {
			return err
		}
		return runReport(cmd.Context(), e, o)
	}
	return c
}

// runReport writes the report for whoever has no spreadsheet.
func runReport(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "text", "html", "xlsx", "text", "txt")
	if err != nil {
		return err
	}
	x, counted, err := openGaps(ctx, e, o)
	if err != nil {
		return err
	}
	defer x.Close()
	return deliver(ctx, e, x, o, func(w io.Writer) error {
		if format == "xlsx" {
			return xlsx.Write(w, x.subs, o.chapters(ctx, x, counted))
		}
		c, err := collected(x, o.chapters(ctx, x, counted))
		if err != nil {
			return err
		}
		all, err := c.Chapters(0)
		if err != nil {
			return err
		}
		page := report.Page{Title: x.options.Study, Language: string(e.Text.Lang), Words: &x.options.Words}
		if format == "html" {
			return page.WriteHTML(w, append(all, c.Codebook()))
		}
		return page.WriteText(w, all[0], text.Wrap)
	})
}
