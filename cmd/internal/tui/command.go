package tui

import (
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

// command is what a key asks of the screen, as opposed to the field.
type command uint8

const (
	none command = iota
	next
	back
	language
	overview
	remark
	dontKnow
	refused
	pause
	escape
	timeKey // shows or hides the elapsed time
)

// commandOf gives every command a function key and a control key, because some
// terminals and keyboards keep one kind to themselves.
func commandOf(k tea.KeyMsg) command {
	if k.Alt {
		return none
	}
	switch k.Type {
	case tea.KeyEnter, tea.KeyTab:
		return next
	case tea.KeyF3, tea.KeyShiftTab, tea.KeyCtrlB:
		return back
	case tea.KeyF4, tea.KeyCtrlL:
		return language
	case tea.KeyF5, tea.KeyCtrlG:
		return overview
	case tea.KeyF6, tea.KeyCtrlN:
		return remark
	case tea.KeyF7, tea.KeyCtrlD:
		return dontKnow
	case tea.KeyF8, tea.KeyCtrlR:
		return refused
	case tea.KeyF9, tea.KeyCtrlQ, tea.KeyCtrlC:
		return pause
	case tea.KeyF2, tea.KeyCtrlT:
		return timeKey
	case tea.KeyEsc:
		return escape
	}
	return none
}

// strokes takes a key message apart. One message can carry a whole paste, or
// what was typed while the program was busy: "answer Enter answer Enter". Each
// part goes to press, which says whether to go on. long tells whether the field
// now on the screen takes several lines; it is asked anew for each part,
// because Enter may have brought the next question.
func strokes(k tea.KeyMsg, long func() bool, press func(tea.KeyMsg) bool) {
	if k.Type != tea.KeyRunes || k.Alt {
		if k.Type == tea.KeyCtrlJ && !long() {
			k = tea.KeyMsg{Type: tea.KeyEnter} // some terminals send it for Enter
		}
		press(k)
		return
	}
	for runes := k.Runes; len(runes) > 0; {
		n := printable(runes)
		part := tea.KeyMsg{Type: tea.KeyRunes, Runes: runes[:n:n], Paste: k.Paste}
		if n == 0 {
			if n = 1; runes[0] == '\r' && len(runes) > 1 && runes[1] == '\n' {
				n = 2
			}
			part = controlStroke(runes[0], k.Paste, long())
		}
		runes = runes[n:]
		if (part.Type != tea.KeyRunes || len(part.Runes) > 0) && !press(part) {
			return
		}
	}
}

// printable is how many runes there are before the first control character.
func printable(runes []rune) int {
	n := 0
	for n < len(runes) && !unicode.IsControl(runes[n]) {
		n++
	}
	return n
}

// controlStroke is the key a control character in a text stands for. Terminals
// paste line ends as '\r', so within a paste a long text takes them as its own.
func controlStroke(r rune, paste, long bool) tea.KeyMsg {
	switch {
	case r == '\n' && long, r == '\r' && long && paste:
		return tea.KeyMsg{Type: tea.KeyCtrlJ}
	case r == '\n', r == '\r':
		return tea.KeyMsg{Type: tea.KeyEnter}
	case r == '\t':
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes} // Windows sends 0 for Ctrl and Alt alone
}
