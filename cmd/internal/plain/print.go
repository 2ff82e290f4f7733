package plain

import (
	"fmt"
	"io"
	"strings"
	"unicode"
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
func (p *printer) line(text string) { p.hanging("", text) }

func (p *printer) linef(format string, args ...any) { p.line(fmt.Sprintf(format, args...)) }

// hanging prints a text behind its mark, all lines indented by the width of the
// mark.
func (p *printer) hanging(mark, text string) {
	indent := strings.Repeat(" ", width(mark))
	for _, paragraph := range strings.Split(text, "\n") {
		for _, l := range wrap(paragraph, columns-width(mark)) {
			p.verbatim(strings.TrimRight(mark+l, " ") + "\n")
			mark = indent
		}
	}
}

// wrap breaks a paragraph into lines of at most width columns, at blanks where
// possible. Control characters are dropped: a label must not steer the terminal.
func wrap(paragraph string, columns int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range strings.FieldsFunc(paragraph, breakable) {
		word = strings.Map(printable, word)
		if used > 0 && used+1+width(word) > columns {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		for _, r := range word {
			if w := runeWidth(r); used+w > columns {
				lines = append(lines, line.String())
				line.Reset()
				used = 0
			}
			line.WriteRune(r)
			used += runeWidth(r)
		}
	}
	return append(lines, line.String())
}

// breakable leaves no-break spaces alone: they hold "10 %" together.
func breakable(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

func printable(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

// runeWidth is the number of columns terminals give a character: none to marks
// that combine, two to the scripts of East Asia.
func runeWidth(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
		return 2
	}
	return 1
}
