package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// listed is how many choices are printed at once; more are searched.
const listed = 20

// optionMarks are what stands before the choices and is typed to choose them:
// their numbers. Where codes are numbers themselves, the codes: otherwise "1"
// could mean the first choice or the one coded 1.
func optionMarks(options []survey.Option) []string {
	numeric := slices.ContainsFunc(options, func(o survey.Option) bool { return isNumber(o.Code) })
	marks := make([]string, len(options))
	for i, o := range options {
		marks[i] = strconv.Itoa(i + 1)
		if numeric {
			marks[i] = o.Code
		}
	}
	return marks
}

// isNumber accepts the digits of every script.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}

// codeOf is the code of the choice that was typed as number or code.
func codeOf(options []survey.Option, typed string) (string, bool) {
	if isNumber(typed) {
		if digits, ok, _ := value.Integer(typed); ok && !slices.ContainsFunc(options, hasCode(typed)) {
			typed = digits
		}
	}
	if i := slices.Index(optionMarks(options), typed); i >= 0 {
		return options[i].Code, true
	}
	for _, same := range []func(survey.Option) bool{
		hasCode(typed),
		func(o survey.Option) bool { return strings.EqualFold(o.Code, typed) },
	} {
		if i := slices.IndexFunc(options, same); i >= 0 {
			return options[i].Code, true
		}
	}
	return "", false
}

func hasCode(code string) func(survey.Option) bool {
	return func(o survey.Option) bool { return o.Code == code }
}

// codesOf are the codes of several choices typed with blanks or commas between
// them. What is no choice stays as typed, for the engine to refuse by name.
func codesOf(options []survey.Option, typed string) []string {
	var codes []string
	for _, word := range strings.FieldsFunc(typed, separates) {
		if code, ok := codeOf(options, word); ok {
			word = code
		}
		if !slices.Contains(codes, word) {
			codes = append(codes, word)
		}
	}
	return codes
}

func separates(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' }

// oneCode is the code for a question with one answer. Several choices at once
// are passed on, for the engine to say that only one is possible.
func oneCode(options []survey.Option, typed string) []string {
	if code, ok := codeOf(options, typed); ok {
		return []string{code}
	}
	codes := codesOf(options, typed)
	for _, code := range codes {
		if !slices.ContainsFunc(options, hasCode(code)) {
			return []string{typed}
		}
	}
	return codes
}

func (c *conversation) showOptions(p survey.Prompt) {
	if !p.Element.Type.Selects() {
		return
	}
	t := c.plain.List
	if len(p.Options) == 0 {
		c.out.line(t.Nothing)
		return
	}
	marks := optionMarks(p.Options)
	shown := min(listed, len(p.Options))
	for i := range shown {
		c.out.hanging("  "+marks[i]+"  ", p.Options[i].Label)
	}
	if shown < len(p.Options) {
		c.out.linef(t.Some, shown, len(p.Options))
	}
	if p.ReadOnly {
		return
	}
	switch p.Element.Type {
	case survey.TypeSelectMultiple:
		c.out.line(t.Many)
	case survey.TypeRank:
		c.out.line(t.Rank)
	default:
		c.out.line(t.One)
	}
}

// search prints the choices that hold all the words, case and marks aside.
func (c *conversation) search(p survey.Prompt, query string) {
	t := c.plain.List
	words := strings.Fields(fold(query))
	marks := optionMarks(p.Options)
	hits := 0
	for i, o := range p.Options {
		if !containsAll(fold(o.Code+" "+o.Label), words) {
			continue
		}
		if hits++; hits <= listed {
			c.out.hanging("  "+marks[i]+"  ", o.Label)
		}
	}
	switch {
	case hits == 0:
		c.out.linef(t.NoHits, query)
	case hits > listed:
		c.out.linef(t.MoreHits, hits-listed)
	}
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
