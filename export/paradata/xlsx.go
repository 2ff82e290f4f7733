package paradata

import (
	"io"
	"iter"
	"strings"
	"time"

	"feldbuch/export/words"
	"feldbuch/export/workbook"
)

// WriteXLSX writes a workbook: reading notes, interviewers, interviews, time by
// section, stays and changes, each a sheet with filters. Rows are streamed; scratch is
// a folder for what does not fit into memory, "" for the system's.
func WriteXLSX(w io.Writer, interviews iter.Seq2[Interview, error], scratch string, x *words.Paradata) error {
	b := newBook(scratch, x)
	defer b.Close()
	var newest time.Time
	team, err := writeRows(seen(interviews, &newest), b.add)
	if err != nil {
		return err
	}
	for _, i := range team.Interviewers() {
		b.interviewers.row(i.cells())
	}
	for _, s := range []*sheet{b.interviewers, b.interviews, b.sections, b.stays, b.changes} {
		s.Close()
	}
	return b.Save(w, workbook.Properties{Title: x.Title, Changed: newest})
}

// seen notes when the interviews that pass were last changed.
func seen(interviews iter.Seq2[Interview, error], newest *time.Time) iter.Seq2[Interview, error] {
	return func(yield func(Interview, error) bool) {
		for iv, err := range interviews {
			if err == nil && iv.ChangedAt.After(*newest) {
				*newest = iv.ChangedAt
			}
			if !yield(iv, err) {
				return
			}
		}
	}
}

// book is the workbook being written.
type book struct {
	*workbook.Book
	interviewers, interviews, sections, stays, changes *sheet
}

func newBook(scratch string, x *words.Paradata) *book {
	b := &book{Book: workbook.New(scratch)}
	writeNotes(b.Sheet(x.SheetNotes), x)
	b.interviewers = b.sheet(x.SheetInterviewers, "interviewers", interviewerColumns)
	b.interviews = b.sheet(x.SheetInterviews, "interviews", interviewColumns)
	b.sections = b.sheet(x.SheetSections, "sections", sectionColumns)
	b.stays = b.sheet(x.SheetStays, "stays", stayColumns)
	b.changes = b.sheet(x.SheetChanges, "changes", changeColumns)
	return b
}

// add writes an interview's rows.
func (b *book) add(r *Record) error {
	b.interviews.row(r.Summary.cells())
	for i := range r.Summary.Sections {
		b.sections.row(r.Summary.section(i))
	}
	for i := range r.Stays {
		b.stays.row(r.Stays[i].cells())
	}
	for i := range r.Changes {
		b.changes.row(r.Changes[i].cells())
	}
	return b.Err()
}

// sheet is one of the streamed sheets.
type sheet struct {
	*workbook.Stream
	columns []string
}

func (b *book) sheet(name, table string, columns []string) *sheet {
	widths := make([]float64, len(columns))
	for i, c := range columns {
		switch c {
		case "interview":
			widths[i] = 38 // a UUID
		case "question":
			widths[i] = 40
		default:
			widths[i] = max(workbook.HeadWidth(c), 14)
		}
	}
	return &sheet{b.Stream(workbook.Rows{Sheet: name, Table: table, Heads: columns, Widths: widths}), columns}
}

// row writes a row; fractions are rounded for the eye.
func (s *sheet) row(cells []any) {
	for i, c := range cells {
		_, isFraction := c.(float64)
		switch {
		case isFraction && strings.HasSuffix(s.columns[i], "_rate"):
			s.AddAs(c, workbook.Percent)
		case isFraction:
			s.AddAs(c, workbook.Points)
		default:
			s.Add(c)
		}
	}
	s.End()
}

// writeNotes writes the definitions, and what each column means.
func writeNotes(s *workbook.Sheet, x *words.Paradata) {
	n := s.Notes(x.Title)
	for d := range strings.SplitSeq(x.Definitions, "\n") {
		n.Say("", d)
	}
	n.Heads(x.Column, x.Meaning)
	for _, name := range Columns() {
		n.Say(name, x.Columns[name])
	}
}
