package tui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
)

// Entry is one text the program itself asks for.
type Entry = field.Input

// Ask shows entries on one page and returns what was typed into each; nil if the
// person closed it.
func Ask(ctx context.Context, o Options, head string, entries ...Entry) ([]string, error) {
	a := newFilling(o, entries...)
	d := newDialog(o, head, a)
	if err := o.Run(ctx, d); err != nil || !d.done {
		return nil, err
	}
	return a.Texts(), nil
}

// filling are a dialog's entries.
type filling struct {
	*field.Inputs
	o Options
}

func newFilling(o Options, entries ...Entry) *filling {
	return &filling{field.NewInputs(o.theme(), o.Texts.Keys, entries...), o}
}

func (f *filling) press(k tea.KeyMsg, command term.Command) (bool, field.Reply) {
	switch command {
	case term.None:
		f.Press(k)
	case term.Back:
		f.Back()
	default:
		return false, field.Reply{Sign: '!', Text: f.o.Texts.Field.Unused}
	}
	return false, field.Reply{}
}

func (f *filling) enter() (bool, field.Reply) {
	done, wrong := f.Next()
	if wrong != nil {
		return false, field.Reply{Sign: '!', Text: wrong.Error()}
	}
	return done, field.Reply{}
}

func (f *filling) searching() bool                  { return false }
func (f *filling) lines(width, height int) []string { return f.Lines(width, height) }
func (f *filling) keys() []term.Cell                { return f.Keys() }
