package review

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// giving is the page on which another value is given: the question as the interview asks
// it, with all its checks.
type giving struct {
	under   *deciding
	form    *field.Form
	pending *survey.Input // was warned about: Enter gives it all the same
}

func newGiving(m *model, under *deciding) *giving {
	q := field.NewQuestion(under.Prompt, m.o.Texts, field.Draft{}, "")
	q.Hints = append(q.Hints, m.t.OtherHint)
	q.Theme = m.theme
	return &giving{under: under, form: field.NewForm(q)}
}

func (g *giving) press(m *model, k tea.KeyMsg, c term.Command) {
	pending := g.pending
	g.pending = nil
	switch {
	case c == term.Next && pending != nil:
		g.give(m, *pending)
	case c == term.Next:
		done, r := g.form.Enter()
		m.say(r.Sign, r.Text)
		if done {
			in := g.form.Input()
			in.FromKeyboard = true
			g.give(m, in)
		}
	case c == term.DontKnow && g.under.Prompt.DontKnow:
		g.give(m, survey.Input{Status: value.DontKnow, FromKeyboard: true})
	case c == term.Refused && g.under.Prompt.Refused:
		g.give(m, survey.Input{Status: value.Refused, FromKeyboard: true})
	case c == term.Back, c == term.Escape && pending == nil && !g.form.Searching():
		m.page = g.under
	case c == term.Pause:
		m.over = true
	case c == term.None || c == term.Escape:
		r := g.form.Press(k)
		m.say(r.Sign, r.Text)
	default:
		m.say('!', m.o.Texts.Field.Unused)
	}
}

// give hands the input over. What is odd about it is asked about first.
func (g *giving) give(m *model, in survey.Input) {
	words, err := m.desk.Give(m.at, in, m.reason.now)
	rejected, ok := errors.AsType[*survey.Rejection](err)
	switch {
	case ok && rejected.Soft:
		in = in.Confirm(rejected.Reason)
		g.pending = &in
		m.say('?', m.o.Texts.Rejection(rejected)+" "+m.o.Texts.Confirm)
	case err != nil:
		m.failed(err)
	default:
		g.under.decided(m, words)
	}
}

func (g *giving) lines(_ *model, width, height int) []string { return g.form.Lines(width, height) }

func (g *giving) actions(m *model) []action {
	t, k := m.t, m.o.Texts.Keys
	all := []action{{command: term.Next, name: t.Actions.Decide, short: t.Keys.Decide}, {command: term.Escape, name: t.Keys.Close, short: t.Keys.Close}}
	if g.under.Prompt.DontKnow {
		all = append(all, action{command: term.DontKnow, name: m.o.Texts.Actions.DontKnow, short: k.DontKnow})
	}
	if g.under.Prompt.Refused {
		all = append(all, action{command: term.Refused, name: m.o.Texts.Actions.Refused, short: k.Refused})
	}
	return append(all, action{command: term.Pause, name: t.Actions.Quit, short: t.Keys.Quit})
}
