package tui

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// undoing is the action that takes back what was done last.
func (m *model) undoing(short string) action {
	return action{command: term.Undo, name: m.t.Actions.Undo, short: short, off: m.noUndo(), run: (*model).undo}
}

// noUndo says why nothing can be taken back now, "" if something can.
func (m *model) noUndo() string {
	if _, ok := m.session.LastDeed(); !ok {
		return m.t.NothingToUndo
	}
	return ""
}

// undo takes back what was done last, goes to where that was, and says what is there
// now. What is typed here and not confirmed stays a draft.
func (m *model) undo() {
	if p, ok := m.page.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
	last, _ := m.session.LastDeed()
	n, was := m.session.Done(last), ""
	if n != nil && last.Kind == survey.EventAnswered {
		was = m.undoneAnswer(n)
	}
	d, _, err := m.session.Undo()
	if err != nil {
		m.fail(m.t.NotSaved, err)
		return
	}
	if d.Kind == survey.EventAdded && n != nil {
		m.drafts.forget(n)
	}
	m.show()
	m.say('=', m.undone(d, was))
}

// undone says what was taken back, and what is there instead.
func (m *model) undone(d survey.Deed, was string) string {
	n := m.session.Done(d)
	switch {
	case d.Kind == survey.EventAdded:
		return m.t.UndoneAdding
	case n == nil:
		return m.t.Undone
	case d.Kind == survey.EventRemoved:
		return fmt.Sprintf(m.t.UndoneRemoval, m.glance(strings.Join(m.session.Inside(n), ", ")))
	}
	return fmt.Sprintf(m.t.UndoneAnswer, m.glance(m.label(n)), was, m.undoneAnswer(n))
}

// undoneAnswer is an answer in the sentence about it, "offen" where there is none.
func (m *model) undoneAnswer(n *survey.Node) string {
	if a := m.answerText(n); a != "" {
		return m.glance(a)
	}
	return m.t.Status.Missing
}

// glance is a text as one sentence can hold it.
func (m *model) glance(s string) string { return text.Glance(s, 40) }
