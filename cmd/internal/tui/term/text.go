package term

import (
	"github.com/charmbracelet/x/ansi"

	"feldbuch/cmd/internal/text"
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

// Trail is where something stands in the questionnaire, from the outside in.
// Where it does not fit the outer parts give way: which person of the roster
// this is matters more than the name of the chapter.
func Trail(sections []string, width int) string {
	for i := range sections {
		line := text.OneLine(sections[i])
		for _, s := range sections[i+1:] {
			line += "   " + text.OneLine(s)
		}
		if i > 0 {
			line = "… " + line
		}
		if i == len(sections)-1 || text.Width(line) <= width {
			return text.Shorten(line, width)
		}
	}
	return ""
}
