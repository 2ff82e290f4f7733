package questionnairecmd

import (
	"context"
	"errors"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/xlsform"

	"github.com/spf13/cobra"
)

type regionOptions struct {
	output string
	force  bool
}

func newRegionCommand(e *command.Env) *cobra.Command {
	o := &regionOptions{}
	t := e.Text.CLI
	c := e.Command("region [FILE]", t.Commands.QuestionnaireRegion)
	c.Args = e.WantArgs(0, 1)
	c.Flags().StringVarP(&o.output, "output", "o", "", t.Flags.RegionOutput)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if o.output == "" {
			return console.UsageError(e.Text.Forms.Region.NoOutput)
		}
		return runRegion(cmd.Context(), e, o, command.First(args))
	}
	return c
}

// runRegion writes the sheets to fill in for another region.
func runRegion(ctx context.Context, e *command.Env, o *regionOptions, path string) error {
	ending, err := formEnding(e, "", o.output)
	if err != nil {
		return err
	}
	f, err := workspace.RegionSheets(path)
	if err != nil {
		return err
	}
	if err := writeRegion(ctx, e, f, o.output, ending, o.force); err != nil {
		return err
	}
	e.Remark(e.Text.Forms.Region.Wrote, o.output)
	return nil
}

// runNewForRegion writes a questionnaire for another region.
func runNewForRegion(ctx context.Context, e *command.Env, o *newOptions, path string) error {
	ending, err := formEnding(e, "", path)
	if err != nil {
		return err
	}
	f, err := workspace.FormForRegion(o.questionnaire, o.region)
	if err != nil {
		return err
	}
	if err := writeRegion(ctx, e, f, path, ending, o.force); err != nil {
		return err
	}
	e.Remark(e.Text.Forms.New.Wrote, path)
	return nil
}

// writeRegion writes what was made for a region, if nothing is wrong with it.
func writeRegion(ctx context.Context, e *command.Env, f *workspace.Form, path, ending string, force bool) error {
	if f.Errors() > 0 {
		return refuseRegion(e, f)
	}
	data, err := xlsform.Write("form"+ending, f.Book)
	if err != nil {
		return cannotHold(e, err, ending)
	}
	return writeForm(ctx, e, path, ending, data, f.Book, force)
}

// refuseRegion says what is wrong with the sheets of a region.
func refuseRegion(e *command.Env, f *workspace.Form) error {
	if e.JSON {
		return errors.Join(printProblemsJSON(e, f.Name, f.Problems), console.ErrShown)
	}
	for _, p := range f.Problems {
		sayProblem(e, p, showCell(f.Book, p))
	}
	n := e.Text.Count
	e.Say(e.Text.CLI.Form.Bad, f.Name, n.Errors.Of(f.Errors()), n.Warnings.Of(0))
	return console.ErrShown
}
