package field

import (
	"bufio"
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
	base
	Title   string
	Second  string   // the title in the interviewer's language, "" where that is not shown
	Silent  bool     // the title is not read out
	Asides  []string // for the interviewer alone, in the words of the form
	Hints   []string // how to answer here
	Text    msg.Interview
	Theme   *term.Theme // nil: that of the form it is in
	Control control

	looks    *term.Theme
	scrolled int
	long     bool // the text is longer than its place
}

var _ huh.Field = (*Question)(nil)

// Field is the question as any huh form can hold it, with its value under a name.
func (q *Question) Field(name string) huh.Field {
	q.self, q.name, q.looks = q, name, q.Theme
	if q.looks == nil { // it is drawn before the form hands its theme over
		q.looks = term.NewTheme(term.Look{Name: term.Mono})
	}
	if q.width == 0 { // and several times before the window is known: not a sign a line
		q.width = term.NewExtent().Width
	}
	return q
}

// View draws the field.
func (q *Question) View() string {
	text := q.text()
	height := q.height
	if height == 0 {
		height = len(text) + q.Control.least()
	}
	room := max(height-q.Control.least(), min(2, height))
	if q.long = len(text) > room; q.long {
		text = q.window(text, room)
	}
	if len(text) > 0 && len(text)+q.Control.least() < height-1 {
		text = append(text, "") // the eye rests on the question
	}
	return strings.Join(append(text, q.Control.Lines(q.looks, q.width, max(height-len(text), 1))...), "\n")
}

// text is what is read out, marked off from what is for the interviewer alone.
func (q *Question) text() []string {
	var lines []string
	if q.Silent {
		lines = append(lines, aside(q.looks.Instruction, q.Text.Field.NotReadAloud, q.width)...)
		lines = append(lines, aside(q.looks.Silent, q.Title, q.width)...)
	} else {
		for _, l := range text.Wrap(q.Title, q.width) {
			lines = append(lines, q.looks.Question.Render(l))
		}
	}
	lines = append(lines, second(q.looks, q.Second, q.width)...)
	for _, a := range q.Asides {
		lines = append(lines, aside(q.looks.Instruction, a, q.width)...)
	}
	for _, h := range q.Hints {
		if h == "" {
			continue
		}
		for _, l := range text.Wrap(h, q.width) {
			lines = append(lines, q.looks.Hint.Render(l))
		}
	}
	return lines
}

// second lays out a text in the interviewer's language, below the one it is read out in.
func second(th *term.Theme, s string, width int) []string {
	if s == "" {
		return nil
	}
	lines := text.Wrap(s, width)
	for i, l := range lines {
		lines[i] = th.Faint.Render(l)
	}
	return lines
}

// asideSign stands before what is for the interviewer alone, whatever the colours.
const asideSign = "» "

// aside lays out what is for the interviewer alone.
func aside(style styler, s string, width int) []string {
	if s == "" {
		return nil
	}
	lines := text.Hanging(asideSign, s, width)
	for i, l := range lines {
		lines[i] = style.Render(l)
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
	return append(text[q.scrolled:end:end], q.looks.Hint.Render(fmt.Sprintf("-- %s (%d/%d)", how, end, len(text))))
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
	case key.Matches(k, q.keys.Prev):
		return q, huh.PrevField
	case key.Matches(k, q.keys.Next, q.keys.Submit):
		done, reply := q.Control.Enter()
		if q.reply = reply; done {
			return q, huh.NextField
		}
	case q.long && k.Type == tea.KeyPgDown:
		q.scrolled += page
	case q.long && k.Type == tea.KeyPgUp:
		q.scrolled = max(q.scrolled-page, 0)
	default:
		q.reply = q.Control.Press(k)
	}
	return q, nil
}

// KeyBinds are those of any field, and where the text is long the ones to leaf with.
func (q *Question) KeyBinds() []key.Binding {
	leaf := key.NewBinding(key.WithKeys("pgdown", "pgup"), key.WithHelp("PgDn/PgUp", q.Text.More))
	leaf.SetEnabled(q.long)
	return append(q.base.KeyBinds(), leaf)
}

// WithTheme takes the looks of a form for a question that has none of its own.
func (q *Question) WithTheme(t *huh.Theme) huh.Field {
	if q.Theme == nil && t != nil {
		q.looks = themeOf(t)
	}
	return q
}

// GetValue is what the control holds.
func (q *Question) GetValue() any { return q.Control.Input() }

// RunAccessible asks without a screen. A line is typed into the control, Enter at its
// end; what the control refuses is asked again, and nothing is answered for anybody.
func (q *Question) RunAccessible(w io.Writer, r io.Reader) error {
	lines := bufio.NewScanner(r)
	for done := false; !done; {
		fmt.Fprintln(w, q.Title)
		if !lines.Scan() {
			return fmt.Errorf("answer %q: %w", q.Title, io.ErrUnexpectedEOF)
		}
		reply := Reply{}
		if line := lines.Text(); line != "" {
			reply = q.Control.Press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(line)})
		}
		if reply.Text == "" {
			done, reply = q.Control.Enter()
		}
		if reply.Text != "" {
			fmt.Fprintf(w, "%c %s\n", reply.Sign, reply.Text)
		}
	}
	return nil
}
