package tui

import (
	"runtime"

	tea "github.com/charmbracelet/bubbletea"
)

// extent is the size of the screen in columns and lines.
type extent struct {
	width, height int
	// buffered: the terminal reports the size of its buffer, of which the window
	// shows a part. That is how the Windows console does it.
	buffered bool
}

func newExtent() extent { return extent{width: 80, height: 24, buffered: runtime.GOOS == "windows"} }

// resize takes a new size over; what it returns asks for the size of the window
// where another one may have been reported.
func (e *extent) resize(to tea.WindowSizeMsg) tea.Cmd {
	if to.Width <= 0 || to.Height <= 0 { // some terminals do not know their size
		return nil
	}
	was := *e
	e.width, e.height = max(to.Width, 20), max(to.Height, 10)
	if e.buffered && *e != was {
		return tea.WindowSize()
	}
	return nil
}
