package field

import (
	"slices"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// Editor is a text being typed. Its unit is what people see as one character:
// a letter with its marks is entered, passed and deleted as a whole.
type Editor struct {
	cells []string // one grapheme cluster each
	at    int      // cursor, before cells[at]
	long  bool     // may hold several lines
}

// NewEditor begins with a text and the cursor behind it.
func NewEditor(text string, long bool) *Editor {
	e := &Editor{long: long}
	e.insert(text)
	return e
}

func (e *Editor) String() string { return strings.Join(e.cells, "") }

// Press edits; it reports whether the keystroke was one of its own.
func (e *Editor) Press(k tea.KeyMsg) bool {
	switch k.Type {
	case tea.KeyRunes:
		e.insert(string(k.Runes))
	case tea.KeySpace:
		e.insert(" ")
	case tea.KeyCtrlJ:
		if !e.long {
			return false
		}
		e.insert("\n")
	case tea.KeyBackspace, tea.KeyCtrlH:
		e.cut(e.at-1, e.at)
	case tea.KeyDelete:
		e.cut(e.at, e.at+1)
	case tea.KeyCtrlW:
		e.cut(e.word(-1), e.at)
	case tea.KeyCtrlU:
		e.cut(e.lineStart(), e.at)
	default:
		return e.move(k.Type)
	}
	return true
}

func (e *Editor) move(k tea.KeyType) bool {
	switch k {
	case tea.KeyLeft:
		e.at = max(0, e.at-1)
	case tea.KeyRight:
		e.at = min(len(e.cells), e.at+1)
	case tea.KeyCtrlLeft:
		e.at = e.word(-1)
	case tea.KeyCtrlRight:
		e.at = e.word(+1)
	case tea.KeyHome, tea.KeyCtrlA:
		e.at = e.lineStart()
	case tea.KeyEnd, tea.KeyCtrlE:
		for e.at < len(e.cells) && e.cells[e.at] != "\n" {
			e.at++
		}
	default:
		return false
	}
	return true
}

// insert puts text at the cursor and divides it anew together with its neighbours,
// because a mark that is typed joins the letter before it.
func (e *Editor) insert(text string) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && e.long, !unicode.IsControl(r):
			return r
		case r == '\n', r == '\r', r == '\t':
			return ' '
		}
		return -1
	}, text)
	from, to := max(e.at-1, 0), min(e.at+1, len(e.cells))
	before := strings.Join(e.cells[from:e.at], "") + text
	behind := strings.Join(e.cells[e.at:to], "")
	at := from + len(clusters(before))
	divided := clusters(before + behind)
	for last := len(divided) - 1; last >= 0 && to < len(e.cells) && len(clusters(divided[last]+e.cells[to])) == 1; to++ {
		divided[last] += e.cells[to]
	}
	e.cells = slices.Replace(e.cells, from, to, divided...)
	e.at = min(at, len(e.cells))
}

func (e *Editor) cut(from, to int) {
	from, to = max(from, 0), min(to, len(e.cells))
	if from >= to {
		return
	}
	e.cells = append(e.cells[:from:from], e.cells[to:]...)
	e.at = from
}

func (e *Editor) lineStart() int {
	i := e.at
	for i > 0 && e.cells[i-1] != "\n" {
		i--
	}
	return i
}

// word is the place of the next start (step -1) or end (step +1) of a word.
func (e *Editor) word(step int) int {
	i, side := e.at, min(step, 0)
	blank := func() bool { return strings.TrimSpace(e.cells[i+side]) == "" }
	inside := func() bool { return i+side >= 0 && i+side < len(e.cells) }
	for inside() && blank() {
		i += step
	}
	for inside() && !blank() {
		i += step
	}
	return i
}

// Line draws the part of a one-line text around the cursor.
func (e *Editor) Line(th *term.Theme, width int) string {
	from, to, used := e.at, e.at, 1 // at the end the cursor is a blank
	if to < len(e.cells) {
		used = text.Width(e.cells[to])
		to++
	}
	for from > 0 && used+text.Width(e.cells[from-1]) <= width {
		from--
		used += text.Width(e.cells[from])
	}
	for to < len(e.cells) && used+text.Width(e.cells[to]) <= width {
		used += text.Width(e.cells[to])
		to++
	}
	return e.draw(th, from, to, true)
}

// draw is a stretch of the text, with the cursor where it lies in it.
func (e *Editor) draw(th *term.Theme, from, to int, cursor bool) string {
	if !cursor || e.at < from || e.at > to {
		return strings.Join(e.cells[from:to], "")
	}
	before := strings.Join(e.cells[from:e.at], "")
	if e.at == to {
		return before + th.Caret.Render(" ")
	}
	return before + th.Caret.Render(e.cells[e.at]) + strings.Join(e.cells[e.at+1:to], "")
}

func clusters(s string) []string { return slices.Collect(text.Signs(s)) }
