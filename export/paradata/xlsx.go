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
// section, stays and changes, each a sheet with filters. Rows are streamed.
func WriteXLSX(w io.Writer, interviews iter.Seq2[Interview, error], x *words.Paradata) error {
	b := newBook(x)
	defer b.Close()
	var newest time.Time
	team, err := writeRows(seen(interviews, &newest), b.add)
	if err != nil {
		return err
	}
	for _, i := range team.Interviewers() {
		b.interviewers.Row(i.cells())
	}
	for _, s := range []*workbook.Stream{b.interviewers, b.interviews, b.sections, b.stays, b.changes} {
		s.Close()
	}
	return b.Save(w, workbook.Properties{Title: x.Title, Changed: newest})
}

// seen notes when the interviews that pass were last changed.
func seen(interviews iter.Seq2[Interview, error], newest *time.Time) iter.Seq2[Interview, error] {
	return func(yield func(Interview, error) bool) {
		for iv, err := range interviews {
			if iv.ChangedAt.After(*newest) {
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
	interviewers, interviews, sections, stays, changes *workbook.Stream
}

func newBook(x *words.Paradata) *book {
	b := &book{Book: workbook.New()}
	writeNotes(b.Sheet(x.SheetNotes), x)
	b.interviewers = b.table(x.SheetInterviewers, "interviewers", interviewerColumns)
	b.interviews = b.table(x.SheetInterviews, "interviews", interviewColumns)
	b.sections = b.table(x.SheetSections, "sections", sectionColumns)
	b.stays = b.table(x.SheetStays, "stays", stayColumns)
	b.changes = b.table(x.SheetChanges, "changes", changeColumns)
	return b
}

func (b *book) table(sheet, name string, columns []string) *workbook.Stream {
	widths := make([]float64, len(columns))
	for i, c := range columns {
		switch c {
		case "interview":
			widths[i] = 38 // a UUID
		case "question":
			widths[i] = 40
		default:
			widths[i] = 16
		}
	}
	return b.Stream(workbook.Rows{Sheet: sheet, Table: name, Heads: columns, Widths: widths})
}

// add writes an interview's rows.
func (b *book) add(r *Record) error {
	b.interviews.Row(r.Summary.cells())
	for i := range r.Summary.Sections {
		b.sections.Row(r.Summary.section(i))
	}
	for i := range r.Stays {
		b.stays.Row(r.Stays[i].cells())
	}
	for i := range r.Changes {
		b.changes.Row(r.Changes[i].cells())
	}
	return b.Err()
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
