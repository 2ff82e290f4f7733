package value

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text is the canonical form of free text: trimmed and in Unicode form NFC, so
// that the same word typed on two keyboards is the same answer. Lines end with
// \n. What steers a terminal or ends a text for a C library is dropped: whoever
// prints an answer must not have their screen driven by it.
func Text(s string) string {
	if strings.ContainsAny(s, "\x1b\u009b") {
		s = terminalSequence().ReplaceAllString(s, "")
	}
	s = lineEnds.Replace(s)
	return strings.TrimSpace(norm.NFC.String(Printable(s)))
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// terminalSequence is a colour or a movement of the cursor (ECMA-48 CSI).
// Without its ESC it would stay behind as "[31m".
var terminalSequence = Pattern(`(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]`)

// plain replaces every Unicode decimal digit by its ASCII counterpart and every
// kind of blank, minus and apostrophe by the plain one.
func plain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r <= unicode.MaxASCII:
			return r
		case r == '−':
			return '-'
		case r == '’':
			return '\''
		}
		if d, ok := Digit(r); ok {
			return '0' + rune(d)
		}
		return r
	}, s))
}

// singleBlanks is s in plain characters with single blanks inside.
func singleBlanks(s string) string { return strings.Join(strings.Fields(plain(s)), " ") }
