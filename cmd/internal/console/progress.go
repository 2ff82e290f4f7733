package console

import (
	"fmt"
	"strings"
	"sync"

	"feldbuch/cmd/internal/text"
)

// Progress is a bar on a line of its own that goes when the work is done. It shows only
// where remarks go to a terminal and are wanted, and may be told from any goroutine.
type Progress struct {
	e     *Env
	mu    sync.Mutex
	shown string
}

// Progress begins one.
func (e *Env) Progress() *Progress { return &Progress{e: e} }

const (
	progressWidth = 60
	barWidth      = 20
)

// Show shows which of how many it is about, its name, and how much of all is done, from 0
// to 1.
func (p *Progress) Show(nth, all int, done float64, what string) {
	if !p.e.ErrTerminal || p.e.Quiet || p.e.JSON || p.e.Getenv("TERM") == "dumb" {
		return
	}
	filled := min(int(barWidth*done), barWidth)
	line := fmt.Sprintf("[%s%s] %d/%d  ", strings.Repeat("#", filled), strings.Repeat(".", barWidth-filled), nth, all)
	p.put(line + text.End(text.OneLine(what), progressWidth-1-len(line)))
}

// Clear removes the bar, so that something else can be said.
func (p *Progress) Clear() { p.put("") }

func (p *Progress) put(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if line == p.shown {
		return
	}
	fmt.Fprint(p.e.Err, "\r"+text.Pad(line, progressWidth-1))
	if p.shown = line; line == "" {
		fmt.Fprint(p.e.Err, "\r")
	}
}
