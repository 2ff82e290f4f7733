package cli

import (
	"context"
	"io"
	"testing"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
)

// What every command pays before it begins.
func BenchmarkHelp(b *testing.B) {
	for b.Loop() {
		e := &command.Env{Env: &console.Env{
			Text: msg.In(msg.German), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard, Args: []string{"--help"},
		}}
		if got := run(context.Background(), e); got != 0 {
			b.Fatal(got)
		}
	}
}
