package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// overviewing is the page that lists every stop of the interview, to see what
// is open and to jump there.
type overviewing struct {
	stops  []survey.Stop
	todo   map[*survey.Node]*survey.Todo // what is open or contradictory
	folded []string                      // what is searched, made comparable when that is first done
	query  *field.Editor
	open   bool  // only what is open
	match  []int // stops that fit the query, and are open where that is asked
	cursor int   // in match
	window term.Window
	page   int
	// removing is the entry of a repeat that Enter removes, nil for none.
	removing *survey.Node
}

func newOverview(m *model) *overviewing {
	o := &overviewing{stops: m.session.Route(), todo: map[*survey.Node]*survey.Todo{}, query: field.NewEditor("", false), window: m.window()}
	for _, d := range m.session.Todo() {
		o.todo[d.Node] = &d
	}
	o.narrow(m)
	o.cursor = max(slices.Index(o.stops, m.session.At()), 0)
	return o
}

func (o *overviewing) long() bool                { return false }
func (o *overviewing) section(m *model) []string { return []string{m.t.Overview.Title} }

func (o *overviewing) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	if o.removing != nil {
		return []action{{command: term.Next, name: t.Remove, short: k.Remove}, {command: term.Escape, name: t.Close, short: k.Close}}
	}
	filter, filtered := t.OnlyOpen, k.OnlyOpen
	if o.open {
		filter, filtered = t.AllQuestions, k.All
	}
	noEntry := ""
	if o.entry() == nil {
		noEntry = m.t.Overview.NoEntry
	}
	return append([]action{
		{command: term.Next, name: t.Jump, short: k.Jump},
		{keys: []tea.KeyType{tea.KeyTab}, name: t.NextOpen, short: k.NextOpen},
		{command: term.Remark, name: filter, short: filtered},
		{command: term.Escape, name: t.Close, short: k.Close},
		{keys: []tea.KeyType{tea.KeyDelete}, name: t.RemoveEntry, short: k.RemoveEntry, off: noEntry},
		m.undoing(""),
		{command: term.Pause, name: t.Pause},
	}, m.everywhere()...)
}

func (o *overviewing) press(m *model, k tea.KeyMsg, c term.Command) {
	removing := o.removing
	o.removing = nil
	if removing != nil && c == term.Escape {
		return
	}
	if c == term.Next && k.Type != tea.KeyTab && removing != nil {
		o.remove(m, removing)
		return
	}
	if to, ok := term.Move(k.Type, o.cursor, len(o.match)-1, o.page); ok {
		o.cursor = to
		return
	}
	switch k.Type {
	case tea.KeyTab:
		m.status = term.Status{} // the question whether to remove an entry
		o.nextOpen()
	case tea.KeyDelete:
		o.askRemoval(m)
	default:
		o.command(m, k, c)
	}
}

func (o *overviewing) command(m *model, k tea.KeyMsg, c term.Command) {
	switch {
	case c == term.Back:
		m.show()
	case c == term.Next:
		o.jump(m)
	case c == term.Escape && o.query.String() != "":
		o.query = field.NewEditor("", false)
		o.narrow(m)
	case c == term.Escape, c == term.Overview:
		m.show()
	case c == term.Remark:
		o.open = !o.open
		o.narrow(m)
	case c == term.Pause:
		m.page = pausing{}
	case c == term.None && o.query.Press(k):
		o.narrow(m)
	default:
		m.say('=', m.t.Field.Unused)
	}
}

func (o *overviewing) jump(m *model) {
	if len(o.match) == 0 {
		return
	}
	if err := m.session.GotoStop(o.stops[o.match[o.cursor]]); err != nil {
		m.fail(m.t.Moved, err)
		return
	}
	m.status, m.mending = term.Status{}, nil
	m.show()
}

// entry is the entry of an open-ended repeat that the question under the cursor
// belongs to, nil if it belongs to none.
func (o *overviewing) entry() *survey.Node {
	if len(o.match) == 0 || o.stops[o.match[o.cursor]].Kind != survey.AtQuestion {
		return nil
	}
	for n := o.stops[o.match[o.cursor]].Node; n != nil; n = n.Parent() {
		if e := n.Element(); e.Kind == survey.Repeat {
			if e.RepeatCount != nil {
				return nil
			}
			return n
		}
	}
	return nil
}

// askRemoval makes sure before an entry goes with all its answers.
func (o *overviewing) askRemoval(m *model) {
	if o.removing = o.entry(); o.removing == nil {
		m.say('=', m.t.Overview.NoEntry)
		return
	}
	m.say('?', m.removalQuestion(o.removing))
}

func (o *overviewing) remove(m *model, entry *survey.Node) {
	err := m.removeEntry(entry)
	m.status = term.Status{}
	m.progress.Update()
	m.page = newOverview(m)
	if err != nil {
		m.fail(m.t.NotSaved, err)
	}
}

// nextOpen moves the cursor to the next open question, beginning anew at the end.
func (o *overviewing) nextOpen() {
	for step := 1; step <= len(o.match); step++ {
		if i := (o.cursor + step) % len(o.match); o.isOpen(o.stops[o.match[i]]) {
			o.cursor = i
			return
		}
	}
}

// isOpen reports whether a stop is one that the end of the interview would name.
func (o *overviewing) isOpen(s survey.Stop) bool {
	return s.Kind == survey.AtQuestion && o.todo[s.Node] != nil
}

// narrow finds the stops that hold every word of the query in their label, their
// answer or their note, of the open ones where only they are asked for.
func (o *overviewing) narrow(m *model) {
	words := strings.Fields(value.Fold(o.query.String()))
	o.match, o.cursor = o.match[:0], 0
	if len(words) > 0 && o.folded == nil {
		for _, s := range o.stops {
			text := o.label(m, s) + " " + noteOf(s)
			if s.Kind == survey.AtQuestion {
				text += " " + m.answerText(s.Node)
			}
			o.folded = append(o.folded, value.Fold(text))
		}
	}
	for i, s := range o.stops {
		if o.open && !o.isOpen(s) {
			continue
		}
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(o.folded[i], w) }) {
			o.match = append(o.match, i)
		}
	}
}
