package msg

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feldbuch/survey/expr"
)

// caretColumns is how wide Caret is at most: it leaves room for an indent on a
// screen of 80 columns.
const caretColumns = 72

// Caret is the expression in one line and, in a second, a caret under the
// fault. A long expression is cut to the part around the fault.
func Caret(e *expr.Error) string {
	before := []rune(printable(e.Expression[:e.Offset]))
	after := []rune(printable(e.Expression[e.Offset:]))
	if columns(before)+max(columns(after), 1) > caretColumns {
		before, after = cutAround(before, after)
	}
	return string(before) + string(after) + "\n" + strings.Repeat(" ", columns(before)) + "^"
}

// cutAround keeps what fits: of what comes before the fault at least half the
// columns, more where little follows.
func cutAround(before, after []rune) (head, tail []rune) {
	const half = caretColumns / 2
	room := max(half, caretColumns-max(columns(after), 1))
	if columns(before) > room {
		before = slices.Clone(before)
		slices.Reverse(before)
		before = append(fit(before, room-1), '…')
		slices.Reverse(before)
	}
	if room = caretColumns - columns(before); columns(after) > room {
		after = append(slices.Clone(fit(after, room-1)), '…')
	}
	return before, after
}

// fit is the start of the text that fits into so many columns.
func fit(text []rune, room int) []rune {
	for i := range text {
		if room -= width(text[i]); room < 0 {
			return text[:i]
		}
	}
	return text
}

func columns(text []rune) (n int) {
	for _, r := range text {
		n += width(r)
	}
	return n
}

// wide are the characters that take two columns on a terminal.
var wide = []*unicode.RangeTable{unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, {
	R16: []unicode.Range16{{Lo: 0x3000, Hi: 0x303E, Stride: 1}, {Lo: 0xFF01, Hi: 0xFF60, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x1F300, Hi: 0x1FAFF, Stride: 1}},
}}

func width(r rune) int {
	switch {
	case r < utf8.RuneSelf:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, wide...):
		return 2
	}
	return 1
}

// Underline is a cell's text in one line and, in a second, a line under the
// part that is meant: ^~~~. A long text is cut to what is around the part; a
// text with no such part is cut at its end and stands alone.
func Underline(text, part string) string {
	from, to := find(text, part)
	before, after := []rune(printable(text[:from])), []rune(printable(text[from:]))
	if columns(before)+columns(after) > caretColumns {
		before, after = cutAround(before, after)
	}
	line := string(before) + string(after)
	if from == to {
		return line
	}
	width := max(1, min(columns([]rune(printable(text[from:to]))), columns(after)))
	return line + "\n" + strings.Repeat(" ", columns(before)) + "^" + strings.Repeat("~", width-1)
}

// find is where a part stands in a text: as a quoted text or a reference, else
// as a word, else anywhere; at the start and empty if it does not.
func find(text, part string) (from, to int) {
	if part == "" {
		return 0, 0
	}
	for _, quotes := range [][2]string{{"'", "'"}, {`"`, `"`}, {"${", "}"}} {
		if i := strings.Index(text, quotes[0]+part+quotes[1]); i >= 0 {
			return i + len(quotes[0]), i + len(quotes[0]) + len(part)
		}
	}
	first := strings.Index(text, part)
	for at := first; at >= 0; {
		if wordAt(text, at, at+len(part)) {
			return at, at + len(part)
		}
		next := strings.Index(text[at+1:], part)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if first < 0 || utf8.RuneCountInString(part) < 3 {
		return 0, 0
	}
	return first, first + len(part)
}

// wordAt reports whether the part is not inside a longer word.
func wordAt(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
