package tui

import (
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
	telling := m.t.Telling(m.session.Interview)
	was, entry := "", m.session.Done(last)
	m.toInterviewer(func() { was = telling.Standing(last) })
	d, _, err := m.session.Undo()
	if err != nil {
		m.fail(m.t.NotSaved, err)
		return
	}
	if d.Kind == survey.EventAdded && entry != nil {
		m.drafts.forget(entry)
	}
	m.mending = nil
	m.show()
	undone := ""
	m.toInterviewer(func() { undone = telling.Undone(d, was) })
	m.say('=', undone)
}

// glance is a text as one sentence can hold it.
func (m *model) glance(s string) string { return text.Glance(s, 40) }
