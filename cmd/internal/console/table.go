package console

import (
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// Table prints rows in columns that line up, whatever script they are in.
type Table struct {
	out    io.Writer
	rows   [][]string
	widths []int
}

func (e *Env) Table() *Table { return &Table{out: e.Out} }

func (t *Table) Row(cells ...string) {
	for i, c := range cells {
		c = onOneLine(c)
		cells[i] = c
		if i == len(t.widths) {
			t.widths = append(t.widths, 0)
		}
		t.widths[i] = max(t.widths[i], runewidth.StringWidth(c))
	}
	t.rows = append(t.rows, cells)
}

func (t *Table) Flush() error {
	var b strings.Builder
	for _, r := range t.rows {
		line := ""
		for i, c := range r {
			line += c + strings.Repeat(" ", t.widths[i]-runewidth.StringWidth(c)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}
