package sheet

import (
	"slices"
	"strconv"
	"strings"
)

// Survey is the name of the sheet that holds the questions.
const Survey = "survey"

// Workbook is a questionnaire as written: sheets of cells, nothing interpreted.
type Workbook struct {
	File   string
	Sheets []*Sheet
	// Files are those beside the form that it reads, by name; see Attach.
	Files []File
	// Languages are the language files whose texts are among the cells, and Loose is
	// what of them has no place there.
	Languages []*Language
	Loose     []LooseText
}

// LooseText is a text of a language file that found no place; Code says why.
type LooseText struct {
	LanguageText
	File string
	Code string
}

// Sheet is one sheet. Rows in which nothing stands are left out, but the others
// keep their numbers.
type Sheet struct {
	Name    string
	Head    int // number of the row of the headings
	Columns []Column
	Rows    []Row
	// Stray is the first cell of each column that has text but no heading.
	Stray []Place
}

// Column is one heading. Place is its 0-based column in the file's grid; formats
// without a grid have none but the order of the columns.
type Column struct {
	Heading string
	Place   int
	// Origin is set where cells come from a language file.
	Origin *Origin
}

// Origin is the language file of cells, and the lines they stand in by the numbers
// of their rows.
type Origin struct {
	File  string
	Lines map[int]int
}

// From notes the line of a language file that the cell of a row comes from.
func (c *Column) From(file string, row, line int) {
	if c.Origin == nil {
		c.Origin = &Origin{File: file, Lines: map[int]int{}}
	}
	c.Origin.Lines[row] = line
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
}

// Place is where a cell stands: its 1-based row and 0-based column.
type Place struct{ Row, Column int }

// String is the spreadsheet's name of the place: D17.
func (p Place) String() string { return ColumnName(p.Column) + strconv.Itoa(p.Row) }

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

// Text is what stands in a cell of a sheet, or in the heading there; "" where
// nothing does.
func (w *Workbook) Text(sheet, cell string) string {
	at := slices.IndexFunc(w.Sheets, func(s *Sheet) bool { return s.Name == sheet })
	if at < 0 {
		return ""
	}
	s := w.Sheets[at]
	for i, c := range s.Columns {
		number, ok := strings.CutPrefix(cell, ColumnName(c.Place))
		row, err := strconv.Atoi(number)
		switch {
		case !ok || err != nil:
		case row == s.Head:
			return c.Heading
		default:
			return s.text(row, i)
		}
	}
	return ""
}

// text is the text in a row, by its number, and a column.
func (s *Sheet) text(row, column int) string {
	at, found := slices.BinarySearchFunc(s.Rows, row, func(r Row, n int) int { return r.Number - n })
	if !found {
		return ""
	}
	for _, c := range s.Rows[at].Cells {
		if c.Column == column {
			return c.Text
		}
	}
	return ""
}

// ColumnName is the spreadsheet's name of the 0-based column: A, Z, AA.
func ColumnName(i int) string {
	var b [8]byte
	at := len(b)
	for i++; i > 0 && at > 0; i = (i - 1) / 26 {
		at--
		b[at] = byte('A' + (i-1)%26)
	}
	return string(b[at:])
}
