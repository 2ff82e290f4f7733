package term

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/bidi"
)

// glyph is one character of a drawn line and how it stands out.
type glyph struct{ text, style string }

// visual puts a drawn line into the order it is seen in, for terminals that draw
// Arabic or Hebrew from left to right like anything else. The line as a whole stays
// as it is laid out; only what runs from right to left in it is turned round (by
// UAX #9), and its letters get the forms in which they join.
func visual(line string) string {
	return eachStretch(line, func(glyphs []glyph) {
		join(glyphs)
		reorder(glyphs)
	})
}

// isolated marks what runs from right to left for terminals that turn it round
// themselves, so that keys, codes and cells beside it stay where they are, and a
// sentence that begins so ends at the left whatever words stand in it.
func isolated(line string) string {
	const open, end = "\u2067", "\u2069" // a right-to-left isolate
	return eachStretch(line, func(glyphs []glyph) {
		glyphs[0].text = open + glyphs[0].text
		glyphs[len(glyphs)-1].text += end
	})
}

// eachStretch changes every part of a drawn line that runs from right to left.
func eachStretch(line string, change func([]glyph)) string {
	if !strings.ContainsFunc(line, runsLeft) {
		return line
	}
	glyphs := glyphsOf(line)
	for i := 0; i < len(glyphs); i++ {
		if !glyphs[i].is(runsLeft) {
			continue
		}
		from, to := stretch(glyphs, i)
		change(glyphs[from:to])
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

// stretch is what runs from right to left around glyphs[first], its first letter that
// does. Where that opens its column all of the column does, words of other scripts in
// it too; else it goes up to the last such letter or number before another script.
func stretch(glyphs []glyph, first int) (from, to int) {
	from, to = first, first+1
	whole := opens(glyphs, first)
	for i := to; i < len(glyphs) && !endsColumn(glyphs, i) && (whole || !glyphs[i].is(runsRight)); i++ {
		if whole && !glyphs[i].is(unicode.IsSpace) || glyphs[i].is(runsLeft) || glyphs[i].is(unicode.IsDigit) {
			to = i + 1
		}
	}
	for whole && from > 0 && glyphs[from-1].is(sign) {
		from--
	}
	return from, to
}

// endsColumn reports whether a column ends before glyphs[i]: two blanks do, and a box.
func endsColumn(glyphs []glyph, i int) bool {
	blank := glyphs[i].is(unicode.IsSpace)
	return blank && i+1 < len(glyphs) && glyphs[i+1].is(unicode.IsSpace) ||
		blank && i+3 < len(glyphs) && boxed(glyphs[i+1:i+4])
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

// reorder puts a stretch that runs from right to left into the order it is seen in:
// its parts from the last to the first, those that run from left to right as they are.
func reorder(glyphs []glyph) {
	runes := make([]rune, len(glyphs)) // a sign decides for the marks on it
	for i, g := range glyphs {
		runes[i], _ = utf8.DecodeRuneInString(g.text)
	}
	var p bidi.Paragraph
	if _, err := p.SetString(string(runes), bidi.DefaultDirection(bidi.RightToLeft)); err != nil {
		return
	}
	order, err := p.Order()
	if err != nil {
		return
	}
	var seen []glyph
	for i := order.NumRuns() - 1; i >= 0; i-- {
		run := order.Run(i)
		from, last := run.Pos()
		part := slices.Clone(glyphs[from : last+1])
		if run.Direction() == bidi.RightToLeft {
			slices.Reverse(part)
			for k := range part {
				part[k].text = mirrored.Replace(part[k].text)
			}
		}
		seen = append(seen, part...)
	}
	copy(glyphs, seen)
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
