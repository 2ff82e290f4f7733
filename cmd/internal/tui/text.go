package tui

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// The few ways a text stands out. None carries meaning alone: there is always a
// sign or a word too.
func bold(s string) string    { return ansi.NewStyle().Bold().Styled(s) }
func faint(s string) string   { return ansi.NewStyle().Faint().Styled(s) }
func reverse(s string) string { return ansi.NewStyle().Reverse(true).Styled(s) }

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

// oneLine is a text for places that hold one line.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// trail is where something stands in the questionnaire, from the outside in.
// Where it does not fit the outer parts give way: which person of the roster
// this is matters more than the name of the chapter.
func trail(sections []string, width int) string {
	for i := range sections {
		line := oneLine(sections[i])
		for _, s := range sections[i+1:] {
			line += "   " + oneLine(s)
		}
		if i > 0 {
			line = "… " + line
		}
		if i == len(sections)-1 || ansi.StringWidth(line) <= width {
			return shorten(line, width)
		}
	}
	return ""
}

// wrap breaks a text into lines of at most width columns.
func wrap(s string, width int) []string {
	var lines []string
	for l := range strings.SplitSeq(ansi.Wrap(clean(s), max(width, 1), ""), "\n") {
		lines = append(lines, strings.TrimRight(l, " "))
	}
	return lines
}

// shorten cuts a text to width columns and shows that it did.
func shorten(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// pad fills a text with blanks to width columns.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// spread puts one text at the left and one at the right edge of a line; where
// both do not fit the left one gives way.
func spread(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if right != "" {
		room-- // keep them apart
	}
	left = shorten(left, room)
	return left + strings.Repeat(" ", max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))) + right
}
