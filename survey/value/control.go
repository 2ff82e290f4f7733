package value

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable drops the characters that steer a terminal or end a text for a C
// library; the end of a line and the tabulator stay. What people wrote into
// labels, answers and notes must not drive the screen it is shown on. What is no UTF-8 becomes U+FFFD.
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

func steers(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
