package value

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Code makes the codes of businesses and people comparable, however they were typed or
// pasted: in compatible Unicode form (NFKC), upper case, without what cannot be seen.
func Code(s string) string {
	return strings.ToUpper(strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.C, r), unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
			return -1
		}
		return r
	}, norm.NFKC.String(s))))
}
