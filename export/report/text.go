package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"feldbuch/export/chapters"
	"feldbuch/export/table"
)

// Widths of a line, of a bar that stands for all and of the label before it, in characters.
const (
	lineLength = 79
	barLength  = 20
	labelRoom  = 34
)

// terminal writes for one.
type terminal struct {
	strings.Builder
	figures
	wrap func(s string, width int) []string
}

// WriteText writes one chapter for a terminal: sentences, and tables with bars. wrap breaks
// a sentence into lines of a width.
func (p Page) WriteText(w io.Writer, c *chapters.Chapter, wrap func(s string, width int) []string) error {
	b := &terminal{figures: figures{p.Words.Planning.Decimal}, wrap: wrap}
	fmt.Fprintf(b, "%s: %s\n%s\n", p.Title, c.Title, c.Basis)
	for _, part := range c.Parts {
		fmt.Fprintf(b, "\n%s\n", part.Heading)
		for _, t := range part.Text {
			b.say(t, "")
		}
		if part.Table != nil {
			b.table(part.Table)
		}
		for _, t := range part.Notes {
			b.say(t, "")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// say writes a sentence, all its lines behind an indent.
func (b *terminal) say(text, indent string) {
	for _, line := range b.wrap(text, lineLength-len(indent)) {
		fmt.Fprintln(b, indent+line)
	}
}

// table writes the rows: label and bar or figures, and below what the bar does not say.
func (b *terminal) table(t *table.Table) {
	for _, r := range t.Rows {
		label := b.shown(r.Cells[0], t.Columns[0].Format)
		share, bar := b.bar(t, r)
		if share == "" {
			b.say(label, "  ")
			b.say(strings.Join(b.told(t, r, func(table.Column) bool { return true }), ", "), "    ")
			continue
		}
		fmt.Fprintf(b, "  %s %7s  %s\n", fit(label, labelRoom), share, bar)
		more := b.told(t, r, func(c table.Column) bool { return c.Band != "" || !c.Format.Right() })
		if len(more) > 0 {
			b.say(strings.Join(more, ", "), "    ")
		}
	}
}

// bar is the share of a row that has one, with its n and its bar.
func (b *terminal) bar(t *table.Table, r table.Row) (share, bar string) {
	for i, c := range t.Columns {
		if x, ok := r.Cells[i].Shown().(float64); ok && c.Bars {
			return fmt.Sprintf("%s, n=%d", b.shown(r.Cells[i], c.Format), r.Cells[i].N), strings.Repeat("#", int(x*barLength+0.5))
		}
	}
	return "", ""
}

// told are the figures of some columns, each behind its heading; a heading over several
// stands before the first of them.
func (b *terminal) told(t *table.Table, r table.Row, which func(table.Column) bool) (all []string) {
	for i, c := range t.Columns[1:] {
		s := b.shown(r.Cells[i+1], c.Format)
		if c.Helper || c.Beyond || s == "" || !which(c) {
			continue
		}
		said := c.Head + " " + s
		switch {
		case c.Band != "" && t.Columns[i].Band == c.Band:
			all[len(all)-1] += " " + said
			continue
		case c.Band != "":
			said = c.Band + ": " + said
		case !c.Format.Right():
			said = c.Head + ": " + s
		}
		all = append(all, said)
	}
	return all
}

func fit(s string, room int) string {
	if n := utf8.RuneCountInString(s); n < room {
		return s + strings.Repeat(" ", room-n)
	}
	return string([]rune(s)[:room-1]) + "…"
}
