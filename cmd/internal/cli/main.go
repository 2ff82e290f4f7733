// Package cli is the command line of feldbuch: the root command, the home
// screen, and the words for errors that come from below. The commands
// themselves are in a package for each noun.
package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
)

// Main runs the command line and gives the exit status.
func Main() int {
	// SIGHUP: the window was closed.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return run(ctx, &command.Env{Env: console.System()})
}

func run(ctx context.Context, e *command.Env) int {
	e.Words, e.Done = words{e.Env}.of, ctx.Done()
	root := newRootCommand(e)
	root.SetArgs(e.Args)
	root.SetIn(e.In)
	root.SetOut(e.Out)
	root.SetErr(e.Err)
	return e.Status(ctx, root.ExecuteContext(ctx))
}
