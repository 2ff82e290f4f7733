package field

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// control is the part of a question people fill in; there is one for every way
// of answering. It binds no variable and asks the engine nothing: what it holds
// becomes an answer only when the screen hands its input to the session.
type control interface {
	// Press takes a keystroke that is none of the screen's own. What it ignores it
	// gives a reason for.
	Press(k tea.KeyMsg) Reply
	// Enter is called before the input is taken; false: the control used the
	// key itself and there is nothing to hand over yet.
	Enter() (bool, Reply)
	// Lines draws the control, in the looks of a theme, in at most height lines.
	Lines(th *term.Theme, width, height int) []string
	// least is the number of lines it needs to be of use.
	least() int
	// Input is what it holds, as the engine takes it.
	Input() survey.Input
	// Draft is what it holds, to be put back on the screen.
	Draft() Draft
}

// Draft is what is on the screen of a question and not confirmed.
type Draft struct {
	Text  string
	Codes []string
	At    string // code under the cursor
	Query string
	Begun bool // it comes to another answer than there is
	Kept  bool // it is the answer there is: the first key typed replaces a number or a date
}

// Differs reports whether two drafts come to different answers.
func (d Draft) Differs(from Draft) bool {
	return d.Text != from.Text || !slices.Equal(d.Codes, from.Codes)
}
