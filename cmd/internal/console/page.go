package console

import (
	"feldbuch/survey/value"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// Width is what every terminal shows.
const Width = 80

// Page writes paragraphs that fit on a terminal.
type Page struct {
	strings.Builder
}

// Line writes a paragraph behind a mark; what does not fit goes on below it, as
// far in as the paragraph starts.
func (p *Page) Line(mark, text string) {
	in := runewidth.StringWidth(mark)
	for i, l := range wrapText(text, Width-in) {
		if i > 0 {
			mark = strings.Repeat(" ", in)
		}
		p.WriteString(strings.TrimRight(mark+l, " ") + "\n")
	}
}

// Blank leaves a line free.
func (p *Page) Blank() { p.WriteByte('\n') }

// PrintTo writes the page.
func (p *Page) PrintTo(w io.Writer) error {
	_, err := io.WriteString(w, p.String())
	return err
}

// wrapText breaks a text into lines of at most columns, at blanks where it can.
func wrapText(text string, columns int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		word = onOneLine(word)
		at := len(lines) - 1
		if lines[at] != "" && runewidth.StringWidth(lines[at]+" "+word) <= columns {
			lines[at] += " " + word
			continue
		}
		if lines[at] != "" {
			lines = append(lines, "")
		}
		for i, piece := range strings.Split(runewidth.Wrap(word, columns), "\n") {
			if i > 0 {
				lines = append(lines, "")
			}
			lines[len(lines)-1] = piece
		}
	}
	return lines
}

// onOneLine is value.Printable for what has one line only.
func onOneLine(text string) string {
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(value.Printable(text))
}

// Shorten cuts a text to so many characters, on one line.
func Shorten(s string, most int) string {
	s = value.Printable(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
