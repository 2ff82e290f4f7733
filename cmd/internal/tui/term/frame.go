package term

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"feldbuch/cmd/internal/text"
)

// Frame is what every screen looks like: a head line, where in the
// questionnaire we are, the page, one row of status, and the keys.
type Frame struct {
	Head, Corner string // the line at the top: left, right
	Section      []string
	Progress     string
	Page         func(width, height int) []string
	Status       Status
	Keys         []Cell
	Theme        *Theme
	Visual       bool // see Options
}

// Status is the row below the page: the most urgent thing to say at the left,
// what was saved at the right.
type Status struct {
	Sign byte // '!' error, '?' soft warning, '=' what is so, '*' a note
	Text string
	Side string
}

// A window wider than this is not filled: lines of a length that the eye can follow
// stand in its middle.
const widest = 92

// Column is how wide the part of a window is that is drawn in.
func Column(width int) int { return min(width, widest) }

// Render draws the frame so that it fills the window.
func (f Frame) Render(width, height int) string {
	column := Column(width)
	above, below := f.above(column, height), f.below(column, height)
	room := max(height-len(above)-len(below), 1)
	page := f.Page(column-2, room)
	page = page[:min(len(page), room)]
	lines := above
	for _, l := range page {
		lines = append(lines, strings.TrimRight(" "+l, " "))
	}
	for range room - len(page) {
		lines = append(lines, "")
	}
	lines = append(lines, below...)
	for i, l := range lines {
		if f.Visual {
			l = visual(l)
		} else {
			l = isolated(l)
		}
		lines[i] = f.place(l, i == 0, width)
	}
	return strings.Join(lines, "\n")
}

// place puts a line of the column into the middle of the window; the head fills it.
func (f Frame) place(line string, head bool, width int) string {
	margin := strings.Repeat(" ", (width-Column(width))/2)
	switch {
	case head:
		return f.Theme.Head.Render(text.Pad(margin+line, width))
	case line == "":
		return ""
	}
	return margin + line
}

// low is a height in which every line counts.
const low = 16

// above is the head line, where we are, and a line to rest on where there is room.
func (f Frame) above(width, height int) []string {
	lines := []string{text.Spread(" "+f.Head, f.Corner+" ", width)}
	if f.Progress != "" {
		room := width - text.Width(f.Progress) - 3
		lines = append(lines, text.Spread(" "+f.Theme.Section.Render(Trail(f.Section, room)), f.Progress+" ", width))
	}
	if height >= low {
		lines = append(lines, "")
	}
	return lines
}

// below is the status and the keys.
func (f Frame) below(width, height int) []string {
	lines := f.statusRows(width)
	if height < low {
		return append(lines, f.Theme.bar(f.Keys, width, 1)...)
	}
	lines = append(lines, f.Theme.Rule.Render(strings.Repeat(f.Theme.Line, width)))
	return append(lines, f.Theme.bar(f.Keys, width, 2)...)
}

// statusRows is one row, or as many as a long sentence needs.
func (f Frame) statusRows(width int) []string {
	s := f.Status
	side := f.Theme.Saved.Render(s.Side)
	switch {
	case s.Text == "" && s.Side == "":
		return []string{""}
	case s.Text == "":
		return []string{text.Spread("", side, width-1)}
	}
	sign, sentence := f.urgency()
	lines := text.Wrap(s.Text, width-4)
	for i, l := range lines {
		lines[i] = "   " + sentence.Render(l)
		if i == 0 {
			lines[i] = sign.Render(" "+string(s.Sign)) + " " + sentence.Render(l)
		}
	}
	last := len(lines) - 1
	if s.Side != "" && text.Width(lines[last])+text.Width(side)+4 < width {
		lines[last] = text.Spread(lines[last], side, width-1)
	}
	return lines
}

// urgency is how the sign of the status looks, and its sentence.
func (f Frame) urgency() (sign, sentence lipgloss.Style) {
	switch f.Status.Sign {
	case '!':
		return f.Theme.Error, f.Theme.ErrorText
	case '?':
		return f.Theme.Warning, f.Theme.WarningText
	}
	return f.Theme.Accent, f.Theme.Choice
}

// Progress is "[###.......]" of so many cells; share is from 0 to 1.
func (th *Theme) Progress(share float64, cells int) string {
	full := min(int(share*float64(cells)+1e-9), cells)
	bar := th.Bar.Render(strings.Repeat(th.Full, full)) + th.BarRest.Render(strings.Repeat(th.Rest, cells-full))
	if !th.Look.Drawn {
		bar = "[" + bar + "]"
	}
	return bar
}

// Minutes is elapsed time as mm:ss.
func Minutes(d time.Duration) string {
	s := int(d.Seconds())
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}
