package term

import "feldbuch/cmd/internal/text"

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
