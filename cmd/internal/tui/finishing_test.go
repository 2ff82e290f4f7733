package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

func TestMendingFromTheEndLeadsBackToTheEnd(t *testing.T) {
	s := screenFor(t, msg.German, roster(t)).types("2\r")
	for range 8 {
		s.types(tea.KeyEnter) // everything else is left open
	}
	s.wantAt("finishing")
	s.types(tea.KeyDown, tea.KeyDown, tea.KeyEnter)
	s.wantAt("place")
	s.types("Küche\r").wantAt("finishing")
	if f := s.page.(*finishing); f.cursor == 0 || f.todo[f.cursor-1].Node.Path() != "/person[1]/any" {
		t.Errorf("the cursor is at %d of %d", f.cursor, len(f.todo))
	}
	s.types(tea.KeyEnter).wantAt("any")
	s.types("1", tea.KeyEnter).wantAt("finishing")
	s.types(tea.KeyEnter).wantAt("age")
	s.types(tea.KeyF3).wantAt("any") // whoever goes back goes on from there
	s.types(tea.KeyEnter).wantAt("age")
	s.types(tea.KeyEnter).wantAt("hours")
}

func TestEntriesThatASmallerCountHidesAreNamed(t *testing.T) {
	s := screenFor(t, msg.German, roster(t)).types("3\r")
	for _, who := range [][2]string{{"1\r", "Laden\r"}, {"1\r", "Büro\r"}, {"2\r", "Küche\r"}} {
		s.types(who[0], who[1], "\r", "\r")
	}
	s.at("n").types("2\r").wantText("? Bisher sind es 3, mit dieser Antwort 2: Person 3 (Teilzeit, Küche) zählt", "mehr, bleibt aber gespeichert.")
	s.wantAnswer("n", value.Of("3"))
	s.types(tea.KeyEnter).wantText("= Zählt nicht mehr, bleibt aber gespeichert: Person 3 (Teilzeit, Küche).")
	s.wantAnswer("n", value.Of("2"))
	s.types(tea.KeyDown) // it is said once
	if s.status.Text != "" {
		t.Errorf("still says %q", s.status.Text)
	}
	s.types(tea.KeyCtrlZ).wantAnswer("person[3]/place", value.Of("Küche"))
}
