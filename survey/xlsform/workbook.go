package xlsform

import (
	"strings"

	"feldbuch/survey"
)

// Workbook is a questionnaire as written: sheets of cells, nothing interpreted.
type Workbook struct {
	File   string
	Sheets []*Sheet
	// Files are those beside the form that it reads, by name; see Attach.
	Files []File
}

// Sheet is one sheet. Rows in which nothing stands are left out, but the others
// keep their numbers.
type Sheet struct {
	Name    string
	Columns []Column
	Rows    []Row
	// Stray is the first cell of each column that has text but no heading.
	Stray []survey.Position
}

// Column is one heading.
type Column struct {
	Heading string
	Pos     survey.Position
}

// Row is one row below the heading.
type Row struct {
	Number int    // 1-based; the heading is row 1
	Cells  []Cell // those that are not empty, left to right
}

// Cell is one cell that is not empty.
type Cell struct {
	Column int // index in Sheet.Columns
	Text   string
	Pos    survey.Position
}

// Sheet is the sheet with this name, nil if there is none. Case and blanks
// around the name do not count.
func (w *Workbook) Sheet(name string) *Sheet {
	for _, s := range w.Sheets {
		if strings.EqualFold(strings.TrimSpace(s.Name), name) {
			return s
		}
	}
	return nil
}

// columnName is the spreadsheet's name of the 0-based column: A, Z, AA.
func columnName(i int) string {
	var b [8]byte
	at := len(b)
	for i++; i > 0 && at > 0; i = (i - 1) / 26 {
		at--
		b[at] = byte('A' + (i-1)%26)
	}
	return string(b[at:])
}
