package field

import (
	"slices"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

func TestRanksAreGivenTakenBackAndMoved(t *testing.T) {
	options := []survey.Option{{Code: "a", Label: "A"}, {Code: "b", Label: "B"}, {Code: "c", Label: "C"}}
	down, space, left, right := stroke(tea.KeyDown), stroke(tea.KeySpace), stroke(tea.KeyLeft), stroke(tea.KeyRight)
	for _, c := range []struct {
		name string
		keys []tea.KeyMsg
		want []string
	}{
		{"space gives the next rank", []tea.KeyMsg{down, down, space, stroke(tea.KeyUp), space}, []string{"b", "a"}},
		{"space again takes it back", []tea.KeyMsg{down, space, down, space, stroke(tea.KeyUp), space}, []string{"b"}},
		{"left moves forward", []tea.KeyMsg{down, space, down, space, left}, []string{"b", "a"}},
		{"left of the first changes nothing", []tea.KeyMsg{down, space, left}, []string{"a"}},
		{"right moves back", []tea.KeyMsg{down, space, down, space, stroke(tea.KeyUp), right}, []string{"b", "a"}},
		{"moving gives a rank where there is none", []tea.KeyMsg{down, right}, []string{"a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRank(options, german.Field, Draft{})
			r.Lines(mono, 80, 24)
			for _, k := range c.keys {
				r.Press(k)
			}
			if !slices.Equal(r.order, c.want) {
				t.Errorf("order %v, want %v", r.order, c.want)
			}
		})
	}
}
