package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// control is the part of a question people fill in; there is one for every way
// of answering. It binds no variable and asks the engine nothing: what it holds
// becomes an answer only when the screen hands its input to the session.
type control interface {
	// press takes a keystroke that is none of the screen's own.
	press(k tea.KeyMsg)
	// enter is called before the input is taken; false: the control used the
	// key itself and there is nothing to hand over yet.
	enter() bool
	// lines draws the control in at most height lines.
	lines(width, height int) []string
	// least is the number of lines it needs to be of use.
	least() int
	// input is what it holds, as the engine takes it.
	input() survey.Input
	// draft is what it holds, to be put back on the screen.
	draft() draft
}

// draft is what is on the screen of a question and not confirmed.
type draft struct {
	text  string
	codes []string
	at    string // code under the cursor
	query string
	begun bool // it comes to another answer than there is
}

// differs reports whether two drafts come to different answers.
func (d draft) differs(from draft) bool {
	return d.text != from.text || !slices.Equal(d.codes, from.codes)
}
