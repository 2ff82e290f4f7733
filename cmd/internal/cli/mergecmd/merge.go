// Package mergecmd is the commands that bring files together: merging, and
// deciding conflicts.
package mergecmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

// mergeOptions are the flags of merge.
type mergeOptions struct {
	dryRun, undo bool
	hub          string // address of a database that several leads share
}

// New is the command merge.
func New(e *command.Env) *cobra.Command {
	o := &mergeOptions{}
	t := e.Text.CLI
	c := e.Command("merge FILE|FOLDER...", t.Commands.Merge)
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, t.Flags.DryRun)
	c.Flags().BoolVar(&o.undo, "undo", false, t.Flags.Undo)
	c.Flags().StringVar(&o.hub, "hub", "", t.Flags.Hub)
	c.Args = func(cmd *cobra.Command, args []string) error {
		switch {
		case o.undo && (len(args) > 0 || o.dryRun || o.hub != ""):
			return console.UsageError(t.Merge.Undo.WithFiles)
		case o.undo || o.hub != "":
			return nil
		}
		return e.WantArgs(1, -1)(cmd, args)
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if o.undo {
			return runUndo(cmd.Context(), e)
		}
		return runMerge(cmd.Context(), e, args, o)
	}
	return c
}

func runMerge(ctx context.Context, e *command.Env, named []string, o *mergeOptions) error {
	bar := e.Progress()
	place := e.Workspace()
	place.Patience = e.Patience(func() {
		bar.Clear()
		e.Remark(e.Text.Store.Waiting, place.Path())
	}, func() {})
	in := place.Inputs(named)
	if len(in.Files) == 0 && len(named) > 0 {
		return console.UserError(fmt.Sprintf(e.Text.CLI.Merge.Report.NoFiles, strings.Join(named, ", ")))
	}
	s, err := o.open(ctx, e, place, in.Files)
	if err != nil {
		return err
	}
	defer s.Close()
	if s.Created && !o.dryRun {
		e.Remark(e.Text.CLI.Merge.Created, s.Path(), s.Study().Name)
	}
	r := &run{Env: e, study: s, in: in, bar: bar}
	if o.hub != "" {
		return r.exchange(ctx, o.hub)
	}
	report, err := r.merge(ctx, in.Files)
	if err != nil {
		return stopped(e, report, len(in.Files), err)
	}
	err = tell(ctx, e, s, report)
	if err != nil && ctx.Err() != nil {
		return stopped(e, report, len(in.Files), ctx.Err())
	}
	return err
}

// open opens the lead's study. With files there need not be one yet.
func (o *mergeOptions) open(ctx context.Context, e *command.Env, place workspace.Place, files []string) (*workspace.Study, error) {
	switch {
	case o.dryRun:
		return place.OpenForDryRun(ctx, files, e.Text.CLI.Study.Lead)
	case len(files) == 0:
		return place.Open(ctx)
	}
	return place.OpenForMerge(ctx, files, e.Text.CLI.Study.Lead)
}

// run is one run of the command.
type run struct {
	*command.Env
	study *workspace.Study
	in    workspace.Inputs
	bar   *console.Progress
}

func (r *run) merge(ctx context.Context, files []string) (*merge.Report, error) {
	pace := newPace(r.bar, files)
	report, err := r.study.Merge(ctx, files, workspace.Merging{
		Describe: describing(r.Env), BackUp: true,
		Progress: pace.tell,
	})
	r.bar.Clear()
	report.Skipped = append(report.Skipped, r.in.Skipped...)
	return report, err
}

// tell prints the report.
func tell(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	var err error
	if e.JSON {
		err = e.PrintJSON(r)
	} else {
		err = PrintReport(ctx, e, s, r)
	}
	if err == nil && (r.Attention() || r.OpenConflicts > 0) {
		return console.ErrLook
	}
	return err
}

// stopped says what was merged before something, or somebody, stopped it.
func stopped(e *command.Env, r *merge.Report, files int, err error) error {
	t := e.Text.CLI
	if e.JSON {
		return errors.Join(err, e.PrintJSON(r))
	}
	if errors.Is(err, context.Canceled) {
		e.Complain(t.Usage.Interrupted)
	}
	kept := 0
	for _, f := range r.Files {
		if f.Refused == nil {
			kept++
		}
	}
	switch {
	case kept == 0 || r.DryRun:
		e.Complain(t.Merge.Report.NoneKept)
	case kept == files:
		e.Complain(fmt.Sprintf(t.Merge.Report.AllKept, kept, r.New))
	default:
		e.Complain(fmt.Sprintf(t.Merge.Report.Kept, kept, files, r.New))
	}
	return err
}

// Into merges files into a study.
func Into(ctx context.Context, e *command.Env, s *workspace.Study, files []string) (*merge.Report, error) {
	return s.Merge(ctx, files, workspace.Merging{Describe: describing(e)})
}

// describing tells of answers that do not fit together.
func describing(e *command.Env) func(*survey.Interview, survey.Violation) string {
	return func(iv *survey.Interview, v survey.Violation) string {
		return text.OneLine(e.Telling(iv).QuestionAt(v.Node.Key())) + ": " + e.Text.Interview.Rejection(&v.Rejection)
	}
}
