package field

import (
	"cmp"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// menu is a choice among the program's own items. Nothing is answered by it, so one key
// is enough to choose; and where a question of the survey preselects nothing, the
// first item is what most people want.
type menu struct {
	*choice
	picked bool
	now    string // the code of the item that is so already, "" for none
}

// MenuItem is one thing to choose.
type MenuItem struct {
	Label, Aside string
	Now          bool // it is so already
}

// NewMenu asks for one of the items. The cursor is on what is so already, else on the
// first.
func NewMenu(items []MenuItem, t msg.InterviewField) *menu {
	options := make([]survey.Option, len(items))
	m := &menu{}
	cursor := min(0, len(items)-1)
	for i, item := range items {
		options[i] = survey.Option{Code: "item" + strconv.Itoa(i), Label: item.Label, Second: item.Aside}
		if item.Now {
			m.now, cursor = options[i].Code, i
		}
	}
	m.choice = NewChoice(options, false, t, Draft{})
	m.list.cursor = cursor
	return m
}

// Items are items that are labels and nothing more.
func Items(labels []string) []MenuItem {
	items := make([]MenuItem, len(labels))
	for i, label := range labels {
		items[i].Label = label
	}
	return items
}

// Press chooses an item at once where its key was pressed.
func (m *menu) Press(k tea.KeyMsg) Reply {
	reply := m.choice.Press(k)
	m.picked = len(m.chosen) > 0
	return reply
}

// Lines are the items without the marks of an answer; what is so already has a tick.
func (m *menu) Lines(th *term.Theme, width, height int) []string {
	return m.list.lines(th, width, height, func(th *term.Theme, code string) (string, bool) {
		tick := cmp.Or(th.Tick, "*")
		switch {
		case m.now == "":
			return "", false
		case code == m.now:
			return tick, true
		}
		return strings.Repeat(" ", text.Width(tick)), false
	})
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
