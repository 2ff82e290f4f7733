package term

import (
	"runtime"
	"slices"
	"strings"

	"github.com/muesli/termenv"
)

// The names of the themes, as they are chosen and kept.
const (
	Auto     = "auto" // for a background that is not known
	Dark     = "dark"
	Light    = "light"
	Contrast = "contrast"
	Mono     = "mono"
)

// Themes are their names in the order they are offered.
func Themes() []string { return []string{Auto, Dark, Light, Contrast, Mono} }

// Look is how much a terminal can show and how a person wants it.
type Look struct {
	Name   string // of the theme
	Colour Depth
	Drawn  bool // it has lines, ticks and bars, not letters and signs alone
}

// Depth is how many colours a terminal has.
type Depth uint8

// The depths there are.
const (
	Sixteen Depth = iota
	Hundreds
	Millions
)

// profile is never one without any attributes: bold and reversed are no colours.
func (l Look) profile() termenv.Profile {
	return [...]termenv.Profile{Sixteen: termenv.ANSI, Hundreds: termenv.ANSI256, Millions: termenv.TrueColor}[l.Colour]
}

// LookOf is the look for a terminal, told from its environment. The terminal itself is
// not asked for its background: where nobody answers a program would wait, and an answer
// that comes late would be taken for keys. Where the environment tells nothing the theme
// is one that can be read on any background. wanted is the theme a person has chosen, ""
// for none.
func LookOf(getenv func(string) string, wanted string) Look {
	l := Look{Name: background(getenv("COLORFGBG")), Colour: depthOf(getenv), Drawn: drawsLines(getenv)}
	if getenv("NO_COLOR") != "" || slices.Contains([]string{"vt100", "vt220", "dumb"}, getenv("TERM")) {
		l.Name = Mono
	}
	if slices.Contains(Themes(), wanted) && wanted != Auto { // which counts more, see no-color.org
		l.Name = wanted
	}
	if forced := getenv("FELDBUCH_THEME"); slices.Contains(Themes(), forced) {
		l.Name = forced
	}
	return l
}

func depthOf(getenv func(string) string) Depth {
	switch {
	case getenv("WT_SESSION") != "", getenv("COLORTERM") == "truecolor", getenv("COLORTERM") == "24bit":
		return Millions
	case strings.Contains(getenv("TERM"), "256color"):
		return Hundreds
	}
	return Sixteen
}

// background is the theme for what some terminals say of themselves, "15;0" or
// "0;default;15": the colour of the text and, last, of what is behind it.
func background(fgbg string) string {
	switch fgbg[strings.LastIndexByte(fgbg, ';')+1:] {
	case "7", "15":
		return Light
	case "0", "8":
		return Dark
	}
	return Auto
}

// drawsLines reports whether the font has more than letters. In East Asian locales
// lines may be twice as wide as elsewhere.
func drawsLines(getenv func(string) string) bool {
	if runtime.GOOS == "windows" {
		return getenv("WT_SESSION") != ""
	}
	locale := getenv("LC_ALL")
	for _, name := range []string{"LC_CTYPE", "LANG"} {
		if locale == "" {
			locale = getenv(name)
		}
	}
	locale = strings.ToLower(strings.ReplaceAll(locale, "-", ""))
	wide := slices.ContainsFunc([]string{"zh", "ja", "ko"}, func(l string) bool { return strings.HasPrefix(locale, l) })
	return strings.Contains(locale, "utf8") && !wide && getenv("TERM") != "linux"
}

// Signs are what is drawn rather than written.
type Signs struct {
	Line          string // between parts of the screen
	Full, Rest    string // a cell of a bar
	Knob          string // where on a scale
	Tick          string // something is on disk; "" where the word must do
	Pointer       string // the row under the cursor
	On, Off       string // a choice of one
	Marked, Blank string // a choice of several
}

func signs(drawn bool) Signs {
	if drawn {
		return Signs{
			Line: "─", Knob: "●", Full: "━", Rest: "─", Tick: "✓", Pointer: "▸",
			On: "(●)", Off: "( )", Marked: "[✓]", Blank: "[ ]",
		}
	}
	return Signs{
		Line: "-", Knob: "#", Full: "#", Rest: ".", Tick: "", Pointer: ">",
		On: "(x)", Off: "( )", Marked: "[x]", Blank: "[ ]",
	}
}

// Ticked is a word with a tick before it, where there are ticks.
func (s Signs) Ticked(word string) string {
	if s.Tick == "" {
		return word
	}
	return s.Tick + " " + word
}
