package tui

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/cmd/internal/tui/term"
)

var update = flag.Bool("update", false, "write the golden screens anew")

func TestScreens(t *testing.T) {
	goldenIn(t, newScreen, []sized{
		{"note", 0, func(s *screen) {}},
		{"note_leafed", 0, func(s *screen) { s.types(tea.KeyPgDown) }},
		{"acknowledge", 0, func(s *screen) { s.at("sheet").types(tea.KeySpace) }},
		{"acknowledge_refused", 0, func(s *screen) { s.at("sheet").types(tea.KeyEnter) }},
		{"text", 0, func(s *screen) { s.at("activity").types("Asia-Imbiss") }},
		{"text_wide", 0, func(s *screen) { s.at("activity").types("越南餐厅 Phở 24", tea.KeyLeft, tea.KeyLeft) }},
		{"search", 0, func(s *screen) { s.at("sector").types("SCHUH") }},
		{"search_english_words", 0, func(s *screen) { s.at("sector").types("re", tea.KeySpace, "foot") }},
		{"search_none", 0, func(s *screen) { s.at("sector").types("zzz") }},
		{"list", 0, func(s *screen) { s.at("sector").types(tea.KeyEnd) }},
		{"choice", 0, func(s *screen) { s.at("family").types(tea.KeyDown) }},
		{"several", 0, func(s *screen) { s.at("plans").types("1", "3") }},
		{"integer", 0, func(s *screen) { s.at("staff").types("1.200") }},
		{"integer_wrong", 0, func(s *screen) { s.at("staff").types("zwölf\r") }},
		{"integer_warned", 0, func(s *screen) { s.at("staff").types("500\r") }},
		{"decimal", 0, func(s *screen) { s.at("hours").types("37,5") }},
		{"decimal_rejected", 0, func(s *screen) { s.at("hours").types("200\r") }},
		{"date", 0, func(s *screen) { s.at("founded").types("1.2.1990") }},
		{"time", 0, func(s *screen) { s.at("opens").types("0830") }},
		{"datetime", 0, func(s *screen) { s.at("met").types("1.2.2025 14:30") }},
		{"range", 0, func(s *screen) { s.at("mood").types(tea.KeyRight, tea.KeyRight, tea.KeyRight) }},
		{"rank", 0, func(s *screen) { s.at("order").types("2", "1") }},
		{"longtext", 0, func(s *screen) {
			s.at("wishes").types("Mehr Zeit", tea.KeyCtrlJ, strings.Repeat("und eine Beratung in meiner Sprache, ", 5))
		}},
		{"photo", 0, func(s *screen) { s.at("photo") }},
		{"repeat_first", 0, func(s *screen) { s.at("photo").types(tea.KeyEnter) }},
		{"repeat_again", 0, func(s *screen) { s.at("photo").types(tea.KeyEnter, "1\r", "Ana\r", "33\r") }},
		{"person", 0, func(s *screen) { s.at("photo").types(tea.KeyEnter, "1\r", "Ana\r") }},
		{"dont_know", 0, func(s *screen) { s.at("staff").types(tea.KeyF7, tea.KeyF3) }},
		{"noted", 0, func(s *screen) {
			s.at("hours").types(tea.KeyF6, "Saison: im Sommer mehr\r", "40\r", tea.KeyF3)
		}},
		{"noting", 0, func(s *screen) { s.at("hours").types(tea.KeyF6, "Saison: im Sommer mehr") }},
		{"overview", 0, func(s *screen) {
			s.at("activity").types("Asia-Imbiss\r", "47.72\r", tea.KeyF7, tea.KeyF8, "12\r", tea.KeyF5)
		}},
		{"overview_search", 0, func(s *screen) { s.types(tea.KeyF5, "wo") }},
		{"pause", 0, func(s *screen) { s.types(tea.KeyF9) }},
		{"end", 0, func(s *screen) { s.at("photo").types(tea.KeyEnter, "2\r") }},
		{"end_blocked", 0, func(s *screen) { s.at("photo").types(tea.KeyEnter, "2\r", tea.KeyEnter) }},
		{"failed", 0, func(s *screen) {
			s.at("activity")
			s.diary.broken = errors.New("no space left on device")
			s.types("Asia-Imbiss\r")
		}},
	})
}

// sized is a screen drawn in all sizes and languages of the interface.
type sized struct {
	name     string
	language int // of the questionnaire, by its place; 0: that of the interface
	run      func(s *screen)
}

func goldenIn(t *testing.T, open func(testing.TB, msg.Lang) *screen, all []sized) {
	t.Helper()
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			var all strings.Builder
			for _, size := range [][2]int{{80, 24}, {60, 20}} {
				for _, lang := range []msg.Lang{msg.German, msg.English} {
					s := c.drawn(t, open, lang, size, term.Look{Name: term.Mono})
					screentest.FitsWindow(t, s.text(), size)
					fmt.Fprintf(&all, "== %dx%d %s\n%s\n", size[0], size[1], lang, strings.TrimRight(s.text(), "\n"))
				}
			}
			screentest.Golden(t, filepath.Join("testdata", "screens", c.name+".txt"), all.String(), *update)
			c.looksAlike(t, open)
			c.survivesResizing(t, open)
		})
	}
}

// drawn is the screen at a size, in the looks of a theme.
func (c sized) drawn(t *testing.T, open func(testing.TB, msg.Lang) *screen, lang msg.Lang, size [2]int, l term.Look) *screen {
	t.Helper()
	s := open(t, lang)
	s.theme.Look = l
	s.theme.Turn(l.Name)
	s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	s.show()
	s.View()
	if c.language > 0 {
		if err := s.session.SetLanguage(s.session.Form().Languages[c.language].Key); err != nil {
			t.Fatal(err)
		}
		s.show()
	}
	c.run(s)
	return s
}

// looksAlike checks that no theme says more or less than another, only in colours, and
// that lines and ticks fit where there are any.
func (c sized) looksAlike(t *testing.T, open func(testing.TB, msg.Lang) *screen) {
	t.Helper()
	size := [2]int{60, 20}
	plain := c.drawn(t, open, msg.German, size, term.Look{Name: term.Mono})
	want := strings.ReplaceAll(plain.text(), plain.model.t.Looks.Name(term.Mono), "")
	if coloured.MatchString(plain.View()) {
		t.Errorf("there are colours without colours:\n%q", plain.View())
	}
	for _, name := range term.Themes() {
		s := c.drawn(t, open, msg.German, size, term.Look{Name: name, Colour: term.Millions})
		if got := strings.ReplaceAll(s.text(), s.model.t.Looks.Name(name), ""); got != want {
			t.Errorf("the theme %s says something else (-other +this):\n%s", name, cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
		}
		if slices.Contains([]string{term.Auto, term.Dark, term.Light}, name) && !coloured.MatchString(s.View()) {
			t.Errorf("the theme %s has no colours", name)
		}
		screentest.FitsWindow(t, c.drawn(t, open, msg.German, size, term.Look{Name: name, Drawn: true}).text(), size)
	}
}

// survivesResizing pulls the window about, and has the screen back at the end.
func (c sized) survivesResizing(t *testing.T, open func(testing.TB, msg.Lang) *screen) {
	t.Helper()
	size := [2]int{80, 24}
	s := c.drawn(t, open, msg.German, size, term.Look{Name: term.Mono})
	want := s.text()
	for _, to := range [][2]int{{40, 12}, {200, 50}, {60, 20}, size} {
		s.Update(tea.WindowSizeMsg{Width: to[0], Height: to[1]})
		screentest.FitsWindow(t, s.text(), to)
	}
	const whatItIs = 4 // lines: the head, the section, and what is asked; a list may have scrolled
	if diff := cmp.Diff(strings.Split(want, "\n")[:whatItIs], strings.Split(s.text(), "\n")[:whatItIs]); diff != "" {
		t.Errorf("the window has its size again, and shows something else (-before +now):\n%s", diff)
	}
}

// coloured finds what sets a colour (ECMA-48, SGR).
var coloured = regexp.MustCompile(`\x1b\[([0-9]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]`)
