package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// action is one thing a person can do: a row in the list of all actions, which is
// the help, and where it has a short name a cell of the key bar. Whatever has a
// key is here, so that nothing need be known before. Rows are made anew for every
// screen, so off must be found cheaply.
type action struct {
	command term.Command // whose keys it has; None: those below
	keys    []tea.KeyType
	name    string       // in the list
	short   string       // in the key bar, "" if it does not stand there
	off     string       // why it cannot be done now, "" if it can
	run     func(*model) // nil: the page does it, as when the key is pressed
}

// keyTypes are the keys of an action, the one that is shown first.
func (a action) keyTypes() []tea.KeyType {
	if a.command != term.None {
		return a.command.Keys()
	}
	return a.keys
}

// reads reports whether there is nothing to do but to read.
func (a action) reads() bool { return a.run == nil && a.off == "" && len(a.keyTypes()) == 0 }

// everywhere are the actions that the model does itself, on every page that lists
// them with its own.
func (m *model) everywhere() []action {
	t := m.t.Actions
	return []action{
		m.blanking(),
		{name: t.Time, run: func(m *model) { m.timeless = !m.timeless }},
		{name: t.DiscardInterview, off: t.NotHere},
		m.recolouring(),
		{command: term.Actions, name: t.All, short: m.t.Keys.Actions, run: (*model).openActions},
	}
}

// act does what a command asks for if the model does it here, and reports whether it
// does. Why it cannot be done now is said.
func (m *model) act(c term.Command) bool {
	all := m.page.actions(m)
	i := slices.IndexFunc(all, func(a action) bool { return a.command == c && a.run != nil })
	if i < 0 || c == term.None {
		return false
	}
	if why := all[i].off; why != "" {
		m.ignore(why)
	} else {
		all[i].run(m)
	}
	return true
}

// moving are the actions of every page that the interview comes through, and those
// of this page among them.
func (m *model) moving(enter, short string, here ...action) []action {
	t, k := m.t.Actions, m.t.Keys
	all := append([]action{
		{command: term.Next, name: enter, short: short},
		{command: term.Back, name: t.Back, short: k.Back, off: m.noWayBack()},
		m.switchingLanguage(),
		m.twoLanguages(),
		{command: term.Overview, name: t.Overview, short: k.Overview},
	}, here...)
	all = append(all, m.undoing(k.Undo), m.switching(), action{command: term.Pause, name: t.Pause, short: k.Pause})
	return append(all, m.everywhere()...)
}

// answering are the actions of a question.
func (m *model) answering(p survey.Prompt, here ...action) []action {
	t, k := m.t.Actions, m.t.Keys
	all := []action{
		{command: term.Remark, name: t.Note, short: k.Note},
		{command: term.DontKnow, name: t.DontKnow, short: k.DontKnow, off: m.notOffered(p, p.DontKnow, m.t.NoDontKnow)},
		{command: term.Refused, name: t.Refused, short: k.Refused, off: m.notOffered(p, p.Refused, m.t.NoRefused)},
	}
	return m.moving(t.Next, k.Next, append(all, here...)...)
}

func (m *model) noWayBack() string {
	if m.session.At() == m.session.Route()[0] {
		return m.t.First
	}
	return ""
}
