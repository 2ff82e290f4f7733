package xlsform

import (
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

// closest is the candidate that word may be a misspelling of, or "".
func closest(word string, candidates []string) string {
	best, bestAt := "", 1+max(1, min(3, len(word)/3))
	for _, c := range candidates {
		if c == word || max(len(c)-len(word), len(word)-len(c)) >= bestAt {
			continue
		}
		if d := distance(strings.ToLower(word), strings.ToLower(c)); d < bestAt {
			best, bestAt = c, d
		}
	}
	return best
}

// maxGuesses is for how many misspellings of a form a likely meaning is looked
// for: looking compares with all there is, and a form of nothing but faults
// would take its square.
const maxGuesses = 100

// guess is closest for the first misspellings of a form, then "".
func (b *builder) guess(word string, candidates func() []string) string {
	if b.guesses == maxGuesses {
		return ""
	}
	b.guesses++
	return closest(word, candidates())
}

// distance counts the letters to change, add or leave out (Levenshtein).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

// isYes and isNo read the words XLSForms use for both.
func isYes(s string) bool { return truth[s] == 1 }
func isNo(s string) bool  { return truth[s] == -1 }

var truth = map[string]int{
	"yes": 1, "Yes": 1, "YES": 1, "true": 1, "True": 1, "TRUE": 1, "true()": 1,
	"no": -1, "No": -1, "NO": -1, "false": -1, "False": -1, "FALSE": -1, "false()": -1,
}
