package tui

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/msg"
)

var update = flag.Bool("update", false, "write the golden screens anew")

func TestScreens(t *testing.T) {
	for _, c := range []struct {
		name string
		run  func(s *screen)
	}{
		{"note", func(s *screen) {}},
		{"note_leafed", func(s *screen) { s.types(tea.KeyPgDown) }},
		{"acknowledge", func(s *screen) { s.at("sheet").types(tea.KeySpace) }},
		{"acknowledge_refused", func(s *screen) { s.at("sheet").types(tea.KeyEnter) }},
		{"text", func(s *screen) { s.at("activity").types("Asia-Imbiss") }},
		{"text_wide", func(s *screen) { s.at("activity").types("越南餐厅 Phở 24", tea.KeyLeft, tea.KeyLeft) }},
		{"search", func(s *screen) { s.at("sector").types("SCHUH") }},
		{"search_english_words", func(s *screen) { s.at("sector").types("re", tea.KeySpace, "foot") }},
		{"search_none", func(s *screen) { s.at("sector").types("zzz") }},
		{"list", func(s *screen) { s.at("sector").types(tea.KeyEnd) }},
		{"choice", func(s *screen) { s.at("family").types(tea.KeyDown) }},
		{"several", func(s *screen) { s.at("plans").types("1", "3") }},
		{"integer", func(s *screen) { s.at("staff").types("1.200") }},
		{"integer_wrong", func(s *screen) { s.at("staff").types("zwölf\r") }},
		{"integer_warned", func(s *screen) { s.at("staff").types("500\r") }},
		{"decimal", func(s *screen) { s.at("hours").types("37,5") }},
		{"decimal_rejected", func(s *screen) { s.at("hours").types("200\r") }},
		{"date", func(s *screen) { s.at("founded").types("1.2.1990") }},
		{"time", func(s *screen) { s.at("opens").types("0830") }},
		{"datetime", func(s *screen) { s.at("met").types("1.2.2025 14:30") }},
		{"range", func(s *screen) { s.at("mood").types(tea.KeyRight, tea.KeyRight, tea.KeyRight) }},
		{"rank", func(s *screen) { s.at("order").types("2", "1") }},
		{"longtext", func(s *screen) {
			s.at("wishes").types("Mehr Zeit", tea.KeyCtrlJ, strings.Repeat("und eine Beratung in meiner Sprache, ", 5))
		}},
		{"photo", func(s *screen) { s.at("photo") }},
		{"repeat_first", func(s *screen) { s.at("photo").types(tea.KeyEnter) }},
		{"repeat_again", func(s *screen) { s.at("photo").types(tea.KeyEnter, "1\r", "Ana\r", "33\r") }},
		{"person", func(s *screen) { s.at("photo").types(tea.KeyEnter, "1\r", "Ana\r") }},
		{"dont_know", func(s *screen) { s.at("staff").types(tea.KeyF7, tea.KeyF3) }},
		{"noted", func(s *screen) {
			s.at("hours").types(tea.KeyF6, "Saison: im Sommer mehr\r", "40\r", tea.KeyF3)
		}},
		{"noting", func(s *screen) { s.at("hours").types(tea.KeyF6, "Saison: im Sommer mehr") }},
		{"overview", func(s *screen) {
			s.at("activity").types("Asia-Imbiss\r", "47.72\r", tea.KeyF7, tea.KeyF8, "12\r", tea.KeyF5)
		}},
		{"overview_search", func(s *screen) { s.types(tea.KeyF5, "wo") }},
		{"pause", func(s *screen) { s.types(tea.KeyF9) }},
		{"end", func(s *screen) { s.at("photo").types(tea.KeyEnter, "2\r") }},
		{"end_blocked", func(s *screen) { s.at("photo").types(tea.KeyEnter, "2\r", tea.KeyEnter) }},
		{"failed", func(s *screen) {
			s.at("activity")
			s.diary.broken = errors.New("no space left on device")
			s.types("Asia-Imbiss\r")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all strings.Builder
			for _, size := range [][2]int{{80, 24}, {60, 20}} {
				for _, lang := range []msg.Lang{msg.German, msg.English} {
					s := newScreen(t, lang)
					s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					s.View()
					c.run(s)
					fitsWindow(t, s.text(), size)
					fmt.Fprintf(&all, "== %dx%d %s\n%s\n", size[0], size[1], lang, strings.TrimRight(s.text(), "\n"))
				}
			}
			golden(t, filepath.Join("testdata", "screens", c.name+".txt"), all.String())
		})
	}
}

// fitsWindow checks that a screen has as many lines as the window and none too wide.
func fitsWindow(t *testing.T, text string, size [2]int) {
	t.Helper()
	lines := strings.Split(text, "\n")
	if len(lines) != size[1] {
		t.Errorf("%v: %d lines", size, len(lines))
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w > size[0] {
			t.Errorf("%v: %q takes %d columns", size, l, w)
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (rewrite with -update):\n%s", path, diff)
	}
}
