// Package markdown writes tables for a terminal or a text. It does not know what
// their figures mean.
package markdown

import (
	"fmt"
	"io"
	"math"
	"strings"

	"feldbuch/export/table"
)

// labelWidth keeps a table within a terminal of 80 columns.
const labelWidth = 36

// Write writes a table's rows for a terminal: long words are cut.
func Write(w io.Writer, t *table.Table) error { return write(w, t, labelWidth) }

// WriteWhole writes a table's rows with all their words, for a document.
func WriteWhole(w io.Writer, t *table.Table) error { return write(w, t, math.MaxInt) }

func write(w io.Writer, t *table.Table, most int) error {
	if len(t.Rows) == 0 {
		_, err := fmt.Fprintln(w, t.Empty)
		return err
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Head
	}
	rows := [][]string{heads}
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = strings.ReplaceAll(text(c, t.Columns[i].Format, most), "|", "\\|")
		}
		rows = append(rows, cells)
	}
	var b strings.Builder
	widths, words := columnWidths(rows), make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		words[i] = i == 0 || c.Format == table.Words
	}
	for i, r := range rows {
		writeRow(&b, r, widths, words)
		if i == 0 {
			b.WriteString(rule(widths, words))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// text is a figure as far as its cases bear it.
func text(c table.Cell, f table.Format, most int) string {
	v := c.Shown()
	if v == nil {
		return ""
	}
	s := cut(fmt.Sprint(v), most)
	if x, ok := v.(float64); ok {
		s = number(x, f)
	}
	if c.Status == table.Uncertain {
		return "(" + s + ")"
	}
	return s
}

func number(x float64, f table.Format) string {
	switch f {
	case table.Percent:
		return fmt.Sprintf("%.0f", table.Round(100*x, 0))
	case table.Score:
		return fmt.Sprintf("%.1f", table.Round(x, 1))
	}
	return fmt.Sprintf("%.2f", table.Round(x, 2))
}

// cut shortens a text to so many characters.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func columnWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, cell := range r {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	return widths
}

// writeRow aligns words to the left and figures to the right.
func writeRow(b *strings.Builder, cells []string, widths []int, words []bool) {
	for i, cell := range cells {
		pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
		if words[i] {
			b.WriteString("| " + cell + pad + " ")
			continue
		}
		b.WriteString("| " + pad + cell + " ")
	}
	b.WriteString("|\n")
}

func rule(widths []int, words []bool) string {
	s := "|"
	for i, w := range widths {
		if words[i] {
			s += strings.Repeat("-", w+2) + "|"
			continue
		}
		s += strings.Repeat("-", w+1) + ":|"
	}
	return s + "\n"
}
