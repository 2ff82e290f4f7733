// Package cli is the commands of feldbuch, one file each. It is the only place
// that joins the parts: questionnaires with the study file, interviews with the
// screen, submissions with the tables.
package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"feldbuch/cmd/internal/msg"

	"golang.org/x/term"
)

// env is what a command gets from the world around it.
type env struct {
	in       io.Reader
	out, err io.Writer // results, remarks
	args     []string
	getenv   func(string) string
	now      func() time.Time
	terminal bool // in and out are a terminal a person sits at
	text     *msg.Set

	// Global flags.
	study    string
	language string
	json     bool
	quiet    bool
}

// Main runs the command line and gives the exit status: 0 done, 1 failed or
// invalid, 2 wrong usage, 3 done with things to look at, 130 interrupted.
func Main() int {
	e := &env{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, args: os.Args[1:], getenv: os.Getenv, now: time.Now,
		terminal: term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())),
	}
	// SIGHUP: the window was closed.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return run(ctx, e)
}

func run(ctx context.Context, e *env) int {
	e.text = msg.In(chooseLanguage(e.args, e.getenv, systemLanguage))
	root := newRootCommand(e)
	root.SetArgs(e.args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	if errors.Is(ctx.Err(), context.Canceled) {
		return 130
	}
	return e.fail(err)
}
