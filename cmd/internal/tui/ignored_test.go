package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
)

func TestAKeyWithoutAUseSaysSoAndChangesNothing(t *testing.T) {
	for _, k := range []tea.KeyMsg{{Type: tea.KeyNull}, {Type: tea.KeyEnter, Alt: true}, {Type: tea.KeyF12}, {Type: tea.KeyCtrlY}} {
		s := newScreen(t, msg.German).at("activity").types("a", k)
		s.wantText("> a", "! Diese Taste tut hier nichts.")
		s.types("b").wantText("> ab")
		if strings.Contains(s.text(), "tut hier nichts") {
			t.Errorf("%v: still said:\n%s", k, s.text())
		}
	}
}

func TestEnterAfterAKeyThatDidNothingIsHeldOnce(t *testing.T) {
	for name, c := range map[string]struct {
		path, held, on string
		key            any
	}{
		"a digit of several":             {"plans", "plans", "staff", "7"},
		"of a ranking":                   {"order", "order", "wishes", "0"},
		"don't know where there is none": {"sheet", "sheet", "sheet", tea.KeyF7},
		"an arrow in a number":           {"hours", "hours", "founded", tea.KeyUp},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScreen(t, msg.German).at(c.path).types(c.key)
			s.wantText("! ")
			s.types(tea.KeyEnter).wantAt(c.held)
			s.wantText("Noch einmal Enter")
			s.types(tea.KeyEnter).wantAt(c.on)
		})
	}
}

func TestAnIgnoredKeyDoesNotCompleteTheInterview(t *testing.T) {
	s := newScreen(t, msg.German)
	for path, key := range map[string]any{"sheet": tea.KeySpace, "activity": "x", "family": "1", "staff": "1"} { // what is required
		s.at(path).types(key, tea.KeyEnter)
	}
	s.at("photo").types(tea.KeyEnter, "2\r").wantAt("finishing")
	s.types("x", tea.KeyEnter)
	if s.over {
		t.Error("completed after a key that did nothing")
	}
	if s.types(tea.KeyEnter); !s.over {
		t.Error("not completed on the second Enter")
	}
}

func TestEveryPageSaysWhyAKeyDoesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		path string
		keys []any
		want string
	}{
		"back from the first question": {"info", []any{tea.KeyF3}, "= Das ist die erste Frage."},
		"don't know in the overview":   {"staff", []any{tea.KeyF5, tea.KeyF7}, "= Diese Taste tut hier nichts."},
		"nothing to remove there":      {"staff", []any{tea.KeyF5, tea.KeyDelete}, "= Hier steht kein Eintrag"},
		"a letter while pausing":       {"staff", []any{tea.KeyF9, "x"}, "= Diese Taste tut hier nichts."},
		"the language in a note":       {"staff", []any{tea.KeyF6, tea.KeyF4}, "! Diese Taste tut hier nichts."},
		"don't know in a roster":       {"photo", []any{tea.KeyEnter, tea.KeyF7}, "! Diese Taste tut hier nichts."},
	} {
		t.Run(name, func(t *testing.T) {
			newScreen(t, msg.German).at(c.path).types(c.keys...).wantText(c.want)
		})
	}
}
