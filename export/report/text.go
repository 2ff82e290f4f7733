package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"feldbuch/export/chapters"
	"feldbuch/export/table"
)

// barLength is the length of a bar that stands for all.
const barLength = 20

// WriteText writes one chapter for a terminal: sentences, and tables with bars. wrap breaks
// a sentence into lines.
func (p Page) WriteText(w io.Writer, c *chapters.Chapter, wrap func(string) []string) error {
	f := figures{p.Words.Planning.Decimal}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n%s\n", p.Title, c.Title, c.Basis)
	for _, part := range c.Parts {
		fmt.Fprintf(&b, "\n%s\n", part.Heading)
		for _, t := range part.Text {
			for _, line := range wrap(t) {
				fmt.Fprintln(&b, line)
			}
		}
		if part.Table != nil {
			f.lines(&b, part.Table, wrap)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// labelRoom is what a label takes of a line.
const labelRoom = 34

// lines are the rows of a table: label, figures and, for a share, its bar.
func (f figures) lines(b *strings.Builder, t *table.Table, wrap func(string) []string) {
	for _, r := range t.Rows {
		line, bar := fit(f.shown(r.Cells[0], t.Columns[0].Format), labelRoom), ""
		var told []string
		for i, c := range r.Cells[1:] {
			column := t.Columns[i+1]
			if column.Helper {
				continue
			}
			if x, ok := c.Shown().(float64); ok && column.Bars {
				bar = strings.Repeat("#", int(x*barLength+0.5))
			}
			if s := f.shown(c, column.Format); s != "" {
				told = append(told, column.Head+" "+s)
			}
		}
		if bar != "" {
			fmt.Fprintf(b, "  %s %7s  %s\n", line, f.barred(t, r), bar)
			continue
		}
		for _, part := range append(wrap("  "+f.shown(r.Cells[0], t.Columns[0].Format)), wrap("    "+strings.Join(told, ", "))...) {
			fmt.Fprintln(b, part)
		}
	}
}

// barred is the figure a bar stands for, with its n.
func (f figures) barred(t *table.Table, r table.Row) string {
	for i, c := range t.Columns {
		if c.Bars {
			return fmt.Sprintf("%s, n=%d", f.shown(r.Cells[i], c.Format), r.Cells[i].N)
		}
	}
	return ""
}

func fit(s string, room int) string {
	if n := utf8.RuneCountInString(s); n < room {
		return s + strings.Repeat(" ", room-n)
	}
	return string([]rune(s)[:room-1]) + "…"
}
