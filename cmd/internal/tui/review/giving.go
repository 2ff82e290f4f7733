package review

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// giving is the page on which an option is given what it wants: an answer to the question
// as the interview asks it, with all its checks, or a line of text.
type giving struct {
	under   *deciding
	of      Option
	form    asker
	pending *survey.Input // was warned about: Enter gives it all the same
}

// asker is what something is given in.
type asker interface {
	Press(k tea.KeyMsg) field.Reply
	Enter() (done bool, r field.Reply)
	Input() survey.Input
	Searching() bool
	Lines(width, height int) []string
}

func newGiving(m *model, under *deciding, of Option) *giving {
	if of.Prompt.Node == nil {
		return &giving{under: under, of: of, form: &line{m: m, title: of.Title, hint: of.Hint, editor: field.NewEditor("", false)}}
	}
	q := field.NewQuestion(of.Prompt, m.o.Texts, field.Draft{}, "")
	q.Hints = append(q.Hints, m.t.OtherHint)
	q.Theme = m.theme
	return &giving{under: under, of: of, form: field.NewForm(q)}
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
	case c == term.DontKnow && g.of.Prompt.DontKnow:
		g.give(m, survey.Input{Status: value.DontKnow, FromKeyboard: true})
	case c == term.Refused && g.of.Prompt.Refused:
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
	said, err := m.desk.Give(m.at, g.under.cursor, in, m.reason.now)
	rejected, ok := errors.AsType[*survey.Rejection](err)
	objection, objects := errors.AsType[*Objection](err)
	switch {
	case ok && rejected.Soft:
		in = in.Confirm(rejected.Reason)
		g.pending = &in
		m.say('?', m.o.Texts.Rejection(rejected)+" "+m.o.Texts.Confirm)
	case objects && objection.Soft:
		in.Confirmed = true
		g.pending = &in
		m.say('?', objection.Words+" "+m.o.Texts.Confirm)
	case err != nil:
		m.failed(err)
	default:
		m.decided(said)
	}
}

func (g *giving) lines(_ *model, width, height int) []string { return g.form.Lines(width, height) }

func (g *giving) actions(m *model) []action {
	t, k := m.t, m.o.Texts.Keys
	all := []action{{command: term.Next, name: t.Actions.Decide, short: t.Keys.Decide}, {command: term.Escape, name: t.Keys.Close, short: t.Keys.Close}}
	if g.of.Prompt.DontKnow {
		all = append(all, action{command: term.DontKnow, name: m.o.Texts.Actions.DontKnow, short: k.DontKnow})
	}
	if g.of.Prompt.Refused {
		all = append(all, action{command: term.Refused, name: m.o.Texts.Actions.Refused, short: k.Refused})
	}
	return append(all, action{command: term.Pause, name: t.Actions.Quit, short: t.Keys.Quit})
}

// line asks for a line of text.
type line struct {
	m           *model
	title, hint string
	editor      *field.Editor
}

// Press types.
func (l *line) Press(k tea.KeyMsg) field.Reply {
	if !l.editor.Press(k) {
		return field.Reply{Sign: '!', Text: l.m.o.Texts.Field.Unused}
	}
	return field.Reply{}
}

// Enter hands over what is typed; an empty line is nothing.
func (l *line) Enter() (bool, field.Reply) {
	if value.Text(l.editor.String()) == "" {
		return false, field.Reply{Sign: '!', Text: l.m.t.NothingGiven}
	}
	return true, field.Reply{}
}

// Input is what is typed.
func (l *line) Input() survey.Input {
	return survey.Input{Status: value.Answered, Text: value.Text(l.editor.String())}
}

// Searching is false: nothing is searched for.
func (l *line) Searching() bool { return false }

// Lines draws the line below what is asked.
func (l *line) Lines(width, height int) []string {
	out := styled(l.m.theme.Question, "", l.title, width)
	out = append(out, styled(l.m.theme.Hint, "", l.hint, width)...)
	return term.CutLines(append(out, "", "> "+l.editor.Line(l.m.theme, width-3)), height)
}
