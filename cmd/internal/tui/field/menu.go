package field

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// menu is a choice among the program's own items. Nothing is answered by it, so one key
// is enough to choose; and where a question of the survey preselects nothing, the
// first item is what most people want.
type menu struct {
	*choice
	picked bool
}

// NewMenu asks for one of the items.
func NewMenu(labels []string, text msg.InterviewField) *menu {
	options := make([]survey.Option, len(labels))
	for i, label := range labels {
		options[i] = survey.Option{Code: "item" + strconv.Itoa(i), Label: label}
	}
	c := NewChoice(options, false, text, Draft{})
	c.list.cursor = min(0, len(labels)-1)
	return &menu{choice: c}
}

// Press chooses an item at once where its key was pressed.
func (m *menu) Press(k tea.KeyMsg) Reply {
	reply := m.choice.Press(k)
	m.picked = len(m.chosen) > 0
	return reply
}

// Lines are the items without the marks of an answer.
func (m *menu) Lines(th *term.Theme, width, height int) []string {
	return m.list.lines(th, width, height, func(*term.Theme, string) (string, bool) { return "", false })
}

// Item is the index of the menu item chosen, -1 for none.
func Item(d Draft) int {
	if len(d.Codes) == 0 {
		return -1
	}
	i, err := strconv.Atoi(strings.TrimPrefix(d.Codes[0], "item"))
	if err != nil {
		return -1
	}
	return i
}
