package term

import tea "github.com/charmbracelet/bubbletea"

// Command is what a key asks of the screen, as opposed to the field.
type Command uint8

const (
	None Command = iota
	Next
	Back
	Language
	Overview
	Remark
	DontKnow
	Refused
	Pause
	Escape
	TimeKey // shows or hides the elapsed time
)

// CommandOf gives every command a function key and a control key, because some
// terminals and keyboards keep one kind to themselves.
func CommandOf(k tea.KeyMsg) Command {
	if k.Alt {
		return None
	}
	switch k.Type {
	case tea.KeyEnter, tea.KeyTab:
		return Next
	case tea.KeyF3, tea.KeyShiftTab, tea.KeyCtrlB:
		return Back
	case tea.KeyF4, tea.KeyCtrlL:
		return Language
	case tea.KeyF5, tea.KeyCtrlG:
		return Overview
	case tea.KeyF6, tea.KeyCtrlN:
		return Remark
	case tea.KeyF7, tea.KeyCtrlD:
		return DontKnow
	case tea.KeyF8, tea.KeyCtrlR:
		return Refused
	case tea.KeyF9, tea.KeyCtrlQ, tea.KeyCtrlC:
		return Pause
	case tea.KeyF2, tea.KeyCtrlT:
		return TimeKey
	case tea.KeyEsc:
		return Escape
	}
	return None
}
