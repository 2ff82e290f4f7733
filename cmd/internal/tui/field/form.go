package field

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"feldbuch/survey"
)

// Form is the form one question is asked in. Enter never reaches it: submitting
// through huh takes three messages, and keys typed meanwhile would land in the
// question just answered.
type Form struct {
	form          *huh.Form
	question      *Question
	width, height int
}

// NewForm puts a question into a form of its own.
func NewForm(q *Question) *Form {
	keys := huh.NewDefaultKeyMap()
	keys.Quit = key.NewBinding(key.WithDisabled()) // leaving is the screen's business
	group := huh.NewGroup(q.Field(""))
	form := huh.NewForm(group).WithShowHelp(false).WithShowErrors(false).WithTheme(HuhTheme(q.looks)).WithKeyMap(keys)
	form.Init() // focuses the question; its commands would only ask for the size of the window
	return &Form{form: form, question: q}
}

// Press takes a keystroke; the reply says why it did nothing, or asks something.
func (h *Form) Press(k tea.KeyMsg) Reply {
	h.question.reply = Reply{}
	h.form.Update(k)
	return h.question.reply
}

// Enter is the control's; false: there is nothing to hand over yet.
func (h *Form) Enter() (bool, Reply) {
	taken, r := h.question.Control.Enter()
	h.form.Update(nil) // huh draws again only what it was told of
	return taken, r
}

func (h *Form) Input() survey.Input { return h.question.Control.Input() }
func (h *Form) Draft() Draft        { return h.question.Control.Draft() }

// Multiline reports whether a text of several lines is typed into it.
func (h *Form) Multiline() bool {
	l, ok := h.question.Control.(*longText)
	return ok && l.editor.long
}

// Single reports whether one of a list is chosen.
func (h *Form) Single() bool {
	c, ok := h.question.Control.(*choice)
	return ok && !c.many
}

// Chooses reports whether a key is the one that stands beside the only choice it can
// mean, in a list of which one is chosen.
func (h *Form) Chooses(k tea.KeyMsg) bool {
	c, ok := h.question.Control.(*choice)
	if !ok || c.many || !c.list.keyed() || k.Type != tea.KeyRunes || k.Paste || len(k.Runes) != 1 {
		return false
	}
	_, ok = c.list.Called(k.Runes[0])
	return ok
}

// Several are the choices made where there may be several.
func (h *Form) Several() []string {
	switch c := h.question.Control.(type) {
	case *choice:
		if c.many && !c.nonresponse() {
			return c.labels()
		}
	case *rank:
		return c.ranked()
	}
	return nil
}

// Picked reports whether a key chose an item of a menu.
func (h *Form) Picked() bool {
	m, ok := h.question.Control.(*menu)
	return ok && m.picked
}

// Searching reports whether something is typed to find an item by.
func (h *Form) Searching() bool {
	switch c := h.question.Control.(type) {
	case *menu:
		return c.list.searching()
	case *choice:
		return c.list.searching()
	}
	return false
}

// Lines draws the form at a size.
func (h *Form) Lines(width, height int) []string {
	if h.width != width || h.height != height {
		h.width, h.height = width, height
		h.question.WithHeight(height)
		h.form.WithWidth(width).WithHeight(height)
		h.form.Update(nil) // lays it out anew
	}
	lines := strings.Split(h.form.View(), "\n")
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
