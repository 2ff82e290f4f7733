package field

import (
	"fmt"
	"strings"
	"unicode"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// least is the number of lines in which the list is still usable.
func (l *list) least() int {
	n := min(len(l.Rows), 5)
	if l.Searched() {
		n += 2 // query, and what is out of sight
	}
	return n
}

// marks is what stands before a row: "(x)", and whether that makes it a chosen one.
type marks func(th *term.Theme, code string) (sign string, chosen bool)

// lines draws the list.
func (l *list) lines(th *term.Theme, width, height int, mark marks) []string {
	l.page = max(height-2, 1)
	var out []string
	if !l.keyed() {
		count := "   " + fmt.Sprintf(l.text.Found, len(l.match), l.Asked)
		room := width - text.Width(l.text.Search+": "+count)
		out = append(out, l.text.Search+": "+l.query.Line(th, max(room, 5))+th.Faint.Render(count))
	}
	switch {
	case len(l.Rows) == 0:
		return append(out, text.Wrap(l.text.NoChoices, width)...)
	case len(l.match) == 0 && l.searching():
		return append(out, "  "+l.text.NoMatch)
	}
	rows := l.match
	if !l.searching() { // all of them, and those with keys of their own
		for i := l.Asked; i < len(l.Rows); i++ {
			rows = append(rows[:len(rows):len(rows)], i)
		}
	}
	row := func(c int) []string { return l.row(th, rows[c], c == l.cursor, width, mark) }
	return append(out, l.draw(th, len(rows), max(height-len(out), 1), row)...)
}

// draw shows the rows around the cursor; at the end of the list those behind it
// come in sight with it.
func (l *list) draw(th *term.Theme, n, height int, row func(int) []string) []string {
	if l.cursor == len(l.match)-1 && l.cursor >= 0 {
		to := l.window
		if out := to.Draw(th, n, n-1, height, row); to.First() <= l.cursor {
			l.window = to
			return out
		}
	}
	return l.window.Draw(th, n, l.cursor, height, row)
}

// name is what stands before a row's label: its key, or its code.
func (l *list) name(i int) string {
	switch r := l.Rows[i]; {
	case r.Nonresponse == value.DontKnow:
		return "F7"
	case r.Nonresponse == value.Refused:
		return "F8"
	case l.Searched():
		return l.Code(i)
	default:
		return r.Key
	}
}

// widest is the width of the widest name. In a long list few see the end of it.
func (l *list) widest() int {
	width, rows := 0, len(l.Rows)
	if l.Searched() {
		rows = l.Asked
	}
	for i := range rows {
		width = max(width, text.Width(l.name(i)))
	}
	return width
}

// begins reports whether a label shows its number itself: "1 - none".
func begins(label, number string) bool {
	rest, ok := strings.CutPrefix(label, number)
	return ok && number != "" && (rest == "" || strings.IndexFunc(rest, unicode.IsLetter) != 0 && strings.IndexFunc(rest, unicode.IsDigit) != 0)
}

// row lays out one choice; a long label goes on below its beginning.
func (l *list) row(th *term.Theme, i int, under bool, width int, mark marks) []string {
	sign, chosen := mark(th, l.Rows[i].Code)
	head, name := " "+sign+" ", l.name(i)
	if under {
		head = th.Pointer + sign + " "
	}
	if l.column+len(name) > 0 && !begins(l.Rows[i].Label, name) {
		if !l.Searched() && !l.keyed() { // now a digit searches
			name = ""
		}
		head += text.Pad(name, l.column) + "  "
	}
	indent := text.Width(head)
	rows := text.Wrap(l.Rows[i].Label, max(width-indent, 10))
	for n := range rows {
		if n > 0 {
			head = strings.Repeat(" ", indent)
		}
		rows[n] = l.style(th, under, chosen).Render(head + rows[n])
	}
	return beneath(th, rows, text.OneLine(l.Rows[i].Second), indent, width, l.Searched())
}

// beneath puts a label in the interviewer's language behind a row where it fits, else
// below it; in a long list a row is a line, and what does not fit is cut.
func beneath(th *term.Theme, rows []string, label string, indent, width int, cut bool) []string {
	const gap, least = 3, 8
	last := len(rows) - 1
	room := width - text.Width(rows[last]) - gap
	switch {
	case label == "" || cut && room < least:
	case cut || text.Width(label) <= room:
		rows[last] += strings.Repeat(" ", gap) + th.Faint.Render(text.Shorten(label, room))
	default:
		for _, l := range second(th, label, max(width-indent, 10)) {
			rows = append(rows, strings.Repeat(" ", indent)+l)
		}
	}
	return rows
}

// style is what a row looks like; what it is, its signs say too.
func (l *list) style(th *term.Theme, under, chosen bool) styler {
	switch {
	case under:
		return th.Cursor
	case chosen:
		return th.Chosen
	case l.silent:
		return th.Instruction
	}
	return th.Choice
}
