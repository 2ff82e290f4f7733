package exportcmd

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/export/chapters"
	"feldbuch/export/data"
	"feldbuch/export/disclosure"
	"feldbuch/export/gaps"
	"feldbuch/export/markdown"
	"feldbuch/export/publication"
	"feldbuch/export/xlsx"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/xlsform/lint"

	"github.com/spf13/cobra"
)

func newGapsCommand(e *command.Env) *cobra.Command {
	o := &Options{}
	c := exportCommand(e, "gaps", o, e.Text.CLI.Commands.ExportGaps)
	o.whichFlags(e, c)
	o.publishFlag(e, c)
	c.Flags().BoolVar(&o.WithData, "with-data", false, e.Text.CLI.Flags.WithData)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := o.settle(e, c); err != nil {
			return err
		}
		return Gaps(cmd.Context(), e, o)
	}
	return c
}

// Gaps writes what is needed and what is there.
func Gaps(ctx context.Context, e *command.Env, o *Options) error {
	format, err := chooseFormat(e, o, "md", "xlsx", "json", "md")
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
		table, by := c.Figures()
		if o.Publish {
			at, err := x.out.publish(ctx, publication.Report, by.Groups())
			if err != nil {
				return err
			}
			table.Meta.Publish(at)
		}
		if format == "json" {
			return data.WriteGaps(w, table, by)
		}
		for _, w := range counted.Warnings {
			e.Remark("%s", w)
		}
		if open := table.Meta.Open; open > 0 && !o.Open {
			e.Remark(e.Text.CLI.Export.Open, open)
		}
		if at := table.Meta.Published; at != nil {
			fmt.Fprintf(w, x.options.Words.Report.Published+"\n\n", e.Day(*at), o.Least)
		}
		if len(o.By) > 0 {
			return writeMatrices(w, by.Tables(&x.options.Words.Breakdowns))
		}
		return markdown.Write(w, table.Tables(&x.options.Words).Short)
	})
}

// openGaps opens a study whose questionnaires say what is needed and what is there.
func openGaps(ctx context.Context, e *command.Env, o *Options) (*exported, gaps.Options, error) {
	x, err := openExport(ctx, e, o)
	if err != nil {
		return nil, gaps.Options{}, err
	}
	if !slices.ContainsFunc(x.options.Forms, func(f *survey.Form) bool { return len(f.Gaps) > 0 }) {
		x.Close()
		return nil, gaps.Options{}, console.UserError(e.Text.CLI.Export.NoGaps)
	}
	if o.population, err = readPopulation(e, o.Population); err == nil {
		err = x.populations(e, o, o.population)
	}
	if err != nil {
		x.Close()
		return nil, gaps.Options{}, err
	}
	counted := gaps.Options{
		Study: x.options.Study, Language: x.options.Language, Open: o.Open, Warnings: warnings(e, x.options.Forms),
		CountAll: o.Count == string(fieldwork.All), Threshold: o.threshold, Least: cmp.Or(o.Least, disclosure.Inside),
		Population: o.population.Of("", ""), PopulationBy: o.population.Names(), Random: x.random,
	}
	for _, d := range x.duplicates.Doubles {
		counted.Doubles = append(counted.Doubles, gaps.Double{Business: d.Business, Interviews: len(d.Interviews), Decided: d.Decided})
	}
	if o.by, err = breakdowns(e, o, x); err != nil {
		x.Close()
		return nil, counted, err
	}
	if o.Strict {
		if err := x.settled(e, x.duplicates.Open()); err != nil {
			x.Close()
			return nil, counted, err
		}
	}
	return x, counted, nil
}

// settled refuses a study in which something is still to be decided.
func (x *exported) settled(e *command.Env, doubles int) error {
	conflicts := 0
	for s, err := range x.subs {
		if err != nil {
			return err
		}
		conflicts += len(s.Conflicts)
	}
	x.counted = 0
	if conflicts+doubles > 0 {
		return console.UserError(fmt.Sprintf(e.Text.CLI.Export.NotSettled, conflicts, doubles))
	}
	return nil
}

func (o *Options) chapters(ctx context.Context, x *exported, counted gaps.Options) chapters.Options {
	all := chapters.Options{Options: x.options, Counted: counted, By: o.by, From: o.From, To: o.To, WithData: o.WithData}
	if o.Publish {
		all.Publish = func(groups []publication.Group) (time.Time, error) {
			return x.out.publish(ctx, publication.Report, groups)
		}
	}
	return all
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
