package tui

import tea "github.com/charmbracelet/bubbletea"

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
