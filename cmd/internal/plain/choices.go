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

// codeOf is the code of the choice that was typed as mark, code or label.
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
	return onlyOne(choices, typed)
}

// onlyOne is the choice that is meant where no other can be: a label typed out,
// whatever its case and marks, or a code without its zeros in front.
func onlyOne(choices []markedOption, typed string) (string, bool) {
	label, number := folded(typed), strings.TrimLeft(typed, "0")
	found := ""
	for _, o := range choices {
		numbered := isNumber(o.Code) && isNumber(typed) && strings.TrimLeft(o.Code, "0") == number
		if !numbered && (label == "" || folded(o.Label) != label) {
			continue
		}
		if found != "" && found != o.Code {
			return "", false
		}
		found = o.Code
	}
	return found, found != ""
}

// folded is a label without what people do not type the same way twice.
func folded(s string) string { return value.Fold(strings.Join(strings.Fields(s), " ")) }

func hasCode(code string) func(survey.Option) bool {
	return func(o survey.Option) bool { return o.Code == code }
}

// codesOf are the codes of several choices. Between commas may stand a label of
// several words, else blanks separate too. What is no choice stays as typed, for
// the engine to refuse by name.
func codesOf(options []survey.Option, typed string) []string {
	var codes []string
	add := func(code string) {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, part := range parts(options, typed) {
		if code, ok := codeOf(options, part); ok {
			add(code)
			continue
		}
		for _, word := range strings.Fields(part) {
			if code, ok := codeOf(options, word); ok {
				word = code
			}
			add(word)
		}
	}
	if len(codes) == 0 { // a lone comma is no choice, but not nothing either
		return []string{typed}
	}
	return codes
}

// parts are what stands between commas, unless all of it is one choice: a label
// may hold a comma.
func parts(options []survey.Option, typed string) []string {
	if _, ok := codeOf(options, typed); ok {
		return []string{typed}
	}
	return strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == ';' })
}

// oneCode is the code for a question with one answer. Several choices at once
// are passed on, for the engine to say that only one is possible.
func oneCode(options []survey.Option, typed string) []string {
	codes := codesOf(options, typed)
	for _, code := range codes {
		if !slices.ContainsFunc(options, hasCode(code)) {
			return []string{typed}
		}
	}
	return codes
}
