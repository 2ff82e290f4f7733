package review

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// action is one thing a person can do: a line of the help and, where it has a short name,
// a cell of the key bar.
type action struct {
	command term.Command
	keys    []tea.KeyType // where it is none
	name    string
	short   string
	off     bool // it cannot be done now, and is left out of the bar
}

func (m *model) undoing() action {
	return action{command: term.Undo, name: m.t.Actions.Undo, short: m.t.Keys.Undo, off: len(m.done) == 0}
}

func (a action) keyTypes() []tea.KeyType {
	if a.command != term.None {
		return a.command.Keys()
	}
	return a.keys
}

func (m *model) bar() []term.Cell {
	var cells []term.Cell
	for i, a := range m.page.actions(m) {
		if a.short != "" && !a.off {
			cells = append(cells, term.Cell{Key: m.o.Texts.Actions.Key(a.keyTypes()[0].String()), Name: a.short, Rank: i})
		}
	}
	return cells
}

// help is the page of all there is to do on the page below.
type help struct{ under page }

func newHelp(m *model) help {
	if h, ok := m.page.(help); ok {
		return h
	}
	return help{m.page}
}

func (h help) press(m *model, _ tea.KeyMsg, _ term.Command) { m.page = h.under }

func (h help) actions(m *model) []action {
	return []action{{command: term.Escape, name: m.t.Keys.Close, short: m.t.Keys.Close}}
}

func (h help) lines(m *model, width, height int) []string {
	var out []string
	for _, a := range h.under.actions(m) {
		keys := ""
		for _, k := range a.keyTypes() {
			keys += "  " + m.o.Texts.Actions.Key(k.String())
		}
		lines := text.Wrap(a.name, width-text.Width(keys))
		lines[0] = text.Spread(lines[0], keys, width)
		out = append(out, lines...)
	}
	return term.CutLines(out, height)
}
