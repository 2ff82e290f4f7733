package tui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// longText answers with a text of several lines.
type longText struct {
	editor *editor
	width  int // last drawn at, for moving by rows
	height int
	top    int
}

func newLongText(d draft) *longText { return &longText{editor: newEditor(d.text, true), width: 76} }

func (l *longText) press(k tea.KeyMsg) {
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
		l.editor.press(k)
	}
}

func (l *longText) enter() bool { return true }
func (l *longText) least() int  { return 4 }

func (l *longText) lines(width, height int) []string {
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
		out = append(out, faint(fmt.Sprintf("  ^ %d  v %d", l.top, len(rows)-end)))
	}
	return out
}

func (l *longText) input() survey.Input { return textInput(l.editor.String()) }
func (l *longText) draft() draft        { return draft{text: l.editor.String()} }
