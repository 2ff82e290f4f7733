package term

import (
	"runtime"

	tea "github.com/charmbracelet/bubbletea"
)

// Extent is the size of the screen in columns and lines.
type Extent struct {
	Width, Height int
	// buffered: the terminal reports the size of its buffer, of which the window
	// shows a part. That is how the Windows console does it.
	buffered bool
}

// NewExtent is the smallest size all screens are made for.
func NewExtent() Extent { return Extent{Width: 80, Height: 24, buffered: runtime.GOOS == "windows"} }

// Resize takes a new size over; what it returns asks for the size of the window
// where another one may have been reported.
func (e *Extent) Resize(to tea.WindowSizeMsg) tea.Cmd {
	if to.Width <= 0 || to.Height <= 0 { // some terminals do not know their size
		return nil
	}
	was := *e
	e.Width, e.Height = max(to.Width, 20), max(to.Height, 10)
	if e.buffered && *e != was {
		return tea.WindowSize()
	}
	return nil
}

// Column is how wide the part of the window is that is drawn in.
func (e *Extent) Column() int { return Column(e.Width) }
