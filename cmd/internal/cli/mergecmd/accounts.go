package mergecmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey/value"
)

// Of a long list so many are told.
const (
	mostFiles  = 20
	mostPeople = 20
	mostNamed  = 5
)

// filled is a sentence with what is filled in.
func filled(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// printAccounts tells what was read: every event of every file has one of four fates.
func printAccounts(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	t := e.Text.CLI.Merge.Report
	var read []merge.File
	var before []string
	for _, f := range r.Files {
		switch {
		case f.Again:
			before = append(before, f.Path)
		case f.Refused == nil:
			read = append(read, f)
		}
	}
	e.Say("")
	if len(read) > 0 {
		if err := printTable(e, s, r, read); err != nil {
			return err
		}
		printWriters(e, read)
		for _, f := range read {
			printNews(e, &f)
		}
		if err := printOutcomes(e, r); err != nil {
			return err
		}
	}
	if len(before) > 0 {
		e.Say("%s", t.Before.Of(len(before)))
		for _, line := range text.Hanging("  ", theFirst(e, before, mostNamed), console.Width) {
			e.Say("%s", line)
		}
	}
	if len(r.Skipped) > 0 {
		prose(e, t.Skipped, theFirst(e, r.Skipped, mostNamed))
	}
	return nil
}

func printTable(e *command.Env, s *workspace.Study, r *merge.Report, read []merge.File) error {
	t := e.Text.CLI.Merge.Report
	sum := account{interviews: len(r.Interviews)}
	held := map[string]int{}
	for _, i := range r.Interviews {
		for _, path := range i.Files {
			held[path]++
		}
	}
	each := 0
	for _, f := range read {
		sum.Add(f.Counts)
		each += held[f.Path]
	}
	e.Say("%s", t.Read)
	table := e.Table()
	line := func(name string, cell func(c *column) string) {
		row := []string{"  " + name}
		for _, c := range columns(t) {
			if c.always || c.of(sum) > 0 {
				row = append(row, text.Spread("", cell(&c), max(text.Width(c.name), len(fmt.Sprint(c.of(sum))))))
			}
		}
		table.Row(row...)
	}
	line(t.Columns[0], func(c *column) string { return c.name })
	for _, f := range read[:min(mostFiles, len(read))] {
		line(shortPath(f.Path), func(c *column) string { return fmt.Sprint(c.of(account{f.Counts, held[f.Path]})) })
	}
	if more := len(read) - mostFiles; more > 0 {
		line(filled(t.More, more), func(*column) string { return "" })
	}
	if len(read) > 1 {
		line(t.All, func(c *column) string { return fmt.Sprint(c.of(sum)) })
	}
	if err := table.Flush(); err != nil {
		return err
	}
	explainColumns(e, mergedInto(e, s, r), sum, each)
	return nil
}

// account is what a file, or all of them, brought.
type account struct {
	merge.Counts
	interviews int
}

type column struct {
	name   string
	of     func(account) int
	always bool // also where there is nothing in it
}

func columns(t msg.MergeReport) []column {
	return []column{
		{t.Interviews, func(a account) int { return a.interviews }, true},
		{t.Columns[1], func(a account) int { return a.Read }, true},
		{t.Columns[2], func(a account) int { return a.New }, true},
		{t.Columns[3], func(a account) int { return a.Known }, true},
		{t.Columns[4], func(a account) int { return a.Waiting }, false},
		{t.Columns[5], func(a account) int { return a.Rejected }, false},
	}
}

// explainColumns says what those columns mean in which there is something.
func explainColumns(e *command.Env, study string, sum account, each int) {
	t := e.Text.CLI.Merge.Report.Account
	for _, c := range []struct {
		is   bool
		text string
	}{
		{true, t.Event},
		{each > sum.interviews, t.Once},
		{sum.Known > 0, filled(t.Known, study)},
		{sum.Waiting > 0, t.Waiting},
		{sum.Rejected > 0, t.Rejected},
	} {
		if c.is {
			prose(e, "%s", c.text)
		}
	}
}

// shortPath is the end of a long path, which tells more than its beginning.
func shortPath(path string) string {
	const width = 34
	if text.Width(path) <= width {
		return path
	}
	return "…" + text.End(path, width-1)
}

// printWriters names whose copies were not known here.
func printWriters(e *command.Env, read []merge.File) {
	var roles []store.Role
	names := map[store.Role][]string{}
	for _, f := range read {
		for _, w := range f.Writers {
			if !slices.Contains(roles, w.Role) {
				roles = append(roles, w.Role)
			}
			if w.Name != "" && !slices.Contains(names[w.Role], w.Name) { // a copy may have been begun before anybody had it
				names[w.Role] = append(names[w.Role], w.Name)
			}
		}
	}
	for _, role := range roles {
		who := cmp.Or(theFirst(e, names[role], mostPeople), e.Text.CLI.Merge.Nameless)
		prose(e, e.Text.CLI.Merge.NewWriters, who, e.Text.CLI.Study.RoleOf(string(role)))
	}
}

// printNews names the texts that came with a file, and what it lacks.
func printNews(e *command.Env, in *merge.File) {
	t := e.Text.CLI.Merge
	for _, v := range in.Versions {
		if v.Accepted == store.TextsOnly {
			e.Say("  "+t.TextsChanged, v.Title, cmp.Or(v.Version, "–"))
		}
	}
	e.TellEach(len(in.Gaps), func(i int) {
		g := in.Gaps[i]
		e.Say("  %s: "+t.Gap, value.Name(in.Path), cmp.Or(g.Name, g.Replica[:13]), e.Text.Count.Events.Of(int(g.Missing)))
	})
}

// printOutcomes counts the interviews by outcome, and names those several worked on.
func printOutcomes(e *command.Env, r *merge.Report) error {
	plain := []merge.Outcome{merge.New, merge.Disagree} // which stand above
	if !slices.ContainsFunc(r.Interviews, func(i merge.Interview) bool { return !slices.Contains(plain, i.Outcome) }) {
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
			cells = append(cells, theFirst(e, which, mostNamed))
		}
		table.Row(cells...)
	}
	return table.Flush()
}
