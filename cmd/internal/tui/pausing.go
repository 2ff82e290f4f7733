package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// pausing is the dialog before leaving: no key ends the program by itself.
type pausing struct{}

func (pausing) long() bool                { return false }
func (pausing) section(m *model) []string { return []string{m.t.Keys.Pause} }

func (pausing) lines(m *model, width, _ int) []string {
	return append([]string{m.theme.Question.Render(m.t.PauseTitle), ""}, text.Wrap(m.t.PauseText, width)...)
}

func (pausing) keys(m *model) [2][]string {
	return [2][]string{{"Enter " + m.t.Keys.Leave, "Esc " + m.t.Keys.Back}}
}

func (pausing) press(m *model, _ tea.KeyMsg, c term.Command) {
	switch c {
	case term.Next:
		// Every answer is on disk; that the place could not be noted too is
		// told after leaving and is no reason to be kept here.
		m.leave(Paused, errors.Join(m.keepDrafts(), m.session.Pause()))
	case term.Escape, term.Back:
		m.show()
	default:
		m.say('=', m.t.Field.Unused)
	}
}
