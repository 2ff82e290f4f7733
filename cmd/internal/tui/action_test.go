package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/screentest"
)

func TestActionScreens(t *testing.T) {
	goldenIn(t, newScreen, []sized{
		{"actions", 0, func(s *screen) { s.at("staff").types(tea.KeyF1) }},
		{"actions_off", 0, func(s *screen) { s.at("sheet").types(tea.KeyF1, "f7") }},
		{"actions_none", 0, func(s *screen) { s.types(tea.KeyCtrlP, "zzz") }},
		{"actions_answers", 0, func(s *screen) { s.types(tea.KeyF1, tea.KeyEnd) }},
		{"blank", 0, func(s *screen) { s.at("activity").types("Imbiss", tea.KeyF10) }},
	})
}

// pages are ways to every kind of page.
var pages = map[string][]any{
	"a question":       {},
	"the overview":     {tea.KeyF5},
	"a note":           {tea.KeyF6},
	"the pause dialog": {tea.KeyF9},
}

func TestTheActionsCanBeListedOnEveryPage(t *testing.T) {
	for name, keys := range pages {
		for _, size := range [][2]int{{80, 24}, {60, 20}, {40, 12}} {
			s := newScreen(t, msg.German).at("staff")
			s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			s.types(keys...)
			before := s.text()
			for _, k := range []tea.KeyType{tea.KeyF1, tea.KeyCtrlP} {
				s.types(k).wantText("Suche: ")
				screentest.FitsWindow(t, s.text(), size)
				s.types(tea.KeyEsc)
				if diff := cmp.Diff(before, s.text()); diff != "" {
					t.Errorf("%s in %v: not as before:\n%s", name, size, diff)
				}
			}
		}
	}
}

func TestNoTwoActionsOfAPageShareAKey(t *testing.T) {
	for name, keys := range pages {
		s := newScreen(t, msg.German).at("staff").types(keys...)
		called := map[string]string{}
		for _, a := range s.page.actions(s.model) {
			for _, k := range a.keyTypes() {
				if k == tea.KeyTab { // the second key of Next has a use of its own in the overview
					continue
				}
				if other := called[k.String()]; other != "" {
					t.Errorf("%s: %v is “%s” and “%s”", name, k, other, a.name)
				}
				called[k.String()] = a.name
			}
		}
	}
}

func TestAnActionIsDoneAsItsKeyDoesIt(t *testing.T) {
	s := newScreen(t, msg.German).at("staff").types(tea.KeyF1, "unterbr", tea.KeyEnter)
	s.wantText("Interview unterbrechen?")
	s.types(tea.KeyEsc, tea.KeyF1, tea.KeyF6).wantText("Notiz zu dieser Frage")
	s.types(tea.KeyEsc, tea.KeyCtrlP, "weiss nicht", tea.KeyEnter).wantAt("hours")
}

func TestWhatCannotBeDoneIsListedWithTheReason(t *testing.T) {
	s := newScreen(t, msg.German).types(tea.KeyF1, "zurück zur", tea.KeyEnter)
	s.wantText("= Das ist die erste Frage.", "Suche: zurück zur")
}

func TestAWarningIsReadAgainBelowTheActions(t *testing.T) {
	for _, cover := range []tea.KeyType{tea.KeyF1, tea.KeyF10} {
		s := newScreen(t, msg.German).at("staff").types("500\r", cover, cover)
		s.wantText("Enter: stimmt so")
	}
}

func TestNothingOfTheInterviewIsOnACoveredScreen(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := newScreen(t, msg.German).at(rapid.SampledFrom([]string{"activity", "sector", "family", "staff"}).Draw(r, "question"))
		s.types("1", rapid.SampledFrom([]tea.KeyType{tea.KeyUp, tea.KeyF1, tea.KeyF5, tea.KeyF6, tea.KeyF9}).Draw(r, "page"))
		before, events := s.text(), len(s.diary.events)
		s.types(rapid.SampledFrom([]tea.KeyType{tea.KeyF10, tea.KeyCtrlT}).Draw(r, "cover"))
		for range rapid.IntRange(0, 10).Draw(r, "keys") {
			s.types(rapid.SampledFrom([]any{"1", "j\r", tea.KeyEnter, tea.KeyEsc, tea.KeyF1, tea.KeyF3, tea.KeyF7, tea.KeyF9, tea.KeyCtrlC, tea.KeyCtrlZ}).Draw(r, "key"))
			if got := strings.Join(strings.Fields(s.text()), " "); got != german.Blanked {
				r.Fatalf("the covered screen shows %q", got)
			}
		}
		s.types(tea.KeyF10)
		if diff := cmp.Diff(before, s.text()); diff != "" || len(s.diary.events) != events {
			r.Errorf("%d events more, and:\n%s", len(s.diary.events)-events, diff)
		}
	})
}

// TestTheKeyBarEndsWithTheHelp is about what is seen: no row of keys is too wide and
// none is cut.
func TestTheKeyBarEndsWithTheHelp(t *testing.T) {
	for name, keys := range pages {
		for _, width := range []int{40, 60, 80, 200} {
			for _, lang := range []msg.Lang{msg.German, msg.English} {
				s := newScreen(t, lang).at("staff").types(keys...)
				s.Update(tea.WindowSizeMsg{Width: width, Height: 24})
				lines := strings.Split(s.text(), "\n")
				last := strings.TrimRight(lines[len(lines)-1], " ")
				if !strings.HasSuffix(last, "F1 "+s.model.t.Keys.Actions) || strings.Contains(strings.TrimSpace(last), "    ") || text.Width(last) > width {
					t.Errorf("%s, %d columns, %s: %q", name, width, lang, last)
				}
			}
		}
	}
}
