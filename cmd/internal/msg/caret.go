package msg

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey/expr"
)

// caretColumns is how wide Caret is at most: it leaves room for an indent on a
// screen of 80 columns.
const caretColumns = 72

// Caret is the expression in one line and, in a second, a caret under the
// fault. A long expression is cut to the part around the fault.
func Caret(e *expr.Error) string {
	before, after := visible(e.Expression[:e.Offset]), visible(e.Expression[e.Offset:])
	if text.Width(before)+max(text.Width(after), 1) > caretColumns {
		before, after = cutAround(before, after)
	}
	return before + after + "\n" + strings.Repeat(" ", text.Width(before)) + "^"
}

// cutAround keeps what fits: of what comes before the fault at least half the
// columns, more where little follows.
func cutAround(before, after string) (head, tail string) {
	const half = caretColumns / 2
	room := max(half, caretColumns-max(text.Width(after), 1))
	if text.Width(before) > room {
		before = "…" + text.End(before, room-1)
	}
	return before, text.Shorten(after, caretColumns-text.Width(before))
}

// Underline is a cell's text in one line and, in a second, a line under the
// part that is meant: ^~~~. A long text is cut to what is around the part; a
// text with no such part is cut at its end and stands alone.
func Underline(cell, part string) string {
	from, to := find(cell, part)
	before, after := visible(cell[:from]), visible(cell[from:])
	if text.Width(before)+text.Width(after) > caretColumns {
		before, after = cutAround(before, after)
	}
	line := before + after
	if from == to {
		return line
	}
	width := max(1, min(text.Width(visible(cell[from:to])), text.Width(after)))
	return line + "\n" + strings.Repeat(" ", text.Width(before)) + "^" + strings.Repeat("~", width-1)
}

// find is where a part stands in a cell: as a quoted cell or a reference, else
// as a word, else anywhere; at the start and empty if it does not.
func find(cell, part string) (from, to int) {
	if part == "" {
		return 0, 0
	}
	for _, quotes := range [][2]string{{"'", "'"}, {`"`, `"`}, {"${", "}"}} {
		if i := strings.Index(cell, quotes[0]+part+quotes[1]); i >= 0 {
			return i + len(quotes[0]), i + len(quotes[0]) + len(part)
		}
	}
	first := strings.Index(cell, part)
	for at := first; at >= 0; {
		if wordAt(cell, at, at+len(part)) {
			return at, at + len(part)
		}
		next := strings.Index(cell[at+1:], part)
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
func wordAt(cell string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(cell[:from])
	after, _ := utf8.DecodeRuneInString(cell[to:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
