package term

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestTheSizeOfABufferIsNotTheSizeOfTheWindow(t *testing.T) {
	console := Extent{Width: 80, Height: 24, buffered: true}
	steps := []struct {
		reports tea.WindowSizeMsg
		asks    bool
		height  int
	}{
		{tea.WindowSizeMsg{Width: 80, Height: 9001}, true, 9001},
		{tea.WindowSizeMsg{Width: 80, Height: 30}, true, 30}, // the answer
		{tea.WindowSizeMsg{Width: 80, Height: 30}, false, 30},
		{tea.WindowSizeMsg{}, false, 30},
		{tea.WindowSizeMsg{Width: 1, Height: 1}, true, 10},
	}
	for _, s := range steps {
		if asks := console.Resize(s.reports) != nil; asks != s.asks || console.Height != s.height {
			t.Errorf("after %+v: asks %v, height %d; want %v, %d", s.reports, asks, console.Height, s.asks, s.height)
		}
	}
	terminal := Extent{Width: 80, Height: 24}
	if terminal.Resize(tea.WindowSizeMsg{Width: 100, Height: 40}) != nil || terminal.Width != 100 {
		t.Errorf("a terminal that is sure of its size: %+v", terminal)
	}
}
