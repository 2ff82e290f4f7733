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
	o.periodFlags(e, c)
	o.outsideFlags(e, c)
	c.Flags().StringArrayVar(&o.By, "by", nil, e.Text.CLI.Flags.By)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := o.settle(e, c, "least", "by"); err != nil {
			return err
		}
		if o.Publish {
			return publishData(cmd.Context(), e, o)
		}
		return runData(cmd.Context(), e, o)
	}
	return c
}

// dataFormats are what datasets are written as.
var dataFormats = []string{"jsonl", "csv", "xlsx"}

func runData(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "jsonl", dataFormats...)
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
