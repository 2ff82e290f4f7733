package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// blank is the page that hides the interview from whoever looks at the screen.
// Time goes on; nothing that is typed has any effect.
type blank struct{ under page }

// blanking is the action that opens it.
func (m *model) blanking() action {
	return action{command: term.Blank, name: m.t.Actions.Blank, run: func(m *model) { m.page = blank{m.page} }}
}

func (blank) long() bool              { return false }
func (blank) section(*model) []string { return nil }

func (b blank) actions(m *model) []action {
	return []action{{command: term.Blank, name: m.t.Actions.Unblank, run: func(m *model) { m.page = b.under }}}
}

// keepDraft keeps what is begun on the page below.
func (b blank) keepDraft(m *model) {
	if p, ok := b.under.(interface{ keepDraft(*model) }); ok {
		p.keepDraft(m)
	}
}

func (blank) press(*model, tea.KeyMsg, term.Command) {}

// lines tell how to come back and nothing else: no title, no business, no key that
// says what the program is about.
func (blank) lines(m *model, width, height int) []string {
	said := text.Wrap(m.t.Blanked, width)
	out := make([]string, max((height-len(said))/2, 0))
	for _, l := range said {
		out = append(out, strings.Repeat(" ", max((width-text.Width(l))/2, 0))+m.theme.Faint.Render(l))
	}
	return append(out, make([]string, max(height-len(out), 0))...)
}

// screen is all there is to see.
func (b blank) screen(m *model) string {
	return strings.Join(b.lines(m, m.Width, m.Height), "\n")
}
