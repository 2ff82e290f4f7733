package term

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// glyph is one character of a drawn line and how it stands out.
type glyph struct{ text, style string }

// visual puts a drawn line into the order it is seen in, for terminals that
// draw Arabic or Hebrew from left to right like anything else. The line as a
// whole stays as it is laid out; only the stretches that run from right to left
// are turned round, numbers in them keep their order (UAX #9 without explicit
// embedding, for lines that begin at the left).
func visual(line string) string {
	if !strings.ContainsFunc(line, runsLeft) {
		return line
	}
	glyphs := glyphsOf(line)
	for i := 0; i < len(glyphs); i++ {
		if !glyphs[i].is(runsLeft) {
			continue
		}
		from, to := stretch(glyphs, i)
		turn(glyphs[from:to])
		i = to
	}
	return drawn(glyphs)
}

// runsLeft reports whether a letter is of a script written from right to left.
func runsLeft(r rune) bool {
	return unicode.IsLetter(r) && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// runsRight reports whether a letter is of any other script.
func runsRight(r rune) bool { return unicode.IsLetter(r) && !runsLeft(r) }

func (g glyph) is(kind func(rune) bool) bool {
	r, _ := utf8.DecodeRuneInString(g.text)
	return kind(r)
}

// stretch is what runs from right to left around glyphs[first], its first
// letter that does: up to the last such letter or number before a letter of
// another script. Two blanks end it, because they stand between columns.
func stretch(glyphs []glyph, first int) (from, to int) {
	from, to = first, first+1
	for i, blanks := to, 0; i < len(glyphs) && blanks < 2 && !glyphs[i].is(runsRight); i++ {
		if glyphs[i].is(unicode.IsSpace) {
			blanks++
			continue
		}
		blanks = 0
		if glyphs[i].is(runsLeft) || glyphs[i].is(unicode.IsDigit) {
			to = i + 1
		}
	}
	if !opens(glyphs, from) {
		return from, to
	}
	for to < len(glyphs) && glyphs[to].is(sign) { // the sentence's full stop
		to++
	}
	for from > 0 && glyphs[from-1].is(sign) {
		from--
	}
	return from, to
}

// opens reports whether no other script stands before the stretch in its column:
// then the whole sentence runs from right to left, with the signs around it.
func opens(glyphs []glyph, from int) bool {
	for i, blanks := from-1, 0; i >= 0 && blanks < 2; i-- {
		switch {
		case boxed(glyphs[:i+1]):
			return true // what stands before a box is another column: "[x] "
		case glyphs[i].is(runsRight):
			return false
		case glyphs[i].is(unicode.IsSpace):
			blanks++
		default:
			blanks = 0
		}
	}
	return true
}

// boxed reports whether glyphs end with a box: "[x]", "( )".
func boxed(glyphs []glyph) bool {
	n := len(glyphs)
	return n > 2 && slices.Contains([]string{"]", ")"}, glyphs[n-1].text) && slices.Contains([]string{"[", "("}, glyphs[n-3].text)
}

// sign is a punctuation mark or symbol.
func sign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// mirrored are the signs that look the other way in text from right to left.
var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "<", ">", ">", "<", "«", "»", "»", "«")

// turn reverses a stretch, and in it every number once more.
func turn(glyphs []glyph) {
	slices.Reverse(glyphs)
	for i := 0; i < len(glyphs); i++ {
		if !glyphs[i].is(unicode.IsDigit) {
			glyphs[i].text = mirrored.Replace(glyphs[i].text)
			continue
		}
		end := i + 1
		for j := end; j < len(glyphs) && (glyphs[j].is(unicode.IsDigit) || strings.Contains(".,:/", glyphs[j].text)); j++ {
			if glyphs[j].is(unicode.IsDigit) {
				end = j + 1
			}
		}
		slices.Reverse(glyphs[i:end])
		i = end - 1
	}
}

// glyphsOf takes a drawn line apart.
func glyphsOf(line string) []glyph {
	var glyphs []glyph
	var state byte
	style := ""
	for line != "" {
		part, _, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case part == ansi.ResetStyle || part == "\x1b[0m":
			style = ""
		case strings.HasPrefix(part, "\x1b"):
			style += part
		default:
			glyphs = append(glyphs, glyph{part, style})
		}
	}
	return glyphs
}

// drawn is the inverse of glyphsOf.
func drawn(glyphs []glyph) string {
	var b strings.Builder
	style := ""
	for _, g := range glyphs {
		if g.style != style {
			if style != "" {
				b.WriteString(ansi.ResetStyle)
			}
			b.WriteString(g.style)
			style = g.style
		}
		b.WriteString(g.text)
	}
	if style != "" {
		b.WriteString(ansi.ResetStyle)
	}
	return b.String()
}
