package term

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"
)

// Command is what a key asks of the screen, as opposed to the field.
type Command uint8

// The commands. What each is called, and when it can be given, is said once, in
// the table of actions of package tui.
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
	Actions        // the list of all there is to do
	Undo           // the last answer
	SecondLanguage // beside the one the questions are asked in
	Blank          // hides the interview from whoever looks at the screen
	AsAbove        // the answer given to the same question before
	AutoAdvance    // a choice goes on without Enter, or does not
)

// keys gives every command a function key and a control key where it can, because
// some terminals and keyboards keep one kind to themselves. The first is the one
// that is shown.
var keys = [...][]tea.KeyType{
	Next:           {tea.KeyEnter, tea.KeyTab},
	Back:           {tea.KeyF3, tea.KeyCtrlB, tea.KeyShiftTab},
	Language:       {tea.KeyF4, tea.KeyCtrlL},
	Overview:       {tea.KeyF5, tea.KeyCtrlG},
	Remark:         {tea.KeyF6, tea.KeyCtrlN},
	DontKnow:       {tea.KeyF7, tea.KeyCtrlD},
	Refused:        {tea.KeyF8, tea.KeyCtrlR},
	Pause:          {tea.KeyF9, tea.KeyCtrlQ, tea.KeyCtrlC},
	Escape:         {tea.KeyEsc},
	Actions:        {tea.KeyF1, tea.KeyCtrlP},
	Undo:           {tea.KeyCtrlZ},
	SecondLanguage: {tea.KeyF2},
	Blank:          {tea.KeyF10, tea.KeyCtrlT},
	AsAbove:        {tea.KeyCtrlO},
	AutoAdvance:    {tea.KeyCtrlA},
}

// CommandOf is what a key asks for, None if it is one for the field.
func CommandOf(k tea.KeyMsg) Command {
	if k.Alt {
		return None
	}
	for c, all := range keys {
		if slices.Contains(all, k.Type) {
			return Command(c)
		}
	}
	return None
}

// Keys are the keys of a command, the one that is shown first.
func (c Command) Keys() []tea.KeyType { return keys[c] }
