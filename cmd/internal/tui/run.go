package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	_ "feldbuch/cmd/internal/tui/quiet"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/pace"
)

// before bubbletea, see there

// Options are what a screen needs from outside.
type Options struct {
	In    io.Reader // a terminal; nil: standard input
	Out   io.Writer // a terminal; nil: standard output
	Texts msg.Interview
	// Language is the interviewer's, as a code: "de"; "": the questionnaire's first.
	Language string
	// Explain puts an error that is none of the engine's into words; nil: as it is.
	Explain func(error) string
	Theme   *term.Theme // nil: the one without colours
	// Visual turns text from right to left round, for terminals that do not.
	Visual bool
	// Drafts keep what is typed and not confirmed; nil: it goes with the program.
	Drafts Drafts
	// Preferences are what the person at this laptop has chosen before; nil: nothing,
	// and nothing is kept.
	Preferences Preferences
	// AutoAdvance: a single choice goes on by itself, where the person prefers nothing
	// else.
	AutoAdvance bool
	// Times tell how long the rest of the interview will take; nil: they do not.
	Times *pace.Times
	// Sign stands first in the head line all the time: "PRACTICE".
	Sign string
	// Patience is asked by who saves, where that has to wait; nil: nothing has to.
	Patience *Patience
}

// Preferences are what a person has chosen for the screen on one laptop, by name:
// the theme, whether a single choice goes on by itself.
type Preferences interface {
	// Preference is "" where nothing was chosen.
	Preference(name string) string
	Prefer(name, value string) error
}

// theme never is nil.
func (o Options) theme() *term.Theme {
	if o.Theme == nil {
		return term.NewTheme(term.Look{Name: term.Mono})
	}
	return o.Theme
}

// Outcome is how an interview was left.
type Outcome uint8

// The two ways to leave an interview.
const (
	Paused Outcome = iota
	Completed
)

// Run asks the questions of a session on the full screen until the interviewer
// completes or pauses the interview. When ctx ends, as it must when the program
// gets a signal to end, the interview is paused too. An error with Paused
// that is not that of ctx means that the place could not be noted; the answers
// are safe all the same.
func Run(ctx context.Context, s *survey.Session, o Options) (Outcome, error) {
	m, err := newModel(s, o)
	if err != nil {
		return Paused, err
	}
	o.Out, m.notice.Drawn = term.DisplayOf(cmp.Or[io.Writer](o.Out, os.Stdout))
	err = o.Run(ctx, m)
	if m.over {
		if m.err != nil {
			return m.outcome, fmt.Errorf("pause the interview: %w", m.err)
		}
		return m.outcome, nil
	}
	return Paused, errors.Join(err, m.keepDrafts(), s.Pause())
}

// Run gives the terminal to a program and takes it back. The mouse stays off,
// so that text can be selected.
func (o Options) Run(ctx context.Context, m tea.Model) error {
	// Bubbletea's own handling of signals may wait for itself when ctx ends too.
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithAltScreen(), tea.WithInput(term.KeyboardOf(os.Stdin)), tea.WithOutput(os.Stdout)}
	if o.In != nil {
		options = append(options, tea.WithInput(term.KeyboardOf(o.In)))
	}
	if o.Out != nil {
		options = append(options, tea.WithOutput(o.Out))
	}
	if o.Patience == nil {
		o.Patience = &Patience{}
	}
	p := o.patient(m)
	_, err := tea.NewProgram(p, options...).Run()
	p.end()
	switch {
	case err != nil:
		return fmt.Errorf("run the screen: %w", err)
	case p.left:
		return ErrLeft
	}
	return nil
}

// patient makes a program wait as the options tell.
func (o Options) patient(m tea.Model) *patient {
	*o.Patience = Patience{t: o.Texts.Wait, now: time.Now}
	return &patient{Model: m, Patience: o.Patience}
}
