package exportcmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/export/data"
	"feldbuch/export/microdata"
	"feldbuch/export/publication"
	"feldbuch/export/xlsx"
	"feldbuch/survey"
)

// publishData writes records that may leave the project, with an account of how they
// were made beside them.
func publishData(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "csv", dataFormats...)
	if err != nil {
		return err
	}
	x, err := openExport(ctx, e, o)
	if err != nil {
		return err
	}
	defer x.Close()
	by, err := recordsBy(e, o, x.options.Forms)
	if err != nil {
		return err
	}
	c := microdata.New(by, x.options.Local)
	return deliver(ctx, e, x, o, func(w io.Writer) error {
		for s, err := range x.subs {
			if err != nil {
				return err
			}
			c.Add(s)
		}
		r := c.Records(o.Least)
		x.counted = len(r.IDs())
		x.out.options["by"] = strings.Join(by, ",")
		made, err := x.out.note(ctx, publication.Data, r.Groups())
		if err != nil {
			return err
		}
		account := r.Account(x.options.Study, e.Day(made.At), x.options.Forms, x.options.Language, &x.options.Words.Microdata)
		if err := o.writeAccount(ctx, e, account); err != nil {
			return err
		}
		return writeRecords(w, format, r, x.out.said.Shuffle(r.IDs(), made.Salt), account, x)
	})
}

// recordsBy are the breakdowns that are asked for in records, all that may be where none is.
func recordsBy(e *command.Env, o *Options, forms []*survey.Form) ([]string, error) {
	if !slices.ContainsFunc(forms, func(f *survey.Form) bool { return len(f.Gaps) > 0 }) {
		return nil, console.UserError(e.Text.CLI.Export.NoGaps)
	}
	known := microdata.Breakdowns(forms)
	if slices.Equal(o.By, []string{noBreakdown}) {
		return nil, nil
	}
	for _, by := range o.By {
		if !slices.Contains(known, by) {
			return nil, console.UserError(fmt.Sprintf(e.Text.CLI.Export.UnknownBreakdown, by, strings.Join(known, ", ")))
		}
	}
	if len(o.By) > 0 {
		return o.By, nil
	}
	return known, nil
}

// writeAccount shows what comes with the records, and writes it beside them.
func (o *Options) writeAccount(ctx context.Context, e *command.Env, account microdata.Account) error {
	if o.Output == "" || o.Output == "-" {
		for _, line := range account.Made {
			e.Remark("%s", line)
		}
		return nil
	}
	path := strings.TrimSuffix(o.Output, filepath.Ext(o.Output)) + ".txt"
	if path == o.Output {
		return errors.New("the account would replace the records") // no format ends so
	}
	if err := e.WriteBytes(ctx, path, o.Force, []byte(strings.Join(account.Lines(), "\n")+"\n")); err != nil {
		return err
	}
	for _, line := range append(account.Made, fmt.Sprintf(e.Text.CLI.Publish.Account, path)) {
		for _, part := range text.Wrap(line, 79) {
			e.Say("%s", part)
		}
	}
	return nil
}

func writeRecords(w io.Writer, format string, r *microdata.Records, order []int, account microdata.Account, x *exported) error {
	rows := func(yield func([]string) bool) {
		for i, record := range order {
			if !yield(r.Row(i+1, record)) {
				return
			}
		}
	}
	switch format {
	case "xlsx":
		return xlsx.WriteRecords(w, r.Heads(), rows, account.Lines(), x.options)
	case "csv":
		return data.WriteRows(w, r.Heads(), rows)
	}
	return data.WriteObjects(w, r.Heads(), rows)
}
