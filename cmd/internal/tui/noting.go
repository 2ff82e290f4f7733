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
	if d, ok := m.drafts.open[noteKey(p.Node)]; ok && d.begun {
		q.control = newLongText(d)
	}
	return &noting{about: p, host: newHost(q)}
}

func (n *noting) long() bool                { return true }
func (n *noting) section(m *model) []string { return []string{m.t.NoteOf} }

func (n *noting) lines(_ *model, width, height int) []string { return n.host.lines(width, height) }

func (n *noting) keys(m *model) [2][]string {
	return [2][]string{{"Enter " + m.t.Keys.Keep, "Esc " + m.t.Keys.Discard, "", "F9 " + m.t.Keys.Pause}}
}

func (n *noting) press(m *model, k tea.KeyMsg, c command) {
	switch c {
	case next, remark:
		if err := m.session.Note(n.about.Node, n.host.draft().text); err != nil {
			m.fail(m.t.NotSaved, err)
			return
		}
		m.drafts.settle(noteKey(n.about.Node))
		m.status = status{}
		m.show()
	case escape:
		m.drafts.settle(noteKey(n.about.Node))
		m.show()
	case pause:
		n.stash(m)
		m.page = pausing{}
	case none:
		n.host.press(k)
	}
}

// noteKey is where the draft of a note is kept.
func noteKey(n *survey.Node) string { return "note of " + n.Key() }

// stash keeps what is written and not confirmed.
func (n *noting) stash(m *model) {
	d := n.host.draft()
	d.begun = d.text != n.about.Note
	m.drafts.open[noteKey(n.about.Node)] = d
}
