package field

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
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

func newAcknowledge(text msg.InterviewField, d Draft) *acknowledge {
	return &acknowledge{done: d.Text != "", text: text}
}

func (a *acknowledge) Press(k tea.KeyMsg) Reply {
	switch k.Type {
	case tea.KeySpace:
		a.done = !a.done
	case tea.KeyDelete, tea.KeyBackspace:
		a.done = false
	default:
		return ignored(a.text.Acknowledge)
	}
	return Reply{}
}

func (a *acknowledge) Enter() (bool, Reply) { return true, Reply{} }
func (a *acknowledge) least() int           { return 2 }

func (a *acknowledge) Lines(th *term.Theme, _, _ int) []string {
	box := "[ ] "
	if a.done {
		box = th.Marked + " "
	}
	return []string{th.Cursor.Render(th.Pointer + box + a.text.Acknowledged), th.Hint.Render(a.text.Acknowledge)}
}

func (a *acknowledge) Input() survey.Input { return textInput(a.Draft().Text) }

func (a *acknowledge) Draft() Draft {
	if a.done {
		return Draft{Text: acknowledged}
	}
	return Draft{}
}
