package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey/value"
)

func fieldListScreen(t testing.TB, lang msg.Lang) *screen {
	t.Helper()
	return screenOf(t, lang, "testdata/sheet.md")
}

func TestQuestionsOfAFieldListComeAndGoWithTheAnswers(t *testing.T) {
	s := fieldListScreen(t, msg.German).at("born")
	s.wantText("Vorname", "Sind Sie in Deutschland geboren?", "zu Hause", "Warum haben Sie")
	if strings.Contains(s.text(), "In welchem Jahr") || strings.Contains(s.text(), "Was fehlt") {
		t.Errorf("what is not asked, or not here, is shown:\n%s", s.text())
	}
	s.types("2\r")
	s.wantAt("year")
	s.types(tea.KeyF3)
	s.wantText("In welchem Jahr")
	s.types("1\r")
	s.wantAt("first")
	if strings.Contains(s.text(), "In welchem Jahr") {
		t.Errorf("still shown:\n%s", s.text())
	}
}

func TestAFieldListIsWalkedFieldByField(t *testing.T) {
	s := fieldListScreen(t, msg.German).at("intro").types(tea.KeyTab, "Lan", tea.KeyTab, "2\r1998\rTiếng Việt\r")
	s.wantAt("why")
	s.wantText("[x] Vorname", "Lan", "1998", "Tiếng Việt")
	s.types(tea.KeyEnter)
	s.wantAt("wishes")
	if strings.Contains(s.text(), "Vorname") {
		t.Errorf("the field list is still there:\n%s", s.text())
	}
	for path, want := range map[string]string{"name": "Lan", "born": "no", "year": "1998", "first": "Tiếng Việt"} {
		s.wantAnswer(path, value.Of(want))
	}
	s.types(tea.KeyF3)
	s.wantAt("why")
}

func TestARequiredFieldKeepsTheInterviewerAndNotTheWayBack(t *testing.T) {
	s := fieldListScreen(t, msg.German).at("name").types(tea.KeyEnter)
	s.wantAt("name")
	s.wantText("! Diese Frage braucht eine Antwort.")
	s.types(tea.KeyShiftTab, tea.KeyF3)
	s.wantAt("activity")
}

func TestFieldListScreens(t *testing.T) {
	goldenIn(t, fieldListScreen, []sized{
		{"sheet", 0, func(s *screen) { s.at("born").types(tea.KeyDown) }},
		{"sheet_long", 0, func(s *screen) {
			s.at("name").types("Lan\r2\r1998\r")
			s.at("why").types(strings.Repeat("Weil es sich so ergab. ", 30))
		}},
		{"sheet_vietnamese", 2, func(s *screen) { s.at("name").types("Nguyễn Thị Lan\r2\r") }},
		{"sheet_russian", 3, func(s *screen) { s.at("name").types("Наталья\r2\r1998") }},
	})
}

func TestAFieldListFillsEveryWindowSize(t *testing.T) {
	s := fieldListScreen(t, msg.German).at("born").types("2\r")
	for _, size := range [][2]int{{80, 24}, {60, 20}, {200, 60}, {40, 16}, {20, 10}} {
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, name := range []string{"intro", "born", "year", "why"} {
			screentest.FitsWindow(t, s.at(name).text(), size)
		}
	}
}
