package field

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
)

// Question is the field of the one-field form of every question: the text to
// be asked, and below it the control to answer with. A text too long for the
// screen is leafed through with PgUp and PgDn; the control stays in sight.
type Question struct {
	Title   string
	Hints   []string
	Text    msg.Interview
	Theme   *term.Theme // nil: the one without colours
	Control control

	reply Reply // to the last keystroke

	width, height int
	scrolled      int
	long          bool // the text is longer than its place
	focused       bool
}

var _ huh.Field = (*Question)(nil)

// View draws the field.
func (q *Question) View() string {
	text := q.text()
	room := max(q.height-q.Control.least(), min(2, q.height))
	if q.long = len(text) > room; q.long {
		text = q.window(text, room)
	}
	return strings.Join(append(text, q.Control.Lines(q.Theme, q.width, max(q.height-len(text), 1))...), "\n")
}

func (q *Question) text() []string {
	var lines []string
	for _, l := range text.Wrap(q.Title, q.width) {
		lines = append(lines, q.Theme.Question.Render(l))
	}
	for _, h := range q.Hints {
		if h == "" {
			continue
		}
		for _, l := range text.Wrap(h, q.width) {
			lines = append(lines, q.Theme.Hint.Render(l))
		}
	}
	return lines
}

// window is the part of the text leafed to, and a line that says there is more.
func (q *Question) window(text []string, room int) []string {
	room = max(room-1, 1)
	q.scrolled = min(q.scrolled, len(text)-room)
	end := q.scrolled + room
	how := q.Text.More
	if end == len(text) {
		how = q.Text.Less
	}
	return append(text[q.scrolled:end:end], q.Theme.Hint.Render(fmt.Sprintf("-- %s (%d/%d)", how, end, len(text))))
}

// Update takes keystrokes; everything else that passes through a huh form does
// not concern it.
func (q *Question) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	k, ok := m.(tea.KeyMsg)
	if !ok || !q.focused {
		return q, nil
	}
	page := max(q.height-q.Control.least()-2, 1) // a line of the last page stays
	switch {
	case q.long && k.Type == tea.KeyPgDown:
		q.scrolled += page
	case q.long && k.Type == tea.KeyPgUp:
		q.scrolled = max(q.scrolled-page, 0)
	default:
		q.reply = q.Control.Press(k)
	}
	return q, nil
}

// Init does nothing: a question is whole when it is made.
func (q *Question) Init() tea.Cmd { return nil }

// Focus lets keystrokes in.
func (q *Question) Focus() tea.Cmd { q.focused = true; return nil }

// Blur shuts them out.
func (q *Question) Blur() tea.Cmd { q.focused = false; return nil }

// Error is nil: the engine judges answers, and the screen says what it said.
func (q *Question) Error() error { return nil }

// Skip and Zoom are for forms of many fields.
func (q *Question) Skip() bool { return false }

// Zoom see Skip.
func (q *Question) Zoom() bool { return false }

// KeyBinds is empty: the screen has key rows of its own.
func (q *Question) KeyBinds() []key.Binding { return nil }

// Run asks the question alone.
func (q *Question) Run() error { return huh.Run(q) }

// RunAccessible refuses: huh would invent answers. Package plain asks line by line.
func (q *Question) RunAccessible(io.Writer, io.Reader) error {
	return errors.New("ask a question without a screen: use the plain interview")
}

// WithTheme changes nothing: the looks are those of the screen.
func (q *Question) WithTheme(*huh.Theme) huh.Field { return q }

// WithAccessible changes nothing, see RunAccessible.
func (q *Question) WithAccessible(bool) huh.Field { return q }

// WithKeyMap changes nothing: the keys are those of the screen.
func (q *Question) WithKeyMap(*huh.KeyMap) huh.Field { return q }

// WithPosition changes nothing: a question is the only field of its form.
func (q *Question) WithPosition(huh.FieldPosition) huh.Field { return q }

// WithWidth sets the columns there are.
func (q *Question) WithWidth(w int) huh.Field { q.width = w; return q }

// WithHeight sets the lines there are.
func (q *Question) WithHeight(h int) huh.Field { q.height = h; return q }

// GetKey is empty: nobody asks the form for results.
func (q *Question) GetKey() string { return "" }

// GetValue is what the control holds.
func (q *Question) GetValue() any { return q.Control.Input() }
