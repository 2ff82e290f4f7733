package command

import (
	"context"
	"fmt"
	"time"
)

// ErrNotWaited: somebody ended the program while it waited for another one.
var ErrNotWaited = fmt.Errorf("not waited: %w", context.Canceled)

const (
	moment = 25 * time.Millisecond  // between two tries
	soon   = 500 * time.Millisecond // when somebody wonders why nothing happens
	anew   = time.Minute            // when somebody may have forgotten what was said
)

// Patience waits where another program writes in the study file: on a screen as that
// does, else as long as it takes, after tell said why. Ctrl+C ends it at once; stopped
// says what that means.
func (e *Env) Patience(tell, stopped func()) func(context.Context, time.Duration) error {
	var told time.Time
	return func(ctx context.Context, waited time.Duration) error {
		if shown, err := e.screen.Wait(waited); shown {
			return err
		}
		if waited >= soon && time.Since(told) > anew {
			tell()
			told = time.Now()
		}
		select {
		case <-e.Done:
		case <-ctx.Done():
		case <-time.After(moment):
			return nil
		}
		if !told.IsZero() {
			stopped()
		}
		return ErrNotWaited
	}
}
