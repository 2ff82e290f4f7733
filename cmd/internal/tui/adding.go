package tui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/field"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
)

// adding is the page that asks for another instance of an open-ended repeat.
type adding struct {
	stop   survey.Stop
	form   *field.Form
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
	entries := stop.Node.Instances(stop.Repeat)
	count := len(entries)
	if count > 0 {
		a.last = entries[count-1]
	}
	name := text.OneLine(m.session.RepeatLabel(stop.Repeat, stop.Node))
	title := fmt.Sprintf(m.t.AddFirst, name)
	options := []survey.Option{{Code: addYes, Label: m.t.Yes}, {Code: addNo, Label: m.t.No}}
	if count > 0 {
		title = fmt.Sprintf(m.t.AddAnother, name, count)
		options = append(options, survey.Option{Code: addRemove, Label: m.t.RemoveLast})
	}
	a.form = field.NewForm(&field.Question{Title: title, Text: m.t, Theme: m.theme, Control: field.NewChoice(options, false, m.t.Field, field.Draft{})})
	return a
}

func (a *adding) long() bool { return false }

func (a *adding) section(m *model) []string { return m.session.Inside(a.stop.Node) }

func (a *adding) lines(_ *model, width, height int) []string { return a.form.Lines(width, height) }

func (a *adding) actions(m *model) []action { return m.moving(m.t.Actions.Next, m.t.Keys.Next) }

func (a *adding) press(m *model, k tea.KeyMsg, c term.Command) {
	warned := a.warned
	a.warned = false
	switch c {
	case term.Next:
		done, r := a.form.Enter()
		m.say(r.Sign, r.Text)
		if done {
			a.choose(m, a.form.Draft().Codes, warned)
		}
	case term.Back:
		m.goBack()
	case term.Language:
		m.switchLanguage()
	case term.Overview:
		m.page = newOverview(m)
	case term.Pause:
		m.page = pausing{}
	case term.None, term.Escape:
		chose := a.form.Chooses(k)
		m.reply(a.form.Press(k))
		m.after(chose, func() { a.choose(m, a.form.Draft().Codes, false) })
	default:
		m.ignore(m.t.Field.Unused)
	}
}

// removalQuestion asks whether an entry is to go, and how to say yes.
func (m *model) removalQuestion(entry *survey.Node) string {
	name := strings.Join(m.session.Inside(entry), ", ")
	return fmt.Sprintf(m.t.RemoveQuestion, text.OneLine(name)) + " " + m.t.Remove
}

// removeEntry takes an entry out of its repeat, and what was begun in it.
func (m *model) removeEntry(entry *survey.Node) error {
	err := m.session.RemoveInstance(entry)
	if err == nil {
		m.drafts.forget(entry)
	}
	return err
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
		err = m.removeEntry(a.last)
	}
	m.status = term.Status{}
	m.show() // after an error too: an entry may be there, and a value computed from it not be saved
	if err != nil {
		m.fail(m.t.NotSaved, err)
	}
}
