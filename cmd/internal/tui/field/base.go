package field

import (
	"errors"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// base is what a field owes any huh form it stands in, whatever it asks.
type base struct {
	self          huh.Field // whose base it is
	name          string    // by which the form keeps its value
	width, height int       // 0: as much as it takes
	focused       bool
	keys          huh.InputKeyMap
	reply         Reply // to the last keystroke
}

// Init does nothing: a field is whole when it is made.
func (b *base) Init() tea.Cmd { return nil }

// Focus lets keystrokes in.
func (b *base) Focus() tea.Cmd { b.focused = true; return nil }

// Blur shuts them out.
func (b *base) Blur() tea.Cmd { b.focused = false; return nil }

// Error is why the last keystroke was refused. What is odd and can be confirmed is none.
func (b *base) Error() error {
	if b.reply.Sign != '!' {
		return nil
	}
	return errors.New(b.reply.Text)
}

// Skip is false: every field is stopped at.
func (b *base) Skip() bool { return false }

// Zoom is false: a field leaves room for others.
func (b *base) Zoom() bool { return false }

// Run asks this field alone.
func (b *base) Run() error { return huh.Run(b.self) }

// KeyBinds are the keys a form explains below the field.
func (b *base) KeyBinds() []key.Binding {
	return []key.Binding{b.keys.Prev, b.keys.Submit, b.keys.Next}
}

// WithKeyMap takes the keys that lead from field to field.
func (b *base) WithKeyMap(k *huh.KeyMap) huh.Field { b.keys = k.Input; return b.self }

// WithPosition leaves the keys that lead somewhere: nothing is before the first field,
// and behind the last one the form is done.
func (b *base) WithPosition(p huh.FieldPosition) huh.Field {
	b.keys.Prev.SetEnabled(!p.IsFirst())
	b.keys.Next.SetEnabled(!p.IsLast())
	b.keys.Submit.SetEnabled(p.IsLast())
	return b.self
}

// WithWidth sets the columns there are.
func (b *base) WithWidth(w int) huh.Field { b.width = w; return b.self }

// WithHeight sets the lines there are.
func (b *base) WithHeight(h int) huh.Field { b.height = h; return b.self }

// WithAccessible changes nothing here: RunAccessible asks line by line.
func (b *base) WithAccessible(bool) huh.Field { return b.self }

// GetKey is the name the form keeps the value by.
func (b *base) GetKey() string { return b.name }
