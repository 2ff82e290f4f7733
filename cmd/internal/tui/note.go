package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// note has nothing to fill in: a text to be read out, an answer that is only
// shown, or a question no laptop can answer.
type note struct {
	shown string // the answer, if there is one to show
	hint  string
}

func (n *note) press(tea.KeyMsg)    {}
func (n *note) enter() bool         { return true }
func (n *note) input() survey.Input { return survey.Input{} }
func (n *note) draft() draft        { return draft{} }

func (n *note) least() int {
	if n.shown == "" {
		return 1
	}
	return 2
}

func (n *note) lines(width, _ int) []string {
	var out []string
	if n.shown != "" {
		out = append(out, wrap("= "+n.shown, width)...)
	}
	for _, l := range wrap(n.hint, width) {
		out = append(out, faint(l))
	}
	return out
}
