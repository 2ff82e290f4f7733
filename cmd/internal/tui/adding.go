package tui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/survey"
)

// adding is the page that asks for another instance of an open-ended repeat.
type adding struct {
	stop   survey.Stop
	host   *host
	last   *survey.Node // nil: there is none yet
	warned bool         // Enter removes the last one
}

// The codes of the choices.
const (
	addYes    = "yes"
	addNo     = "no"
	addRemove = "remove"
)

func newAdding(m *model, stop survey.Stop) *adding {
	a := &adding{stop: stop}
	count := 0
	for n := range m.session.Nodes() {
		if n.Element() == stop.Repeat && n.Parent() == stop.Node {
			a.last = n
			count++
		}
	}
	name := oneLine(m.session.RepeatLabel(stop.Repeat, stop.Node))
	title := fmt.Sprintf(m.t.AddFirst, name)
	options := []survey.Option{{Code: addYes, Label: m.t.Yes}, {Code: addNo, Label: m.t.No}}
	if count > 0 {
		title = fmt.Sprintf(m.t.AddAnother, name, count)
		options = append(options, survey.Option{Code: addRemove, Label: m.t.RemoveLast})
	}
	a.host = newHost(&question{title: title, more: m.t.More, less: m.t.Less, control: newChoice(options, false, m.t.Field, draft{})})
	return a
}

func (a *adding) long() bool { return false }

func (a *adding) section(m *model) []string {
	sections := m.session.Sections(a.stop.Node)
	if a.stop.Node.Parent() != nil {
		sections = append(sections, m.label(a.stop.Node))
	}
	return sections
}

func (a *adding) lines(_ *model, width, height int) []string { return a.host.lines(width, height) }

func (a *adding) keys(m *model) [2][]string {
	t := m.t.Keys
	return [2][]string{
		{"Enter " + t.Next, "F3 " + t.Back, "F4 " + t.Language, "F5 " + t.Overview},
		{"", "", "", "F9 " + t.Pause},
	}
}

func (a *adding) press(m *model, k tea.KeyMsg, c command) {
	warned := a.warned
	a.warned = false
	switch c {
	case next:
		a.host.field.control.enter()
		a.choose(m, a.host.field.control.draft().codes, warned)
	case back:
		m.goBack()
	case language:
		m.switchLanguage()
	case overview:
		m.page = newOverview(m)
	case pause:
		m.page = pausing{}
	case none, escape:
		a.host.press(k)
	}
}

// removalQuestion asks whether an entry is to go, and how to say yes.
func (m *model) removalQuestion(entry *survey.Node) string {
	name := fmt.Sprintf("%s %d", m.label(entry), entry.Position())
	return fmt.Sprintf(m.t.RemoveQuestion, oneLine(name)) + " " + m.t.Remove
}

func (a *adding) choose(m *model, codes []string, sure bool) {
	var err error
	switch {
	case len(codes) == 0:
		m.say('!', m.t.PleaseChoose)
		return
	case codes[0] == addNo:
		m.session.SkipRepeat()
	case codes[0] == addYes:
		err = m.session.AddHere()
	case !sure:
		a.warned = true
		m.say('?', m.removalQuestion(a.last))
		return
	default:
		err = m.session.RemoveInstance(a.last)
	}
	if err != nil {
		m.fail(m.t.NotSaved, err)
		return
	}
	m.status = status{}
	m.show()
}
