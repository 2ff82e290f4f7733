package field

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

var (
	german = msg.In(msg.German).Interview
	mono   = term.NewTheme(term.Look{Name: term.Mono})
)

func runes(s string) tea.KeyMsg       { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }
func stroke(t tea.KeyType) tea.KeyMsg { return tea.KeyMsg{Type: t} }

func scale(n int) []survey.Option {
	var out []survey.Option
	for i := range n {
		out = append(out, survey.Option{Code: fmt.Sprint(i), Label: fmt.Sprintf("Stufe %d", i)})
	}
	return out
}
