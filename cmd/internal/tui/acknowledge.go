package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
)

// acknowledged is the value other tools store for the type.
const acknowledged = "OK"

// acknowledge is confirmed by a key of its own, never by Enter alone: a consent
// must not come about by leafing on.
type acknowledge struct {
	done bool
	text msg.InterviewField
}

func newAcknowledge(text msg.InterviewField, d draft) *acknowledge {
	return &acknowledge{done: d.text != "", text: text}
}

func (a *acknowledge) press(k tea.KeyMsg) {
	switch k.Type {
	case tea.KeySpace:
		a.done = !a.done
	case tea.KeyDelete, tea.KeyBackspace:
		a.done = false
	}
}

func (a *acknowledge) enter() bool { return true }
func (a *acknowledge) least() int  { return 2 }

func (a *acknowledge) lines(int, int) []string {
	box := "[ ] "
	if a.done {
		box = "[x] "
	}
	return []string{reverse(">" + box + a.text.Acknowledged), faint(a.text.Acknowledge)}
}

func (a *acknowledge) input() survey.Input { return textInput(a.draft().text) }

func (a *acknowledge) draft() draft {
	if a.done {
		return draft{text: acknowledged}
	}
	return draft{}
}
