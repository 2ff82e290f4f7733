package tui

import (
	"slices"
	"time"

	"feldbuch/cmd/internal/tui/term"
)

// advancing makes the digit of a single choice answer and go on, and so the digit in
// the last open cell of a table, where that is wanted. A key held down, or one meant
// for the question before, must not answer what nobody has seen: for a while after it
// a digit only marks, and Enter, which habit types behind a digit, only confirms what
// was saved.
type advancing struct {
	on      bool
	last    time.Time // when it went on, or a key came too early after that
	early   bool      // the key that is pressed comes too early
	keys    int       // since it went on
	pressed time.Time // when the key before was pressed
	hasty   bool      // the key that is pressed comes right behind another
}

// soon is longer than a key is held before it repeats, and shorter than a question is
// read.
const soon = 800 * time.Millisecond

// What the preference is called, and what it can be.
const (
	autoAdvance = "auto-advance"
	autoOn      = "on"
	autoOff     = "off"
)

// newAdvancing does what the person prefers, else what the study says.
func newAdvancing(o Options) advancing {
	prefers := ""
	if o.Preferences != nil {
		prefers = o.Preferences.Preference(autoAdvance)
	}
	return advancing{on: prefers == autoOn || prefers != autoOff && o.AutoAdvance}
}

// press notes that a key is pressed. It reports whether that is all it does: an Enter
// right behind the digit that went on.
func (a *advancing) press(c term.Command, now time.Time) bool {
	a.early = !a.last.IsZero() && now.Sub(a.last) < soon
	a.hasty = !a.pressed.IsZero() && now.Sub(a.pressed) < soon
	a.pressed = now
	if a.early {
		a.last = now
	}
	a.keys++
	return a.early && c == term.Next && a.keys == 1
}

// after goes on with enter behind a key that chose, where the choice was taken.
func (m *model) after(chose bool, enter func()) {
	if !chose || !m.advance.on || m.advance.early || m.status.Text != "" {
		return
	}
	before := m.page
	if enter(); m.page != before {
		m.advance.last, m.advance.keys = m.now(), 0
	}
}

// mark moves to a column that Enter sets.
func (x *matrix) mark(column int) {
	x.set = false
	x.MoveTo(column)
}

// fill sets a cell, and goes on where it was the last one open. A table that a held key
// filled stays to be looked at.
func (x *matrix) fill(m *model, column int) {
	wasOpen := slices.Contains(x.Open(), x.Cursor)
	x.setCell(m, column)
	after, ok := m.page.(*matrix)
	whole := ok && after != x && wasOpen && len(after.Open()) == 0
	m.after(whole && !m.advance.hasty, func() { after.leave(m) })
}

// switching is the action that turns it on and off, which is remembered.
func (m *model) switching() action {
	a := action{command: term.AutoAdvance, name: m.t.Actions.AutoOn, run: (*model).switchAdvancing}
	if m.advance.on {
		a.name, a.short = m.t.Actions.AutoOff, m.t.Keys.AutoAdvance
	}
	return a
}

func (m *model) switchAdvancing() {
	m.advance.on = !m.advance.on
	m.say('=', m.t.AutoIsOff)
	if m.advance.on {
		m.say('=', m.t.AutoIsOn)
	}
	if m.preferences == nil {
		return
	}
	prefers := autoOff
	if m.advance.on {
		prefers = autoOn
	}
	if err := m.preferences.Prefer(autoAdvance, prefers); err != nil {
		m.fail(m.t.Moved, err)
	}
}
