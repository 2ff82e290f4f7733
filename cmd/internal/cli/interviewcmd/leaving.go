package interviewcmd

import (
	"context"

	"feldbuch/cmd/internal/workspace"
)

// settle asks what is to become of an interview that was left before its first answer, or
// while it was being corrected. It reports how it was left, and whether all is said and
// done; whoever closes the question leaves everything as it is.
func (p *person) settle(ctx context.Context, run *workspace.InterviewRun) (left workspace.Left, settled bool, err error) {
	if left, err = run.Left(ctx); err != nil || !p.e.Terminal || ctx.Err() != nil {
		return left, false, err
	}
	t := p.e.Text.CLI.Discard
	switch {
	case left.Empty:
		settled, err = p.either(ctx, t.Empty, t.Keep, t.DiscardEmpty, t.Discarded, func() error { return run.Discard(t.EmptyReason) })
	case left.Correction:
		settled, err = p.either(ctx, t.Correction, t.GoOnLater, t.GiveUp, t.GivenUp, func() error { return run.GiveUp("") })
	}
	return left, settled, err
}

// either offers to leave things as they are or to do something else, and says that it is
// done.
func (p *person) either(ctx context.Context, title, leave, other, done string, do func() error) (bool, error) {
	chosen, err := p.menu(ctx, title, []string{leave, other})
	if err != nil || chosen < 1 {
		return false, err
	}
	if err := do(); err != nil {
		return false, err
	}
	p.e.Remark("%s", done)
	return true, nil
}
