package tui

import (
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// asking is the page of one question, or of several in a field list: one of them is
// asked, the others stand around it.
type asking struct {
	prompt survey.Prompt
	form   *field.Form
	beside []survey.Stop // nil: the question stands alone
	before field.Draft   // what the control makes of the answer there is
	begun  bool          // what was typed here before, and not confirmed, is back
	// pending is what Enter gives after what is odd about it was said; leave: Enter
	// goes on although something is wrong.
	pending *survey.Input
	leave   bool
	hides   *survey.Rejection // what the pending answer would hide
}

func newAsking(m *model, n *survey.Node) *asking {
	p := m.prompt(n)
	a := &asking{prompt: p, beside: fieldListAround(m.session, n)}
	a.form = a.formOf(m, field.DraftOf(p, m.t))
	a.before = a.form.Draft()
	if d, kept := m.drafts.of(n, m.asked); kept && !p.ReadOnly {
		a.begun = d.Begun && m.asked != n
		a.form = a.formOf(m, d)
	}
	return a
}

// formOf is the form to answer in, with a draft on it.
func (a *asking) formOf(m *model, d field.Draft) *field.Form {
	q := field.NewQuestion(a.prompt, m.t, d, m.answerText(a.prompt.Node))
	q.Hints = append(q.Hints, m.t.MediaOf(a.prompt.Element, m.session.Language(), m.session.Form().Default), a.hintAbove(m))
	q.Asides = append(q.Asides, m.cardFor(a.prompt.Element))
	q.Theme = m.theme
	return field.NewForm(q)
}

// resized goes back to the table of the question where there is room for it again and
// nothing is typed here.
func (a *asking) resized(m *model) {
	if a.form.Draft().Differs(a.before) || a.pending != nil {
		return
	}
	if x := newTable(m, a.prompt.Node); x != nil {
		m.page = x
	}
}

// cardFor says which card goes with a question, "" where none does.
func (m *model) cardFor(e *survey.Element) string {
	if m.cards[e] == 0 {
		return ""
	}
	return fmt.Sprintf(m.t.Field.ShowCard, m.cards[e])
}

func (a *asking) long() bool { return a.form.Multiline() }

func (a *asking) section(*model) []string { return a.prompt.Sections }
func (a *asking) question() *survey.Node  { return a.prompt.Node }

func (a *asking) lines(m *model, width, height int) []string {
	if a.beside != nil {
		return a.fieldListLines(m, width, height)
	}
	return a.form.Lines(width, height)
}

func (a *asking) actions(m *model) []action { return m.answering(a.prompt, a.asAbove(m)) }

func (a *asking) press(m *model, k tea.KeyMsg, c term.Command) {
	pending, leave := a.pending, a.leave
	a.pending, a.leave = nil, false
	switch c {
	case term.Next:
		if pending != nil {
			a.answer(m, *pending)
			return
		}
		done, r := a.form.Enter()
		m.say(r.Sign, r.Text)
		if done {
			a.enter(m, leave)
		}
	case term.DontKnow:
		a.special(m, value.DontKnow)
	case term.Refused:
		a.special(m, value.Refused)
	case term.Back:
		a.keepDraft(m)
		m.goBack()
	case term.Language, term.Overview, term.Remark, term.Pause:
		a.keepDraft(m)
		m.leaveFor(c, a.prompt)
	default:
		if pending == nil || c != term.Escape {
			chose := a.form.Chooses(k)
			m.reply(a.form.Press(k))
			m.after(chose, func() { a.enter(m, false) })
		}
	}
}

// enter answers with what the control holds. What was not touched stays as it
// was: drawn shorter than it is kept, a time would lose its seconds, a text its
// line breaks, and a refusal its status.
func (a *asking) enter(m *model, leave bool) {
	if !a.form.Draft().Differs(a.before) {
		a.pass(m, leave)
		return
	}
	in := a.form.Input()
	in.FromKeyboard = true
	a.answer(m, in)
}

// pass goes on with the answer there is. One that contradicts another is asked
// about first: it can stay for now, or a warning be confirmed.
func (a *asking) pass(m *model, leave bool) {
	was := survey.Input{Status: a.prompt.Answer.Status, Text: a.prompt.Answer.Text}
	r := a.prompt.Violation
	switch wrong := r.Contradicts() && r.Reason != survey.Conflicting; {
	case leave || !wrong || !a.prompt.Node.Asked():
		a.after(m, was, m.session.Pass())
	case r.Soft:
		a.ask(m, was.Confirm(r.Reason), m.why(r))
	default:
		a.leave = true
		m.say('?', m.why(r)+" "+m.t.LeaveIt)
	}
}

// answer hands an input to the engine, and goes on only when it is on disk.
func (a *asking) answer(m *model, in survey.Input) {
	err := m.session.AnswerHere(in)
	if err == nil {
		m.session.Next()
	}
	a.after(m, in, err)
}

// after shows what follows an input: the next question, or why there is none.
func (a *asking) after(m *model, in survey.Input, err error) {
	var rejected *survey.Rejection
	switch {
	case err == nil:
		m.saved(a.prompt.Node)
		m.goOn()
		if hidden := m.t.Hidden(a.hides); hidden != "" && in.Hides {
			m.say('=', hidden)
		}
	case !errors.As(err, &rejected):
		m.fail(m.t.NotSaved, err)
	case rejected.Soft:
		if rejected.Reason == survey.Hides {
			a.hides = rejected
		}
		a.ask(m, in.Confirm(rejected.Reason), m.why(rejected))
	default:
		m.say('!', m.why(rejected))
	}
}

// ask says what is odd about an input. Enter gives it all the same.
func (a *asking) ask(m *model, in survey.Input, odd string) {
	a.pending = &in
	m.say('?', odd+" "+m.t.Confirm)
}

// special is don't know or refused, where they are offered. Several choices do not
// go without a question.
func (a *asking) special(m *model, s value.Status) {
	if !m.offers(a.prompt, s) {
		return
	}
	in := survey.Input{Status: s, FromKeyboard: true}
	if lost := a.form.Several(); len(lost) > 0 {
		a.pending = &in
		m.say('?', fmt.Sprintf(m.t.TakesBack, strings.Join(lost, ", ")))
		return
	}
	a.answer(m, in)
}

// offers reports whether a question may be left with this status, and says why
// where it may not.
func (m *model) offers(p survey.Prompt, s value.Status) bool {
	why := m.notOffered(p, p.DontKnow, m.t.NoDontKnow)
	if s == value.Refused {
		why = m.notOffered(p, p.Refused, m.t.NoRefused)
	}
	if why != "" {
		m.ignore(why)
	}
	return why == ""
}

// notOffered says why a question cannot be left without an answer in this way,
// "" if it can.
func (m *model) notOffered(p survey.Prompt, offered bool, why string) string {
	switch {
	case offered:
		return ""
	case p.Element.Type == survey.TypeNote:
		return m.t.NothingDue
	case p.ReadOnly:
		return m.t.ReadOnly
	}
	return why
}

// keepDraft keeps what is on the screen and not confirmed.
func (a *asking) keepDraft(m *model) {
	if a.prompt.ReadOnly {
		return
	}
	d, key := a.form.Draft(), a.prompt.Node.Key()
	if d.Begun = d.Differs(a.before); !d.Begun && d.Query == "" {
		delete(m.drafts.open, key)
		return
	}
	m.drafts.open[key] = d
}

func (a *asking) state(m *model) (sign byte, text string) {
	sign, text = m.state(a.prompt)
	if !a.begun || sign == '!' || sign == '?' {
		return sign, text
	}
	if text != "" {
		text = "   " + text
	}
	return '=', m.t.Begun + text
}

// state is what the status row says of a question when nothing else has to be
// said: that it was left without an answer on purpose, and the note on it.
func (m *model) state(p survey.Prompt) (sign byte, sentence string) {
	if r := p.Violation; r.Contradicts() {
		return signOf(r), m.why(r)
	}
	if s := p.Answer.Status; s == value.DontKnow || s == value.Refused {
		sign, sentence = '=', m.t.StatusOf(s)
	}
	if p.Note == "" {
		return sign, sentence
	}
	note := text.Glance(m.t.NoteOf+": "+p.Note, m.Column()/2)
	if sentence == "" {
		return '*', note
	}
	return sign, sentence + "   * " + note
}

// signOf is the sign of what is wrong: '!' has to be settled, '?' can be confirmed.
func signOf(r *survey.Rejection) byte {
	if r.Soft {
		return '?'
	}
	return '!'
}
