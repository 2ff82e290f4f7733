package studycmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/store/salvage"
)

// runSalvage saves what can be read of a damaged file, and says what that is.
func runSalvage(ctx context.Context, e *command.Env, out string) error {
	a, err := e.Workspace().Salvage(ctx, out)
	switch {
	case errors.Is(err, salvage.ErrNothing):
		return console.UserError(fmt.Sprintf(e.Text.CLI.Salvage.Nothing, e.Workspace().Path()))
	case errors.Is(err, salvage.ErrOldLayout):
		return console.UserError(fmt.Sprintf(e.Text.CLI.Salvage.OldLayout, e.Workspace().Path()))
	case errors.Is(err, salvage.ErrUnknownStudy):
		return console.UserError(fmt.Sprintf(e.Text.CLI.Salvage.NoStudy, e.Workspace().Path()))
	case err != nil:
		return err
	case e.JSON:
		err = e.PrintJSON(a)
	default:
		printSalvaged(e, a)
	}
	if err == nil && a.Attention() {
		return console.ErrLook
	}
	return err
}

func printSalvaged(e *command.Env, a *salvage.Account) {
	t := e.Text.CLI.Salvage
	e.Say(t.Saved, a.From, a.To, e.Text.Count.Events.Of(a.Kept))
	if a.Unread > 0 {
		e.Say(t.Unread, a.Unread, a.Pages)
	}
	for _, r := range a.Replicas {
		if len(r.Missing) > 0 {
			e.Say("  "+t.Missing, nameOf(e, r.Name, r.ID), e.Text.Count.Events.Of(int(r.Lost())), r.Highest, spans(r.Missing, t.Further))
		}
	}
	for _, i := range a.Interviews {
		e.Say("  "+t.Interview, strings.TrimSpace(i.Business+" "+i.ID[:13]), e.Text.Count.Events.Of(i.Lost), e.Text.Count.Events.Of(i.Kept))
	}
	for _, q := range a.Questionnaires {
		e.Say("  "+t.Questionnaire, q[:12])
	}
	for _, doubt := range []struct {
		n    int
		text string
	}{{len(a.Rejected), t.Rejected.Of(len(a.Rejected))}, {a.Waiting, t.Waiting.Of(a.Waiting)}} {
		if doubt.n > 0 {
			e.Say("  %s", doubt.text)
		}
	}
	if !a.Attention() {
		e.Say("%s", t.All)
	}
	e.Say(t.Next, a.To)
}

// mostSpans is how many stretches of missing numbers are told.
const mostSpans = 5

func spans(all []salvage.Span, further string) string {
	var told []string
	for i, s := range all {
		switch {
		case i == mostSpans:
			return strings.Join(append(told, fmt.Sprintf(further, len(all)-i)), ", ")
		case s.From == s.To:
			told = append(told, fmt.Sprint(s.From))
		default:
			told = append(told, fmt.Sprintf("%d–%d", s.From, s.To))
		}
	}
	return strings.Join(told, ", ")
}
