package tui

import (
	"fmt"
	"slices"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// above is a question as if it had the answer that was given to it in the entry
// before, and that answer in words; false: there is none, or not among the choices.
func (m *model) above(p survey.Prompt) (like survey.Prompt, words string, ok bool) {
	a, ok := m.session.Above(p.Node)
	if !ok || p.ReadOnly || p.Element.Type.Media() {
		return p, "", false
	}
	if p.Element.Type.Selects() && !p.FreeCodes {
		for _, code := range p.Element.Type.Codes(a.Text) {
			if !slices.ContainsFunc(p.Options, func(o survey.Option) bool { return o.Code == code }) {
				return p, "", false
			}
		}
	}
	p.Answer = a
	return p, m.glance(m.t.Telling(m.session.Interview).AnswerAt(p.Node.Key(), a)), true
}

// asAbove is the action that puts that answer into the control; Enter confirms it.
func (a *asking) asAbove(m *model) action {
	off := ""
	if _, _, ok := m.above(a.prompt); !ok {
		off = m.t.NothingAbove
	}
	return action{command: term.AsAbove, name: m.t.Actions.AsAbove, off: off, run: a.takeAbove}
}

// hintAbove says that there is such an answer, where none is given yet.
func (a *asking) hintAbove(m *model) string {
	if a.prompt.Answer.Status != value.Missing {
		return ""
	}
	_, words, ok := m.above(a.prompt)
	if !ok {
		return ""
	}
	return m.t.Actions.Key(term.AsAbove.Keys()[0].String()) + " " + fmt.Sprintf(m.t.AsAbove, words)
}

func (a *asking) takeAbove(m *model) {
	like, _, ok := m.above(a.prompt)
	if !ok {
		return
	}
	d := field.DraftOf(like, m.t)
	d.Begun = true
	a.form = a.formOf(m, d)
	m.after(a.form.Single(), func() { a.enter(m, false) })
}

// asAbove is the action that moves to the column of the row above; Enter confirms it.
// Where questions are the columns it fills the cell, as a digit does.
func (x *matrix) asAbove(m *model) action {
	off := m.t.NothingAbove
	if x.Above() >= 0 {
		off = ""
	}
	return action{command: term.AsAbove, name: m.t.Actions.AsAbove, off: off, run: func(m *model) {
		if x.InGrid() {
			x.fill(m, x.Above())
			return
		}
		x.mark(x.Above())
	}}
}
