package field

import (
	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
)

// Reply is what a control has to say to a keystroke; most of the time nothing.
// '!' says why the key did nothing, '=' the same where nothing is to be answered;
// '?' asks before something is lost, which Enter confirms.
type Reply struct {
	Sign byte
	Text string
}

// ignored says why a key did nothing.
func ignored(why string) Reply { return Reply{'!', why} }

// unused is the reply to a key the control has no use for.
func unused(used bool, text msg.InterviewField) Reply {
	if used {
		return Reply{}
	}
	return ignored(text.Unused)
}

// keyName is a typed character as a message names it.
func keyName(k tea.KeyMsg) string {
	if k.Type == tea.KeySpace {
		return "␣"
	}
	return string(k.Runes)
}
