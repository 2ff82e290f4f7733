package tui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
)

// Menu is one question of the program itself: what to do next, which business.
type Menu struct {
	Head  string // the line at the top
	Title string
	Hint  string
	Items []string
}

// Choose shows a menu and returns the index of the item chosen, -1 if the
// person closed it.
func Choose(ctx context.Context, o Options, menu Menu) (int, error) {
	d := menuDialog(o, menu)
	if err := o.run(ctx, d); err != nil || !d.done {
		return -1, err
	}
	return field.Item(d.form.Draft()), nil
}

func menuDialog(o Options, menu Menu) *dialog {
	c := field.NewMenu(menu.Items, o.Texts.Field)
	return newDialog(o, menu.Head, o.Texts.Keys.Choose, &field.Question{Title: menu.Title, Hints: []string{menu.Hint}, Control: c}, func() string {
		if len(c.Draft().Codes) == 0 {
			return o.Texts.PleaseChoose
		}
		return ""
	})
}

// Entry is one text the program itself asks for.
type Entry struct {
	Head  string // the line at the top
	Title string
	Hint  string
	Text  string // to begin with
	// Check says what is wrong with a text, "" if nothing is; nil accepts all.
	Check func(text string) string
}

// Ask shows an entry and returns what was typed; false if the person closed it.
func Ask(ctx context.Context, o Options, e Entry) (string, bool, error) {
	d := entryDialog(o, e)
	if err := o.run(ctx, d); err != nil || !d.done {
		return "", false, err
	}
	return d.form.Input().Text, true, nil
}

func entryDialog(o Options, e Entry) *dialog {
	l := field.NewLine("", o.Texts.Field, field.Draft{Text: e.Text})
	return newDialog(o, e.Head, o.Texts.Keys.Next, &field.Question{Title: e.Title, Hints: []string{e.Hint}, Control: l}, func() string {
		if e.Check == nil {
			return ""
		}
		return e.Check(l.Input().Text)
	})
}

// dialog is a program that asks one question and ends.
type dialog struct {
	o     Options
	head  string
	enter string // what Enter does
	form  *field.Form
	check func() string // what is wrong with what was entered
	term.Extent
	decoder    term.KeyDecoder
	status     term.Status
	ignored    string // why the last key did nothing
	over, done bool
}

func newDialog(o Options, head, enter string, q *field.Question, check func() string) *dialog {
	q.Text, q.Theme = o.Texts, o.theme()
	return &dialog{o: o, head: head, enter: enter, form: field.NewForm(q), check: check, Extent: term.NewExtent(), decoder: term.NewKeyDecoder()}
}

// Init does nothing: a dialog has no clock.
func (d *dialog) Init() tea.Cmd { return nil }

// Update handles one message to its end.
func (d *dialog) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch x := message.(type) {
	case tea.WindowSizeMsg:
		return d, d.Resize(x)
	case tea.KeyMsg:
		d.decoder.Decode(x, func() bool { return false }, d.press)
		if d.over {
			return d, tea.Quit
		}
	}
	return d, nil
}

func (d *dialog) press(k tea.KeyMsg) bool {
	ignored := d.ignored
	d.ignored, d.status = "", term.Status{}
	switch command := term.CommandOf(k); {
	case command == term.Next && ignored != "":
		d.status = term.Status{Sign: '!', Text: ignored + " " + d.o.Texts.EnterAgain}
	case command == term.Next:
		d.finish()
	case command == term.Pause, command == term.Escape && !d.form.Searching():
		d.over = true
	default:
		d.reply(d.form.Press(k))
		d.ignored = d.status.Text
	}
	return !d.over && d.status.Text == ""
}

func (d *dialog) reply(r field.Reply) { d.status = term.Status{Sign: r.Sign, Text: r.Text} }

// finish takes what was entered, if nothing is wrong with it.
func (d *dialog) finish() {
	done, r := d.form.Enter()
	d.reply(r)
	if !done {
		return
	}
	if wrong := d.check(); wrong != "" {
		d.status = term.Status{Sign: '!', Text: wrong}
		return
	}
	d.over, d.done = true, true
}

// View draws the dialog.
func (d *dialog) View() string {
	f := term.Frame{
		Head: text.OneLine(d.head), Page: d.form.Lines, Status: d.status, Theme: d.o.theme(), Visual: d.o.Visual,
		Keys: []term.Cell{{Key: "Enter", Name: d.enter}, {Key: "Esc", Name: d.o.Texts.Keys.Close}},
	}
	return f.Render(d.Width, d.Height)
}
