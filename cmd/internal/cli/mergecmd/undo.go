package mergecmd

import (
	"context"
	"errors"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// undoView is a merge that was taken back, as JSON; the names are a contract.
type undoView struct {
	Merges []mergeView `json:"merges"`
	Events int         `json:"events"` // that are gone
}

// runUndo takes the last merge back.
func runUndo(ctx context.Context, e *command.Env) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return interrupted(ctx, e, err)
	}
	defer s.Close()
	back, err := s.TakeBackMerge(ctx)
	if err != nil {
		return notTakenBack(ctx, e, s, interrupted(ctx, e, err))
	}
	if e.JSON {
		return e.PrintJSON(undoView{mergeViews(back.Merges), back.Events})
	}
	t := e.Text.CLI.Merge.Undo
	prose(e, t.Done, e.When(back.Merges[0].At), e.Text.Count.Files.Of(len(back.Merges)), e.Text.Count.Events.Of(back.Events))
	prose(e, "%s", t.Again)
	return nil
}

// interrupted says that a person has ended it, unless that is said already.
func interrupted(ctx context.Context, e *command.Env, err error) error {
	if ctx.Err() != nil && !errors.Is(err, command.ErrNotWaited) {
		e.Complain(e.Text.CLI.Merge.Undo.Interrupted)
	}
	return err
}

// notTakenBack puts into words why a merge stays.
func notTakenBack(ctx context.Context, e *command.Env, s *workspace.Study, err error) error {
	t := e.Text.CLI.Merge.Undo
	for _, known := range []struct {
		err  error
		text string
	}{
		{workspace.ErrNothingToTakeBack, t.Nothing}, {store.ErrOldBackup, t.OldBackup}, {store.ErrOtherBackup, t.OtherBackup},
	} {
		if errors.Is(err, known.err) {
			return console.UserError(known.text)
		}
	}
	later, ok := errors.AsType[*store.LaterError](err)
	if !ok {
		return err
	}
	e.Complain(fmt.Sprintf(t.Later, e.Text.Count.Events.Of(len(later.Events))))
	if err := printLater(ctx, e, s, later.Events); err != nil {
		return err
	}
	e.Complain(fmt.Sprintf(t.LookBefore, s.LastBackup()))
	return console.ErrShown
}

// printLater tells what was done since, a line for each thing and the newest of each.
func printLater(ctx context.Context, e *command.Env, s *workspace.Study, all []store.Event) error {
	kept, err := s.All(ctx)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for _, i := range kept {
		names[i.ID] = i.Business
	}
	const most = 5
	for i, ev := range all {
		if i == most {
			e.Complain("  " + fmt.Sprintf(e.Text.CLI.Merge.Report.More, len(all)-most))
			break
		}
		e.Complain("  " + fmt.Sprintf(e.Text.CLI.Merge.Undo.LaterLine, e.When(ev.At), whatHappened(e, &ev), names[ev.Subject.String()]))
	}
	return nil
}

func whatHappened(e *command.Env, ev *store.Event) string {
	t := e.Text.CLI.Merge.Undo
	if said := e.Text.Interview.Correction.Happened[ev.Kind]; said != "" && ev.SubjectKind != survey.SubjectStudy {
		return said
	}
	switch ev.Kind {
	case "setting":
		return t.Setting
	case "accept":
		return t.Form
	}
	return fmt.Sprintf(t.Other, ev.Kind)
}
