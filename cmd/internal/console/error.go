package console

import (
	"context"
	"errors"
	"fmt"
)

// UserError is an error that is already put into words.
type UserError string

func (u UserError) Error() string { return string(u) }

// UsageError is a command called the wrong way, in words: exit status 2.
type UsageError string

func (u UsageError) Error() string { return string(u) }

// ErrLook ends a command that is done, with things to look at: exit status 3.
var ErrLook = errors.New("done, with things to look at")

// ErrShown ends a command that failed and has said why: exit status 1.
var ErrShown = errors.New("failed, and said why")

// Status is the one place where an error becomes a sentence and an exit status:
// 0 done, 1 failed or invalid, 2 wrong usage, 3 done with things to look at, 130
// interrupted.
func (e *Env) Status(ctx context.Context, err error) int {
	var usage UsageError
	switch {
	case err == nil:
		return 0
	case errors.Is(ctx.Err(), context.Canceled):
		return 130
	case errors.Is(err, ErrLook):
		return 3
	case errors.Is(err, ErrShown):
		return 1
	case errors.As(err, &usage):
		e.Complain(string(usage))
		return 2
	}
	e.Complain(e.Explain(err))
	return 1
}

// Explain puts an error into words for people.
func (e *Env) Explain(err error) string {
	if said, ok := errors.AsType[UserError](err); ok {
		return string(said)
	}
	if e.Words != nil {
		if said := e.Words(err); said != "" {
			return said
		}
	}
	if errors.Is(err, context.Canceled) {
		return e.Text.CLI.Usage.Interrupted
	}
	return fmt.Sprintf(e.Text.CLI.Usage.Failed, err)
}
