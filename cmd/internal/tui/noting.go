package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// noting is the page on which the interviewer writes a remark on a question.
type noting struct {
	about survey.Prompt
	form  *field.Form
}

func newNoting(m *model, p survey.Prompt) *noting {
	q := &field.Question{
		Title: m.t.NoteFor, Hints: []string{text.Shorten(text.OneLine(p.Label), 200), m.t.Field.Lines}, Text: m.t, Theme: m.theme,
		Control: field.NewLongText(m.t.Field, field.Draft{Text: p.Note}),
	}
	if d, ok := m.drafts.open[noteKey(p.Node)]; ok && d.Begun {
		q.Control = field.NewLongText(m.t.Field, d)
	}
	return &noting{about: p, form: field.NewForm(q)}
}

func (n *noting) long() bool                { return true }
func (n *noting) section(m *model) []string { return []string{m.t.NoteOf} }

func (n *noting) lines(_ *model, width, height int) []string { return n.form.Lines(width, height) }

func (n *noting) actions(m *model) []action {
	t, k := m.t.Actions, m.t.Keys
	return append([]action{
		{command: term.Next, name: t.KeepNote, short: k.Keep},
		{command: term.Escape, name: t.DropNote, short: k.Discard},
		{command: term.Pause, name: t.Pause, short: k.Pause},
	}, m.everywhere()...)
}

func (n *noting) press(m *model, k tea.KeyMsg, c term.Command) {
	switch c {
	case term.Next, term.Remark:
		if err := m.session.Note(n.about.Node, n.form.Draft().Text); err != nil {
			m.fail(m.t.NotSaved, err)
			return
		}
		m.drafts.settle(noteKey(n.about.Node))
		m.status = term.Status{}
		m.show()
	case term.Escape:
		m.drafts.settle(noteKey(n.about.Node))
		m.show()
	case term.Pause:
		n.keepDraft(m)
		m.page = pausing{}
	case term.None:
		m.reply(n.form.Press(k))
	default:
		m.ignore(m.t.Field.Unused)
	}
}

// noteKey is where the draft of a note is kept.
func noteKey(n *survey.Node) string { return "note of " + n.Key() }

// keepDraft keeps what is written and not confirmed.
func (n *noting) keepDraft(m *model) {
	d := n.form.Draft()
	d.Begun = d.Text != n.about.Note
	m.drafts.open[noteKey(n.about.Node)] = d
}
