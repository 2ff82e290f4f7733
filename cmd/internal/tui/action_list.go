package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// actionList is the page of all there is to do where one was before, by name and
// key. It is the help, too: what cannot be done is there with the reason, and below
// it how answers are given.
type actionList struct {
	under  page        // to which it goes back, as it was
	said   term.Status // there
	held   string      // what was wrong with the last key there
	all    []action
	query  *field.Editor
	match  []int // of all, those that hold every word of the query
	cursor int   // in match
	window term.Window
	page   int
}

func (m *model) openActions() {
	l := &actionList{under: m.page, said: m.status, held: m.ignored, all: m.page.actions(m), query: field.NewEditor("", false), window: m.window()}
	for _, h := range m.t.Actions.Help {
		l.all = append(l.all, action{name: h})
	}
	l.narrow(m)
	m.page, m.status, m.ignored = l, term.Status{}, ""
}

func (l *actionList) close(m *model) { m.page, m.status, m.ignored = l.under, l.said, l.held }

func (l *actionList) long() bool                { return false }
func (l *actionList) section(m *model) []string { return []string{m.t.Actions.All} }

func (l *actionList) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return []action{
		{command: term.Next, name: t.Choose, short: k.Choose},
		{command: term.Escape, name: t.Close, short: k.Close},
		{command: term.Actions, name: t.Close, run: l.close},
		m.blanking(),
	}
}

// keepDraft keeps what is begun on the page below.
func (l *actionList) keepDraft(m *model) {
	if p, ok := l.under.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
}

func (l *actionList) press(m *model, k tea.KeyMsg, c term.Command) {
	if to, ok := term.Move(k.Type, l.cursor, len(l.match)-1, l.page); ok {
		l.cursor = to
		return
	}
	switch {
	case c == term.Next:
		l.choose(m)
	case c == term.Escape && l.query.String() != "":
		l.query = field.NewEditor("", false)
		l.narrow(m)
	case c == term.Escape:
		l.close(m)
	case c != term.None: // a key that was just read here
		l.close(m)
		m.press(k)
	case l.query.Press(k):
		l.narrow(m)
	default:
		m.say('=', m.t.Field.Unused)
	}
}

// choose does what the cursor is on; what has a key, as if that had been pressed.
func (l *actionList) choose(m *model) {
	if len(l.match) == 0 {
		return
	}
	a := l.all[l.match[l.cursor]]
	switch {
	case a.reads():
		m.say('=', m.t.Actions.OnlyHelp)
	case a.off != "":
		m.say('=', a.off)
	case len(a.keyTypes()) > 0:
		l.close(m)
		m.press(tea.KeyMsg{Type: a.keyTypes()[0]})
	default:
		l.close(m)
		a.run(m)
	}
}

// narrow finds the actions whose name, key or reason hold every word of the query.
func (l *actionList) narrow(m *model) {
	words := strings.Fields(value.Fold(l.query.String()))
	l.match, l.cursor = l.match[:0], 0
	for i, a := range l.all {
		said := value.Fold(strings.Join([]string{a.name, a.short, a.off, m.keyNames(a)}, " "))
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(said, w) }) {
			l.match = append(l.match, i)
		}
	}
}

// keyNames are the keys of an action as they stand on the keyboard.
func (m *model) keyNames(a action) string {
	var names []string
	for _, k := range a.keyTypes() {
		names = append(names, m.t.Actions.Key(k.String()))
	}
	return strings.Join(names, "  ")
}

func (l *actionList) lines(m *model, width, height int) []string {
	out := []string{m.t.Field.Search + ": " + l.query.Line(m.theme, max(width-text.Width(m.t.Field.Search+": "), 5)), ""}
	if len(l.match) == 0 {
		return append(out, text.Wrap(m.t.Actions.None, width)...)
	}
	l.page = max(height-len(out)-2, 1)
	row := func(c int) []string { return l.row(m, c, width) }
	return append(out, l.window.Draw(m.theme, len(l.match), l.cursor, max(height-len(out), 1), row)...)
}

// row is one action with its keys and, where it cannot be done, the reason below.
func (l *actionList) row(m *model, c, width int) []string {
	a := l.all[l.match[c]]
	sign, style := "  ", m.theme.Choice
	if c == l.cursor {
		sign, style = m.theme.Pointer+" ", m.theme.Cursor
	} else if a.off != "" {
		style = m.theme.Faint
	}
	if a.reads() {
		var rows []string
		for i, line := range text.Wrap(a.name, width-2) {
			if i > 0 {
				sign = "  "
			}
			rows = append(rows, style.Render(sign+line))
		}
		return rows
	}
	keys := m.keyNames(a)
	if text.Width(sign+a.name)+2+text.Width(keys) > width { // the first is enough
		keys, _, _ = strings.Cut(keys, "  ")
	}
	rows := []string{style.Render(strings.TrimRight(text.Spread(sign+a.name, keys, width), " "))}
	if a.off == "" {
		return rows
	}
	for _, line := range text.Wrap(a.off, width-4) {
		rows = append(rows, m.theme.Faint.Render("    "+line))
	}
	return rows
}
