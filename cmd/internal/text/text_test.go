package text

import (
	"feldbuch/survey/value"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWidthIsWhatATerminalTakes(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"no text":                            {"", 0},
		"letters":                            {"Größe", 5},
		"scripts of East Asia":               {"日本語", 6},
		"Hangul":                             {"한국", 4},
		"wide signs among letters":           {"a日b", 4},
		"combining marks":                    {"e\u0301o\u0302\u0323", 2},
		"Vietnamese, composed or not":        {"Việt Vie\u0323\u0302t", 9},
		"Arabic":                             {"مرحبا", 5},
		"Hebrew with points":                 {"שָׁלוֹם", 4},
		"a picture":                          {"😀", 2},
		"a picture with a colour":            {"👍🏽", 2},
		"a family is one picture":            {"👩\u200d👩\u200d👧", 2},
		"a flag":                             {"🇩🇪", 2},
		"a styled text":                      {"\x1b[1mfett\x1b[0m", 4},
		"an ellipsis and quotation marks":    {"„a…“", 4},
		"a no-break space":                   {"10\u00a0%", 4},
		"a sign before others":               {"\u0600“", 1},
		"a joiner of no width between words": {"a\u200bb", 2},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Width(c.text); got != c.want {
				t.Errorf("%q takes %d columns, want %d", c.text, got, c.want)
			}
		})
	}
}

func TestTextsAreWrapped(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		width int
		want  []string
	}{
		"a short text is one line":                 {"kurz", 80, []string{"kurz"}},
		"no text is an empty line":                 {"", 80, []string{""}},
		"lines of the text are kept":               {"one\n\ntwo", 80, []string{"one", "", "two"}},
		"at blanks":                                {"one two  three", 8, []string{"one two", "three"}},
		"blanks within a line stay":                {"  one  two", 80, []string{"  one  two"}},
		"blanks at the end of a line go":           {"one     two ", 5, []string{"one", "two"}},
		"a word longer than a line is cut":         {"ab" + strings.Repeat("x", 7), 4, []string{"abxx", "xxxx", "x"}},
		"after a cut word the line goes on":        {"xxxxxx yy", 4, []string{"xxxx", "xx", "yy"}},
		"wide signs are not halved":                {"日本語日本語", 5, []string{"日本", "語日", "本語"}},
		"a wide sign in one column stands alone":   {"a日b", 1, []string{"a", "日", "b"}},
		"marks stay with their letter":             {"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		"a picture of several signs is not broken": {"👩\u200d👩\u200d👧👍🏽", 3, []string{"👩\u200d👩\u200d👧", "👍🏽"}},
		"a no-break space holds together":          {"xx 10\u00a0%", 5, []string{"xx", "10\u00a0%"}},
		"options are not broken at their signs":    {"a --answers", 10, []string{"a", "--answers"}},
		"what steers a terminal is dropped":        {"a\x1b[31mb\x07", 80, []string{"a[31mb"}},
		"a tabulator is a blank":                   {"a\tb", 80, []string{"a b"}},
		"Arabic":                                   {"مرحبا بالعالم", 7, []string{"مرحبا", "بالعالم"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Wrap(c.text, c.width)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// samples are texts in which every rule about width has a part.
var samples = []string{
	"", "a", "Ein Satz mit mehreren Wörtern, „Zitat“ und 10\u00a0%.", "日本語の文章 と 한국어 문장", "Vie\u0323\u0302t Nam e\u0301e\u0301e\u0301",
	"مرحبا بالعالم שָׁלוֹם עולם", "👩\u200d👩\u200d👧 👍🏽 🇩🇪🇫🇷 ☺️", strings.Repeat("x", 200), "a\u200bb \u0301c \ufe0fd", "zwei\nZeilen\n\nund\tmehr", "\xff\xfe kein UTF-8",
}

func TestLinesFitAtEveryWidth(t *testing.T) {
	for _, s := range samples {
		for width := 1; width <= 80; width++ {
			checkWrap(t, s, width)
			checkCut(t, OneLine(s), width)
		}
	}
}

func FuzzWrap(f *testing.F) {
	for i, s := range samples {
		f.Add(s, uint8(i*7+1))
	}
	f.Fuzz(func(t *testing.T, s string, width uint8) {
		checkWrap(t, s, max(1, int(width)%81))
		checkCut(t, OneLine(s), int(width)%81)
	})
}

// checkWrap: no line is wider than the width, unless it is a single sign that is,
// and the lines have all of the text but blanks and what steers a terminal.
func checkWrap(t *testing.T, s string, width int) {
	t.Helper()
	lines := Wrap(s, width)
	for _, l := range lines {
		if Width(l) > width && len(slices.Collect(Signs(l))) > 1 {
			t.Errorf("%q takes %d of %d columns", l, Width(l), width)
		}
	}
	if got, want := dense(strings.Join(lines, "")), dense(s); got != want {
		t.Errorf("in %d columns %q became %q", width, want, got)
	}
}

func dense(s string) string {
	return strings.Map(func(r rune) rune {
		if breakable(r) || unicode.IsControl(r) || value.Printable(string(r)) == "" {
			return -1
		}
		return r
	}, s)
}

// checkCut: what is cut fits, and is the start or the end of the text.
func checkCut(t *testing.T, s string, width int) {
	t.Helper()
	start, end, short := Start(s, width), End(s, width), Shorten(s, width)
	for _, part := range []string{start, end, short} {
		if Width(part) > width {
			t.Errorf("%q takes %d of %d columns", part, Width(part), width)
		}
	}
	if !strings.HasPrefix(s, start) || !strings.HasSuffix(s, end) || !strings.HasPrefix(s, strings.TrimSuffix(short, "…")) {
		t.Errorf("%q became %q, %q, %q", s, start, end, short)
	}
	if Width(s) <= width && (start != s || end != s || short != s) {
		t.Errorf("%q fits and became %q, %q, %q", s, start, end, short)
	}
	if padded := Pad(start, width); Width(padded) != max(width, 0) {
		t.Errorf("%q takes %d of %d columns", padded, Width(padded), width)
	}
}

func TestSignsAreTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if got := strings.Join(slices.Collect(Signs(s)), ""); got != s {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func TestControlCharactersNeverReachTheTerminal(t *testing.T) {
	if diff := cmp.Diff([]string{"a[2Jb c", "d"}, Wrap("a\x1b[2Jb\tc\r\nd", 80)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWrappingLosesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		checkWrap(t, rapid.String().Draw(rt, "text"), rapid.IntRange(1, 80).Draw(rt, "width"))
	})
}

func TestFurtherLinesHangBelowTheFirst(t *testing.T) {
	got := Hanging("12  ", strings.Repeat("Wort ", 4), 15)
	if diff := cmp.Diff([]string{"12  Wort Wort", "    Wort Wort"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"-", "  a"}, Hanging("- ", "\na", 80)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestATextOfOneLineIsSafeToPrint(t *testing.T) {
	for text, want := range map[string]string{
		"  a\n b\t c ": "a b c", "a\x1b[2Jb": "a[2Jb", "a\r\nb": "a b", "10\u00a0%": "10\u00a0%", "": "",
	} {
		if got := OneLine(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
	if got := Glance("eins\nzwei drei", 9); got != "eins zwe…" {
		t.Errorf("got %q", got)
	}
}

func TestSpreadKeepsTheRightSide(t *testing.T) {
	for name, c := range map[string]struct {
		left, right string
		width       int
		want        string
	}{
		"both fit":             {"links", "rechts", 14, "links   rechts"},
		"the left gives way":   {"links und lang", "rechts", 14, "links … rechts"},
		"nothing at the right": {"links und lang", "", 8, "links u…"},
		"wide signs":           {"日本語", "x", 6, "日…  x"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Spread(c.left, c.right, c.width); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestColumnsLineUp(t *testing.T) {
	got := Columns([][]string{{"a", "日本", "x"}, {"Größe", "e\u0301", "y\nz"}, {"  nur eine"}})
	want := "a           日本  x\nGröße       e\u0301     y z\n  nur eine\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !utf8.ValidString(got) {
		t.Error("columns are no UTF-8")
	}
}
