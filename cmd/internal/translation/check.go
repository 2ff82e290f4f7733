package translation

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Problems is what is wrong with a translation. What is merely to be done, the
// coverage says.
func (t *Translation) Problems() []survey.Problem {
	var all []survey.Problem
	var outdated, same []*Text
	for i := range t.Texts {
		x := &t.Texts[i]
		if x.Target == "" {
			continue
		}
		for _, fault := range t.faults(x, x.Target) {
			fault.Pos = x.At
			all = append(all, fault)
		}
		switch x.State() {
		case Outdated:
			outdated = append(outdated, x)
		case Same:
			same = append(same, x)
		}
	}
	all = append(all, t.sum(CodeOutdated, outdated)...)
	if !t.InForm {
		all = append(all, t.sum(CodeSame, same)...)
	}
	return all
}

// faults are what is wrong with words in the place of a text: places for answers
// and numbers that differ from the source, and more lines than there is room for.
func (t *Translation) faults(x *Text, words string) (all []survey.Problem) {
	report := func(severity survey.Severity, code string, args ...string) {
		all = append(all, survey.Problem{Severity: severity, Code: code, Args: append([]string{x.String(), t.Language.Key}, args...)})
	}
	if a, b := places(x.Source), places(words); a != b {
		report(survey.SeverityError, CodePlaces, a, b)
	}
	if a, b := numbers(x.Source), numbers(words); a != b && !t.InForm {
		report(survey.SeverityWarning, CodeNumbers, a, b)
	}
	if f, over := t.tooLong(x, words); over {
		report(survey.SeverityWarning, CodeLong, strconv.Itoa(f.Lines), strconv.Itoa(f.Room), strconv.Itoa(smallest.Width)+"x"+strconv.Itoa(smallest.Height))
	}
	return all
}

// sum reports what many texts share at the first of them.
func (t *Translation) sum(code string, texts []*Text) []survey.Problem {
	const named = 10
	if len(texts) == 0 {
		return nil
	}
	var names []string
	for _, x := range texts[:min(named, len(texts))] {
		names = append(names, x.String())
	}
	if len(texts) > named {
		names = append(names, "…")
	}
	return []survey.Problem{{
		Severity: survey.SeverityWarning, Code: code, Pos: texts[0].At,
		Args: []string{t.Language.Key, strconv.Itoa(len(texts)), strings.Join(names, ", ")},
	}}
}

// numbers are the numbers in a text, sorted: what parts thousands and decimals
// differs from language to language, and so do digits.
func numbers(s string) string {
	s = placeholder().ReplaceAllString(s, " ")
	var all []string
	var number strings.Builder
	flush := func() {
		if n, ok, _ := value.Integer(number.String()); ok {
			all = append(all, n)
		}
		number.Reset()
	}
	signs := []rune(s)
	for i, r := range signs {
		switch {
		case unicode.IsDigit(r):
			number.WriteRune(r)
		case number.Len() > 0 && partsDigits(r, signs[i+1:]):
		default:
			flush()
		}
	}
	flush()
	slices.Sort(all)
	return strings.Join(all, " ")
}

// partsDigits reports whether a sign between digits leaves them one number: a blank
// does before three of them.
func partsDigits(r rune, after []rune) bool {
	digits := slices.IndexFunc(after, func(r rune) bool { return !unicode.IsDigit(r) })
	if digits < 0 {
		digits = len(after)
	}
	return strings.ContainsRune(".,'’٫٬", r) && digits > 0 || unicode.IsSpace(r) && digits == 3
}

// wordless reports whether a text has no letters, and so reads alike in every
// language.
func wordless(s string) bool {
	return !strings.ContainsFunc(placeholder().ReplaceAllString(s, ""), unicode.IsLetter)
}
