package term

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// The few ways a text stands out. None carries meaning alone: there is always a
// sign or a word too.
//
// Bold is for what is read out.
func Bold(s string) string { return ansi.NewStyle().Bold().Styled(s) }

// Faint is for what explains.
func Faint(s string) string { return ansi.NewStyle().Faint().Styled(s) }

// Reverse is for where the cursor is.
func Reverse(s string) string { return ansi.NewStyle().Reverse(true).Styled(s) }

// clean makes a text of a form or of an answer safe to draw: what would move
// the cursor or change the terminal becomes a blank.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// OneLine is a text for places that hold one line.
func OneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// Trail is where something stands in the questionnaire, from the outside in.
// Where it does not fit the outer parts give way: which person of the roster
// this is matters more than the name of the chapter.
func Trail(sections []string, width int) string {
	for i := range sections {
		line := OneLine(sections[i])
		for _, s := range sections[i+1:] {
			line += "   " + OneLine(s)
		}
		if i > 0 {
			line = "… " + line
		}
		if i == len(sections)-1 || ansi.StringWidth(line) <= width {
			return Shorten(line, width)
		}
	}
	return ""
}

// Wrap breaks a text into lines of at most width columns.
func Wrap(s string, width int) []string {
	var lines []string
	for l := range strings.SplitSeq(ansi.Wrap(clean(s), max(width, 1), ""), "\n") {
		lines = append(lines, strings.TrimRight(l, " "))
	}
	return lines
}

// Shorten cuts a text to width columns and shows that it did.
func Shorten(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// Pad fills a text with blanks to width columns.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// Spread puts one text at the left and one at the right edge of a line; where
// both do not fit the left one gives way.
func Spread(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if right != "" {
		room-- // keep them apart
	}
	left = Shorten(left, room)
	return left + strings.Repeat(" ", max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))) + right
}
