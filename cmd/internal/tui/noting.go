package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// noting is the page on which the interviewer writes a remark on a question.
type noting struct {
	about survey.Prompt
	host  *host
}

func newNoting(m *model, p survey.Prompt) *noting {
	q := &question{
		title: m.t.NoteFor, hints: []string{shorten(oneLine(p.Label), 200), m.t.Field.Lines}, more: m.t.More, less: m.t.Less,
		control: newLongText(draft{text: p.Note}),
	}
	return &noting{about: p, host: newHost(q)}
}

func (n *noting) long() bool                { return true }
func (n *noting) section(m *model) []string { return []string{m.t.NoteOf} }

func (n *noting) lines(_ *model, width, height int) []string { return n.host.lines(width, height) }

func (n *noting) keys(m *model) [2][]string {
	return [2][]string{{"Enter " + m.t.Keys.Keep, "Esc " + m.t.Keys.Discard}}
}

func (n *noting) press(m *model, k tea.KeyMsg, c command) {
	switch c {
	case next, remark:
		if err := m.session.Note(n.about.Node, n.host.field.control.draft().text); err != nil {
			m.fail(m.t.NotSaved, err)
			return
		}
		m.status = status{}
		m.show()
	case escape:
		m.show()
	case none:
		n.host.press(k)
	}
}
