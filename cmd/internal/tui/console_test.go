package tui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// console types as bubbletea reports a Windows console: one message for a key,
// the space bar a letter, nothing around a paste. It is a machine's speed, so
// whatever is typed in one go is a paste.
func (s *screen) console(text string) *screen {
	s.t.Helper()
	s.decoder.Unbracketed = true
	s.clock = s.clock.Add(time.Second)
	for _, r := range text {
		k := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
		if r == '\n' {
			k = tea.KeyMsg{Type: tea.KeyEnter}
		}
		s.clock = s.clock.Add(time.Millisecond)
		s.Update(k)
	}
	s.clock = s.clock.Add(time.Second)
	return s
}

func TestTheSpaceBarOfAWindowsConsoleChooses(t *testing.T) {
	s := newScreen(t, msg.German).at("sheet").console(" ").types(tea.KeyEnter)
	s.wantAnswer("sheet", value.Of("OK"))
	s.at("plans").types(tea.KeyDown).console(" ").types(tea.KeyDown, tea.KeyDown).console(" ").types(tea.KeyEnter)
	s.wantAnswer("plans", value.Of("grow digital"))
	s = matrixScreen(t, msg.German).at("tax").types(tea.KeyRight).console(" ")
	s.wantAnswer("tax", value.Of("0"))
}

func TestAPasteIntoAWindowsConsoleKeepsItsLines(t *testing.T) {
	s := newScreen(t, msg.German).at("wishes").console("erste Zeile\nzweite\n\nvierte")
	s.wantAt("wishes")
	s.types(tea.KeyEnter)
	s.wantAnswer("wishes", value.Of("erste Zeile\nzweite\n\nvierte"))
}

func TestEnterOnAWindowsConsoleGoesOn(t *testing.T) {
	s := newScreen(t, msg.German).at("wishes").console("ja")
	s.console("\n")
	s.wantAnswer("wishes", value.Of("ja"))
}

func TestAPasteIntoAWindowsConsoleFillsOneQuestionALine(t *testing.T) {
	s := newScreen(t, msg.German).at("activity").console("Phở Anh & Söhne\n47.72\n")
	s.wantAnswer("activity", value.Of("Phở Anh & Söhne"))
	s.wantAnswer("sector", value.Of("47.72"))
}

func TestACharacterInTwoHalvesIsOne(t *testing.T) {
	s := newScreen(t, msg.German).at("activity")
	for _, half := range []rune{0xD83C, 0, 0xDF5C, 0xD83C, 'x', 0xDF5C, 'y'} { // a bowl of noodles, then garbage
		s.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{half}})
	}
	s.types(tea.KeyEnter)
	s.wantAnswer("activity", value.Of("🍜xy"))
}

func TestAKeyThatOnlyChangesOthersChangesNothing(t *testing.T) {
	for name, k := range map[string]tea.KeyMsg{
		"Ctrl":  {Type: tea.KeyRunes, Runes: []rune{0}},
		"AltGr": {Type: tea.KeyRunes, Runes: []rune{0}, Alt: true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScreen(t, msg.German).at("staff").types("9999", tea.KeyEnter)
			before := s.text()
			if s.types(k); s.text() != before {
				t.Errorf("was:\n%s\nis:\n%s", before, s.text())
			}
		})
	}
}

func TestAltGrTypes(t *testing.T) {
	s := newScreen(t, msg.German).at("activity")
	for _, r := range "10 €@[" {
		s.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: r > '@' || r == '@'})
	}
	s.types(tea.KeyEnter)
	s.wantAnswer("activity", value.Of("10 €@["))
}
