package interviewcmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey/value"

	"github.com/spf13/cobra"
)

func newDiscardCommand(e *command.Env) *cobra.Command {
	var reason string
	c := leaveCommand(e, "discard ID", e.Text.CLI.Commands.InterviewsDiscard, workspace.Kept, func(ctx context.Context, s *workspace.Study, id string) error {
		if value.Text(reason) == "" {
			return console.UsageError(e.Text.CLI.Discard.NoReason)
		}
		return s.Discard(ctx, id, value.Text(reason))
	}, e.Text.CLI.Discard.Done)
	c.Flags().StringVar(&reason, "reason", "", e.Text.CLI.Flags.Reason)
	return c
}

func newRestoreCommand(e *command.Env) *cobra.Command {
	return leaveCommand(e, "restore ID", e.Text.CLI.Commands.InterviewsRestore, workspace.Discarded, func(ctx context.Context, s *workspace.Study, id string) error {
		return s.Restore(ctx, id)
	}, e.Text.CLI.Discard.Restored)
}

func newGiveUpCommand(e *command.Env) *cobra.Command {
	var reason string
	c := leaveCommand(e, "giveup ID", e.Text.CLI.Commands.InterviewsGiveUp, workspace.Open, func(ctx context.Context, s *workspace.Study, id string) error {
		return s.GiveUp(ctx, id, value.Text(reason))
	}, e.Text.CLI.Discard.GivenUpOf)
	c.Flags().StringVar(&reason, "reason", "", e.Text.CLI.Flags.Reason)
	return c
}

// leaveCommand is a command that does one thing to one interview and says that it is done.
func leaveCommand(e *command.Env, use string, h msg.Help, wanted workspace.Wanted, do func(context.Context, *workspace.Study, string) error, done string) *cobra.Command {
	c := e.Command(use, h)
	c.Args = e.WantArgs(1, 1)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		ctx := cmd.Context()
		s, err := e.Workspace().Open(ctx)
		if err != nil {
			return err
		}
		defer s.Close()
		i, err := s.Find(ctx, args[0], wanted)
		if err != nil {
			return err
		}
		if err := do(ctx, s, i.ID); err != nil {
			return err
		}
		e.Remark(done, i.ID)
		if e.JSON {
			return printOne(ctx, e, s, i.ID)
		}
		return nil
	}
	return c
}

// printOne prints the line of one interview as data.
func printOne(ctx context.Context, e *command.Env, s *workspace.Study, id string) error {
	i, err := s.Find(ctx, id, workspace.Kept)
	if err != nil {
		return err
	}
	return e.PrintJSON(viewOf(i))
}

// Discard lets a person choose an interview to discard, or one to restore, as from the
// home screen.
func Discard(ctx context.Context, e *command.Env) error {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	all, err := s.All(ctx)
	if err != nil {
		return err
	}
	t := e.Text.CLI.Discard
	if len(all) == 0 {
		e.Say("%s", t.Nothing)
		return nil
	}
	slices.SortStableFunc(all, func(a, b store.Interview) int { return b.ChangedAt.Compare(a.ChangedAt) })
	var items []string
	for _, i := range all {
		item := t.DiscardItem
		if i.Discarded {
			item = t.RestoreItem
		}
		items = append(items, fmt.Sprintf(item, cmp.Or(i.Business, e.Text.CLI.Start.NoBusiness), e.When(i.StartedAt),
			e.Text.CLI.Listing.StateOf(i.Completed, i.Correction, i.Discarded)))
	}
	p := newPerson(e, false)
	chosen, err := p.menu(ctx, t.Title, items)
	if err != nil || chosen < 0 {
		return err
	}
	return p.discardOrRestore(ctx, s, all[chosen])
}

func (p *person) discardOrRestore(ctx context.Context, s *workspace.Study, i store.Interview) error {
	t := p.e.Text.CLI.Discard
	if i.Discarded {
		if err := s.Restore(ctx, i.ID); err != nil {
			return err
		}
		p.e.Remark(t.Restored, i.ID)
		return nil
	}
	reason, err := p.askReason(ctx, cmp.Or(i.Business, i.ID), t.Why, t.WhyHint)
	if err != nil || reason == "" {
		return err
	}
	if err := s.Discard(ctx, i.ID, reason); err != nil {
		return err
	}
	p.e.Remark(t.Done, i.ID)
	return nil
}
