package survey

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"feldbuch/survey/value"
)

// The markup that ODK and Kobo allow in texts: a little of Markdown and of HTML,
// https://docs.getodk.org/form-styling/. It says how letters look, which a
// terminal and a table do not, so only what it says in words is kept.
var (
	lineTags   = value.Pattern(`(?i)<br\s*/?>|</(?:p|div|h[1-6]|li|ul|ol)>`)
	styleTags  = value.Pattern(`(?i)</?(?:span|b|i|u|em|strong|font|p|div|a|h[1-6]|ul|ol|li|sup|sub|small|big|center|img|s|del|mark)(?:\s[^<>]*)?/?>`)
	headings   = value.Pattern(`(?m)^#{1,6}[ \t]+`)
	links      = value.Pattern(`\[([^\]\n]+)\]\(([^)\s]+)\)`)
	strong     = value.Pattern(`(^|` + outside + `)(?:\*\*([^\s*]|[^\s*][^\n]*?[^\s*])\*\*|__([^\s_]|[^\s_][^\n]*?[^\s_])__)($|` + outside + `)`)
	emphasis   = value.Pattern(`(^|` + outside + `)(?:\*([^\s*]|[^\s*][^*\n]*?[^\s*])\*|_([^\s_]|[^\s_][^_\n]*?[^\s_])_)($|` + outside + `)`)
	escaped    = value.Pattern(`\\[\\*_#\[\]()<>&]`)
	manyBlanks = value.Pattern(`\n{3,}`)
)

// outside is what may stand next to emphasised words: else 2*3*4 and file_name_2
// would lose their signs. Chinese words have nothing between them.
const outside = `[\p{Han}\s(„“”"'‚‘’.,;:!?…)<>/–«»،؛؟。，：；！？、（）-]`

// mayBeMarked finds out cheaply whether it is worth looking for markup: labels of
// thousands of choices have none.
func mayBeMarked(s string) bool {
	if strings.ContainsAny(s, `<&\`) || strings.Contains(s, "](") || strings.HasPrefix(s, "#") || strings.Contains(s, "\n#") {
		return true
	}
	return opensEmphasis(s, '*') || opensEmphasis(s, '_')
}

// opensEmphasis reports whether a sign comes at least twice, and once with no
// letter before it.
func opensEmphasis(s string, sign rune) bool {
	count, opens, before := 0, false, ' '
	for _, r := range s {
		if r == sign {
			count++
			opens = opens || unicode.Is(unicode.Han, before) || !unicode.IsLetter(before) && !unicode.IsDigit(before)
		}
		before = r
	}
	return opens && count > 1
}

// unmarked is a text without its markup.
func unmarked(s string) string {
	if !mayBeMarked(s) {
		return s
	}
	// An escaped sign stands aside until the others are gone.
	const aside = '\uE000'
	s = escaped().ReplaceAllStringFunc(s, func(e string) string { return string(aside + rune(e[1])) })
	s = lineTags().ReplaceAllString(s, "\n")
	s = styleTags().ReplaceAllString(s, "")
	s = headings().ReplaceAllString(s, "")
	s = links().ReplaceAllString(s, "$1 ($2)")
	for _, marks := range []*regexp.Regexp{strong(), strong(), emphasis(), emphasis()} { // neighbours share what is between them
		s = marks.ReplaceAllString(s, "$1$2$3$4")
	}
	s = html.UnescapeString(s)
	s = strings.Map(func(r rune) rune {
		if r >= aside && r < aside+0x80 {
			return r - aside
		}
		return r
	}, s)
	return strings.Trim(manyBlanks().ReplaceAllString(s, "\n\n"), "\n")
}

// Stressed are the words that a text puts strong stress on (**need**): few enough to
// stand for it above a column. "" where it stresses none, or names an answer there.
func (t Template) Stressed() string {
	var words []string
	for _, g := range t {
		if g.Ref != nil || !mayBeMarked(g.Literal) {
			continue
		}
		for _, m := range strong().FindAllStringSubmatch(g.Literal, -1) {
			words = append(words, unmarked(m[2]+m[3]))
		}
	}
	return strings.Join(words, " ")
}
