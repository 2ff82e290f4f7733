package xlsform

import (
	"feldbuch/survey/value"
	"strings"
	"unicode"
)

// isName reports whether s can name a question: an XML name, with at most one
// prefix.
func isName(s string) bool {
	prefix, rest, two := strings.Cut(s, ":")
	return isPlainName(prefix) && (!two || isPlainName(rest))
}

func isPlainName(s string) bool {
	for i, r := range s {
		if r == '_' || unicode.IsLetter(r) {
			continue
		}
		if i == 0 || !(r == '-' || r == '.' || r == '·' || unicode.IsDigit(r) || unicode.IsMark(r)) {
			return false
		}
	}
	return s != ""
}

// maxGuesses is for how many misspellings of a form a likely meaning is looked
// for: looking compares with all there is, and a form of nothing but faults
// would take its square.
const maxGuesses = 100

// guess is value.Closest for the first misspellings of a form, then "".
func (b *builder) guess(word string, candidates func() []string) string {
	if b.guesses == maxGuesses {
		return ""
	}
	b.guesses++
	return value.Closest(word, candidates())
}

// isYes and isNo read the words XLSForms use for both.
func isYes(s string) bool { return truth[s] == 1 }
func isNo(s string) bool  { return truth[s] == -1 }

var truth = map[string]int{
	"yes": 1, "Yes": 1, "YES": 1, "true": 1, "True": 1, "TRUE": 1, "true()": 1,
	"no": -1, "No": -1, "NO": -1, "false": -1, "False": -1, "FALSE": -1, "false()": -1,
}
