package interviewcmd

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
)

// Browse lists the interviews there are, the one that changed last first, as from the home
// screen. One that is open is gone on with, one that is completed is shown; told: something
// was printed that is to be read.
func Browse(ctx context.Context, e *command.Env) (told bool, err error) {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return true, err
	}
	defer s.Close()
	all, err := s.Kept(ctx)
	if err != nil {
		return true, err
	}
	t := e.Text.CLI.Listing
	if len(all) == 0 {
		e.Say("%s", t.Empty)
		return true, nil
	}
	slices.SortStableFunc(all, func(a, b store.Interview) int { return b.ChangedAt.Compare(a.ChangedAt) })
	var items []string
	for _, i := range all {
		items = append(items, fmt.Sprintf(t.Item, cmp.Or(i.Business, e.Text.CLI.Start.NoBusiness), e.When(i.StartedAt),
			cmp.Or(i.Interviewer, "–"), t.StateOf(i.Completed, i.Correction, i.Discarded)))
	}
	p := newPerson(e, false)
	chosen, err := p.menu(ctx, t.Title, items)
	if err != nil || chosen < 0 {
		return err != nil, err
	}
	return true, p.openListed(ctx, s, all[chosen])
}

func (p *person) openListed(ctx context.Context, s *workspace.Study, i store.Interview) error {
	if i.Completed {
		return showInterview(ctx, p.e, s, i.ID, false)
	}
	run, err := s.Continue(ctx, i.ID, false)
	if err != nil {
		return err
	}
	return p.lead(ctx, run)
}
