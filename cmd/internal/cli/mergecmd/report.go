package mergecmd

import (
	"context"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store/merge"
)

// PrintReport tells a person what a merge did: what has to be done first, then what was
// read.
func PrintReport(ctx context.Context, e *command.Env, s *workspace.Study, r *merge.Report) error {
	if r.DryRun {
		e = onTrial(e)
		e.Say("%s", e.Text.CLI.Merge.DryRun)
	}
	t := e.Text.CLI.Merge
	printHead(e, s, r)
	if err := printToDo(ctx, e, s, r); err != nil {
		return err
	}
	if err := printAccounts(ctx, e, s, r); err != nil {
		return err
	}
	if r.OpenConflicts == 0 {
		e.Say("%s", t.NoConflict)
	}
	if r.DryRun && r.Changed() {
		prose(e, "%s", t.Would.Really)
	}
	if r.Backup != "" {
		e.Say("")
		nextAfter(e, s, r).say(t.Report.Undo, "merge --undo")
		e.Say(t.Report.Backup, r.Backup)
	}
	return nil
}

// onTrial is e with texts that say what would be: of a trial run nothing has happened.
func onTrial(e *command.Env) *command.Env {
	texts, inner, outer := *e.Text, *e.Env, *e
	texts.CLI.Merge = texts.CLI.Merge.Trial()
	inner.Text, outer.Env = &texts, &inner
	return &outer
}

func printHead(e *command.Env, s *workspace.Study, r *merge.Report) {
	t := e.Text.CLI.Merge
	if !r.Changed() {
		e.Say("%s", t.NothingNew)
		return
	}
	files, fresh, disagree := 0, 0, 0
	for _, f := range r.Files {
		if f.Refused == nil && !f.Again {
			files++
		}
	}
	for _, i := range r.Interviews {
		if i.Fresh && !slices.Contains([]merge.Outcome{merge.Identical, merge.Waiting, merge.Erased}, i.Outcome) {
			fresh++
		}
		if i.Outcome == merge.Disagree {
			disagree++
		}
	}
	read, interviews := e.Text.Count.Files.Of(files), e.Text.Count.Interviews.Of(len(r.Interviews))
	if disagree == 0 {
		e.Say(t.Report.Done, read, interviews, fresh)
	} else {
		e.Say(t.Report.DoneConflicts, read, interviews, fresh, disagree)
	}
	if files > 0 && r.Refused() == 0 && !r.DryRun {
		prose(e, t.Report.Stored, s.Path())
	}
}

// prose says sentences in lines that fit a terminal.
func prose(e *command.Env, format string, args ...any) {
	for _, line := range text.Wrap(filled(format, args...), console.Width) {
		e.Say("%s", line)
	}
}

// theFirst are the first of a long list, and how many more there are.
func theFirst(e *command.Env, all []string, most int) string {
	if len(all) <= most+1 {
		return strings.Join(all, ", ")
	}
	return strings.Join(all[:most], ", ") + " " + filled(e.Text.CLI.Merge.Report.More, len(all)-most)
}

type outcomeWord struct {
	code merge.Outcome
	word string
}

func outcomes(t msg.Outcomes) []outcomeWord {
	return []outcomeWord{
		{merge.New, t.New}, {merge.Waiting, t.Waiting}, {merge.Continued, t.Continued}, {merge.Parallel, t.Parallel}, {merge.Semantic, t.Semantic},
		{merge.Disagree, t.Conflict}, {merge.Identical, t.Identical}, {merge.Erased, t.Erased},
	}
}
