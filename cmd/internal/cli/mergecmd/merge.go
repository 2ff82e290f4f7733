// Package mergecmd is the commands that bring files together: merging, and
// deciding conflicts.
package mergecmd

import (
	"context"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

// New is the command merge.
func New(e *command.Env) *cobra.Command {
	dryRun := false
	t := e.Text.CLI
	c := e.Command("merge FILE...", t.Commands.Merge)
	c.Args = e.WantArgs(1, -1)
	c.Flags().BoolVar(&dryRun, "dry-run", false, t.Flags.DryRun)
	c.RunE = func(cmd *cobra.Command, args []string) error { return runMerge(cmd.Context(), e, args, dryRun) }
	return c
}

func runMerge(ctx context.Context, e *command.Env, files []string, dryRun bool) error {
	open := e.Workspace().OpenForMerge
	if dryRun {
		open = e.Workspace().OpenForDryRun
	}
	s, err := open(ctx, files, e.Text.CLI.Study.Lead)
	if err != nil {
		return err
	}
	defer s.Close()
	if s.Created && !dryRun {
		e.Remark(e.Text.CLI.Study.Created, s.Path())
	}
	report, err := Into(ctx, e, s, files)
	if err != nil {
		return err
	}
	if e.JSON {
		err = e.PrintJSON(report)
	} else {
		err = PrintReport(ctx, e, s, report)
	}
	if err == nil && (report.Attention() || report.OpenConflicts > 0) {
		return console.ErrLook
	}
	return err
}

// Into merges files into a study.
func Into(ctx context.Context, e *command.Env, s *workspace.Study, files []string) (*merge.Report, error) {
	return s.Merge(ctx, files, func(iv *survey.Interview, v survey.Violation) string {
		return text.OneLine(e.Telling(iv).QuestionAt(v.Node.Key())) + ": " + e.Text.Interview.Rejection(&v.Rejection)
	})
}
