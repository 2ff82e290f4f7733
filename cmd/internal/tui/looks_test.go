package tui

import (
	"errors"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
)

// kept are preferences in memory.
type kept struct {
	values map[string]string
	broken error
}

func (k kept) Preference(name string) string { return k.values[name] }

func (k kept) Prefer(name, value string) error {
	if k.broken == nil {
		k.values[name] = value
	}
	return k.broken
}

func TestTheColoursChangeAtOnceAndForNextTime(t *testing.T) {
	s, k := newScreen(t, msg.German), kept{values: map[string]string{}}
	s.preferences = k
	s.at("staff").types("12")
	s.recolours()
	s.wantText("> 12", "= Farben: für jeden Hintergrund.")
	if !coloured.MatchString(s.View()) || k.values[ThemePreference] != term.Auto {
		t.Errorf("kept %v, drawn %q", k.values, s.View())
	}
	for range term.Themes()[1:] {
		s.recolours()
	}
	s.wantText("> 12", "= Farben: ohne Farben.")
	if coloured.MatchString(s.View()) {
		t.Errorf("still coloured: %q", s.View())
	}
}

func TestColoursThatCannotBeKeptAreThereAllTheSame(t *testing.T) {
	s := newScreen(t, msg.German)
	s.preferences = kept{broken: errors.New("read-only file system")}
	s.recolours()
	s.wantText("! Die Farben gelten nur bis zum Ende: read-only file system.")
	if !coloured.MatchString(s.View()) {
		t.Errorf("no colours: %q", s.View())
	}
}

// recolours goes to the next theme through the list of all actions.
func (s *screen) recolours() {
	s.types(tea.KeyF1, "Farben\r")
}
