package msg

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey/expr"
)

// expressionText is what is said about one kind of fault in an expression;
// %[1]s and so on stand for the error's Args.
type expressionText struct {
	message string
	// bare is the message where the first argument is empty: at the end of the
	// expression, where nothing stands that could be named. "" where that
	// cannot be.
	bare string
	// meant follows where there is a suggestion, %[1]s; otherwise follows
	// where there is none.
	meant, otherwise string
}

// Expression puts a fault in an expression into words: what is wrong and what
// to do. Where it is shows Caret.
func (s *Set) Expression(e *expr.Error) string {
	t, ok := s.expressions()[e.Code]
	if !ok {
		return e.Code + " " + visible(strings.Join(e.Args, ", "))
	}
	args := slices.Clone(e.Args)
	if e.Code == expr.CodeArgumentCount {
		args = []string{e.Args[0], e.Args[1], countWordsIn(picker(s.Lang)).expected(e.Args[2], e.Args[3], e.Args[4])}
	}
	message, follows := t.message, t.otherwise
	if t.bare != "" && (len(args) == 0 || args[0] == "") {
		message = t.bare
	}
	if e.Suggestion != "" {
		follows = fill(t.meant, []string{e.Suggestion})
	}
	return visible(strings.TrimSpace(fill(message, args) + " " + follows))
}

// countWords say how many arguments a function takes.
type countWords struct{ to, least, or, on string }

func countWordsIn(p pick) countWords {
	return countWords{
		to:    p("%[1]s bis %[2]s", "%[1]s to %[2]s"),
		least: p("mindestens %[1]s", "at least %[1]s"),
		or:    p(" oder ", " or "),
		on:    p(" und so weiter", " and so on"),
	}
}

func (w countWords) expected(least, most, step string) string {
	switch {
	case step != "1":
		return w.steps(least, most, step)
	case most == "":
		return fill(w.least, []string{least})
	case least == most:
		return least
	}
	return fill(w.to, []string{least, most})
}

// steps lists the numbers: "3, 5, 7, 9 or 11", or "2, 4, 6 and so on".
func (w countWords) steps(least, most, step string) string {
	from, _ := strconv.Atoi(least)
	by, _ := strconv.Atoi(step)
	last, err := strconv.Atoi(most)
	if err != nil {
		last = from + 2*by
	}
	var all []string
	for n := from; n < last; n += by {
		all = append(all, strconv.Itoa(n))
	}
	text, end := strings.Join(all, ", "), strconv.Itoa(last)
	if err != nil {
		return text + ", " + end + w.on
	}
	return text + w.or + end
}

// visible shows a sign in place of what a terminal might obey: in an expression
// each character counts.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) && !unicode.Is(unicode.Cf, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
