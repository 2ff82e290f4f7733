package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
)

// mostFiles is how many files have a line of their own.
const mostFiles = 20

// filled is a sentence with what is filled in.
func filled(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// printAccounts tells what was read: every event of every file has one of four fates.
func printAccounts(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	t := e.Text.CLI.Merge.Report
	var read []merge.File
	before := 0
	for _, f := range r.Files {
		switch {
		case f.Again:
			before++
		case f.Refused == nil:
			read = append(read, f)
		}
	}
	e.Say("")
	if len(read) > 0 {
		if err := printTable(e, read); err != nil {
			return err
		}
		for _, f := range read {
			printNews(e, &f)
		}
		if err := printOutcomes(e, r); err != nil {
			return err
		}
	}
	if before > 0 {
		e.Say("%s", t.Before.Of(before))
	}
	if len(r.Skipped) > 0 {
		prose(e, t.Skipped, theFirst(e, r.Skipped))
	}
	return nil
}

func printTable(e *command.Env, read []merge.File) error {
	t := e.Text.CLI.Merge.Report
	var sum merge.Counts
	for _, f := range read {
		sum.Add(f.Counts)
	}
	e.Say("%s", t.Read)
	table := e.Table()
	line := func(name string, cells func(i int) string) {
		row := []string{"  " + name}
		for i := 1; i < len(t.Columns); i++ {
			width := max(text.Width(t.Columns[i]), len(fmt.Sprint(sum.Read)))
			row = append(row, text.Spread("", cells(i), width))
		}
		table.Row(row...)
	}
	line(t.Columns[0], func(i int) string { return t.Columns[i] })
	for _, f := range read[:min(mostFiles, len(read))] {
		line(shortPath(f.Path), func(i int) string { return account(f.Counts, i) })
	}
	if more := len(read) - mostFiles; more > 0 {
		line(filled(t.More, more), func(int) string { return "" })
	}
	if len(read) > 1 {
		line(t.All, func(i int) string { return account(sum, i) })
	}
	err := table.Flush()
	prose(e, "%s", t.Account)
	return err
}

// account is a number of the accounts by its column.
func account(c merge.Counts, column int) string {
	return fmt.Sprint([...]int{1: c.Read, c.New, c.Known, c.Waiting, c.Rejected}[column])
}

// shortPath is the end of a long path, which tells more than its beginning.
func shortPath(path string) string {
	const width = 34
	if text.Width(path) <= width {
		return path
	}
	return "…" + text.End(path, width-1)
}

// printNews names what a file brought that was not known here, and what it lacks.
func printNews(e *command.Env, in *merge.File) {
	t := e.Text.CLI.Merge
	for _, w := range in.Writers {
		e.Say("  "+t.NewWriter, w.Name, e.Text.CLI.Study.RoleOf(string(w.Role)))
	}
	for _, v := range in.Versions {
		if v.Accepted == store.TextsOnly {
			e.Say("  "+t.TextsChanged, v.Title, cmp.Or(v.Version, "–"))
		}
	}
	for _, g := range in.Gaps {
		e.Say("  %s: "+t.Gap, in.Path, g.Name, e.Text.Count.Events.Of(int(g.Missing)))
	}
}

// printOutcomes counts the interviews by outcome, and names those several worked on.
func printOutcomes(e *command.Env, r *merge.Report) error {
	if len(r.Interviews) == 0 {
		return nil
	}
	e.Say("")
	e.Say(e.Text.CLI.Merge.Report.Outcomes, len(r.Interviews))
	table := e.Table()
	for _, o := range outcomes(e.Text.CLI.Merge.Outcomes) {
		var which []string
		for _, i := range r.Interviews {
			if i.Outcome == o.code {
				which = append(which, cmp.Or(i.Business, i.ID[:13]))
			}
		}
		if len(which) == 0 {
			continue
		}
		cells := []string{"  " + o.word, fmt.Sprintf("%4d", len(which))}
		if slices.Contains([]merge.Outcome{merge.Parallel, merge.Semantic, merge.Disagree}, o.code) {
			cells = append(cells, theFirst(e, which))
		}
		table.Row(cells...)
	}
	return table.Flush()
}
