package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// TestWhateverIsPressedEveryMarkIsOnDisk presses keys at random on pages of
// several questions: nothing breaks, and what is answered is what was recorded.
func TestWhateverIsPressedEveryMarkIsOnDisk(t *testing.T) {
	keys := []any{
		"0", "1", "2", "3", "12", "210\r", "x", tea.KeyEnter, tea.KeyEnter, tea.KeyTab, tea.KeyShiftTab, tea.KeySpace,
		tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown,
		tea.KeyDelete, tea.KeyF2, tea.KeyF4, tea.KeyF5, tea.KeyF6, tea.KeyF7, tea.KeyF8, tea.KeyEsc,
		tea.KeyCtrlZ, tea.KeyCtrlZ, tea.KeyCtrlA, tea.KeyCtrlO, tea.KeyCtrlT,
	}
	rapid.Check(t, func(r *rapid.T) {
		form := rapid.SampledFrom([]string{"testdata/matrix.md", "testdata/sheet.md", "testdata/grid.md"}).Draw(r, "form")
		s := screenOf(t, msg.German, form)
		windows := [][2]int{{80, 24}, {60, 20}, {40, 16}, {40, 12}, {200, 50}}
		size := rapid.SampledFrom(windows).Draw(r, "size")
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for range rapid.IntRange(1, 60).Draw(r, "strokes") {
			if s.over {
				break
			}
			if rapid.IntRange(0, 19).Draw(r, "turn") == 0 { // the window is pulled about
				size = rapid.SampledFrom(windows).Draw(r, "to")
				s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			}
			s.types(rapid.SampledFrom(keys).Draw(r, "key"))
			screentest.FitsWindow(t, s.text(), size)
		}
		recorded := map[string]value.Answer{}
		for _, e := range s.diary.events {
			if e.Kind == survey.EventAnswered {
				recorded[e.Path] = e.Answer
			}
		}
		for n := range s.session.Nodes() {
			if a := n.Answer(); n.Relevant() && n.Element().Type.Asked() && a != recorded[n.Key()] {
				r.Errorf("%s is %v, recorded %v", n.Key(), a, recorded[n.Key()])
			}
		}
	})
}

// TestAKeyInAGridFillsTheCellUnderTheCursorAndNoOther presses keys at random in a
// table of entries: only the cell that the brackets stood around changes, and it
// holds the digit that was typed.
func TestAKeyInAGridFillsTheCellUnderTheCursorAndNoOther(t *testing.T) {
	keys := []any{
		"0", "1", "2", "3", "4", "5", "6", "x", tea.KeyEnter, tea.KeySpace, tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight,
		tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown, tea.KeyDelete, tea.KeyF3, tea.KeyF7, tea.KeyF8,
	}
	rapid.Check(t, func(r *rapid.T) {
		s := gridScreen(t, msg.German).at(cell("need 1"))
		for range rapid.IntRange(1, 80).Draw(r, "strokes") {
			x, ok := s.page.(*matrix)
			if !ok {
				s.at(cell("need 1"))
				continue
			}
			under, before := x.Row().Node, answersOf(s)
			if x.Behind() {
				under = nil
			}
			key := rapid.SampledFrom(keys).Draw(r, "key")
			if s.types(key); s.status.Sign == '?' {
				continue // what Enter would give now has been said, and is another test's matter
			}
			for n, now := range answersOf(s) {
				was, known := before[n]
				switch digit, typed := key.(string); {
				case !known || now == was:
				case n != under:
					r.Fatalf("%v changed %s, the cursor was at %v", key, n.Key(), under)
				case typed && now != value.Of(digit):
					r.Fatalf("%v stored %v", key, now)
				}
			}
		}
	})
}

// answersOf are the answers to the questions that are asked now.
func answersOf(s *screen) map[*survey.Node]value.Answer {
	all := map[*survey.Node]value.Answer{}
	for n := range s.session.Nodes() {
		if n.Relevant() && n.Element().Asks() {
			all[n] = n.Answer()
		}
	}
	return all
}
