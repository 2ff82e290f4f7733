package value

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable drops the characters that steer a terminal, end a text for a C library or
// turn round the order in which what follows is read; the end of a line, the tabulator
// and the marks that right-to-left writing needs stay. What people wrote into labels,
// answers and notes must not drive the screen it is shown on. What is no UTF-8 becomes
// U+FFFD.
func Printable(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, steers) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if steers(r) {
			return -1
		}
		return r
	}, s)
}

// longestName is more characters than any name has that is one.
const longestName = 1000

// Name is what stands for somebody or something on one line: a name, a code, a title. Like
// Printable, but the end of a line or a tabulator in it is a blank, and what no name needs is
// left out at its end: none can pass for another line of what is told, nor push it out of sight.
func Name(s string) string {
	name := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, Printable(s))
	if len(name) <= longestName {
		return name
	}
	n := 0
	for at := range name {
		if n++; n > longestName {
			return name[:at] + "…"
		}
	}
	return name
}

func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || turns(r)
}

// turns: embeddings, overrides and isolates, which nobody sees and which go on where
// the text ends that they stand in.
func turns(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }
