package tui

import (
	"slices"

	"feldbuch/cmd/internal/tui/term"
)

// bar are the keys that matter on this page, the last of them the one that shows
// all others. What cannot be done now is left out.
func (m *model) bar() []term.Cell {
	var cells []term.Cell
	for _, a := range m.page.actions(m) {
		if a.short != "" && a.off == "" {
			cells = append(cells, term.Cell{Key: m.t.Actions.Key(a.keyTypes()[0].String()), Name: a.short, Rank: rank(a.command)})
		}
	}
	return cells
}

// rank is how soon a key goes out of the bar where it has no room for all: those
// without which one is stuck stay, those found in the list go.
func rank(c term.Command) int {
	stay := []term.Command{term.Actions, term.Next, term.Escape, term.Back, term.DontKnow, term.Refused, term.Pause, term.Undo, term.Overview, term.AutoAdvance}
	if i := slices.Index(stay, c); i >= 0 {
		return i
	}
	return len(stay)
}
