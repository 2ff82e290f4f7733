package mergecmd

import (
	"cmp"
	"context"
	"fmt"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"

	"github.com/spf13/cobra"
)

func newWaitingCommand(e *command.Env) *cobra.Command {
	c := e.Command("waiting", e.Text.CLI.Commands.MergesWaiting)
	c.Args = e.WantArgs(0, 0)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return e.WithStudyReadOnly(cmd.Context(), func(s *workspace.Study) error { return listWaiting(cmd.Context(), e, s) })
	}
	return c
}

// listWaiting lists what waits, with what it waits for and what to do.
func listWaiting(ctx context.Context, e *command.Env, s *workspace.Study) error {
	all, err := s.WaitingEvents(ctx)
	switch {
	case err != nil:
		return err
	case e.JSON:
		err = e.PrintJSON(all)
	case len(all) == 0:
		e.Say("%s", e.Text.CLI.Merge.Waits.None)
	default:
		printWaiting(e, all)
	}
	if err == nil && len(all) > 0 {
		return console.ErrLook
	}
	return err
}

func printWaiting(e *command.Env, all []workspace.Wait) {
	t := e.Text.CLI.Merge.Waits
	events := 0
	for _, w := range all {
		events += w.Events
	}
	prose(e, t.Head, e.Text.Count.Events.Of(events))
	for _, w := range all {
		e.Say("\n%s", about(e, &w))
		prose(e, "%s", why(e, &w))
	}
	e.Say("\n%s", t.BySelf)
}

// about is what waits, and whose it is.
func about(e *command.Env, w *workspace.Wait) string {
	t := e.Text.CLI.Merge.Waits
	by, events, newest := cmp.Or(w.By, t.Unknown), e.Text.Count.Events.Of(w.Events), e.When(w.Newest)
	if w.SubjectKind == survey.SubjectStudy {
		return fmt.Sprintf(t.OfStudy, by, events, newest)
	}
	return fmt.Sprintf(t.Of, cmp.Or(w.Business, "–"), w.Subject[:13], by, events, newest)
}

// why is what it waits for, and what to do.
func why(e *command.Env, w *workspace.Wait) string {
	t := e.Text.CLI.Merge.Waits
	by := cmp.Or(w.By, t.Unknown)
	switch w.Lack {
	case store.LacksVersion:
		if w.Accept {
			return fmt.Sprintf(t.Accept, w.Title, cmp.Or(w.Version, "–"), w.Questionnaire[:8])
		}
		return fmt.Sprintf(t.Version, w.Questionnaire[:8])
	case store.LacksParent:
		return fmt.Sprintf(t.Parent, by)
	case store.LacksWriter:
		return t.Writer
	case store.LacksStudy:
		return fmt.Sprintf(t.Study, by)
	case store.LacksBody:
		return t.Body
	case store.LacksStart:
		return fmt.Sprintf(t.Start, by)
	}
	return t.Own
}
