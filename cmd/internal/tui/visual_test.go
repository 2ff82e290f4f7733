package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

func TestOrderOnTheScreenIsForTheEyesOnly(t *testing.T) {
	s := screenOf(t, msg.German, "testdata/rtl.md").at("name")
	s.types("ליאת")
	s.wantText("מה שמך?", "> ליאת")
	s.visual = true
	s.wantText("?ךמש המ", "> תאיל")
	s.types(tea.KeyEnter)
	s.wantAnswer("name", value.Of("ליאת"))
	s.wantText("  ןכ")
}

func TestRightToLeftScreens(t *testing.T) {
	open := func(t testing.TB, lang msg.Lang) *screen {
		s := screenOf(t, lang, "testdata/rtl.md")
		s.visual = lang == msg.English
		return s
	}
	goldenIn(t, open, []sized{
		{"rtl", 1, func(s *screen) { s.at("name").types("ליאת\r").types(tea.KeyDown) }},
		{"rtl_overview", 1, func(s *screen) { s.at("name").types("ליאת\r1\r", tea.KeyF5) }},
	})
}
