package field

import (
	"fmt"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// longText answers with a text of any length, of one paragraph or of several
// lines. It counts against the limit the form sets.
type longText struct {
	editor *Editor
	text   msg.InterviewField
	limit  int    // in characters, 0: none
	hint   string // how it is to be written
	width  int    // last drawn at, for moving by rows
	height int
	top    int
}

// NewLongText asks for a text of any number of lines.
func NewLongText(text msg.InterviewField, d Draft) *longText {
	return &longText{editor: NewEditor(d.Text, true), text: text, width: 76}
}

// newText asks for a text as a question wants it.
func newText(p survey.Prompt, text msg.InterviewField, d Draft) *longText {
	return &longText{
		editor: NewEditor(d.Text, p.Element.HasAppearance("multiline")), text: text,
		limit: p.Element.MaxLength(), hint: p.Format, width: 76,
	}
}

func (l *longText) Press(k tea.KeyMsg) Reply {
	if !l.editor.long && len(l.editor.rows(l.width)) == 1 {
		return unused(l.editor.Press(k), l.text)
	}
	switch k.Type {
	case tea.KeyUp:
		l.editor.climb(-1, l.width)
	case tea.KeyDown:
		l.editor.climb(+1, l.width)
	case tea.KeyPgUp:
		l.editor.climb(-l.height, l.width)
	case tea.KeyPgDown:
		l.editor.climb(+l.height, l.width)
	default:
		return unused(l.editor.Press(k), l.text)
	}
	return Reply{}
}

func (l *longText) Enter() (bool, Reply) { return true, Reply{} }

func (l *longText) least() int {
	if l.editor.long {
		return 4
	}
	return 2 + len(l.manner(76)) + min(l.limit, 1)
}

func (l *longText) Lines(th *term.Theme, width, height int) []string {
	below := l.below(th, width)
	if len(below) >= height {
		below = nil
	}
	return append(l.textLines(th, width, height-len(below)), below...)
}

// manner is how the text is to be written.
func (l *longText) manner(width int) []string {
	if l.hint == "" {
		return nil
	}
	return text.Wrap(l.hint, width-2)
}

// below is the manner, and how much of the limit is used.
func (l *longText) below(th *term.Theme, width int) []string {
	var lines []string
	for _, line := range l.manner(width) {
		lines = append(lines, "  "+th.Hint.Render(line))
	}
	if l.limit > 0 {
		lines = append(lines, l.count(th))
	}
	return lines
}

// count says how long the text may be, then how much of that is used, and louder
// the nearer the end is.
func (l *longText) count(th *term.Theme) string {
	used, most := utf8.RuneCountInString(value.Text(l.editor.String())), l.text.Characters.Of(l.limit)
	switch left := l.limit - used; {
	case used == 0:
		return "  " + th.Hint.Render(fmt.Sprintf(l.text.AtMost, most))
	case left < 0:
		return th.ErrorText.Render("! " + fmt.Sprintf(l.text.TooLong, used, most, -left))
	case left <= min(l.limit/10, 30):
		return th.WarningText.Render("? " + fmt.Sprintf(l.text.NearlyFull, used, most, left))
	}
	return "  " + th.Hint.Render(fmt.Sprintf(l.text.Length, used, most))
}

func (l *longText) textLines(th *term.Theme, width, height int) []string {
	l.width, l.height = max(width-2, 5), max(height, 1)
	rows := l.editor.rows(l.width)
	room := l.height
	if len(rows) > room && room > 1 {
		room--
	}
	at := l.editor.cursorRow(rows)
	l.top = min(max(l.top, at-room+1), at, max(len(rows)-room, 0)) // no line empty that a row could take
	end := min(l.top+room, len(rows))
	var out []string
	for i, r := range rows[l.top:end] {
		out = append(out, "> "+l.editor.draw(th, r.from, r.to, l.top+i == at))
	}
	if len(rows) > l.height {
		out = append(out, th.Hint.Render("  "+MoreRows(l.text).OutOfSight(l.top, len(rows)-end)))
	}
	return out
}

func (l *longText) Input() survey.Input { return textInput(l.editor.String()) }
func (l *longText) Draft() Draft        { return Draft{Text: l.editor.String()} }
