package tui

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func (o *overviewing) label(m *model, s survey.Stop) string {
	switch s.Kind {
	case survey.AtQuestion:
		return text.OneLine(m.label(s.Node))
	case survey.AtRepeat:
		return fmt.Sprintf(m.t.Overview.Add, text.OneLine(m.session.RepeatLabel(s.Repeat, s.Node)))
	}
	return m.t.End.Title
}

func (o *overviewing) lines(m *model, width, height int) []string {
	t := m.t
	count := "   " + fmt.Sprintf(t.Field.Found, len(o.match), len(o.stops))
	out := []string{
		t.Field.Search + ": " + o.query.Line(m.theme, max(width-text.Width(t.Field.Search+": "+count), 5)) + m.theme.Faint.Render(count),
		m.theme.Faint.Render(text.Shorten(fmt.Sprintf("%s %s  [ ] %s  [?] %s  [-] %s  * %s", m.theme.Marked, t.Status.Answered, t.Status.Missing, t.Status.DontKnow, t.Status.Refused, t.NoteOf), width)),
		"",
	}
	switch {
	case len(o.match) == 0 && o.open && o.query.String() == "":
		return append(out, text.Wrap(t.Overview.NoneOpen, width)...)
	case len(o.match) == 0:
		return append(out, text.Wrap(t.Overview.None, width)...)
	}
	o.page = max(height-len(out)-2, 1)
	row := func(c int) []string { return o.row(m, c, width) }
	return append(out, o.window.Draw(m.theme, len(o.match), o.cursor, max(height-len(out), 1), row)...)
}

// row is one stop, below the heading of its section where that begins.
func (o *overviewing) row(m *model, c, width int) []string {
	s := o.stops[o.match[c]]
	var rows []string
	if s.Kind != survey.AtEnd && (c == 0 || !sameSection(o.stops[o.match[c-1]], s)) {
		if section := term.Trail(m.session.Inside(inside(s)), width); section != "" {
			rows = append(rows, m.theme.Section.Render(section))
		}
	}
	answer := ""
	if s.Kind == survey.AtQuestion {
		answer = text.Shorten(text.OneLine(m.answerText(s.Node)), width/3)
		if m.begun(s.Node) {
			answer = m.t.Overview.Begun
		}
	}
	sign := " "
	if c == o.cursor {
		sign = m.theme.Pointer
	}
	noted := " "
	if noteOf(s) != "" {
		noted = "*"
	}
	box := m.mark(s)
	if d := o.todo[s.Node]; s.Kind == survey.AtQuestion && d != nil && d.Rejection.Contradicts() {
		box = "[!]"
	}
	line := strings.TrimRight(text.Spread(sign+box+noted+o.label(m, s), answer, width), " ")
	if c == o.cursor {
		line = m.theme.Cursor.Render(line)
	}
	return append(rows, line)
}

// noteOf is the remark on a question, "" where there is none.
func noteOf(s survey.Stop) string {
	if s.Kind != survey.AtQuestion {
		return ""
	}
	return s.Node.NoteText()
}

// inside is the group or entry that a stop stands in.
func inside(s survey.Stop) *survey.Node {
	if s.Kind == survey.AtQuestion {
		return s.Node.Parent()
	}
	return s.Node // of a repeat, what holds it
}

func sameSection(a, b survey.Stop) bool { return a.Kind != survey.AtEnd && inside(a) == inside(b) }

// mark tells how a stop stands.
func (m *model) mark(s survey.Stop) string {
	switch {
	case s.Kind == survey.AtRepeat:
		return "[+]"
	case s.Kind == survey.AtEnd:
		return "   "
	case s.Node.Conflict():
		return "[!]"
	case s.Node.Element().Type == survey.TypeNote && s.Node.Asked():
		return m.theme.Marked
	}
	switch s.Node.Counted().Status {
	case value.Answered:
		return m.theme.Marked
	case value.DontKnow:
		return "[?]"
	case value.Refused:
		return "[-]"
	}
	return "[ ]"
}
