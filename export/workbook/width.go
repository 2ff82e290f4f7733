package workbook

import (
	"strings"
	"unicode"

	"feldbuch/export/table"
)

// pageWidths are the widths of the columns that are printed: of each the widest any table
// asks for, and the labels take what the page has left.
func pageWidths(tables []*table.Table, p Paper) []float64 {
	widths := []float64{0}
	for _, t := range tables {
		at := 0
		for i, c := range t.Columns {
			if c.Helper || c.Beyond {
				break
			}
			for range max(c.Span, 1) {
				if at == len(widths) {
					widths = append(widths, 0)
				}
				if at > 0 && c.Span <= 1 {
					widths[at] = max(widths[at], columnWidth(t, i), wordWidth(c.Head))
				}
				at++
			}
		}
	}
	page, sum := pageWidth(p), 0.0
	for i := range widths[1:] {
		if widths[i+1] == 0 {
			widths[i+1] = figureWidth // only covered by wider columns
		}
		sum += widths[i+1]
	}
	widths[0] = max(labelWidth, page-sum)
	if len(widths) < 2 {
		return []float64{termWidth, page - termWidth}
	}
	return widths
}

// columnWidth is a column's width or, where that is open, what its figures or words need.
func columnWidth(t *table.Table, column int) float64 {
	c := t.Columns[column]
	switch {
	case c.Width > 0:
		return c.Width
	case c.Format == table.Words:
		return min(widthOf(t, column), 18)
	}
	return figureWidth
}

// wordWidth is the width of a heading's longest word, which must not be broken.
func wordWidth(head string) (longest float64) {
	for word := range strings.FieldsSeq(head) {
		longest = max(longest, textWidth(word)*boldness+cellMargin)
	}
	return min(longest, 20)
}

// cellMargin is what a cell leaves free, in characters.
const cellMargin = 0.7

// widthOf is a column's width or, where that is open, what its longest text needs
// within reason.
func widthOf(t *table.Table, column int) float64 {
	if w := t.Columns[column].Width; w != 0 {
		return w
	}
	longest := 30.0
	for _, r := range t.Rows {
		if text, ok := r.Cells[column].Shown().(string); ok {
			longest = max(longest, textWidth(text))
		}
	}
	return min(longest, 90)
}

// pageWidth is how many characters stand beside each other on a page at full size, also
// where another font takes the place of the one asked for.
func pageWidth(p Paper) float64 {
	switch {
	case p.OnePage:
		return 92 // it is shrunk where that is too much
	case p.Portrait:
		return 80
	}
	return 121
}

// lineHeight is that of a line of text, in points.
const lineHeight = 12.75

// heightOf is that of a row with so many lines.
func heightOf(lines int) float64 { return lineHeight*float64(max(lines, 1)) + 1.5 }

// lines is how many lines a text takes in a column of the given width: row heights do not
// adjust by themselves where a program wrote the cells.
func lines(s string, width float64) int {
	width = max(width-cellMargin+0.1, 1)
	count := 0
	for line := range strings.SplitSeq(s, "\n") {
		count++
		in := 0.0
		for word := range strings.FieldsSeq(line) {
			n := textWidth(word)
			if in > 0 && in+n > width {
				count, in = count+1, 0
			}
			for ; n > width; n -= width { // a word that fits no line is broken
				count++
			}
			in += n + textWidth(" ")
		}
	}
	return count
}

// textWidth is the width of a text in the width of a column, which counts digits of the
// workbook's first font.
func textWidth(s string) float64 {
	sum := 0.0
	for _, r := range s {
		sum += advance(r)
	}
	return sum * fontSize / columnFontSize
}

// advance is how wide a character is, in digits of its own size.
func advance(r rune) float64 {
	switch {
	case r >= ' ' && r <= '~':
		return float64(calibri[r-' ']) / 100
	case strings.ContainsRune("„“”", r):
		return 0.83
	case r >= 0x2E80:
		return 2
	case unicode.IsUpper(r):
		return 1.3
	}
	return 1.05
}

// calibri are the widths of characters from the space to the tilde, in hundredths of a digit.
var calibri = [...]uint8{
	45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, 100, 100, 100, 100, 100, 100, 100, 100,
	100, 100, 53, 53, 98, 98, 98, 91, 176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63, 103, 83, 169, 127, 131,
	102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98, 57, 95, 104, 83, 104, 98, 60, 93,
	104, 45, 47, 90, 45, 158, 104, 104, 104, 104, 69, 77, 66, 104, 89, 141, 85, 89, 78, 62, 91, 62, 98,
}
