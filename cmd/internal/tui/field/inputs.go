package field

import (
	"errors"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey/value"
)

// Input is one text that a dialog asks for.
type Input struct {
	Title string
	Hint  string
	Text  string // to begin with
	// Check says what is wrong with a text, "" if nothing is; nil accepts all.
	Check func(text string) string
}

func (in Input) check(text string) error {
	if in.Check == nil {
		return nil
	}
	if wrong := in.Check(value.Text(text)); wrong != "" {
		return errors.New(wrong)
	}
	return nil
}

// Inputs are the texts of a dialog in a form of huh's. The form is walked through
// here: huh would need several messages from one entry to the next, and what is typed
// meanwhile would land in the wrong one.
type Inputs struct {
	form          *huh.Form
	typed         []string
	width, height int
}

// NewInputs puts inputs on one page.
func NewInputs(th *term.Theme, keys msg.InterviewKeys, inputs ...Input) *Inputs {
	e := &Inputs{typed: make([]string, len(inputs))}
	var fields []huh.Field
	for i, in := range inputs {
		e.typed[i] = in.Text
		fields = append(fields, huh.NewInput().Title(in.Title).Description(in.Hint).Value(&e.typed[i]).Validate(in.check))
	}
	e.form = huh.NewForm(huh.NewGroup(fields...)).WithTheme(HuhTheme(th)).WithKeyMap(keyMap(keys)).WithShowHelp(false).WithShowErrors(false)
	e.form.SubmitCmd, e.form.CancelCmd = nil, nil
	e.form.Init() // focuses the first; its commands would only let the cursor blink
	return e
}

// keyMap are the keys from entry to entry, named in the language of the program.
func keyMap(t msg.InterviewKeys) *huh.KeyMap {
	keys := &huh.KeyMap{}
	keys.Input.Next = key.NewBinding(key.WithKeys("enter", "tab"), key.WithHelp("Enter", t.Next))
	keys.Input.Submit = key.NewBinding(key.WithKeys("enter"), key.WithHelp("Enter", t.Next))
	keys.Input.Prev = key.NewBinding(key.WithKeys("shift+tab"), key.WithHelp("F3", t.Back))
	return keys
}

// Press types.
func (e *Inputs) Press(k tea.KeyMsg) { e.form.Update(k) }

// Next goes on to the next entry; done: there is none. A text that is wrong keeps its
// place, and wrong says why.
func (e *Inputs) Next() (done bool, wrong error) {
	from := e.form.GetFocusedField()
	e.form.Update(tea.KeyMsg{Type: tea.KeyEnter})
	if err := from.Error(); err != nil {
		return false, err
	}
	e.form.Update(huh.NextField())
	if e.form.GetFocusedField() == from {
		e.form.NextGroup()
	}
	return e.form.State == huh.StateCompleted, nil
}

// Back goes to the entry before.
func (e *Inputs) Back() { e.form.Update(huh.PrevField()) }

// Keys are those that lead somewhere from here.
func (e *Inputs) Keys() []term.Cell {
	var cells []term.Cell
	for _, b := range e.form.KeyBinds() {
		if b.Enabled() {
			cells = append(cells, term.Cell{Key: b.Help().Key, Name: b.Help().Desc})
		}
	}
	return cells
}

// Texts are what was typed.
func (e *Inputs) Texts() []string {
	texts := make([]string, len(e.typed))
	for i, typed := range e.typed {
		texts[i] = value.Text(typed)
	}
	return texts
}

// Lines draws the form at a size.
func (e *Inputs) Lines(width, height int) []string {
	if e.width != width || e.height != height {
		e.width, e.height = width, height
		e.form.WithWidth(width).WithHeight(height)
		e.form.Update(nil) // lays it out anew
	}
	return strings.Split(strings.TrimRight(e.form.View(), " \n"), "\n")
}
