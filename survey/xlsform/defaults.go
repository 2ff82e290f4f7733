package xlsform

import (
	"regexp"
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// isDynamic tells a default that is an expression from one that is a text, as
// pyxform does: it is an expression if it has an operator, a ${name}, a
// function call or a predicate. In a date or a place a minus is part of the
// text, and what stands before it has decided.
func isDynamic(s string, t survey.Type) bool {
	for s != "" {
		kind, n := defaultToken(s)
		if kind == tokenOperator && s[0] == '-' && hyphenated(t) {
			return false
		}
		if kind != tokenPlain {
			return true
		}
		s = s[n:]
	}
	return false
}

func hyphenated(t survey.Type) bool {
	switch t {
	case survey.TypeDate, survey.TypeDateTime, survey.TypeGeopoint, survey.TypeGeotrace, survey.TypeGeoshape:
		return true
	}
	return false
}

type tokenKind uint8

const (
	tokenPlain tokenKind = iota
	tokenOperator
	tokenReference
	tokenCall
)

const xmlName = `[\pL_][\pL\pM\pN_.·-]*(?::[\pL_][\pL\pM\pN_.·-]*)?`

// defaultTokens are tried in this order, so that a date is no subtraction and
// a name with a hyphen is one name.
var defaultTokens = []struct {
	kind tokenKind
	re   func() *regexp.Regexp
}{
	{tokenPlain, value.Pattern(`^-?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?)?`)},
	{tokenPlain, value.Pattern(`^\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?`)},
	{tokenPlain, value.Pattern(`^(?:-?\d+\.\d*|-?\.\d+|-?\d+)`)},
	{tokenOperator, value.Pattern(`^(?:[*+-]| mod | div |\|)`)},
	{tokenPlain, value.Pattern(`^(?:"[^"]*"|'[^']*')`)},
	{tokenReference, value.Pattern(`^\$\{` + xmlName + `(?:#` + xmlName + `)?\}`)},
	{tokenCall, value.Pattern(`^` + xmlName + `[(\[]`)},
	{tokenPlain, value.Pattern(`^` + xmlName)},
	{tokenPlain, value.Pattern(`^(?s:.)`)},
}

// defaultToken is the first token of s and its length.
func defaultToken(s string) (tokenKind, int) {
	for _, t := range defaultTokens {
		if m := t.re().FindString(s); m != "" {
			return t.kind, len(m)
		}
	}
	return tokenPlain, len(s)
}

// defaults reads the default: a text as it stands, or an expression.
func (rr *rowReader) defaults(r record, el *survey.Element) {
	text := r.text("default")
	if text == "" {
		return
	}
	el.DynamicDefault = !isEncoded(text) && isDynamic(straightQuotes.Replace(text), el.Type)
	if el.DynamicDefault {
		el.Default = rr.expression(r, "default")
		return
	}
	el.Default = rr.parse(quote(text), r.at("default"))
}

// isEncoded reports whether a text is base64, in which + and / and = are letters
// like others.
func isEncoded(s string) bool {
	_, code, isURL := strings.Cut(s, ";base64,")
	if isURL && strings.HasPrefix(s, "data:") {
		return base64Text().MatchString(code)
	}
	return len(s) >= 16 && len(s)%4 == 0 && base64Text().MatchString(s) && strings.ContainsFunc(s, unicode.IsLetter)
}

var base64Text = value.Pattern(`^[A-Za-z0-9+/]+={0,2}$`)

// quote writes a text as an expression. The language has no escapes, so a text
// with both kinds of quotes is put together from parts.
func quote(s string) string {
	switch {
	case !strings.Contains(s, "'"):
		return "'" + s + "'"
	case !strings.Contains(s, `"`):
		return `"` + s + `"`
	}
	return "concat('" + strings.ReplaceAll(s, "'", `', "'", '`) + "')"
}
