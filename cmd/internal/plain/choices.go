package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// markedOption is a choice with what is typed to choose it.
type markedOption struct {
	survey.Option
	mark string
}

// marked numbers the choices. Where codes are numbers themselves, the codes are
// the marks: otherwise "1" could mean the first choice or the one coded 1.
func marked(options []survey.Option) []markedOption {
	numeric := slices.ContainsFunc(options, func(o survey.Option) bool { return isNumber(o.Code) })
	list := make([]markedOption, len(options))
	for i, o := range options {
		list[i] = markedOption{o, strconv.Itoa(i + 1)}
		if numeric {
			list[i].mark = o.Code
		}
	}
	return list
}

// isNumber accepts the digits of every script.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}

// codeOf is the code of the choice that was typed as mark or code.
func codeOf(options []survey.Option, typed string) (string, bool) {
	if digits, ok, _ := value.Integer(typed); ok && isNumber(typed) && !slices.ContainsFunc(options, hasCode(typed)) {
		typed = digits
	}
	choices := marked(options)
	for _, means := range []func(markedOption) bool{
		func(o markedOption) bool { return o.mark == typed },
		func(o markedOption) bool { return o.Code == typed },
		func(o markedOption) bool { return strings.EqualFold(o.Code, typed) },
	} {
		if i := slices.IndexFunc(choices, means); i >= 0 {
			return choices[i].Code, true
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
	if len(codes) == 0 { // a lone comma is no choice, but not nothing either
		return []string{typed}
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
