package tui

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// frame is what every screen looks like: a head line, where in the
// questionnaire we are, the page, one row of status, and the keys.
type frame struct {
	head, corner string // the reversed line: left, right
	section      []string
	progress     string
	page         func(width, height int) []string
	status       status
	keys         [2][]string // cells; one left empty lends its room to the one before
	colour       bool
	visual       bool // see Options
}

// status is the row below the page: the most urgent thing to say at the left,
// what was saved at the right.
type status struct {
	sign byte // '!' error, '?' soft warning, '=' what is so, '*' a note
	text string
	side string
}

// render draws the frame so that it fills the window.
func (f frame) render(width, height int) string {
	status := f.statusRows(width)
	above := []string{reverse(spread(" "+f.head, f.corner+" ", width))}
	if f.progress != "" {
		room := width - ansi.StringWidth(f.progress) - 2
		above = append(above, spread(" "+trail(f.section, room), f.progress, width))
	}
	above = append(above, "")
	below := append(status, faint(strings.Repeat("-", width)))
	below = append(below, grid(f.keys, width)...)
	room := max(height-len(above)-len(below), 1)
	page := f.page(width-2, room)
	page = page[:min(len(page), room)]
	lines := above
	for _, l := range page {
		lines = append(lines, strings.TrimRight(" "+l, " "))
	}
	for range room - len(page) {
		lines = append(lines, "")
	}
	lines = append(lines, below...)
	if f.visual {
		for i, l := range lines {
			lines[i] = visual(l)
		}
	}
	return strings.Join(lines, "\n")
}

// statusRows is one row, or as many as a long sentence needs.
func (f frame) statusRows(width int) []string {
	s := f.status
	switch {
	case s.text == "" && s.side == "":
		return []string{""}
	case s.text == "":
		return []string{spread("", faint(s.side), width-1)}
	}
	lines := wrap(s.text, width-4)
	for i, l := range lines {
		if i == 0 {
			l = string(s.sign) + " " + l
		} else {
			l = "  " + l
		}
		if i == len(lines)-1 && s.side != "" && ansi.StringWidth(l)+ansi.StringWidth(s.side)+4 < width {
			lines[i] = spread(" "+f.paint(l), faint(s.side), width-1)
			continue
		}
		lines[i] = " " + f.paint(l)
	}
	return lines
}

func (f frame) paint(s string) string {
	style := ansi.NewStyle().Bold()
	switch {
	case f.status.sign == '!' && f.colour:
		style = style.ForegroundColor(ansi.Red)
	case f.status.sign == '?' && f.colour:
		style = style.ForegroundColor(ansi.Yellow)
	case f.status.sign == '=' || f.status.sign == '*':
		return s
	}
	return style.Styled(s)
}

// progressBar is "[###.......] 14/83", narrower where there is little room.
func progressBar(done, total, width int) string {
	cells := min(20, max(width/4, 5))
	full := 0
	if total > 0 {
		full = cells * done / total
	}
	return fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat(".", cells-full), done, total)
}

// minutes is elapsed time as mm:ss.
func minutes(d time.Duration) string {
	s := int(d.Seconds())
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

// grid lays the cells of two rows out in common columns, closer together where
// the window is narrow.
func grid(rows [2][]string, width int) []string {
	gap := 3
	starts := columns(rows, gap)
	for gap > 1 && max(lineEnd(rows[0], starts), lineEnd(rows[1], starts)) > width {
		gap--
		starts = columns(rows, gap)
	}
	var out []string
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			if cell != "" {
				line = pad(line, starts[i]) + cell
			}
		}
		out = append(out, shorten(line, width))
	}
	return out
}

// columns are the places where cells begin: behind what stands before them in
// either row. A cell may reach into empty ones beside it.
func columns(rows [2][]string, gap int) []int {
	starts := make([]int, max(len(rows[0]), len(rows[1])))
	for i := range starts {
		starts[i] = 1
		for r, row := range rows {
			if i > 0 && i < len(row) && row[i] != "" {
				starts[i] = max(starts[i], lineEnd(row[:i], starts)+max(gap-r, 1))
			}
		}
	}
	return starts
}

// lineEnd is where the last cell of a row ends.
func lineEnd(row []string, starts []int) int {
	for i := len(row) - 1; i >= 0; i-- {
		if row[i] != "" {
			return starts[i] + ansi.StringWidth(row[i])
		}
	}
	return 0
}
