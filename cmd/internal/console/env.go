// Package console is what every command gets: streams, language and clock,
// output as text or JSON, refusals and exit statuses. It knows no commands, no
// studies and no questionnaires.
package console

import (
	"io"
	"os"
	"time"

	"feldbuch/cmd/internal/msg"

	"golang.org/x/term"
)

// Env is what a command gets from the world around it.
type Env struct {
	In       io.Reader
	Out, Err io.Writer // results, remarks
	Args     []string
	Getenv   func(string) string
	Now      func() time.Time
	Done     <-chan struct{} // closed when the program has to end; nil: never
	Terminal bool            // In and Out are a terminal a person sits at
	// ErrTerminal: remarks go to a terminal.
	ErrTerminal bool
	Text        *msg.Set
	// Words puts errors into words that come from the rooms this one does not
	// know; "" for one they do not know either.
	Words func(error) string

	// Global flags.
	Language string
	JSON     bool
	Quiet    bool
}

// System is the process's own environment, in the language it asks for.
func System() *Env {
	e := &Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Args: os.Args[1:], Getenv: os.Getenv, Now: time.Now,
		Terminal:    term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())),
		ErrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
	}
	e.Text = msg.In(chooseLanguage(e.Args, e.Getenv, systemLanguage))
	return e
}

// FullScreen tells whether there is a screen to ask on, and it is wanted.
func (e *Env) FullScreen(plain bool) bool {
	return e.Terminal && !plain && e.Getenv("TERM") != "dumb"
}
