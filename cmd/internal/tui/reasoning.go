package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// reasoning is the page on which the interviewer says why the interview is
// completed although something is open.
type reasoning struct{ form *field.Form }

func newReasoning(m *model) *reasoning {
	return &reasoning{field.NewForm(&field.Question{
		Title: m.t.End.WhyOpen, Hints: []string{m.t.Field.Lines}, Text: m.t, Theme: m.theme,
		Control: field.NewLongText(m.t.Field, field.Draft{}),
	})}
}

func (r *reasoning) long() bool                { return true }
func (r *reasoning) section(m *model) []string { return []string{m.t.End.Title} }

func (r *reasoning) lines(_ *model, width, height int) []string { return r.form.Lines(width, height) }

func (r *reasoning) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return append([]action{
		{command: term.Next, name: t.StayOpen, short: k.StayOpen},
		{command: term.Escape, name: t.Close, short: k.Close},
		{command: term.Pause, name: t.Pause, short: k.Pause},
	}, m.everywhere()...)
}

func (r *reasoning) press(m *model, k tea.KeyMsg, c term.Command) {
	switch c {
	case term.Next:
		r.complete(m)
	case term.Escape:
		m.show()
	case term.Pause:
		m.page = pausing{}
	case term.None:
		m.reply(r.form.Press(k))
	default:
		m.ignore(m.t.Field.Unused)
	}
}

func (r *reasoning) complete(m *model) {
	err := m.session.CompleteOpen(r.form.Draft().Text)
	var rejected *survey.Rejection
	switch {
	case err == nil:
		m.leave(Completed, nil)
	case errors.As(err, &rejected):
		m.say('!', m.t.End.NoReason)
	default:
		m.fail(m.t.End.Unsaved, err)
	}
}
