package exportcmd

import (
	"context"
	"io"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/export/data"
	"feldbuch/export/xlsx"

	"github.com/spf13/cobra"
)

func newDataCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	c := exportCommand(e, "data", o, e.Text.CLI.Commands.ExportData)
	o.countFlag(e, c)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runData(cmd.Context(), e, o) }
	return c
}

func runData(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "jsonl", "jsonl", "csv", "xlsx")
	if err != nil {
		return err
	}
	x, err := openExport(ctx, e, o)
	if err != nil {
		return err
	}
	defer x.Close()
	return deliver(ctx, e, x, o, func(w io.Writer) error {
		switch format {
		case "xlsx":
			return xlsx.WriteData(w, x.subs, x.options)
		case "csv":
			return data.WriteCSV(w, x.subs, x.options)
		}
		return data.WriteJSONL(w, x.subs, x.options)
	})
}
