package term

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
)

func TestTheLookIsToldFromTheEnvironment(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the kind of window decides")
	}
	for _, c := range []struct{ name, env, wanted, want string }{
		{"nothing is known", "", "", "auto 16 signs"},
		{"a modern terminal", "TERM=xterm-256color COLORTERM=truecolor LANG=de_DE.UTF-8", "", "auto millions lines"},
		{"256 colours", "TERM=screen-256color LANG=de_DE.utf8", "", "auto hundreds lines"},
		{"it says that its background is white", "COLORFGBG=0;15", "", "light 16 signs"},
		{"it says so in three parts", "COLORFGBG=0;default;7", "", "light 16 signs"},
		{"it says that it is black", "COLORFGBG=15;0", "", "dark 16 signs"},
		{"no colour is wanted", "NO_COLOR=1 COLORFGBG=0;15", "", "mono 16 signs"},
		{"a terminal without colours", "TERM=vt220", "", "mono 16 signs"},
		{"a theme was chosen", "COLORFGBG=0;15", "contrast", "contrast 16 signs"},
		{"one was chosen that there is no more", "COLORFGBG=0;15", "pink", "light 16 signs"},
		{"the automatic one was chosen", "COLORFGBG=0;15", "auto", "light 16 signs"},
		{"no colour is wanted, but a theme was chosen", "NO_COLOR=1", "dark", "dark 16 signs"},
		{"no colour is wanted, and nothing in particular", "NO_COLOR=1", "auto", "mono 16 signs"},
		{"no colour elsewhere, but here", "NO_COLOR=1 FELDBUCH_THEME=dark", "", "dark 16 signs"},
		{"the environment overrules what was chosen", "FELDBUCH_THEME=light", "contrast", "light 16 signs"},
		{"the language of messages is not that of letters", "LC_ALL=C LANG=de_DE.UTF-8", "", "auto 16 signs"},
		{"lines are two columns wide", "LANG=zh_CN.UTF-8", "", "auto 16 signs"},
		{"the console of the kernel", "TERM=linux LANG=de_DE.UTF-8", "", "auto 16 signs"},
		{"Windows Terminal", "WT_SESSION=1", "", "auto millions signs"},
	} {
		env := map[string]string{}
		for pair := range strings.FieldsSeq(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		l := LookOf(func(name string) string { return env[name] }, c.wanted)
		got := l.Name + " " + []string{"16", "hundreds", "millions"}[l.Colour] + " " + map[bool]string{false: "signs", true: "lines"}[l.Drawn]
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A theme without colours still tells parts from each other.
func TestMonochromeHasNoColourAndStandsOutAllTheSame(t *testing.T) {
	th := NewTheme(Look{Name: Mono, Colour: Millions})
	roles := map[string]lipgloss.Style{
		"Head": th.Head, "Section": th.Section, "Question": th.Question, "Hint": th.Hint, "Instruction": th.Instruction, "Silent": th.Silent,
		"Choice": th.Choice, "Cursor": th.Cursor, "Chosen": th.Chosen, "Caret": th.Caret, "Key": th.Key, "KeyText": th.KeyText,
		"Accent": th.Accent, "Error": th.Error, "Warning": th.Warning, "ErrorText": th.ErrorText, "WarningText": th.WarningText, "Saved": th.Saved, "Faint": th.Faint, "Rule": th.Rule,
		"Bar": th.Bar, "BarRest": th.BarRest,
	}
	for name, style := range roles {
		if drawn := style.Render("x"); coloured(drawn) {
			t.Errorf("%s has a colour: %q", name, drawn)
		}
	}
	for _, name := range []string{"Head", "Question", "Cursor", "Chosen", "Error", "Warning", "Caret"} {
		if roles[name].Render("x") == "x" {
			t.Errorf("%s looks like any text", name)
		}
	}
	for _, name := range []string{Auto, Dark, Light} {
		if th := NewTheme(Look{Name: name}); !coloured(th.Error.Render("x")) || !coloured(th.Accent.Render("x")) {
			t.Errorf("the theme %s has no colours", name)
		}
	}
}

// coloured reports whether a drawn text sets a colour (ECMA-48, SGR 30 to 49 and 90 to 107).
func coloured(drawn string) bool {
	for code := range strings.SplitSeq(drawn, "\x1b[") {
		parameters, _, ok := strings.Cut(code, "m")
		for p := range strings.SplitSeq(parameters, ";") {
			if ok && len(p) > 1 && strings.ContainsRune("34910", rune(p[0])) && p != "0" {
				return true
			}
		}
	}
	return false
}

// A person reads in the sun, and on whatever background the terminal has.
func TestTextStandsOutFromItsBackground(t *testing.T) {
	backgrounds := map[string][]string{Auto: {"#000000", "#ffffff"}, Dark: {"#000000", "#1e1e1e"}, Light: {"#ffffff"}}
	for name, behind := range backgrounds {
		p, _ := palettes(name)
		for _, b := range behind {
			for role, c := range map[string]lipgloss.TerminalColor{"accent": p.accent, "quiet": p.quiet, "good": p.good, "wrong": p.wrong, "odd": p.odd} {
				if got := contrast(hex(c), b); got < 4.3 {
					t.Errorf("%s: %s on %s has a contrast of %.1f", name, role, b, got)
				}
			}
		}
		for role, on := range map[string][2]lipgloss.TerminalColor{"wrong": {p.onSign, p.wrong}, "odd": {p.onSign, p.odd}, "strip": {p.onStrip, p.strip}, "row": {p.onRow, p.row}} {
			if hex(on[0]) == "" { // the terminal's own
				continue
			}
			if got := contrast(hex(on[0]), hex(on[1])); got < 4.5 {
				t.Errorf("%s: text on %s has a contrast of %.1f", name, role, got)
			}
		}
	}
}

func hex(c lipgloss.TerminalColor) string {
	full, _ := c.(lipgloss.CompleteColor)
	return full.TrueColor
}

// contrast is that of WCAG 2.2: the ratio of two luminances.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hex string) float64 {
	var r, g, b uint8
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); err != nil {
		panic(hex)
	}
	linear := func(c uint8) float64 {
		v := float64(c) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
