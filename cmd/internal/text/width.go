package text

import (
	"iter"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of columns a terminal gives a text of one line: two to the
// scripts of East Asia and to pictures, none to marks that combine and to
// sequences that style. It is the rule by which the full screen is drawn.
func Width(s string) int {
	if styled(s) {
		return ansi.StringWidth(s)
	}
	if onlyLetters(s) {
		return len(s)
	}
	columns := 0
	for s != "" {
		sign, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if width == 0 {
			width = widest(sign)
		}
		columns += width
		s = s[len(sign):]
	}
	return columns
}

// onlyLetters is a shortcut: most texts are ASCII.
func onlyLetters(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

func styled(s string) bool { return strings.IndexByte(s, '\x1b') >= 0 }

// widest is the width of a sign that begins with a mark without one: terminals
// show what follows the mark.
func widest(sign string) (columns int) {
	for _, r := range sign {
		columns = max(columns, ansi.StringWidth(string(r)))
	}
	return columns
}

// Signs are what a reader takes for one sign each: a letter with its marks, a
// picture with its colour.
func Signs(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s != "" {
			sign, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
			if !yield(sign) {
				return
			}
			s = s[len(sign):]
		}
	}
}

// Start is as much of the start of an unstyled text as fits into width columns.
func Start(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	end := 0
	for sign := range Signs(s) {
		if Width(s[:end+len(sign)]) > width {
			break
		}
		end += len(sign)
	}
	return s[:end]
}

// End is as much of the end of an unstyled text as fits into width columns.
func End(s string, width int) string {
	for Width(s) > width {
		sign, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(sign):]
	}
	return s
}

// Shorten cuts a text to width columns, and shows with a sign that it did. A text
// may be styled.
func Shorten(s string, width int) string {
	switch {
	case Width(s) <= width:
		return s
	case styled(s):
		return ansi.Truncate(s, max(width, 0), "…")
	case width < 1:
		return ""
	}
	return Start(s, width-1) + "…"
}

// Pad fills a text with blanks to width columns.
func Pad(s string, width int) string {
	for missing := width - Width(s); missing > 0; missing = width - Width(s) { // again where a sign swallowed a blank
		s += strings.Repeat(" ", missing)
	}
	return s
}

// Spread puts one text at the left and one at the right edge of a line; where
// both do not fit the left one gives way.
func Spread(left, right string, width int) string {
	room := width - Width(right)
	if right != "" {
		room-- // keep them apart
	}
	left = Shorten(left, room)
	return Pad(left, width-Width(right)) + right
}
