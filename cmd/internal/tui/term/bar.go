package term

import (
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"

	"github.com/charmbracelet/x/ansi"
)

// Cell is a key in the bar and what it does here.
type Cell struct {
	Key, Name string
	// Rank tells which cells go where not all have room: those of the highest.
	Rank int
}

// bar lays cells out in at most so many rows, one behind the other, so that none
// leaves a hole. Where not all have room the least important are left out.
func (th *Theme) bar(cells []Cell, width, rows int) []string {
	cells = slices.Clone(cells)
	for len(cells) > 1 {
		for gap := 3; gap > 1; gap-- { // closer together before one is left out
			if lines := th.flow(cells, gap, width); len(lines) <= rows {
				return lines
			}
		}
		last := slices.MaxFunc(cells, func(a, b Cell) int { return a.Rank - b.Rank })
		cells = slices.DeleteFunc(cells, func(c Cell) bool { return c == last })
	}
	return th.flow(cells, 1, width)
}

// flow begins a row where the one before is full.
func (th *Theme) flow(cells []Cell, gap, width int) []string {
	var lines []string
	line := ""
	for _, c := range cells {
		cell := th.Key.Render(c.Key) + " " + th.KeyText.Render(c.Name)
		switch {
		case line == "":
			line = " " + cell
		case text.Width(line)+gap+text.Width(cell) <= width:
			line += strings.Repeat(" ", gap) + cell
		default:
			lines = append(lines, line)
			line = " " + cell
		}
	}
	return append(lines, ansi.Truncate(line, width, "…"))
}
