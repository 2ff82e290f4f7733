package field

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// longText answers with a text of several lines.
type longText struct {
	editor *Editor
	width  int // last drawn at, for moving by rows
	height int
	top    int
}

// NewLongText asks for a text of any number of lines.
func NewLongText(d Draft) *longText { return &longText{editor: NewEditor(d.Text, true), width: 76} }

func (l *longText) Press(k tea.KeyMsg) {
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
		l.editor.Press(k)
	}
}

func (l *longText) Enter() bool { return true }
func (l *longText) least() int  { return 4 }

func (l *longText) Lines(width, height int) []string {
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
		out = append(out, "> "+l.editor.draw(r.from, r.to, l.top+i == at))
	}
	if len(rows) > l.height {
		out = append(out, term.Faint(fmt.Sprintf("  ^ %d  v %d", l.top, len(rows)-end)))
	}
	return out
}

func (l *longText) Input() survey.Input { return textInput(l.editor.String()) }
func (l *longText) Draft() Draft        { return Draft{Text: l.editor.String()} }
