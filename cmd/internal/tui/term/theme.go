package term

import (
	"io"

	"github.com/charmbracelet/lipgloss"
)

// Theme is what a text looks like in each part it can play on the screen. Pages ask
// for the part and never for a colour. No theme says anything by itself: what matters
// has a sign or a word too, and the text is the same in all of them.
type Theme struct {
	Look Look
	Signs

	Head        lipgloss.Style // the line at the top
	Section     lipgloss.Style // where in the questionnaire this is
	Question    lipgloss.Style // what is read out
	Hint        lipgloss.Style // what explains
	Instruction lipgloss.Style // what is for the interviewer alone
	Silent      lipgloss.Style // a question that is
	Choice      lipgloss.Style // a row that can be chosen
	Cursor      lipgloss.Style // the row the cursor is on
	Chosen      lipgloss.Style // a row that is chosen
	Caret       lipgloss.Style // where the next letter goes
	Key         lipgloss.Style // the name of a key
	KeyText     lipgloss.Style // what it does
	Accent      lipgloss.Style
	Error       lipgloss.Style // the sign of what has to be settled
	ErrorText   lipgloss.Style
	Warning     lipgloss.Style // the sign of what is odd
	WarningText lipgloss.Style
	Saved       lipgloss.Style // that something is on disk
	Faint       lipgloss.Style // what can be overlooked
	Rule        lipgloss.Style // a line between parts of the screen
	Bar         lipgloss.Style // of the progress, what is done
	BarRest     lipgloss.Style // and what is not
}

// palette are the few colours of a theme; text is in the terminal's own.
type palette struct {
	accent, quiet    lipgloss.TerminalColor
	good, wrong, odd lipgloss.TerminalColor
	onSign           lipgloss.TerminalColor // text on wrong and odd
	strip, onStrip   lipgloss.TerminalColor // the line at the top
	row, onRow       lipgloss.TerminalColor // the row under the cursor
}

// palettes are those of the themes with colours. On the backgrounds they are for,
// text has a contrast of 4.5 (WCAG 2.2, 1.4.3), or as near to it as one colour can be on both.
func palettes(name string) (palette, bool) {
	own := lipgloss.NoColor{}
	switch name {
	case Auto: // between black and white, as far from either as can be
		return palette{
			accent: shade("#2a7fb8", "32", "6"), quiet: shade("#767676", "243", "8"),
			good: shade("#2f8a3c", "28", "2"), wrong: shade("#d0442e", "160", "1"), odd: shade("#a06a00", "136", "3"),
			onSign: shade("#ffffff", "231", "15"),
			strip:  shade("#4a5a66", "240", "4"), onStrip: shade("#ffffff", "231", "15"),
			row: shade("#2a6f97", "24", "4"), onRow: shade("#ffffff", "231", "15"),
		}, true
	case Light:
		return palette{
			accent: shade("#005f87", "24", "4"), quiet: shade("#5f6b73", "242", "8"),
			good: shade("#2f7d32", "28", "2"), wrong: shade("#b3261e", "124", "1"), odd: shade("#8a5a00", "94", "3"),
			onSign: shade("#ffffff", "231", "15"),
			strip:  shade("#e4e9ec", "254", "7"), onStrip: shade("#1d2327", "235", "0"),
			row: shade("#d7ebf5", "153", "6"), onRow: shade("#10242f", "233", "0"),
		}, true
	case Dark:
		return palette{
			accent: shade("#7cc4e8", "117", "14"), quiet: shade("#949fa8", "247", "7"),
			good: shade("#8fcf8f", "114", "10"), wrong: shade("#ff8a80", "210", "9"), odd: shade("#f2c55c", "221", "11"),
			onSign: shade("#101417", "233", "0"),
			strip:  shade("#262d33", "236", "8"), onStrip: own,
			row: shade("#24455a", "24", "4"), onRow: shade("#ffffff", "231", "15"),
		}, true
	}
	return palette{}, false
}

// NewTheme is the theme of a look.
func NewTheme(l Look) *Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(l.profile())
	r.SetHasDarkBackground(true) // no style asks, but it would ask the terminal
	t := plainTheme(r)
	if p, ok := palettes(l.Name); ok {
		t = colourTheme(r, p)
	}
	if l.Name == Contrast {
		t = contrastTheme(r)
	}
	t.Look, t.Signs = l, signs(l.Drawn)
	return t
}

// Turn changes the theme to another one for all who draw with it.
func (th *Theme) Turn(name string) {
	l := th.Look
	l.Name = name
	*th = *NewTheme(l)
}

// shade is a colour for terminals of millions of colours, of 256 and of 16.
func shade(full, of256, of16 string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: full, ANSI256: of256, ANSI: of16}
}

// plainTheme needs no colour.
func plainTheme(r *lipgloss.Renderer) *Theme {
	plain, bold, faint, reverse := r.NewStyle(), r.NewStyle().Bold(true), r.NewStyle().Faint(true), r.NewStyle().Reverse(true)
	return &Theme{
		Head: reverse, Section: plain, Question: bold, Hint: faint, Instruction: r.NewStyle().Italic(true), Silent: bold.Italic(true),
		Choice: plain, Cursor: reverse, Chosen: bold, Caret: reverse, Key: bold, KeyText: plain, Accent: bold,
		Error: bold.Reverse(true), ErrorText: bold, Warning: bold.Reverse(true), WarningText: bold, Saved: faint, Faint: faint, Rule: faint, Bar: plain, BarRest: faint,
	}
}

// contrastTheme keeps to black and white and what no background swallows.
func contrastTheme(r *lipgloss.Renderer) *Theme {
	t := plainTheme(r)
	plain, bold := r.NewStyle(), r.NewStyle().Bold(true)
	t.Head, t.Cursor = bold.Reverse(true), bold.Reverse(true)
	t.Hint, t.Saved, t.Faint, t.Rule, t.BarRest = plain, plain, plain, plain, plain
	t.Accent, t.Section, t.Chosen = bold.Underline(true), bold, bold
	t.Error = bold.Foreground(shade("#ffffff", "231", "15")).Background(shade("#b00000", "124", "1"))
	t.Warning = bold.Foreground(shade("#000000", "16", "0")).Background(shade("#ffd700", "220", "11"))
	return t
}

func colourTheme(r *lipgloss.Renderer, p palette) *Theme {
	t := plainTheme(r)
	quiet, accent, bold := r.NewStyle().Foreground(p.quiet), r.NewStyle().Foreground(p.accent), r.NewStyle().Bold(true)
	t.Head = r.NewStyle().Background(p.strip).Foreground(p.onStrip)
	t.Section, t.Accent, t.Key, t.KeyText = accent, accent, accent, quiet
	t.Hint, t.Faint, t.Rule, t.BarRest = quiet, quiet, quiet, quiet
	t.Instruction, t.Silent = quiet.Italic(true), accent.Bold(true).Italic(true)
	t.Cursor = bold.Background(p.row).Foreground(p.onRow)
	t.Chosen = accent.Bold(true)
	t.Bar, t.Saved = accent, r.NewStyle().Foreground(p.good)
	t.Error = bold.Foreground(p.onSign).Background(p.wrong)
	t.Warning = bold.Foreground(p.onSign).Background(p.odd)
	t.ErrorText, t.WarningText = bold.Foreground(p.wrong), bold.Foreground(p.odd)
	return t
}
