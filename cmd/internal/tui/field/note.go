package field

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// note has nothing to fill in: a text to be read out, an answer that is only
// shown, or a question no laptop can answer.
type note struct {
	answer string // if there is one to show
	hint   string
}

func (n *note) Press(tea.KeyMsg) Reply { return Reply{'=', n.hint} }
func (n *note) Enter() (bool, Reply)   { return true, Reply{} }
func (n *note) Input() survey.Input    { return survey.Input{} }
func (n *note) Draft() Draft           { return Draft{} }

func (n *note) least() int {
	if n.answer == "" {
		return 1
	}
	return 2
}

func (n *note) Lines(th *term.Theme, width, _ int) []string {
	var out []string
	if n.answer != "" {
		out = append(out, text.Wrap("= "+n.answer, width)...)
	}
	for _, l := range text.Wrap(n.hint, width) {
		out = append(out, th.Hint.Render(l))
	}
	return out
}
