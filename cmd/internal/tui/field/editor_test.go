package field

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestEditor(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []tea.KeyMsg
		want string
	}{
		{"typed text is there", []tea.KeyMsg{runes("ab"), stroke(tea.KeySpace), runes("c")}, "ab c"},
		{"a mark joins its letter and goes with it", []tea.KeyMsg{runes("e"), runes("\u0301"), runes("x"), stroke(tea.KeyBackspace), stroke(tea.KeyBackspace)}, ""},
		{"text goes in at the cursor", []tea.KeyMsg{runes("ac"), stroke(tea.KeyLeft), runes("b")}, "abc"},
		{"delete takes what is right of the cursor", []tea.KeyMsg{runes("abc"), stroke(tea.KeyHome), stroke(tea.KeyDelete)}, "bc"},
		{"ctrl+w takes a word", []tea.KeyMsg{runes("eins zwei "), stroke(tea.KeyCtrlW)}, "eins "},
		{"ctrl+u takes what is left of the cursor", []tea.KeyMsg{runes("eins zwei"), stroke(tea.KeyCtrlLeft), stroke(tea.KeyCtrlU)}, "zwei"},
		{"a pasted line end becomes a blank", []tea.KeyMsg{runes("a\nb\x1b")}, "a b"},
		{"wide characters are one step each", []tea.KeyMsg{runes("中文"), stroke(tea.KeyLeft), stroke(tea.KeyBackspace)}, "文"},
		{"nothing to delete is no fault", []tea.KeyMsg{stroke(tea.KeyBackspace), stroke(tea.KeyDelete), stroke(tea.KeyCtrlW), stroke(tea.KeyCtrlU), stroke(tea.KeyCtrlRight)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := NewEditor("", false)
			for _, k := range c.keys {
				e.Press(k)
			}
			if got := e.String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestEditorShowsTheCursorInAnyWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := NewEditor(rapid.StringMatching(`[a-z中é ]{0,40}`).Draw(t, "text"), false)
		e.at = rapid.IntRange(0, len(e.cells)).Draw(t, "at")
		width := rapid.IntRange(3, 30).Draw(t, "width")
		line := e.Line(mono, width)
		if !strings.Contains(line, "\x1b[7m") {
			t.Fatalf("no cursor in %q", line)
		}
		if w := ansi.StringWidth(line); w > width {
			t.Fatalf("%q takes %d of %d columns", line, w, width)
		}
	})
}

func TestRowsOfALongTextLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := NewEditor(rapid.StringMatching(`([a-zé中]{0,12}[ \n]?){0,12}`).Draw(t, "text"), true)
		width := rapid.IntRange(4, 30).Draw(t, "width")
		rows := e.rows(width)
		var parts []string
		for i, r := range rows {
			part := strings.Join(e.cells[r.from:r.to], "")
			parts = append(parts, part)
			if i+1 < len(rows) && rows[i+1].from > r.to {
				parts = append(parts, "\n")
			}
			if w := ansi.StringWidth(part); w >= width {
				t.Fatalf("row %q takes %d columns, the cursor needs one of %d", part, w, width)
			}
		}
		if got := strings.Join(parts, ""); got != e.String() {
			t.Fatalf("rows hold %q of %q", got, e.String())
		}
		e.at = rapid.IntRange(0, len(e.cells)).Draw(t, "at")
		if r := rows[e.cursorRow(rows)]; e.at < r.from || e.at > r.to {
			t.Fatalf("cursor %d is not in its row %v", e.at, r)
		}
	})
}

func TestClimbingKeepsTheColumn(t *testing.T) {
	e := NewEditor("abcdef\nxy\nuvwxyz", true)
	e.at = 4
	e.climb(+1, 20)
	if e.at != 9 { // the end of "xy"
		t.Errorf("cursor at %d after going down, want 9", e.at)
	}
	e.climb(-5, 20)
	if e.at != 2 {
		t.Errorf("cursor at %d after going to the top, want 2", e.at)
	}
}

// TestWhereverTextGoesInItIsDividedAsAWhole types and pastes at random places.
func TestWhereverTextGoesInItIsDividedAsAWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := NewEditor("", true)
		for range rapid.IntRange(1, 20).Draw(t, "strokes") {
			e.at = rapid.IntRange(0, len(e.cells)).Draw(t, "at")
			e.insert(rapid.SampledFrom([]string{"a", "e\u0301", "\u0301", "中", "👩", "\u200d", "👧", "der erste Satz\n", "한", "ก็"}).Draw(t, "text"))
			if want := clusters(e.String()); strings.Join(e.cells, "|") != strings.Join(want, "|") {
				t.Fatalf("divided as %q, want %q", e.cells, want)
			}
			if e.at < 0 || e.at > len(e.cells) {
				t.Fatalf("the cursor is at %d of %d", e.at, len(e.cells))
			}
		}
	})
}

// BenchmarkPasteOfALongText is a paste of 2,000 lines into a text.
func BenchmarkPasteOfALongText(b *testing.B) {
	line := strings.Repeat("ein Wort ", 8)
	for b.Loop() {
		e := NewEditor("", true)
		for range 2000 {
			e.insert(line)
			e.insert("\n")
		}
	}
}
