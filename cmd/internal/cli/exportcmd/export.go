// Package exportcmd is the commands that write tables and files for analysts.
package exportcmd

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export"
	"feldbuch/export/breakdown"
	"feldbuch/export/disclosure"
	"feldbuch/export/population"
	"feldbuch/export/publication"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"

	"github.com/spf13/cobra"
)

// New is the command export.
func New(e *command.Env) *cobra.Command {
	return e.Group("export", e.Text.CLI.Commands.Export, newGapsCommand(e), newReportCommand(e), newPlanningCommand(e), newDataCommand(e), newParadataCommand(e), newAttachmentsCommand(e))
}

// Options are what all exports ask for.
type Options struct {
	Output, Format string   // "" or "-" for the standard output; "" for the format of its ending
	Force          bool     // replace a file that is there
	Open           bool     // interviews that are not completed count too
	By             []string // breakdowns, crossed where commas join them
	WithData       bool     // the report holds the data sheets, too
	Least          int      // businesses a figure must tell on; 0 for what holds inside the project
	From, To       string   // days the interviews counted began between, 2006-01-02; "" for no bound
	Threshold      string   // level from which need and have are counted; "" for that of the form
	Strict         bool     // refuses while something is undecided
	Publish        bool     // for outside the project
	Population     string   // how many businesses there are, or the file that says so; "" where nobody knows

	threshold  *float64
	by         *breakdown.Collector
	population *population.Population
	Count      string // which of several finished interviews of a business count: a fieldwork.Count
}

// countFlag asks which interviews of a business count.
func (o *Options) countFlag(e *command.Env, c *cobra.Command) {
	c.Flags().StringVar(&o.Count, "count", string(fieldwork.First), e.Text.CLI.Flags.Count)
}

// periodFlags ask when the interviews counted began.
func (o *Options) periodFlags(e *command.Env, c *cobra.Command) {
	c.Flags().StringVar(&o.From, "from", "", e.Text.CLI.Flags.From)
	c.Flags().StringVar(&o.To, "to", "", e.Text.CLI.Flags.To)
}

// whichFlags ask what the gap tables count.
func (o *Options) whichFlags(e *command.Env, c *cobra.Command) {
	t := e.Text.CLI.Flags
	o.countFlag(e, c)
	c.Flags().BoolVar(&o.Open, "include-open", false, t.IncludeOpen)
	c.Flags().StringArrayVar(&o.By, "by", nil, t.By)
	o.periodFlags(e, c)
	c.Flags().StringVar(&o.Threshold, "threshold", "", t.Threshold)
	c.Flags().IntVar(&o.Least, "least", disclosure.Inside, t.Least)
	c.Flags().StringVar(&o.Population, "population", "", t.Population)
	c.Flags().BoolVar(&o.Strict, "strict", false, t.Strict)
}

// bounds reads the days and the level that were asked for.
func (o *Options) bounds(e *command.Env) error {
	for flag, day := range map[string]string{"--from": o.From, "--to": o.To} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, flag, day))
		}
	}
	if o.Threshold == "" {
		return nil
	}
	level, err := strconv.ParseFloat(strings.Replace(o.Threshold, ",", ".", 1), 64)
	if err != nil {
		return console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--threshold", o.Threshold))
	}
	o.threshold = &level
	return nil
}

// during are the interviews that began in the period asked for.
func (o *Options) during(all iter.Seq2[*survey.Submission, error]) iter.Seq2[*survey.Submission, error] {
	if o.From == "" && o.To == "" {
		return all
	}
	return func(yield func(*survey.Submission, error) bool) {
		for s, err := range all {
			if err == nil {
				day := s.StartedAt.In(time.Local).Format(time.DateOnly)
				if day < o.From || o.To != "" && day > o.To {
					continue
				}
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

func (o *Options) counting(e *command.Env) (workspace.Counting, error) {
	c := workspace.Counting{Rule: fieldwork.Count(cmp.Or(o.Count, string(fieldwork.First))), Open: o.Open}
	if c.Rule != fieldwork.First && c.Rule != fieldwork.All {
		return c, console.UsageError(fmt.Sprintf(e.Text.CLI.Usage.BadFlagValue, "--count", o.Count))
	}
	return c, nil
}

func exportCommand(e *command.Env, use string, o *Options, h msg.Help) *cobra.Command {
	t := e.Text.CLI.Flags
	c := e.Command(use, h)
	c.Args = e.WantArgs(0, 0)
	c.Flags().StringVarP(&o.Output, "output", "o", "", t.Output)
	c.Flags().StringVar(&o.Format, "format", "", t.Format)
	e.ForceFlag(c, &o.Force)
	return c
}

// chooseFormat is the format asked for, by --json too where it is among the known ones,
// else the file's ending, else otherwise. A workbook needs a file to be written to.
func chooseFormat(e *command.Env, o *Options, otherwise string, known ...string) (string, error) {
	format := o.Format
	if format == "" && e.JSON && slices.Contains(known, "json") {
		format = "json"
	}
	if format == "" && o.Output != "" && o.Output != "-" {
		format = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.Output), "."))
	}
	if format == "" {
		format = otherwise
	}
	if !slices.Contains(known, format) {
		return "", console.UsageError(fmt.Sprintf(e.Text.CLI.Export.UnknownFormat, format, strings.Join(known, ", ")))
	}
	if format == "xlsx" && o.Output == "" {
		return "", console.UsageError(e.Text.CLI.Export.NoOutput)
	}
	return format, nil
}

// exported is a study file being exported.
type exported struct {
	*workspace.Study
	subs       iter.Seq2[*survey.Submission, error]
	options    export.Options
	duplicates *workspace.Duplicates
	random     bool // the businesses were selected so
	census     bool // all there are were interviewed
	counted    int  // interviews given to the writer, once it is done

	out *publishing // nil where all stays within the project
}

func openExport(ctx context.Context, e *command.Env, o *Options) (*exported, error) {
	counts, err := o.counting(e)
	if err != nil {
		return nil, err
	}
	if err := o.bounds(e); err != nil {
		return nil, err
	}
	s, err := o.open(ctx, e)
	if err != nil {
		return nil, err
	}
	x := &exported{Study: s}
	if x.options, err = optionsOf(ctx, e, s); err == nil {
		x.duplicates, err = s.Duplicates(ctx)
	}
	if err == nil {
		x.random, err = s.DrawnAtRandom(ctx)
	}
	if x.random {
		x.options.Words = x.options.Words.DrawnAtRandom()
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	for _, d := range fieldwork.Undecided(x.duplicates.Doubles) {
		if counts.Rule == fieldwork.All {
			break
		}
		e.Remark(e.Text.CLI.Listing.Double, d.Business, len(d.Interviews), d.Interviews[0].ID[:13])
	}
	x.subs = counting(&x.counted, o.during(s.Submissions(ctx, counts)))
	if o.Publish {
		x.out = &publishing{Env: e, study: s, least: o.Least, said: publication.Collector{}, options: map[string]string{}}
		if o.threshold != nil {
			x.out.options["threshold"] = fmt.Sprint(*o.threshold)
		}
		x.subs, x.duplicates.Doubles = x.out.outward(x.subs), nil // which name businesses
	}
	return x, nil
}

func (o *Options) open(ctx context.Context, e *command.Env) (*workspace.Study, error) {
	if o.Publish {
		return openToPublish(ctx, e)
	}
	return e.Workspace().OpenReadOnly(ctx)
}

// counting counts interviews as they pass.
func counting[T any](n *int, all iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for one, err := range all {
			if err == nil {
				*n++
			}
			if !yield(one, err) {
				return
			}
		}
	}
}

func optionsOf(ctx context.Context, e *command.Env, s *workspace.Study) (export.Options, error) {
	o := export.Options{
		Study: s.Study().Name, Location: time.Local, Words: e.Text.Workbook,
	}
	versions, err := s.Forms(ctx)
	for _, form := range versions {
		o.Forms = append(o.Forms, form.Form)
		o.Language = e.FormLanguage(form.Form)
	}
	return o, err
}

// deliver writes to a file, or to the standard output where none is named. What does
// not fit into memory goes to the scratch folder of the options.
func deliver(ctx context.Context, e *command.Env, x *exported, o *Options, write func(io.Writer) error) error {
	within := func(w io.Writer, scratch string) error {
		x.options.Scratch = scratch
		return write(w)
	}
	if o.Output == "" || o.Output == "-" {
		return x.WithScratch(ctx, func(scratch string) error { return within(e.Out, scratch) })
	}
	if err := e.WriteFile(ctx, o.Output, o.Force, within); err != nil {
		return err
	}
	e.Remark(e.Text.CLI.Export.Wrote, o.Output, x.counted)
	return nil
}
