package review

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// ending is the page behind the last matter.
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

func (ending) lines(m *model, width, height int) []string {
	left := m.t.AllDecided
	still := m.count(open)
	if still+m.count(asked) > 0 {
		left = m.t.Undecided
	}
	out := append(styled(m.theme.Question, "", m.t.EndTitle, width), "")
	for _, said := range []string{fmt.Sprintf(m.t.Counts, m.count(decided), m.count(asked), still), left, m.t.Leave} {
		out = append(out, text.Wrap(said, width)...)
	}
	return append(out, m.deeds(width, height-len(out))...)
}

// deeds are what was decided here, the last first, in so many lines.
func (m *model) deeds(width, height int) (out []string) {
	const least = 3
	if height < least || len(m.done) == 0 {
		return nil
	}
	out = append(out, "")
	for i := len(m.done) - 1; i >= 0; i-- {
		if left := i + 1; len(out) == height-1 && left > 1 {
			return append(out, m.theme.Hint.Render(fmt.Sprintf(m.t.MoreDone, left)))
		}
		out = append(out, m.theme.Choice.Render(text.Shorten("* "+text.OneLine(m.done[i].said), width)))
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
