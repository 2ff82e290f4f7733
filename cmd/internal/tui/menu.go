package tui

import (
	"context"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"
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
	return strconv.Atoi(d.host.draft().codes[0])
}

func menuDialog(o Options, menu Menu) *dialog {
	c := newMenu(menu.Items, o.Texts.Field)
	return newDialog(o, menu.Head, o.Texts.Keys.Choose, &question{title: menu.Title, hints: []string{menu.Hint}, control: c}, func() string {
		if len(c.draft().codes) == 0 {
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
	return d.host.input().Text, true, nil
}

func entryDialog(o Options, e Entry) *dialog {
	l := newLine("", draft{text: e.Text})
	return newDialog(o, e.Head, o.Texts.Keys.Next, &question{title: e.Title, hints: []string{e.Hint}, control: l}, func() string {
		if e.Check == nil {
			return ""
		}
		return e.Check(l.input().Text)
	})
}

// dialog is a program that asks one question and ends.
type dialog struct {
	o     Options
	head  string
	enter string // what Enter does
	host  *host
	check func() string // what is wrong with what was entered
	extent
	typist     typist
	status     status
	over, done bool
}

func newDialog(o Options, head, enter string, q *question, check func() string) *dialog {
	q.more, q.less = o.Texts.More, o.Texts.Less
	return &dialog{o: o, head: head, enter: enter, host: newHost(q), check: check, extent: newExtent(), typist: newTypist()}
}

// Init does nothing: a dialog has no clock.
func (d *dialog) Init() tea.Cmd { return nil }

// Update handles one message to its end.
func (d *dialog) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch x := message.(type) {
	case tea.WindowSizeMsg:
		return d, d.resize(x)
	case tea.KeyMsg:
		d.typist.strokes(x, func() bool { return false }, d.press)
		if d.over {
			return d, tea.Quit
		}
	}
	return d, nil
}

func (d *dialog) press(k tea.KeyMsg) bool {
	d.status = status{}
	switch command := commandOf(k); {
	case command == next:
		d.host.enter()
		if wrong := d.check(); wrong != "" {
			d.status = status{sign: '!', text: wrong}
			return false
		}
		d.over, d.done = true, true
	case command == pause, command == escape && !d.host.searching():
		d.over = true
	default:
		d.host.press(k)
	}
	return !d.over
}

// View draws the dialog.
func (d *dialog) View() string {
	f := frame{
		head: oneLine(d.head), page: d.host.lines, status: d.status, colour: !d.o.NoColour, visual: d.o.Visual,
		keys: [2][]string{{"Enter " + d.enter, "Esc " + d.o.Texts.Keys.Close}},
	}
	return f.render(d.width, d.height)
}
