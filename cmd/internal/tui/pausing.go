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

func (pausing) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return append([]action{
		{command: term.Next, name: t.Leave, short: k.Leave},
		{command: term.Escape, name: t.Back, short: k.Back},
	}, m.everywhere()...)
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
