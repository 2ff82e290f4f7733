package value

import (
	"strings"
	"unicode"
)

// LookAlike is what a code seems to be: the same in Latin letters, where it has letters
// of other scripts that cannot be told from them; "" where it has none. What has several
// words, or no digit, is a name and may be in any script.
func LookAlike(code string) string {
	code = Code(code)
	seems := strings.Map(func(r rune) rune {
		if at := strings.IndexRune(looksLatin, r); at >= 0 {
			return []rune(isLatin)[len([]rune(looksLatin[:at]))]
		}
		return r
	}, code)
	name := strings.IndexFunc(code, unicode.IsSpace) >= 0 || strings.IndexFunc(code, unicode.IsDigit) < 0
	if name || seems == code {
		return ""
	}
	return seems
}

// The capital letters of Cyrillic and Greek that look like Latin ones, and which.
const (
	looksLatin = "АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
	isLatin    = "ABESIJKMHOPCTYXQWABEZHIKMNOPTYX"
)
