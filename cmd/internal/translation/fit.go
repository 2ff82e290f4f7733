package translation

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Screen is the size of a terminal.
type Screen struct{ Width, Height int }

// Screens are those every text has to fit on.
var Screens = []Screen{{80, 24}, {60, 20}}

// smallest is the screen that decides how long a text may be.
var smallest = Screens[len(Screens)-1]

// What of a screen is no text: rows around the page, the margins of a page, the
// marks before a choice and before a message; and the rows that are left to what
// is typed or chosen, and to a message above which the page is still to be seen.
const (
	frameRows    = 7
	margins      = 2
	choiceMarks  = 9
	messageMarks = 4
	listRows     = 3
	lineRows     = 1
	messageRows  = 4
	choiceRows   = 4
)

// answer stands for an answer that is put into a text.
const answer = "xxxxxxxxxxxxxxxxxxxx"

var placeholder = value.Pattern(`\$\{[^}]*\}`)

// lines is how many lines a text takes.
func lines(s string, width int) int {
	if s == "" {
		return 0
	}
	return len(text.Wrap(placeholder().ReplaceAllString(s, answer), width))
}

// Fit is how many lines a text takes on a screen and how many there are for it; no
// room is no limit.
type Fit struct{ Lines, Room, Width int }

// Over reports whether a text is longer than its room.
func (f Fit) Over() bool { return f.Room > 0 && f.Lines > f.Room }

// Limit is about how many letters have room.
func (f Fit) Limit() int { return f.Room * f.Width * 9 / 10 }

// Fit measures a text on a screen, as it would be with the texts beside it.
func (t *Translation) Fit(x *Text, s Screen) Fit { return t.fit(x, cmp.Or(x.Target, x.Source), s) }

func (t *Translation) fit(x *Text, words string, s Screen) Fit {
	f := Fit{Width: s.Width - margins}
	switch {
	case x.Sheet == "choices":
		f.Width, f.Room = s.Width-choiceMarks, choiceRows
	case x.Column == "constraint_message" || x.Column == "required_message":
		f.Width, f.Room = s.Width-messageMarks, messageRows
	case x.Use.element == nil || x.Use.element.Kind != survey.Question:
	case x.Column == "label":
		f.Room = t.pageRows(x, s) - lines(t.beside(x, "hint"), f.Width)
	case x.Column == "hint":
		f.Room = t.pageRows(x, s) - lines(t.beside(x, "label"), f.Width)
	}
	f.Lines = lines(words, f.Width)
	return f
}

// pageRows are the rows for the texts of a question.
func (t *Translation) pageRows(x *Text, s Screen) int {
	rows := s.Height - frameRows
	switch el := x.Use.element; {
	case el.Type == survey.TypeNote:
		return rows
	case el.List != nil:
		return rows - listRows
	}
	return rows - lineRows
}

// beside is the other text of a question as it would be shown, its label or hint.
func (t *Translation) beside(x *Text, column string) string {
	for i := range t.Texts {
		if o := &t.Texts[i]; o.Sheet == x.Sheet && o.Name == x.Name && o.Column == column {
			return cmp.Or(o.Target, o.Source)
		}
	}
	return ""
}

// Long is a text with the measure of it on a screen.
type Long struct {
	*Text
	Screen Screen
	Fit
}

// Longest are the texts that fill most of the room they have on the screen, the
// fullest first.
func (t *Translation) Longest(s Screen, most int) []Long {
	var all []Long
	for i := range t.Texts {
		x := &t.Texts[i]
		if f := t.Fit(x, s); f.Room > 0 && x.Target != "" {
			all = append(all, Long{x, s, f})
		}
	}
	slices.SortStableFunc(all, func(a, b Long) int { return cmp.Compare(b.Lines*a.Room, a.Lines*b.Room) })
	return all[:min(most, len(all))]
}

// tooLong reports whether words in the place of a text are longer than its room and
// than what stands there in the source: a text that already fills its screen may be
// translated.
func (t *Translation) tooLong(x *Text, words string) (Fit, bool) {
	f := t.fit(x, words, smallest)
	f.Room = max(f.Room, min(f.Room, 1)*t.fit(x, x.Source, smallest).Lines)
	return f, f.Over()
}

// places are the places for answers in a text, in alphabetical order.
func places(s string) string {
	all := placeholder().FindAllString(s, -1)
	slices.Sort(all)
	return strings.Join(all, " ")
}
