package console

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestAnErrorBecomesASentenceAndAnExitStatus(t *testing.T) {
	over, cancel := context.WithCancel(t.Context())
	cancel()
	foreseen := errors.New("foreseen below")
	for name, c := range map[string]struct {
		ctx  context.Context
		err  error
		want int
		said string
	}{
		"nothing went wrong":               {nil, nil, 0, ""},
		"it was interrupted":               {over, errors.New("x"), 130, ""},
		"done, with things to look at":     {nil, fmt.Errorf("list: %w", ErrLook), 3, ""},
		"failed, and said why":             {nil, ErrShown, 1, ""},
		"called the wrong way":             {nil, UsageError("Write it so."), 2, "Write it so.\n"},
		"in words already":                 {nil, fmt.Errorf("merge: %w", UserError("It is so.")), 1, "It is so.\n"},
		"put into words by those it knows": {nil, fmt.Errorf("open: %w", foreseen), 1, "That was to be expected.\n"},
		"nobody foresaw it":                {nil, errors.New("disk on fire"), 1, "That did not work: disk on fire\n"},
		"what steers a terminal stays out": {nil, UserError("red\x1b[31m"), 1, "red[31m\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.ctx == nil {
				c.ctx = t.Context()
			}
			var said strings.Builder
			e := &Env{Err: &said, Text: msg.In(msg.English), Words: func(err error) string {
				if errors.Is(err, foreseen) {
					return "That was to be expected."
				}
				return ""
			}}
			if got := e.Status(c.ctx, c.err); got != c.want || said.String() != c.said {
				t.Errorf("status %d and %q, want %d and %q", got, said.String(), c.want, c.said)
			}
		})
	}
}
