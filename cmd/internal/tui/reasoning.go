package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// reasoning is the page on which the interviewer says why the interview is
// completed although something is open.
type reasoning struct{ host *host }

func newReasoning(m *model) *reasoning {
	return &reasoning{newHost(&question{
		title: m.t.End.WhyOpen, hints: []string{m.t.Field.Lines}, more: m.t.More, less: m.t.Less,
		control: newLongText(draft{}),
	})}
}

func (r *reasoning) long() bool                { return true }
func (r *reasoning) section(m *model) []string { return []string{m.t.End.Title} }

func (r *reasoning) lines(_ *model, width, height int) []string { return r.host.lines(width, height) }

func (r *reasoning) keys(m *model) [2][]string {
	return [2][]string{{"Enter " + m.t.Keys.StayOpen, "Esc " + m.t.Keys.Close}}
}

func (r *reasoning) press(m *model, k tea.KeyMsg, c command) {
	switch c {
	case next:
		r.complete(m)
	case escape:
		m.show()
	case pause:
		m.page = pausing{}
	case none:
		r.host.press(k)
	}
}

func (r *reasoning) complete(m *model) {
	err := m.session.CompleteOpen(r.host.draft().text)
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
