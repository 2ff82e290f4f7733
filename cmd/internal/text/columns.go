package text

import (
	"strings"

	"feldbuch/survey/value"
)

// Columns lays rows out so that their cells line up, whatever script they are in:
// two blanks between columns, a line end after each row. Blanks in cells stay.
func Columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], Width(flat(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += Pad(flat(cell), widths[i]+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// flat is a cell on one line, safe to print.
func flat(cell string) string {
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(value.Printable(cell))
}
