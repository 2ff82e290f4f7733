package paper

import (
	"strings"
	"unicode"

	"feldbuch/cmd/internal/text"
)

// What a card has room for, in millimetres: A5 across, without its margins.
const (
	cardWidth  = 182.0
	cardHeight = 122.0
	columnGap  = 8.0

	point     = 25.4 / 72
	rowEms    = 0.62 // between two rows
	keyEms    = 2.5  // the key and the room after it
	stemPoint = 14.0
)

// layout is how large the rows of a card are, and in how many columns they stand.
type layout struct{ Size, Columns int }

// layouts from the largest; the style sheet has a class for each size and number.
var layouts = []layout{{26, 1}, {22, 1}, {19, 1}, {16, 1}, {16, 2}, {14, 2}, {12, 2}, {11, 2}}

// smallest is what a list gets that fits nowhere; its rows go onto several cards.
var smallest = layouts[len(layouts)-1]

// fit lays rows out as large as they go, on as few cards as they need.
func fit(stem string, rows []cardRow) (layout, [][]cardRow) {
	for _, l := range layouts {
		if l.holds(stem, rows) {
			return l, [][]cardRow{rows}
		}
	}
	if len(rows) < 2 {
		return smallest, [][]cardRow{rows}
	}
	half := (len(rows) + 1) / 2
	first, heads := fit(stem, rows[:half])
	second, tails := fit(stem, rows[half:])
	if second.Size < first.Size {
		first = second
	}
	return first, append(heads, tails...)
}

// holds reports whether rows fit on a card this way, counted with some room to
// spare, since fonts differ.
func (l layout) holds(stem string, rows []cardRow) bool {
	em := float64(l.Size) * point
	width := (cardWidth - columnGap*float64(l.Columns-1)) / float64(l.Columns)
	column := (len(rows) + l.Columns - 1) / l.Columns
	height, highest := 0.0, 0.0
	for i, r := range rows {
		if i%column == 0 {
			height = 0
		}
		room := width/em - rowIndent(r)
		height += (lines(r.Label, room) + rowEms) * em
		highest = max(highest, height)
	}
	return highest+stemHeight(stem) <= cardHeight
}

func rowIndent(r cardRow) float64 {
	if r.Key == "" {
		return 1
	}
	return max(keyEms, float64(len(r.Key))*latin.letter+1)
}

// stemHeight is that of the card's head: its number, and the stem beside it.
func stemHeight(stem string) float64 {
	const number, gap = 13.0, 4.0
	em := stemPoint * point
	return gap + max(number, lines(stem, (cardWidth-20)/em)*em)
}

// lines is the height, in ems, of a text in a room of so many ems.
func lines(s string, ems float64) float64 {
	t := typefaceOf(s)
	return float64(max(1, len(text.Wrap(s, int(ems/t.letter))))) * t.line
}

// typeface is how wide a usual letter of a script is and how high a line, in ems. A
// Chinese sign counts as two letters; in lines of Arabic two fonts meet, since German
// words and digits stand in them.
type typeface struct{ letter, line float64 }

var latin, cyrillic, arabic = typeface{0.52, 1.32}, typeface{0.58, 1.32}, typeface{0.52, 1.46}

func typefaceOf(s string) typeface {
	of := func(script *unicode.RangeTable) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(script, r) })
	}
	switch {
	case of(unicode.Arabic):
		return arabic
	case of(unicode.Cyrillic):
		return cyrillic
	}
	return latin
}
