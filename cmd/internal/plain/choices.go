package plain

import (
	"slices"
	"strings"
	"unicode"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey/value"
)

// mark is what is typed to choose a row: the key that stands beside it on the
// screen too, in a long list its code, and for don't know and no answer their
// commands.
func mark(r choices.Row) string {
	switch {
	case r.Nonresponse == value.DontKnow:
		return ":dk"
	case r.Nonresponse == value.Refused:
		return ":ref"
	case r.Key != "":
		return r.Key
	}
	return r.Code
}

// isNumber accepts the digits of every script.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
}

// codeOf is the code of the choice that was typed as key, code or label. One digit
// is always a key where there are keys, whatever the codes are.
func codeOf(list *choices.List, typed string) (string, bool) {
	if _, digit := digitOf(typed); digit && !list.Searched() {
		i, ok := list.Called([]rune(typed)[0])
		if !ok {
			return "", false
		}
		return list.Rows[i].Code, true
	}
	if digits, ok, _ := value.Integer(typed); ok && isNumber(typed) && !slices.ContainsFunc(list.Rows, hasCode(typed)) {
		typed = digits
	}
	for _, means := range []func(choices.Row) bool{
		hasCode(typed), func(r choices.Row) bool { return strings.EqualFold(r.Code, typed) },
	} {
		if i := slices.IndexFunc(list.Rows, means); i >= 0 {
			return list.Rows[i].Code, true
		}
	}
	return onlyOne(list, typed)
}

func digitOf(typed string) (int, bool) {
	if runes := []rune(typed); len(runes) == 1 {
		return value.Digit(runes[0])
	}
	return 0, false
}

// onlyOne is the choice that is meant where no other can be: a label typed out,
// whatever its case and marks, or a code without its zeros in front.
func onlyOne(list *choices.List, typed string) (string, bool) {
	label, number := folded(typed), strings.TrimLeft(typed, "0")
	found := ""
	for _, r := range list.Rows {
		numbered := isNumber(r.Code) && isNumber(typed) && strings.TrimLeft(r.Code, "0") == number
		if !numbered && (label == "" || folded(r.Label) != label) {
			continue
		}
		if found != "" && found != r.Code {
			return "", false
		}
		found = r.Code
	}
	return found, found != ""
}

// folded is a label without what people do not type the same way twice.
func folded(s string) string { return value.Fold(strings.Join(strings.Fields(s), " ")) }

func hasCode(code string) func(choices.Row) bool {
	return func(r choices.Row) bool { return r.Code == code }
}

// codesOf are the codes of several choices. Between commas may stand a label of
// several words, else blanks separate too. What is no choice stays as typed.
func codesOf(list *choices.List, typed string) (codes, unknown []string) {
	add := func(code string) {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, part := range parts(list, typed) {
		if code, ok := codeOf(list, part); ok {
			add(code)
			continue
		}
		var named, none []string
		for _, word := range strings.Fields(part) {
			if code, ok := codeOf(list, word); ok {
				named = append(named, code)
			} else {
				none = append(none, word)
			}
		}
		if len(named) == 0 { // words of one label
			none = []string{strings.TrimSpace(part)}
		}
		for _, code := range named {
			add(code)
		}
		unknown = append(unknown, none...)
	}
	if len(codes)+len(unknown) == 0 { // a lone comma is no choice, but not nothing either
		return nil, []string{typed}
	}
	return codes, unknown
}

// parts are what stands between commas, unless all of it is one choice: a label
// may hold a comma.
func parts(list *choices.List, typed string) []string {
	if _, ok := codeOf(list, typed); ok {
		return []string{typed}
	}
	return strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == ';' })
}
