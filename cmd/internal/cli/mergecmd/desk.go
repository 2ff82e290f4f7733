package mergecmd

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
)

// Review has the open conflicts decided on the full screen. It gives how many are left.
func Review(ctx context.Context, e *command.Env) (left int, err error) {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return 0, err
	}
	defer s.Close()
	all, err := s.Conflicts(ctx)
	if err != nil || len(all) == 0 {
		return 0, err
	}
	// What waits for the business comes last: it was looked at.
	slices.SortStableFunc(all, func(a, b store.Conflict) int { return cmp.Compare(min(len(a.Asked), 1), min(len(b.Asked), 1)) })
	if err := review.Run(ctx, &desk{ctx: ctx, e: e, s: s, all: all, done: map[int][]deed{}}, e.Screen(), e.Text.Review); err != nil {
		return 0, err
	}
	return s.OpenConflicts(ctx)
}

// desk has what is decided on the screen kept in a study.
type desk struct {
	ctx  context.Context
	e    *command.Env
	s    *workspace.Study
	all  []store.Conflict
	done map[int][]deed // with each
}

// deed is what was done with a conflict, as it was shown.
type deed struct {
	shown store.Conflict
	asked bool
}

func (d *desk) Count() int { return len(d.all) }

func (d *desk) Show(i int) (review.Matter, error) {
	now, open, err := d.s.Conflict(d.ctx, d.all[i])
	if err != nil || !open {
		return review.Matter{Business: d.all[i].Business, Settled: true}, err
	}
	d.all[i] = now
	shown, err := inWords(d.ctx, d.e, d.s, &now, true)
	if err != nil {
		return shown, err
	}
	for k, c := range d.all {
		if c.Interview == now.Interview {
			shown.Of++
			if k <= i {
				shown.Place++
			}
		}
	}
	return shown, nil
}

// Take takes an answer as it was given: whoever gave it was asked about what is odd. What
// comes behind the answers is to ask again.
func (d *desk) Take(i, option int, said string) error {
	c := d.all[i]
	if option >= len(c.Versions) {
		return d.keep(i, deed{c, true}, d.s.AskAgain(d.ctx, c, said))
	}
	return d.keep(i, deed{shown: c}, d.s.Resolve(d.ctx, c, c.Versions[option].Answer, said))
}

func (d *desk) Give(i, _ int, in survey.Input, reason string) (string, error) {
	a, err := d.s.Decide(d.ctx, d.all[i], in, reason)
	if err = d.keep(i, deed{shown: d.all[i]}, err); err != nil {
		return "", err
	}
	telling, err := tellingOf(d.ctx, d.e, d.s, &d.all[i], true)
	return stands(d.e, &d.all[i], telling.AnswerAt(d.all[i].Path, a)), err
}

func (d *desk) keep(i int, done deed, err error) error {
	if err == nil {
		d.done[i] = append(d.done[i], done)
	}
	return changed(err)
}

func (d *desk) Undo(i int) error {
	last := len(d.done[i]) - 1
	undo := d.s.Reopen
	if d.done[i][last].asked {
		undo = d.s.DoNotAsk
	}
	if err := undo(d.ctx, d.done[i][last].shown); err != nil {
		return changed(err)
	}
	d.done[i] = d.done[i][:last]
	return nil
}

// changed tells the screen that what it showed is not so any more.
func changed(err error) error {
	if errors.Is(err, store.ErrNotInConflict) {
		return review.ErrChanged
	}
	return err
}
