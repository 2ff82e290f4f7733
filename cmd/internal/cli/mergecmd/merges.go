package mergecmd

import (
	"context"
	"fmt"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"

	"github.com/spf13/cobra"
)

// NewMerges is the command merges.
func NewMerges(e *command.Env) *cobra.Command {
	return e.Group("merges", e.Text.CLI.Commands.Merges, newMergesListCommand(e), newWaitingCommand(e))
}

func newMergesListCommand(e *command.Env) *cobra.Command {
	c := e.Command("list", e.Text.CLI.Commands.MergesList)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return listMerges(cmd.Context(), e, s) })
	}
	return c
}

// mergeView is a file that was merged, as JSON; the names are a contract.
type mergeView struct {
	At         time.Time `json:"at"`
	File       string    `json:"file"`
	Digest     string    `json:"sha256"`
	Read       int       `json:"read"`
	New        int       `json:"new"`
	Known      int       `json:"known"`
	Waiting    int       `json:"waiting"`
	Rejected   int       `json:"rejected"`
	Incomplete bool      `json:"incomplete"`
	TakenBack  bool      `json:"undone"`
}

func mergeViews(all []store.Merged) []mergeView {
	views := make([]mergeView, len(all))
	for i, m := range all {
		views[i] = mergeView{m.At, m.Name, m.Digest.String(), m.Read, m.New, m.Known, m.Waiting, m.Rejected, m.Incomplete, m.TakenBack}
	}
	return views
}

// listMerges lists every file that was merged, oldest first.
func listMerges(ctx context.Context, e *command.Env, s *workspace.Study) error {
	all, err := s.Merges(ctx)
	switch {
	case err != nil:
		return err
	case e.JSON:
		return e.PrintJSON(mergeViews(all))
	case len(all) == 0:
		e.Say("%s", e.Text.CLI.Merge.List.Empty)
		return nil
	}
	return printMerges(e, all)
}

// printMerges leaves out the columns in which there is nothing to see.
func printMerges(e *command.Env, all []store.Merged) error {
	t, columns := e.Text.CLI.Merge.List, e.Text.CLI.Merge.Report.Columns
	counts := func(m store.Merged) []int { return []int{m.Read, m.New, m.Known, m.Waiting, m.Rejected} }
	var sum [5]int
	for _, m := range all {
		for i, n := range counts(m) {
			sum[i] += n
		}
	}
	table := e.Table()
	line := func(at, file, digest, outcome string, cell func(i int) string) {
		row := []string{at, file, digest}
		for i, all := range sum {
			if all > 0 {
				row = append(row, text.Spread("", cell(i), max(text.Width(columns[i+1]), len(fmt.Sprint(all)))))
			}
		}
		table.Row(append(row, outcome)...)
	}
	line(t.At, t.File, t.Digest, t.Outcome, func(i int) string { return columns[i+1] })
	for _, m := range all {
		line(e.When(m.At), m.Name, m.Digest.String()[:8], outcomeOf(e, m), func(i int) string { return fmt.Sprint(counts(m)[i]) })
	}
	return table.Flush()
}

// outcomeOf is what became of a file, in words.
func outcomeOf(e *command.Env, m store.Merged) string {
	t := e.Text.CLI.Merge.List
	switch {
	case m.TakenBack:
		return t.Undone
	case m.Rejected > 0:
		return t.Partly
	case m.Incomplete:
		return t.Incomplete
	case m.New+m.Waiting == 0:
		return t.Nothing
	}
	return t.Brought
}
