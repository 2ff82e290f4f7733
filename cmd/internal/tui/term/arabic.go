package term

import (
	"strings"
	"unicode/utf8"
)

// forms are the shapes of an Arabic letter: the code of the one it has alone, followed
// by those at the end, at the beginning and in the middle of what is joined. A letter
// with two joins only the one before it.
type forms struct {
	alone rune
	count rune
}

// arabic are the letters of Arabic and Persian, by Unicode's presentation forms: for
// terminals that neither turn text round nor join it, and whose fonts have them.
var arabic = map[rune]forms{
	'ء': {0xFE80, 1}, 'آ': {0xFE81, 2}, 'أ': {0xFE83, 2}, 'ؤ': {0xFE85, 2}, 'إ': {0xFE87, 2}, 'ئ': {0xFE89, 4},
	'ا': {0xFE8D, 2}, 'ب': {0xFE8F, 4}, 'ة': {0xFE93, 2}, 'ت': {0xFE95, 4}, 'ث': {0xFE99, 4}, 'ج': {0xFE9D, 4},
	'ح': {0xFEA1, 4}, 'خ': {0xFEA5, 4}, 'د': {0xFEA9, 2}, 'ذ': {0xFEAB, 2}, 'ر': {0xFEAD, 2}, 'ز': {0xFEAF, 2},
	'س': {0xFEB1, 4}, 'ش': {0xFEB5, 4}, 'ص': {0xFEB9, 4}, 'ض': {0xFEBD, 4}, 'ط': {0xFEC1, 4}, 'ظ': {0xFEC5, 4},
	'ع': {0xFEC9, 4}, 'غ': {0xFECD, 4}, 'ف': {0xFED1, 4}, 'ق': {0xFED5, 4}, 'ك': {0xFED9, 4}, 'ل': {0xFEDD, 4},
	'م': {0xFEE1, 4}, 'ن': {0xFEE5, 4}, 'ه': {0xFEE9, 4}, 'و': {0xFEED, 2}, 'ى': {0xFEEF, 2}, 'ي': {0xFEF1, 4},
	'ٱ': {0xFB50, 2}, 'پ': {0xFB56, 4}, 'چ': {0xFB7A, 4}, 'ژ': {0xFB8A, 2}, 'ک': {0xFB8E, 4}, 'گ': {0xFB92, 4},
	'ۀ': {0xFBA4, 2}, 'ی': {0xFBFC, 4},
}

// tatweel lengthens a word: it joins on both sides.
const tatweel = 'ـ'

// nonJoiner stands between letters that do not join though they could: می‌خواهم.
const nonJoiner = "\u200c"

// join gives the letters of a stretch, in the order they are read in, the forms in
// which they join.
func join(glyphs []glyph) {
	before := false // the letter before reaches out to this one
	for i := range glyphs {
		letter, size := utf8.DecodeRuneInString(glyphs[i].text)
		f, known := arabic[letter]
		apart := strings.Contains(glyphs[i].text, nonJoiner)
		marks := strings.ReplaceAll(glyphs[i].text[size:], nonJoiner, "")
		if !known {
			before = letter == tatweel && !apart
			continue
		}
		after := f.count == 4 && !apart && i+1 < len(glyphs) && joins(glyphs[i+1])
		glyphs[i].text = string(f.form(before && f.count > 1, after)) + marks
		before = f.count == 4 && !apart
	}
}

// joins reports whether a glyph joins the letter before it.
func joins(g glyph) bool {
	letter, _ := utf8.DecodeRuneInString(g.text)
	return arabic[letter].count > 1 || letter == tatweel
}

func (f forms) form(before, after bool) rune {
	switch {
	case before && after:
		return f.alone + 3
	case after:
		return f.alone + 2
	case before:
		return f.alone + 1
	}
	return f.alone
}
