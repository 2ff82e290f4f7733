package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/msg"
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
	}
	rapid.Check(t, func(r *rapid.T) {
		form := rapid.SampledFrom([]string{"testdata/matrix.md", "testdata/sheet.md"}).Draw(r, "form")
		s := screenOf(t, msg.German, form)
		size := rapid.SampledFrom([][2]int{{80, 24}, {60, 20}, {40, 16}}).Draw(r, "size")
		s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for range rapid.IntRange(1, 60).Draw(r, "strokes") {
			if s.over {
				break
			}
			s.types(rapid.SampledFrom(keys).Draw(r, "key"))
			fitsWindow(t, s.text(), size)
		}
		recorded := map[string]value.Answer{}
		for _, e := range s.diary.events {
			if e.Kind == survey.EventAnswered {
				recorded[e.Path] = e.Answer
			}
		}
		for n := range s.session.Nodes() {
			if a := n.Answer(); n.Relevant() && n.Element().Kind == survey.Question && a != recorded[n.Key()] {
				r.Errorf("%s is %v, recorded %v", n.Key(), a, recorded[n.Key()])
			}
		}
	})
}
