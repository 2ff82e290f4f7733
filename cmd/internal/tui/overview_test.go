package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestAnyEntryIsRemovedFromTheOverview(t *testing.T) {
	s := screenOf(t, msg.German, "testdata/people.md")
	s.types("1\r", "Ana\r", "1\r", "Ben\r", tea.KeyF5, tea.KeyHome)
	s.wantText("Ana", "Ben", "Entf Eintrag entfernen")

	s.types(tea.KeyDelete)
	s.wantText("„Person 1 (Ana)“ mit allen Antworten entfernen?")
	s.types(tea.KeyDown, tea.KeyEnter) // another key is no yes
	s.types(tea.KeyF5, tea.KeyHome)
	s.wantText("Ana", "Ben")

	s.types(tea.KeyDelete, tea.KeyEnter)
	s.wantAnswer("/person[1]/name", value.Of("Ben"))
	if _, err := s.session.Find("/person[2]/name"); err == nil {
		t.Error("there are still two entries")
	}
}

func TestOnlyEntriesOfOpenEndedRepeatsAreRemoved(t *testing.T) {
	s := screenOf(t, msg.German, "testdata/people.md")
	s.types("2\r", tea.KeyF5, tea.KeyEnd, tea.KeyUp)
	if strings.Contains(s.text(), "Eintrag entfernen") {
		t.Errorf("offers to remove what is no entry:\n%s", s.text())
	}
	s.types(tea.KeyDelete, tea.KeyEnter)
	s.wantAt("last")
}

func TestOnlyOpenIsWhatTheEndWouldName(t *testing.T) {
	s := newScreen(t, msg.German).at("hours").types(tea.KeyEnter) // left open
	s.types(tea.KeyF5, tea.KeyF6).wantText("[ ] Wie viele Stunden")
	s.types(tea.KeyEsc)
	todo := 0
	for _, d := range s.session.Todo() {
		if d.Node.Element().Type != survey.TypeNote {
			todo++
		}
	}
	s.types(tea.KeyF5, tea.KeyF6)
	if o := s.page.(*overviewing); len(o.match) != todo {
		t.Errorf("%d open, the end names %d", len(o.match), todo)
	}
}

func TestTabTakesTheQuestionWhetherToRemoveBack(t *testing.T) {
	s := newScreen(t, msg.German).at("order").types(tea.KeyEnter, tea.KeyEnter, tea.KeyEnter, "1", tea.KeyEnter)
	s.types(tea.KeyF5, tea.KeyDelete).wantText("Enter Entfernen")
	s.types(tea.KeyTab)
	if strings.Contains(s.text(), "entfernen?") {
		t.Errorf("still asks:\n%s", s.text())
	}
}

func TestTheOverviewFindsAnswersToo(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("Phở-Küche", tea.KeyEnter)
	s.types(tea.KeyF5, "pho").wantText("1 von ", "Was macht Ihr Betrieb")
}
