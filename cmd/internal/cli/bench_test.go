package cli

import (
	"context"
	"io"
	"path/filepath"
	"testing"
	"time"

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

func BenchmarkStatusOfAnEmptyStudy(b *testing.B) {
	b.Setenv("XDG_DATA_HOME", b.TempDir())
	file := filepath.Join(b.TempDir(), "study.feldbuch")
	call := func(args ...string) int {
		e := &command.Env{Env: &console.Env{
			Text: msg.In(msg.German), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard, Args: args, Now: time.Now,
		}}
		return run(context.Background(), e)
	}
	if got := call("study", "init", "--study", file); got != 0 {
		b.Fatal(got)
	}
	for b.Loop() {
		if got := call("status", "--study", file); got != 0 {
			b.Fatal(got)
		}
	}
}
