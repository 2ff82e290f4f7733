package workbook

import (
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxCell is how many UTF-16 units of text a cell can hold.
const maxCell = excelize.TotalCellChars

// fit cuts text that is too long for a cell and counts that it did.
func (b *Book) fit(v any) any {
	text, ok := v.(string)
	// No byte makes more than one UTF-16 unit: short texts need no counting.
	if !ok || len(text) <= maxCell || utf16Len(text) <= maxCell {
		return v
	}
	b.cut++
	room := maxCell - utf16Len(b.CutMark)
	units := 0
	for i, r := range text {
		if units += unitsOf(r); units > room {
			return text[:i] + b.CutMark
		}
	}
	return text
}

func utf16Len(s string) int {
	if len(s) == utf8.RuneCountInString(s) {
		return len(s)
	}
	units := 0
	for _, r := range s {
		units += unitsOf(r)
	}
	return units
}

func unitsOf(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}
