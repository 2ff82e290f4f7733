package xlsx

import (
	"fmt"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// stream is a data sheet: one heading row, then rows written once and never
// held in memory.
type stream struct {
	book  *book
	sheet string
	table string // name of the Excel table
	heads []string
	paper paper
	sw    *excelize.StreamWriter
	rows  int
	cells []any
}

// mostOnOnePage is the number of columns that can still be read when they are
// fitted to one page.
const mostOnOnePage = 16

// newStream adds a sheet with headings; the first frozen columns stay in sight.
func (b *book) newStream(sheet, table string, heads []string, widths []float64, frozen int) (*stream, error) {
	sheet, err := b.addSheet(sheet)
	if err != nil {
		return nil, err
	}
	onPaper := paper{headRow: 1, toColumn: len(heads)}
	if len(heads) <= mostOnOnePage {
		onPaper.wide = 1
	}
	if err := onPaper.fit(b.f, sheet); err != nil {
		return nil, fmt.Errorf("sheet %s: %w", sheet, err)
	}
	sw, err := b.f.NewStreamWriter(sheet)
	if err != nil {
		return nil, fmt.Errorf("sheet %s: %w", sheet, err)
	}
	s := &stream{book: b, sheet: sheet, table: table, heads: heads, paper: onPaper, sw: sw}
	for i, w := range widths {
		if err := sw.SetColWidth(i+1, i+1, w); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", sheet, err)
		}
	}
	if err := sw.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: frozen, YSplit: 1, TopLeftCell: at(frozen+1, 2), ActivePane: pane(frozen + 1),
	}); err != nil {
		return nil, fmt.Errorf("sheet %s: %w", sheet, err)
	}
	for _, h := range heads {
		s.add(h)
	}
	return s, s.end(b.styles.head)
}

// add puts a value into the row being written.
func (s *stream) add(v any) { s.cells = append(s.cells, s.book.fit(v)) }

// addStyled puts a number or time into the row, shown in a style of its own.
func (s *stream) addStyled(v any, style int) {
	s.cells = append(s.cells, excelize.Cell{StyleID: style, Value: v})
}

// end writes the row.
func (s *stream) end(style int) error {
	s.rows++
	if s.rows > excelize.TotalRows {
		return fmt.Errorf("sheet %s: more than the %d rows a sheet can hold", s.sheet, excelize.TotalRows)
	}
	// A style on the row spares excelize from looking through all columns for
	// one, cell by cell.
	err := s.sw.SetRow(at(1, s.rows), s.cells, excelize.RowOpts{StyleID: style})
	s.cells = s.cells[:0]
	if err != nil {
		return fmt.Errorf("sheet %s, row %d: %w", s.sheet, s.rows, err)
	}
	return nil
}

// close makes the rows a table with filters and ends the sheet.
func (s *stream) close() error {
	if s.rows > 1 {
		if err := s.sw.AddTable(tableOf(s.table, 1, 1, len(s.heads), s.rows)); err != nil {
			return fmt.Errorf("sheet %s: %w", s.sheet, err)
		}
	}
	s.paper.last = s.rows
	if err := s.paper.setUp(s.book.f, s.sheet); err != nil {
		return fmt.Errorf("sheet %s: %w", s.sheet, err)
	}
	if err := s.sw.Flush(); err != nil {
		return fmt.Errorf("sheet %s: %w", s.sheet, err)
	}
	return nil
}

// maxCell is how many UTF-16 units of text a cell can hold.
const maxCell = excelize.TotalCellChars

// fit cuts text that is too long for a cell and counts that it did.
func (b *book) fit(v any) any {
	text, ok := v.(string)
	// No byte makes more than one UTF-16 unit: short texts need no counting.
	if !ok || len(text) <= maxCell || utf16Len(text) <= maxCell {
		return v
	}
	b.cut++
	room := maxCell - utf16Len(b.words.CutMark)
	units := 0
	for i, r := range text {
		if units += unitsOf(r); units > room {
			return text[:i] + b.words.CutMark
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
