package mergecmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/tui/review"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// ReviewDuplicates has what may be duplicates decided on the full screen. It gives how many
// are left.
func ReviewDuplicates(ctx context.Context, e *command.Env) (left int, err error) {
	s, err := e.Workspace().Open(ctx)
	if err != nil {
		return 0, err
	}
	defer s.Close()
	d, err := newDuplicateDesk(ctx, e, s)
	if err != nil || len(d.all) == 0 {
		return 0, err
	}
	if err := review.Run(ctx, d, e.Screen(), e.Text.CLI.Duplicates.Review); err != nil {
		return 0, err
	}
	err = d.refresh()
	return len(d.open), err
}

// duplicateDesk has what is decided on the screen kept in a study.
type duplicateDesk struct {
	ctx  context.Context
	e    *command.Env
	s    *workspace.Study
	d    *workspace.Duplicates
	open []workspace.Candidate // now
	all  []workspace.Candidate // that were ever open, as they were shown
	ways map[int][]way         // to decide each
	done map[int][]workspace.Decided
}

func newDuplicateDesk(ctx context.Context, e *command.Env, s *workspace.Study) (*duplicateDesk, error) {
	d := &duplicateDesk{ctx: ctx, e: e, s: s, d: &workspace.Duplicates{}, ways: map[int][]way{}, done: map[int][]workspace.Decided{}}
	return d, d.refresh()
}

// refresh finds what is open now, and adds what was not before: an interview that was moved
// may be the second with its business.
func (d *duplicateDesk) refresh() (err error) {
	if d.d, err = d.s.Again(d.ctx, d.d); err != nil {
		return err
	}
	if d.open, err = d.s.Candidates(d.ctx, d.d); err != nil {
		return err
	}
	for _, c := range d.open {
		if !slices.ContainsFunc(d.all, func(was workspace.Candidate) bool { return was.ID == c.ID }) {
			d.all = append(d.all, c)
		}
	}
	return nil
}

func (d *duplicateDesk) Count() int { return len(d.all) }

func (d *duplicateDesk) Show(i int) (review.Matter, error) {
	now, err := d.now(i)
	if err != nil || now == nil {
		return review.Matter{Business: strings.Join(d.all[i].Businesses, " / "), Settled: true}, err
	}
	d.all[i] = *now
	shown, err := duplicateInWords(d.ctx, d.e, d.s, now, true)
	if err != nil {
		return review.Matter{}, err
	}
	d.ways[i], shown.Remarks = shown.ways, append(shown.Remarks, shown.differences...)
	return shown.Matter, nil
}

// now is a candidate as it is, nil where it is settled.
func (d *duplicateDesk) now(i int) (*workspace.Candidate, error) {
	if err := d.refresh(); err != nil {
		return nil, err
	}
	at := slices.IndexFunc(d.open, func(c workspace.Candidate) bool { return c.ID == d.all[i].ID })
	if at < 0 {
		return nil, nil
	}
	return &d.open[at], nil
}

func (d *duplicateDesk) Take(i, option int, reason string) error {
	v := d.ways[i][option].verdict
	v.Reason = reason
	return d.decide(i, v)
}

// Give says which business an interview belongs to. One nobody was interviewed of is asked
// about: it may be misread, too.
func (d *duplicateDesk) Give(i, option int, in survey.Input, reason string) (string, error) {
	t, v := d.e.Text.CLI.Duplicates.Case, d.ways[i][option].verdict
	v.To, v.Reason = value.Code(in.Text), reason
	at := slices.IndexFunc(d.all[i].Interviews, func(iv store.Interview) bool { return iv.ID == v.Moved })
	from := d.all[i].Interviews[at].Business
	switch {
	case v.To == value.Code(from):
		return "", &review.Objection{Words: fmt.Sprintf(t.Unmoved, v.To)}
	case !d.d.Has(v.To) && !in.Confirmed:
		return "", &review.Objection{Words: fmt.Sprintf(t.Unknown, v.To), Soft: true}
	}
	return fmt.Sprintf(t.Done[4], from, decisions.Letter(at), v.To), d.decide(i, v)
}

// decide keeps a verdict on what was shown.
func (d *duplicateDesk) decide(i int, v workspace.Verdict) error {
	now, err := d.now(i)
	switch {
	case err != nil:
		return err
	case now == nil || now.Check != d.all[i].Check:
		return review.ErrChanged
	}
	done, err := d.s.DecideDuplicate(d.ctx, d.d, v)
	if err != nil {
		return err
	}
	d.done[i] = append(d.done[i], done)
	return d.refresh()
}

func (d *duplicateDesk) Undo(i int) error {
	last := len(d.done[i]) - 1
	if err := d.s.UndoDuplicate(d.ctx, d.done[i][last]); err != nil {
		return changed(err)
	}
	d.done[i] = d.done[i][:last]
	return d.refresh()
}
