package workbook

import (
	"strings"

	"feldbuch/export/table"
)

// pageWidths are the columns' widths: the widest any table asks for, and the labels take
// what the page has left.
func pageWidths(tables []*table.Table, p Paper) []float64 {
	widths := []float64{labelWidth}
	for _, t := range tables {
		for i, c := range t.Columns {
			if c.Helper {
				break
			}
			if i == len(widths) {
				widths = append(widths, figureWidth)
			}
			if i > 0 {
				widths[i] = max(widths[i], c.Width, wordsWidth(t, i))
			}
		}
	}
	page, sum := pageWidth(p), 0.0
	for _, w := range widths[1:] {
		sum += w
	}
	widths[0] = max(labelWidth, min(page-sum, 100))
	for len(widths) < 2 {
		widths[0] = labelWidth
		widths = append(widths, page-labelWidth)
	}
	return widths
}

// wordsWidth is room for the words of a column that says no width, on several lines where
// they are long.
func wordsWidth(t *table.Table, column int) float64 {
	if c := t.Columns[column]; c.Width > 0 || c.Format != table.Words {
		return 0
	}
	return min(widthOf(t, column), 18)
}

// pageWidth is how many characters stand beside each other on a page at full size.
func pageWidth(p Paper) float64 {
	if p.Portrait {
		return 76
	}
	return 114
}

// lineHeight is that of a line of text, in points.
const lineHeight = 15

// lines is how many lines a text takes in a column of the given width.
func lines(s string, width int) int {
	count, in := 0, 0
	for line := range strings.SplitSeq(s, "\n") {
		count, in = count+1, 0
		for word := range strings.FieldsSeq(line) {
			n := len([]rune(word))
			if in > 0 && in+1+n > width {
				count, in = count+1, 0
			}
			in += n + 1
		}
	}
	return count
}
