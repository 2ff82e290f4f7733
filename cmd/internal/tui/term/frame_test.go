package term

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/text"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

func TestTheBarLeavesNoHole(t *testing.T) {
	cells := []Cell{
		{"Enter", "Weiter", 1}, {"F3", "Zurück", 3}, {"F4", "Sprache", 9}, {"F5", "Übersicht", 8}, {"F6", "Notiz", 9},
		{"F7", "Weiß nicht", 4}, {"F8", "Keine Angabe", 5}, {"F9", "Pause", 6}, {"F1", "Hilfe", 0},
	}
	for width, want := range map[int][]string{
		80: {
			" Enter Weiter   F3 Zurück   F4 Sprache   F5 Übersicht   F6 Notiz   F7 Weiß nicht",
			" F8 Keine Angabe   F9 Pause   F1 Hilfe",
		},
		60: {
			" Enter Weiter  F3 Zurück  F4 Sprache  F5 Übersicht  F6 Notiz",
			" F7 Weiß nicht  F8 Keine Angabe  F9 Pause  F1 Hilfe",
		},
		40: {" Enter Weiter  F3 Zurück  F7 Weiß nicht", " F8 Keine Angabe  F9 Pause  F1 Hilfe"},
	} {
		if diff := cmp.Diff(want, stripped(mono.bar(cells, width, 2))); diff != "" {
			t.Errorf("%d columns:\n%s", width, diff)
		}
	}
}

func stripped(lines []string) []string {
	for i, l := range lines {
		lines[i] = ansi.Strip(l)
	}
	return lines
}

// mono is the theme every terminal can show.
var mono = NewTheme(Look{Name: Mono})

func TestFrameFillsTheWindowExactly(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}, {200, 50}, {20, 10}} {
		f := Frame{
			Head: "Bedarfserhebung Betriebe mit einem sehr langen Titel   Betrieb RO0123", Corner: "DE  00:04",
			Section: []string{"C Der Betrieb", "Branche"}, Progress: mono.Progress(0.2, 10),
			Page:   func(w, h int) []string { return text.Wrap(strings.Repeat("wort ", 2000), w) },
			Status: Status{Sign: '!', Text: strings.Repeat("Das ging nicht. ", 8), Side: "gespeichert (0.4 ms)"},
			Theme:  mono,
			Keys:   []Cell{{Key: "Enter", Name: "Weiter"}, {Key: "F3", Name: "Zurück"}, {Key: "F7", Name: "Weiß nicht"}},
		}
		lines := strings.Split(f.Render(size[0], size[1]), "\n")
		if len(lines) != size[1] && size[1] > 12 {
			t.Errorf("%v: %d lines", size, len(lines))
		}
		for _, l := range lines {
			if w := ansi.StringWidth(l); w > size[0] {
				t.Errorf("%v: %q takes %d columns", size, ansi.Strip(l), w)
			}
		}
	}
}

func TestElapsedTimeIsMinutesAndSeconds(t *testing.T) {
	if got := Minutes(4503e9); got != "75:03" {
		t.Errorf("got %s", got)
	}
}

func TestProgressBar(t *testing.T) {
	for _, c := range []struct {
		share float64
		want  string
	}{
		{0, "[..........]"}, {0.09, "[..........]"}, {0.1 + 0.2, "[###.......]"}, {0.999, "[#########.]"}, {1, "[##########]"},
	} {
		if got := ansi.Strip(mono.Progress(c.share, 10)); got != c.want {
			t.Errorf("%v: %s, want %s", c.share, got, c.want)
		}
	}
}
