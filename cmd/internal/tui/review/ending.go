package review

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// ending is the page behind the last conflict.
type ending struct{}

func (ending) press(m *model, _ tea.KeyMsg, c term.Command) {
	switch c {
	case term.Next, term.Pause, term.Escape:
		m.over = true
	case term.Back:
		m.back()
	case term.Undo:
		m.undo()
	default:
		m.say('!', m.o.Texts.Field.Unused)
	}
}

func (ending) lines(m *model, width, _ int) []string {
	left := m.t.AllDecided
	still := m.count(open)
	if still+m.count(asked) > 0 {
		left = m.t.Undecided
	}
	out := append(styled(m.theme.Question, "", m.t.EndTitle, width), "")
	for _, said := range []string{fmt.Sprintf(m.t.Counts, m.count(decided), m.count(asked), still), left, m.t.Leave} {
		out = append(out, text.Wrap(said, width)...)
	}
	return out
}

func (ending) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return []action{
		{command: term.Next, name: t.Quit, short: k.Quit},
		{command: term.Back, name: t.Back, short: k.Back},
		m.undoing(),
		{command: term.Blank, name: t.Blank},
		{command: term.Actions, name: t.Help, short: k.Help},
	}
}
