package workbook

import (
	"cmp"
	"fmt"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Stream is a sheet of any length: one heading row, then rows written once and
// never held in memory. Where a sheet is full it goes on in another one.
type Stream struct {
	b     *Book
	what  Rows
	paper Paper
	parts int
	name  string // of the first part

	sheet string // the part being written
	used  *extent
	out   *excelize.StreamWriter
	cells []any
	lines int // of the row being written
	last  int // row of the table that takes filters, where others stand below; 0 for all
}

// Rows are what a stream is made for.
type Rows struct {
	Sheet  string // name of the sheet
	Table  string // name of the Excel table, an identifier
	Heads  []string
	Widths []float64 // of the columns, in characters
	Frozen int       // columns that stay in sight
	// Printed is how many columns are printed, upright and small, their texts on several
	// lines; 0 prints all.
	Printed int
}

// HeadWidth is the width of a column, in characters, that shows its heading beside
// the button of the filter.
func HeadWidth(head string) float64 {
	return min(max(float64(utf8.RuneCountInString(head))+5, 11), 40)
}

// mostOnOnePage is the number of columns that can still be read when they are
// fitted to one page.
const mostOnOnePage = 16

// small is the size at which what is looked up is printed, in percent: as a footer is.
const small = 80

// Stream adds a sheet with headings. It must be closed.
func (b *Book) Stream(r Rows) *Stream {
	s := &Stream{b: b, what: r, paper: Paper{headRow: 1, toColumn: len(r.Heads)}}
	switch {
	case r.Printed > 0:
		s.paper.Portrait, s.paper.toColumn, s.paper.page, s.paper.scale = true, r.Printed, true, small
	case len(r.Heads) <= mostOnOnePage:
		s.paper.Wide = 1
	}
	s.begin()
	s.name = s.sheet
	return s
}

// Name is the sheet's.
func (s *Stream) Name() string { return s.name }

func (s *Stream) try(err error) { s.b.try(s.sheet, err) }

// begin opens the next part with its head.
func (s *Stream) begin() {
	s.parts++
	s.sheet, s.used = s.b.addSheet(numbered(s.what.Sheet, " ", s.parts))
	s.try(s.paper.fit(s.b.f, s.sheet))
	if s.b.err != nil {
		return
	}
	var err error
	if s.out, err = s.b.f.NewStreamWriter(s.sheet); err != nil {
		s.try(err)
		return
	}
	for i, w := range s.what.Widths {
		s.try(s.out.SetColWidth(i+1, i+1, w))
	}
	s.try(s.out.SetPanes(panes(s.what.Frozen+1, 2)))
	heads := make([]any, len(s.what.Heads))
	for i, h := range s.what.Heads {
		heads[i] = h
	}
	s.write(heads, Head)
}

// numbered is the name of a part: the first has none but its own.
func numbered(name, between string, part int) string {
	if part == 1 {
		return name
	}
	return fmt.Sprint(name, between, part)
}

// Add puts a value into the row being written: a string, a number, a time, or
// nil for an empty cell.
func (s *Stream) Add(v any) { s.cells = append(s.cells, s.b.fit(v)) }

// AddText puts words into the row, on several lines where they are printed; nothing
// where they are empty.
func (s *Stream) AddText(text string) {
	if text == "" {
		s.cells = append(s.cells, nil)
		return
	}
	if i := len(s.cells); i < s.what.Printed {
		s.lines = max(s.lines, lines(text, s.what.Widths[i]))
	}
	s.cells = append(s.cells, excelize.Cell{StyleID: s.b.looks[Cell], Value: s.b.fit(text)})
}

// AddAs puts a number or time into the row that does not look like text.
func (s *Stream) AddAs(v any, look Look) {
	s.cells = append(s.cells, excelize.Cell{StyleID: s.b.looks[look], Value: v})
}

// End writes the row.
func (s *Stream) End() {
	if s.used.rows == s.b.rows {
		s.finish()
		s.begin()
	}
	s.write(s.cells, Text)
	s.cells, s.lines = s.cells[:0], 0
}

func (s *Stream) write(cells []any, look Look) {
	if s.b.err != nil {
		return
	}
	s.used.grow(len(cells), s.used.rows+1)
	// A style on the row spares excelize from looking through all columns for
	// one, cell by cell.
	of := excelize.RowOpts{StyleID: s.b.looks[look]}
	if s.lines > 0 {
		of.Height = heightOf(s.lines)
	}
	err := s.out.SetRow(at(1, s.used.rows), cells, of)
	if err != nil {
		s.try(fmt.Errorf("row %d: %w", s.used.rows, err))
	}
}

// Close ends the sheet.
func (s *Stream) Close() { s.finish() }

// finish makes the rows of a part a table with filters, which it cannot be
// without any.
func (s *Stream) finish() {
	if s.b.err != nil {
		return
	}
	if s.used.rows > 1 {
		s.try(s.out.AddTable(filters(numbered(s.what.Table, "_", s.parts), 1, 1, len(s.what.Heads), cmp.Or(s.last, s.used.rows))))
	}
	s.paper.last = s.used.rows
	s.paper.footer = s.b.Footer
	s.try(s.paper.setUp(s.b.f, s.sheet))
	s.try(s.out.Flush())
}
