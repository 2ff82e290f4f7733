package mergecmd

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/survey/xlsform/sheet"

	"github.com/spf13/cobra"
)

type tableOptions struct {
	output string
	force  bool
}

func (k table) newExportCommand(e *command.Env, help msg.Help) *cobra.Command {
	o := &tableOptions{}
	c := e.Command("export", help)
	c.Args = e.WantArgs(0, 0)
	c.Flags().StringVarP(&o.output, "output", "o", "", e.Text.CLI.Flags.TableOutput)
	e.ForceFlag(c, &o.force)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return k.out(cmd.Context(), e, o) }
	return c
}

// tableView is a table that was written, as JSON; the names are a contract.
type tableView struct {
	File       string `json:"file"`
	Conflicts  *int   `json:"conflicts,omitempty"`
	Duplicates *int   `json:"duplicates,omitempty"`
}

func (k table) out(ctx context.Context, e *command.Env, o *tableOptions) error {
	words := k.words(e.Text)
	if err := wantTable(words, o.output); err != nil {
		return err
	}
	var rows []decisions.Row
	err := e.WithStudyReadOnly(ctx, func(s *workspace.Study) (err error) {
		rows, err = k.rows(ctx, e, s)
		return err
	})
	if err != nil {
		return err
	}
	book, pick := decisions.Table(k.about, rows, *words)
	data, err := sheet.Write(o.output, book, pick)
	if err == nil {
		err = e.WriteBytes(ctx, o.output, o.force, data)
	}
	switch n := len(rows); {
	case err != nil:
		return err
	case e.JSON && k.about == decisions.Duplicates:
		return e.PrintJSON(tableView{File: o.output, Duplicates: &n})
	case e.JSON:
		return e.PrintJSON(tableView{File: o.output, Conflicts: &n})
	default:
		e.Remark(words.Wrote, o.output, n)
	}
	return nil
}

// wantTable refuses a file that is no spreadsheet by its name.
func wantTable(words *msg.DecisionTable, path string) error {
	switch {
	case path == "":
		return console.UsageError(words.NoOutput)
	case !strings.EqualFold(filepath.Ext(path), ".xlsx"):
		return console.UsageError(fmt.Sprintf(words.Format, path))
	}
	return nil
}
