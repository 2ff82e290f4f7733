package mergecmd

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

type tableOptions struct {
	output string
	force  bool
}

func newExportCommand(e *command.Env) *cobra.Command {
	o := &tableOptions{}
	c := e.Command("export", e.Text.CLI.Commands.ConflictsExport)
	c.Args = e.WantArgs(0, 0)
	c.Flags().StringVarP(&o.output, "output", "o", "", e.Text.CLI.Flags.TableOutput)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return runTableOut(cmd.Context(), e, o) }
	return c
}

// tableView is a table that was written, as JSON; the names are a contract.
type tableView struct {
	File      string `json:"file"`
	Conflicts int    `json:"conflicts"`
}

func runTableOut(ctx context.Context, e *command.Env, o *tableOptions) error {
	if err := wantTable(e, o.output); err != nil {
		return err
	}
	rows, err := rowsOf(ctx, e)
	if err != nil {
		return err
	}
	book, pick := decisions.Table(rows, e.Text.Decisions)
	data, err := sheet.Write(o.output, book, pick)
	if err == nil {
		err = e.WriteBytes(ctx, o.output, o.force, data)
	}
	switch {
	case err != nil:
		return err
	case e.JSON:
		return e.PrintJSON(tableView{o.output, len(rows)})
	}
	e.Remark(e.Text.Decisions.Wrote, o.output, len(rows))
	return nil
}

func rowsOf(ctx context.Context, e *command.Env) (rows []decisions.Row, err error) {
	err = e.WithStudyReadOnly(ctx, func(s *workspace.Study) error {
		all, err := s.Conflicts(ctx)
		for i := range all {
			row, err := rowOf(ctx, e, s, &all[i])
			if err != nil {
				return err
			}
			rows = append(rows, row)
		}
		return err
	})
	return rows, err
}

// wantTable refuses a file that is no spreadsheet by its name.
func wantTable(e *command.Env, path string) error {
	switch {
	case path == "":
		return console.UsageError(e.Text.Decisions.NoOutput)
	case !strings.EqualFold(filepath.Ext(path), ".xlsx"):
		return console.UsageError(fmt.Sprintf(e.Text.Decisions.Format, path))
	}
	return nil
}

// rowOf is a conflict in the table. A table gets passed on, so it tells no contact data.
func rowOf(ctx context.Context, e *command.Env, s *workspace.Study, c *store.Conflict) (decisions.Row, error) {
	if err := s.Withhold(ctx, c); err != nil {
		return decisions.Row{}, err
	}
	shown, err := inWords(ctx, e, s, c, false)
	if err != nil {
		return decisions.Row{}, err
	}
	row := decisions.Row{
		ID: c.ID, Check: c.Check, Business: c.Business, Area: strings.Join(shown.Section, " / "), Question: shown.Question,
		Before: shown.Before, Remarks: strings.Join(shown.Remarks, "\n"),
	}
	for i, v := range shown.Versions {
		row.Answers = append(row.Answers, answerOf(e, v))
		for _, f := range v.Follows {
			row.Follows += fmt.Sprintf("%s: %s\n", decisions.Letter(i), f)
		}
	}
	return row, nil
}

func answerOf(e *command.Env, v review.Version) decisions.Answer {
	a := decisions.Answer{Value: v.Value, Given: v.Given}
	if v.Why != "" {
		a.Given += "\n" + fmt.Sprintf(e.Text.Review.Why, v.Why)
	}
	return a
}
