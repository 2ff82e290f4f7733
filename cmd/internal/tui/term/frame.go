package term

import (
	"fmt"
	"strings"
	"time"

	"feldbuch/cmd/internal/text"
)

// Frame is what every screen looks like: a head line, where in the
// questionnaire we are, the page, one row of status, and the keys.
type Frame struct {
	Head, Corner string // the reversed line: left, right
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

// Render draws the frame so that it fills the window.
func (f Frame) Render(width, height int) string {
	status := f.statusRows(width)
	above := []string{f.Theme.Head.Render(text.Spread(" "+f.Head, f.Corner+" ", width))}
	if f.Progress != "" {
		room := width - text.Width(f.Progress) - 2
		above = append(above, text.Spread(" "+Trail(f.Section, room), f.Progress, width))
	}
	above = append(above, "")
	below := append(status, f.Theme.Rule.Render(strings.Repeat(f.Theme.Line, width)))
	below = append(below, f.Theme.bar(f.Keys, width, 2)...)
	room := max(height-len(above)-len(below), 1)
	page := f.Page(width-2, room)
	page = page[:min(len(page), room)]
	lines := above
	for _, l := range page {
		lines = append(lines, strings.TrimRight(" "+l, " "))
	}
	for range room - len(page) {
		lines = append(lines, "")
	}
	lines = append(lines, below...)
	if f.Visual {
		for i, l := range lines {
			lines[i] = visual(l)
		}
	}
	return strings.Join(lines, "\n")
}

// statusRows is one row, or as many as a long sentence needs.
func (f Frame) statusRows(width int) []string {
	s := f.Status
	switch {
	case s.Text == "" && s.Side == "":
		return []string{""}
	case s.Text == "":
		return []string{text.Spread("", f.Theme.Saved.Render(s.Side), width-1)}
	}
	lines := text.Wrap(s.Text, width-4)
	for i, l := range lines {
		if i == 0 {
			l = string(s.Sign) + " " + l
		} else {
			l = "  " + l
		}
		if i == len(lines)-1 && s.Side != "" && text.Width(l)+text.Width(s.Side)+4 < width {
			lines[i] = text.Spread(" "+f.paint(l), f.Theme.Saved.Render(s.Side), width-1)
			continue
		}
		lines[i] = " " + f.paint(l)
	}
	return lines
}

func (f Frame) paint(s string) string {
	switch f.Status.Sign {
	case '!':
		return f.Theme.Error.Render(s)
	case '?':
		return f.Theme.Warning.Render(s)
	}
	return s
}

// Progress is "[###.......] 14/83", narrower where there is little room.
func (th *Theme) Progress(done, total, width int) string {
	cells := min(20, max(width/4, 5))
	full := 0
	if total > 0 {
		full = cells * done / total
	}
	return fmt.Sprintf("[%s%s] %d/%d", th.Bar.Render(strings.Repeat(th.Full, full)), th.BarRest.Render(strings.Repeat(th.Rest, cells-full)), done, total)
}

// Minutes is elapsed time as mm:ss.
func Minutes(d time.Duration) string {
	s := int(d.Seconds())
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}
