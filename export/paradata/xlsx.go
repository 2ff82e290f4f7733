package paradata

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"feldbuch/export/words"

	"github.com/xuri/excelize/v2"
)

// WriteXLSX writes a workbook: reading notes, interviewers, interviews, time by
// section, visits and changes, each a sheet with filters. Rows are streamed.
func WriteXLSX(w io.Writer, interviews iter.Seq2[Interview, error], t *words.Paradata) error {
	b := &book{f: excelize.NewFile(), t: t}
	defer b.f.Close()
	if err := b.fill(interviews); err != nil {
		return err
	}
	if _, err := b.f.WriteTo(w); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

// book is the workbook being written.
type book struct {
	f    *excelize.File
	t    *words.Paradata
	head int // style
}

func (b *book) fill(interviews iter.Seq2[Interview, error]) (err error) {
	if b.head, err = b.f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	if err := b.notes(); err != nil {
		return err
	}
	var sheets [5]*rows
	for i, s := range []struct {
		name    string
		columns []string
	}{
		{b.t.SheetInterviewers, interviewerColumns}, {b.t.SheetInterviews, interviewColumns}, {b.t.SheetSections, sectionColumns},
		{b.t.SheetVisits, visitColumns}, {b.t.SheetChanges, changeColumns},
	} {
		sheets[i] = b.sheet(s.name, s.columns)
	}
	if err := pour(interviews, sheets); err != nil {
		return err
	}
	for _, s := range sheets {
		if err := s.close(); err != nil {
			return err
		}
	}
	return nil
}

// pour writes the rows of all sheets in one pass over the interviews.
func pour(interviews iter.Seq2[Interview, error], sheets [5]*rows) error {
	people, ivs, sections, visits, changes := sheets[0], sheets[1], sheets[2], sheets[3], sheets[4]
	team := &Team{}
	for iv, err := range interviews {
		if err != nil {
			return err
		}
		r := Of(iv)
		team.Add(&r.Summary)
		ivs.add(r.Summary.cells())
		for i := range r.Summary.Sections {
			sections.add(r.Summary.section(i))
		}
		for i := range r.Visits {
			visits.add(r.Visits[i].cells())
		}
		for i := range r.Changes {
			changes.add(r.Changes[i].cells())
		}
	}
	for _, i := range team.Interviewers() {
		people.add(i.cells())
	}
	return nil
}

// notes is the first sheet: the definitions, and what each column means.
func (b *book) notes() error {
	s := b.t.SheetNotes
	if err := b.f.SetSheetName("Sheet1", s); err != nil {
		return err
	}
	row := 0
	put := func(column, text string, style int) error {
		cell := fmt.Sprint(column, row)
		if err := b.f.SetCellStr(s, cell, text); err != nil {
			return err
		}
		return b.f.SetCellStyle(s, cell, cell, style)
	}
	line := func(style int, texts ...string) error {
		row++
		for i, text := range texts {
			if err := put(string(rune('A'+i)), text, style); err != nil {
				return err
			}
		}
		return nil
	}
	if err := line(b.head, b.t.Title); err != nil {
		return err
	}
	for _, d := range strings.Split(b.t.Definitions, "\n") {
		if err := line(0, d); err != nil {
			return err
		}
	}
	row++
	if err := line(b.head, b.t.Column, b.t.Meaning); err != nil {
		return err
	}
	for _, name := range Columns() {
		if err := line(0, name, b.t.Columns[name]); err != nil {
			return err
		}
	}
	return b.f.SetColWidth(s, "A", "A", 24)
}

// rows is a sheet that is written row by row, and goes on in another one where
// it is full. The first error sticks.
type rows struct {
	b       *book
	name    string
	columns []string
	parts   int
	out     *excelize.StreamWriter
	n       int // rows of this part
	err     error
}

func (b *book) sheet(name string, columns []string) *rows {
	s := &rows{b: b, name: name, columns: columns}
	s.err = s.begin()
	return s
}

// begin opens the next part with its head.
func (s *rows) begin() (err error) {
	s.parts++
	name := s.name
	if s.parts > 1 {
		name = fmt.Sprint(s.name, " ", s.parts)
	}
	if _, err := s.b.f.NewSheet(name); err != nil {
		return err
	}
	if s.out, err = s.b.f.NewStreamWriter(name); err != nil {
		return err
	}
	if err := s.out.SetColWidth(1, len(s.columns), 14); err != nil {
		return err
	}
	if err := s.out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	heads := make([]any, len(s.columns))
	for i, c := range s.columns {
		heads[i] = excelize.Cell{StyleID: s.b.head, Value: c}
	}
	s.n = 1
	return s.out.SetRow("A1", heads)
}

func (s *rows) add(cells []any) {
	if s.err == nil && s.n == excelize.TotalRows {
		if s.err = s.end(); s.err == nil {
			s.err = s.begin()
		}
	}
	if s.err == nil {
		s.n++
		s.err = s.out.SetRow(fmt.Sprint("A", s.n), cells)
	}
}

// end makes the part a table with filters; one without rows cannot be one.
func (s *rows) end() error {
	if s.n > 1 {
		last, err := excelize.CoordinatesToCellName(len(s.columns), s.n)
		if err != nil {
			return err
		}
		if err := s.out.AddTable(&excelize.Table{Range: "A1:" + last, StyleName: "TableStyleLight1"}); err != nil {
			return err
		}
	}
	return s.out.Flush()
}

func (s *rows) close() error {
	if s.err == nil {
		s.err = s.end()
	}
	if s.err != nil {
		return fmt.Errorf("sheet %s: %w", s.name, s.err)
	}
	return nil
}
