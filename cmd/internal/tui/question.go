package tui

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"feldbuch/survey"
)

// question is the field of the one-field form of every question: the text to
// be asked, and below it the control to answer with. A text too long for the
// screen is leafed through with PgUp and PgDn; the control stays in sight.
type question struct {
	title      string
	hints      []string
	more, less string // how to read on, and back
	control    control

	width, height int
	scrolled      int
	long          bool // the text is longer than its place
	focused       bool
}

var _ huh.Field = (*question)(nil)

// View draws the field.
func (q *question) View() string {
	text := q.text()
	room := max(q.height-q.control.least(), min(2, q.height))
	if q.long = len(text) > room; q.long {
		text = q.window(text, room)
	}
	return strings.Join(append(text, q.control.lines(q.width, max(q.height-len(text), 1))...), "\n")
}

func (q *question) text() []string {
	var lines []string
	for _, l := range wrap(q.title, q.width) {
		lines = append(lines, bold(l))
	}
	for _, h := range q.hints {
		if h == "" {
			continue
		}
		for _, l := range wrap(h, q.width) {
			lines = append(lines, faint(l))
		}
	}
	return lines
}

// window is the part of the text leafed to, and a line that says there is more.
func (q *question) window(text []string, room int) []string {
	room = max(room-1, 1)
	q.scrolled = min(q.scrolled, len(text)-room)
	end := q.scrolled + room
	how := q.more
	if end == len(text) {
		how = q.less
	}
	return append(text[q.scrolled:end:end], faint(fmt.Sprintf("-- %s (%d/%d)", how, end, len(text))))
}

// Update takes keystrokes; everything else that passes through a huh form does
// not concern it.
func (q *question) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	k, ok := m.(tea.KeyMsg)
	if !ok || !q.focused {
		return q, nil
	}
	page := max(q.height-q.control.least()-2, 1) // a line of the last page stays
	switch {
	case q.long && k.Type == tea.KeyPgDown:
		q.scrolled += page
	case q.long && k.Type == tea.KeyPgUp:
		q.scrolled = max(q.scrolled-page, 0)
	default:
		q.control.press(k)
	}
	return q, nil
}

// Init does nothing: a question is whole when it is made.
func (q *question) Init() tea.Cmd { return nil }

// Focus lets keystrokes in.
func (q *question) Focus() tea.Cmd { q.focused = true; return nil }

// Blur shuts them out.
func (q *question) Blur() tea.Cmd { q.focused = false; return nil }

// Error is nil: the engine judges answers, and the screen says what it said.
func (q *question) Error() error { return nil }

// Skip and Zoom are for forms of many fields.
func (q *question) Skip() bool { return false }

// Zoom see Skip.
func (q *question) Zoom() bool { return false }

// KeyBinds is empty: the screen has key rows of its own.
func (q *question) KeyBinds() []key.Binding { return nil }

// Run asks the question alone.
func (q *question) Run() error { return huh.Run(q) }

// RunAccessible refuses: huh would invent answers. Package plain asks line by line.
func (q *question) RunAccessible(io.Writer, io.Reader) error {
	return errors.New("ask a question without a screen: use the plain interview")
}

// WithTheme changes nothing: the looks are those of the screen.
func (q *question) WithTheme(*huh.Theme) huh.Field { return q }

// WithAccessible changes nothing, see RunAccessible.
func (q *question) WithAccessible(bool) huh.Field { return q }

// WithKeyMap changes nothing: the keys are those of the screen.
func (q *question) WithKeyMap(*huh.KeyMap) huh.Field { return q }

// WithPosition changes nothing: a question is the only field of its form.
func (q *question) WithPosition(huh.FieldPosition) huh.Field { return q }

// WithWidth sets the columns there are.
func (q *question) WithWidth(w int) huh.Field { q.width = w; return q }

// WithHeight sets the lines there are.
func (q *question) WithHeight(h int) huh.Field { q.height = h; return q }

// GetKey is empty: nobody asks the form for results.
func (q *question) GetKey() string { return "" }

// GetValue is what the control holds.
func (q *question) GetValue() any { return q.control.input() }
