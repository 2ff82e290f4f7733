package field

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// line answers with one line of text; numbers and dates are typed in it too.
// No key is swallowed and nothing is filled in: the engine reads many
// spellings, and says so when it cannot.
type line struct {
	editor *Editor
	text   msg.InterviewField
	hint   string
	kept   bool // it holds a number or a date that was answered: what is typed replaces it
	// reading is what has been understood so far, "" for what needs no telling.
	reading func(typed string) string
}

// NewLine asks for any text of one line.
func NewLine(hint string, text msg.InterviewField, d Draft) *line {
	return &line{editor: NewEditor(d.Text, false), text: text, hint: hint}
}

// newFigure asks for a number, a date or a time. One that was answered is typed
// anew or edited with the arrows: 3 typed behind a kept 2 would be 23.
func newFigure(hint string, text msg.InterviewField, d Draft, reading func(string) string) *line {
	l := NewLine(hint, text, d)
	l.kept, l.reading = d.Kept, reading
	return l
}

func (l *line) Press(k tea.KeyMsg) Reply {
	if l.kept && k.Type == tea.KeyRunes {
		l.editor = NewEditor("", false)
	}
	used := l.editor.Press(k)
	l.kept = l.kept && !used
	return unused(used, l.text)
}

func (l *line) Enter() (bool, Reply) { return true, Reply{} }
func (l *line) least() int           { return 1 }

func (l *line) Lines(th *term.Theme, width, height int) []string {
	side := l.hint
	if l.reading != nil && l.editor.String() != "" {
		if r := l.reading(l.editor.String()); r != "" {
			side = "= " + r
		}
	}
	typed := "> " + l.editor.Line(th, max(width-3, 5))
	if l.kept { // as a whole, as it would go
		typed = "> " + th.Caret.Render(text.Shorten(l.editor.String(), max(width-3, 5))) + " "
	}
	switch {
	case side == "":
		return []string{typed}
	case text.Width(typed)+3+text.Width(side) <= width:
		return []string{typed + "   " + th.Hint.Render(side)}
	}
	below := []string{typed}
	for _, line := range text.Wrap(side, width-2) {
		below = append(below, "  "+th.Hint.Render(line))
	}
	return below[:min(len(below), max(height, 1))]
}

func (l *line) Input() survey.Input { return textInput(l.editor.String()) }

func (l *line) Draft() Draft { return Draft{Text: l.editor.String()} }

// reading tells what is read from a typed text, in the words of show; "" where
// nothing is.
func reading(read func(typed string) (canonical string, ok bool), show func(canonical string) string) func(string) string {
	return func(typed string) string {
		canonical, ok := read(typed)
		if !ok {
			return ""
		}
		return show(canonical)
	}
}

// unlessTyped is a reading that is silent where it looks like what was typed.
func unlessTyped(reading func(string) string) func(string) string {
	return func(typed string) string {
		if read := reading(typed); read != typed {
			return read
		}
		return ""
	}
}

func asItIs(canonical string) string { return canonical }

// textInput is the input of a typed text; an empty one is an answer left open.
func textInput(s string) survey.Input {
	s = value.Text(s)
	if s == "" {
		return survey.Input{}
	}
	return survey.Input{Status: value.Answered, Text: s}
}
