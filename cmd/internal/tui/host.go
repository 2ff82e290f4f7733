package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"feldbuch/survey"
)

// host is the form one question is asked in. Enter never reaches it: submitting
// through huh takes three messages, and keys typed meanwhile would land in the
// question just answered.
type host struct {
	form          *huh.Form
	field         *question
	width, height int
}

func newHost(q *question) *host {
	keys := huh.NewDefaultKeyMap()
	keys.Quit = key.NewBinding(key.WithDisabled()) // leaving is the screen's business
	form := huh.NewForm(huh.NewGroup(q)).WithShowHelp(false).WithShowErrors(false).WithTheme(&huh.Theme{}).WithKeyMap(keys)
	form.Init() // focuses the question; its commands would only ask for the size of the window
	return &host{form: form, field: q}
}

func (h *host) press(k tea.KeyMsg) { h.form.Update(k) }

// enter is the control's; huh draws again only what it was told of.
func (h *host) enter() bool {
	taken := h.field.control.enter()
	h.form.Update(nil)
	return taken
}

func (h *host) input() survey.Input { return h.field.control.input() }
func (h *host) draft() draft        { return h.field.control.draft() }

// multiline reports whether a text of several lines is typed into it.
func (h *host) multiline() bool {
	_, ok := h.field.control.(*longText)
	return ok
}

// searching reports whether something is typed to find an item by.
func (h *host) searching() bool {
	c, ok := h.field.control.(*choice)
	return ok && c.list.query.String() != ""
}

// lines draws the form at a size.
func (h *host) lines(width, height int) []string {
	if h.width != width || h.height != height {
		h.width, h.height = width, height
		h.field.WithHeight(height)
		h.form.WithWidth(width).WithHeight(height)
		h.form.Update(nil) // lays it out anew
	}
	lines := strings.Split(h.form.View(), "\n")
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
