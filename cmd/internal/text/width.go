package text

import (
	"iter"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of columns a terminal gives a text of one line: two to the
// scripts of East Asia and to pictures, none to marks that combine and to
// sequences that style. It is the rule by which the full screen is drawn.
func Width(s string) int {
	switch {
	case onlyLetters(s):
		return len(s)
	case styled(s) || !strings.ContainsFunc(s, joinsAhead):
		return ansi.StringWidth(s)
	}
	columns := 0
	for sign := range Signs(s) {
		columns += signWidth(sign)
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

// joinsAhead tells the few marks that have no width and make one sign with what
// comes after them. Terminals show what comes after.
func joinsAhead(r rune) bool {
	return r >= 0x600 && unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

func signWidth(sign string) int {
	columns := ansi.StringWidth(sign)
	if columns > 0 {
		return columns
	}
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
	end, columns := 0, 0
	for sign := range Signs(s) {
		if columns += signWidth(sign); columns > width {
			break
		}
		end += len(sign)
	}
	return s[:end]
}

// End is as much of the end of an unstyled text as fits into width columns.
func End(s string, width int) string {
	over := Width(s) - width
	for sign := range Signs(s) {
		if over <= 0 {
			break
		}
		over -= signWidth(sign)
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
