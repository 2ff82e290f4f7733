package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
)

// dialog is a program that asks for something outside an interview, and ends.
type dialog struct {
	o    Options
	head string
	asks
	term.Extent
	decoder    term.KeyDecoder
	status     term.Status
	ignored    string // why the last key did nothing
	over, done bool
}

// asks is what a dialog asks for.
type asks interface {
	// press takes a keystroke; command is what it asks for elsewhere. chosen: it was all
	// that was needed.
	press(k tea.KeyMsg, command term.Command) (chosen bool, r field.Reply)
	// enter goes on; done: there is nothing more to ask.
	enter() (done bool, r field.Reply)
	// searching reports whether Esc clears a search before it closes.
	searching() bool
	lines(width, height int) []string
	keys() []term.Cell
}

func newDialog(o Options, head string, a asks) *dialog {
	return &dialog{o: o, head: head, asks: a, Extent: term.NewExtent(), decoder: term.NewKeyDecoder()}
}

// Init does nothing: a dialog has no clock.
func (d *dialog) Init() tea.Cmd { return nil }

// Update handles one message to its end.
func (d *dialog) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch x := message.(type) {
	case tea.WindowSizeMsg:
		return d, d.Resize(x)
	case tea.KeyMsg:
		d.decoder.Decode(x, func() bool { return false }, d.take)
		if d.over {
			return d, tea.Quit
		}
	}
	return d, nil
}

// take handles one keystroke; it reports whether what was typed after it may go on.
func (d *dialog) take(k tea.KeyMsg) bool {
	ignored := d.ignored
	d.ignored, d.status = "", term.Status{}
	switch command := term.CommandOf(k); {
	case command == term.Next && ignored != "":
		d.status = term.Status{Sign: '!', Text: ignored + " " + d.o.Texts.EnterAgain}
	case command == term.Next:
		done, r := d.enter()
		d.end(done, r)
	case command == term.Pause, command == term.Escape && !d.searching():
		d.over = true
	default:
		chosen, r := d.press(k, command)
		d.end(chosen, r)
		d.ignored = d.status.Text
	}
	return !d.over && d.status.Text == ""
}

func (d *dialog) end(done bool, r field.Reply) {
	d.over, d.done = done, done
	d.status = term.Status{Sign: r.Sign, Text: r.Text}
}

// View draws the dialog.
func (d *dialog) View() string {
	f := term.Frame{
		Head: text.OneLine(d.head), Page: d.lines, Status: d.status, Theme: d.o.theme(), Visual: d.o.Visual,
		Keys: append(d.keys(), term.Cell{Key: "Esc", Name: d.o.Texts.Keys.Close}),
	}
	return f.Render(d.Width, d.Height)
}
