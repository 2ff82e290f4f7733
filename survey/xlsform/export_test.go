package xlsform

import (
	"bytes"

	"feldbuch/survey/xlsform/sheet"
)

// What the tests from outside look at.
var (
	IsDynamic   = isDynamic
	KnownSheets = knownSheets
)

const (
	MaxTableCells = maxTableCells
	MaxTableRows  = maxTableRows
)

// HeadingBase is the canonical name of a heading without its language.
func HeadingBase(sheet, written string) string { return parseHeading(sheet, written).base }

// HasTwins reports whether two columns mean the same: the canonical text has to
// keep them apart and cannot show that.
func HasTwins(w *sheet.Workbook) bool {
	for _, kind := range knownSheets {
		if v := look(w, kind); v != nil && len(v.twins) > 0 {
			return true
		}
	}
	return false
}

// JSONText is a text as the canonical text has it.
func JSONText(s string) string {
	var b bytes.Buffer
	writeText(&b, s)
	return b.String()
}
