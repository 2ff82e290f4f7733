package term

import (
	"runtime"
	"slices"
	"strings"

	"github.com/muesli/termenv"
)

// The names of the themes, as they are chosen and kept.
const (
	Dark     = "dark"
	Light    = "light"
	Contrast = "contrast"
	Mono     = "mono"
)

// Themes are their names in the order they are offered.
func Themes() []string { return []string{Dark, Light, Contrast, Mono} }

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

// LookOf is the look for a terminal, told from its environment: nothing is asked of
// it, because where nobody answers a program would wait. wanted is the theme that was
// chosen, "" for none.
func LookOf(getenv func(string) string, wanted string) Look {
	l := Look{Name: Dark, Colour: depthOf(getenv), Drawn: drawsLines(getenv)}
	if bright(getenv("COLORFGBG")) {
		l.Name = Light
	}
	if getenv("NO_COLOR") != "" || getenv("TERM") == "vt100" || getenv("TERM") == "vt220" {
		l.Name = Mono
	}
	for _, name := range []string{wanted, getenv("FELDBUCH_THEME")} {
		if slices.Contains(Themes(), name) {
			l.Name = name
		}
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

// bright reads what some terminals say of themselves, "15;0" or "0;default;15": the
// colour of the text and, last, of its background.
func bright(fgbg string) bool {
	background := fgbg[strings.LastIndexByte(fgbg, ';')+1:]
	return background == "7" || background == "15"
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
	Line           string // between parts of the screen
	Full, Rest     string // a cell of a bar
	Tick           string // something is on disk; "" where the word must do
	Pointer        string // the row under the cursor
	Above, Below   string // there is more
	On, Off        string // a choice of one
	Marked, Blank  string // a choice of several
	Dot, Separator string // between parts of a line
}

func signs(drawn bool) Signs {
	if drawn {
		return Signs{
			Line: "─", Full: "━", Rest: "─", Tick: "✓", Pointer: "▸", Above: "↑", Below: "↓",
			On: "(●)", Off: "( )", Marked: "[✓]", Blank: "[ ]", Dot: "·", Separator: "›",
		}
	}
	return Signs{
		Line: "-", Full: "#", Rest: ".", Tick: "", Pointer: ">", Above: "^", Below: "v",
		On: "(x)", Off: "( )", Marked: "[x]", Blank: "[ ]", Dot: "-", Separator: ">",
	}
}

// Ticked is a word with a tick before it, where there are ticks.
func (s Signs) Ticked(word string) string {
	if s.Tick == "" {
		return word
	}
	return s.Tick + " " + word
}
