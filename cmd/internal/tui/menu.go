package tui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

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
	a := newChoosing(o, menu)
	d := newDialog(o, menu.Head, a)
	if err := o.Run(ctx, d); err != nil || !d.done {
		return -1, err
	}
	return a.item(), nil
}

// choosing is a dialog's menu.
type choosing struct {
	o    Options
	form *field.Form
}

func newChoosing(o Options, menu Menu) *choosing {
	return &choosing{o, field.NewForm(&field.Question{
		Title: menu.Title, Hints: []string{menu.Hint}, Text: o.Texts, Theme: o.theme(), Control: field.NewMenu(field.Items(menu.Items), o.Texts.Field),
	})}
}

func (c *choosing) press(k tea.KeyMsg, _ term.Command) (chosen bool, r field.Reply) {
	r = c.form.Press(k)
	return c.form.Picked(), r
}

func (c *choosing) enter() (done bool, r field.Reply) {
	if done, r = c.form.Enter(); done && c.item() < 0 {
		return false, field.Reply{Sign: '!', Text: c.o.Texts.PleaseChoose}
	}
	return done, r
}

func (c *choosing) item() int                        { return field.Item(c.form.Draft()) }
func (c *choosing) searching() bool                  { return c.form.Searching() }
func (c *choosing) lines(width, height int) []string { return c.form.Lines(width, height) }

func (c *choosing) keys() []term.Cell {
	return []term.Cell{{Key: "Enter", Name: c.o.Texts.Keys.Choose}}
}
