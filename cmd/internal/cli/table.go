package cli

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// table prints rows in columns that line up, whatever script they are in.
type table struct {
	e      *env
	rows   [][]string
	widths []int
}

func (e *env) table() *table { return &table{e: e} }

func (t *table) row(cells ...string) {
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

func (t *table) flush() error {
	var b strings.Builder
	for _, r := range t.rows {
		line := ""
		for i, c := range r {
			line += c + strings.Repeat(" ", t.widths[i]-runewidth.StringWidth(c)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := t.e.out.Write([]byte(b.String()))
	return err
}
