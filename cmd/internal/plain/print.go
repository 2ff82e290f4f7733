package plain

import (
	"fmt"
	"io"

	"feldbuch/cmd/internal/text"
)

// columns is the width of a line: an 80 column terminal that moves on after the
// last column shows no empty lines in between.
const columns = 79

// printer writes wrapped text and keeps the first error, so that a closed pipe
// is looked at once per question and not per line.
type printer struct {
	w    io.Writer
	sign string // before every prompt
	err  error
}

func (p *printer) verbatim(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

func (p *printer) prompt() { p.verbatim(p.sign + "> ") }

// line prints a text on as many lines as it takes.
func (p *printer) line(paragraphs string) { p.hanging("", paragraphs) }

func (p *printer) linef(format string, args ...any) { p.line(fmt.Sprintf(format, args...)) }

// hanging prints a text behind its mark, all lines indented by the width of the
// mark.
func (p *printer) hanging(mark, paragraphs string) {
	for _, l := range text.Hanging(mark, paragraphs, columns) {
		p.verbatim(l + "\n")
	}
}
