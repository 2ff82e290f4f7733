package text

import (
	"cmp"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"feldbuch/survey/value"
)

// OneLine is a text for places that hold one line, safe to print.
func OneLine(s string) string {
	return strings.Join(strings.FieldsFunc(value.Printable(s), breakable), " ")
}

// Glance is as much of a text as fits on one line of width columns, safe to print.
func Glance(s string, width int) string { return Shorten(OneLine(s), width) }

// Wrap breaks a text into lines of at most width columns: where it has line ends,
// and at blanks where it can; only a word that is longer than a line is broken
// inside. Blanks that are not to be broken at keep "10 %" together. The lines
// are safe to print, and there is at least one.
func Wrap(s string, width int) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(value.Printable(s), "\n") {
		lines = append(lines, wrap(paragraph, width)...)
	}
	return lines
}

// Hanging is Wrap behind a mark: further lines begin as far in as the first.
func Hanging(mark, s string, width int) []string {
	lines := Wrap(s, width-Width(mark))
	for i, l := range lines {
		lines[i] = strings.TrimRight(mark+l, " ")
		mark = strings.Repeat(" ", Width(mark))
	}
	return lines
}

// wrap breaks a paragraph; blanks within a line stay as they are.
func wrap(paragraph string, width int) []string {
	lines, line, used := []string(nil), "", 0
	for gap, word := range words(paragraph) {
		columns := used + len(gap) + Width(word)
		if !beginsPlain(word) { // its first mark may join the blank before it
			columns = Width(line + gap + word)
		}
		if columns <= width {
			line, used = line+gap+word, columns
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; Width(line) > width; {
			head := cmp.Or(Start(line, width), firstSign(line))
			if head == line {
				break // a sign that is wider than a line
			}
			lines, line = append(lines, head), line[len(head):]
		}
		used = Width(line)
	}
	return append(lines, line)
}

func beginsPlain(word string) bool { return word[0] >= '!' && word[0] <= '~' }

// words are the words of a paragraph, each with the blanks before it.
func words(paragraph string) iter.Seq2[string, string] {
	return func(yield func(gap, word string) bool) {
		for rest := paragraph; ; {
			at := strings.IndexFunc(rest, func(r rune) bool { return !breakable(r) })
			if at < 0 {
				return
			}
			end := at + len(rest[at:])
			if n := strings.IndexFunc(rest[at:], breakable); n >= 0 {
				end = at + n
			}
			gap := strings.Repeat(" ", utf8.RuneCountInString(rest[:at]))
			if !yield(gap, rest[at:end]) {
				return
			}
			rest = rest[end:]
		}
	}
}

func firstSign(s string) string {
	for sign := range Signs(s) {
		return sign
	}
	return ""
}

func breakable(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }
