package console

import (
	"io"
	"strings"

	"feldbuch/cmd/internal/text"
)

// Width is what every terminal shows.
const Width = 80

// Page writes paragraphs that fit on a terminal.
type Page struct {
	strings.Builder
}

// Line writes a paragraph behind a mark; what does not fit goes on below it, as
// far in as the paragraph starts.
func (p *Page) Line(mark, paragraph string) {
	for _, l := range text.Hanging(mark, text.OneLine(paragraph), Width) {
		p.WriteString(l + "\n")
	}
}

// Blank leaves a line free.
func (p *Page) Blank() { p.WriteByte('\n') }

// PrintTo writes the page.
func (p *Page) PrintTo(w io.Writer) error {
	_, err := io.WriteString(w, p.String())
	return err
}
