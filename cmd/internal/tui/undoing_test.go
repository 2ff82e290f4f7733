package tui

import (
	"errors"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestUndoWalksBackThroughTheAnswers(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("Imbiss\r", "47.72\r", "1\r")
	s.wantAt("plans")
	s.types("halb", tea.KeyCtrlZ)
	s.wantAt("family")
	s.wantText("= Zurückgenommen bei „Helfen Familienangehörige ohne Arbeitsv…“: Ja. Jetzt:")
	s.wantAnswer("family", value.Answer{})
	s.types(tea.KeyCtrlZ, tea.KeyCtrlZ)
	s.wantAt("activity")
	s.wantText("hauptsächlich?“: Imbiss. Jetzt:")
	s.types(tea.KeyCtrlZ).wantText("! Hier gibt es nichts zurückzunehmen.")
	s.wantAt("activity")
	if n := len(s.diary.events); s.diary.events[n-1].Back != survey.Undone || !s.diary.events[n-1].Blank {
		t.Errorf("the last event is %+v", s.diary.events[n-1])
	}
}

func TestUndoPutsBackWhatWasThereBefore(t *testing.T) {
	s := newScreen(t, msg.English).at("staff").types("12\r").at("staff").types("13\r").at("activity").types("Imbiss", tea.KeyCtrlZ)
	s.wantAt("staff")
	s.wantText("Undone at “", "”: 13. Now: 12.")
	s.wantAnswer("staff", value.Of("12"))
	s.types(tea.KeyF3).at("activity").wantText("> Imbiss") // what was begun elsewhere is still there
}

func TestUndoTakesBackDontKnowAndARowOfATable(t *testing.T) {
	s := matrixScreen(t, msg.German).at("m1").types("1", tea.KeyF7)
	s.types(tea.KeyCtrlZ).wantText("= Zurückgenommen bei „Zeile zwei“: weiß nicht. Jetzt: offen.")
	s.wantAt("matrix")
	if x := s.page.(*matrix); x.Cursor != 1 {
		t.Errorf("the cursor is on row %d", x.Cursor)
	}
	s.types(tea.KeyCtrlZ)
	if x := s.page.(*matrix); x.Cursor != 0 {
		t.Errorf("the cursor is on row %d", x.Cursor)
	}
}

func TestUndoTakesBackAnEntryAndItsRemoval(t *testing.T) {
	s := newScreen(t, msg.German).at("photo").types(tea.KeyEnter, "1\r", "Ana\r", "33\r", "1\r", "Ben\r", tea.KeyF3, tea.KeyCtrlZ)
	s.wantAt("name") // of Ben
	s.types(tea.KeyCtrlZ).wantText("Der neue Eintrag ist wieder weg.")
	s.wantText("(bisher: 1)")
	s.types("3\r", tea.KeyEnter).wantText("einen Eintrag erfassen?")
	s.types(tea.KeyCtrlZ).wantText("ist mit allen Antworten wieder da.", "(bisher: 1)")
	s.wantAnswer("person[1]/name", value.Of("Ana"))
}

func TestWhatCannotBeUndoneOnDiskIsNotUndone(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").types("Imbiss\r")
	s.diary.broken = errors.New("disk full")
	s.types(tea.KeyCtrlZ).wantText("! Nicht gespeichert: ", "disk full")
	s.wantAt("sector")
	s.wantAnswer("activity", value.Of("Imbiss"))
	s.diary.broken = nil
	s.types(tea.KeyCtrlZ).wantAt("activity")
}
