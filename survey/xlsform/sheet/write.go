package sheet

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
)

// Formats are the endings Write knows.
func Formats() []string { return []string{".xlsx", ".md", ".csv", ".yaml", ".yml"} }

// Write gives the workbook as a file in the format that the ending of its name
// says, one of Formats; a spreadsheet has lists to pick from in its cells.
// Reading it again gives the same sheets, columns and cells; what a format cannot
// hold is refused with a *WriteError. Remarks that are no cells, such as a YAML
// file's # comments, are not in a Workbook.
func Write(name string, w *Workbook, d Dropdowns) ([]byte, error) {
	var data []byte
	var err error
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".xlsx":
		data, err = writeXLSX(w, d)
	case ".md":
		data = writeMarkdown(w)
	case ".csv":
		data, err = writeCSV(w)
	case ".yaml", ".yml":
		data, err = writeYAML(w)
	default:
		return nil, &ReadError{Kind: ReadUnknownFormat, File: name, Detail: ext}
	}
	if err == nil {
		err = readsBack(name, data, w)
	}
	if err != nil {
		return nil, fmt.Errorf("write questionnaire %s: %w", name, err)
	}
	return data, nil
}

// readsBack refuses what came out as something else, before anyone relies on it.
func readsBack(name string, data []byte, w *Workbook) error {
	if len(w.Sheets) == 0 {
		return &WriteError{Kind: WriteNoSheets}
	}
	back, err := Read(name, bytes.NewReader(data))
	if err != nil {
		return &WriteError{Kind: WriteChanged, Err: err}
	}
	return Same(w, back)
}

// WriteErrorKind says why a workbook cannot be written in a format.
type WriteErrorKind string

// The kinds of WriteError.
const (
	WriteNoSheets    WriteErrorKind = "no_sheets"
	WriteSheetName   WriteErrorKind = "sheet_name"   // not possible as a name in a spreadsheet
	WriteSheetTwice  WriteErrorKind = "sheet_twice"  // two sheets of one name
	WriteColumnTwice WriteErrorKind = "column_twice" // two columns of one heading
	WriteTooLong     WriteErrorKind = "too_long"     // a text longer than Excel keeps
	WriteChanged     WriteErrorKind = "changed"      // reads back as something else
)

// WriteError says what a format cannot hold, and where that stands; package msg
// has the words.
type WriteError struct {
	Kind   WriteErrorKind
	Sheet  string
	Row    int    // as in Row.Number; 1 for the headings, 0 where no row is meant
	Column string // heading, "" where no column is meant
	Err    error
}

// Error makes a WriteError usable as an error for programmers.
func (e *WriteError) Error() string {
	s := fmt.Sprintf("%s: sheet %q", e.Kind, e.Sheet)
	if e.Row > 0 {
		s += fmt.Sprintf(", row %d", e.Row)
	}
	return s + fmt.Sprintf(", column %q", e.Column)
}

// Unwrap gives the cause.
func (e *WriteError) Unwrap() error { return e.Err }

// Same compares two workbooks: sheets, headings and cells in their order. Where
// rows stand does not count. The error is a *WriteError at the first difference.
func Same(a, b *Workbook) error {
	for i := range max(len(a.Sheets), len(b.Sheets)) {
		if i >= len(a.Sheets) || i >= len(b.Sheets) || a.Sheets[i].Name != b.Sheets[i].Name {
			return &WriteError{Kind: WriteChanged, Sheet: longer(a.Sheets, b.Sheets)[i].Name}
		}
		if err := sameSheet(a.Sheets[i], b.Sheets[i]); err != nil {
			return err
		}
	}
	return nil
}

func sameSheet(a, b *Sheet) error {
	ga, gb := a.Grid(), b.Grid()
	for n := range max(len(ga), len(gb)) {
		changed := &WriteError{Kind: WriteChanged, Sheet: a.Name, Row: n + 1}
		if n >= len(ga) || n >= len(gb) {
			return changed
		}
		for k := range max(len(ga[n]), len(gb[n])) {
			if k >= len(ga[n]) || k >= len(gb[n]) || ga[n][k] != gb[n][k] {
				changed.Column = longer(ga[0], gb[0])[k]
				return changed
			}
		}
	}
	return nil
}

func longer[T any](a, b []T) []T {
	if len(a) < len(b) {
		return b
	}
	return a
}

// Grid is the sheet as rows of texts, headings first.
func (s *Sheet) Grid() [][]string {
	grid := [][]string{s.headings()}
	for _, r := range s.Rows {
		line := make([]string, len(s.Columns))
		for _, c := range r.Cells {
			line[c.Column] = c.Text
		}
		grid = append(grid, line)
	}
	return grid
}

func (s *Sheet) headings() []string {
	head := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		head[i] = c.Heading
	}
	return head
}
