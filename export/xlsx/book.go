package xlsx

import (
	"fmt"
	"io"
	"iter"
	"time"

	"feldbuch/export"
	"feldbuch/export/gaps"
	"feldbuch/export/words"
	"feldbuch/survey"

	"github.com/xuri/excelize/v2"
)

// book is a workbook being written.
type book struct {
	f      *excelize.File
	opts   export.Options
	words  *words.Workbook
	styles *styles
	names  names
	cut    int // cells that were too long
	newest time.Time
}

// Write writes the whole workbook: reading notes, gap tables, data, codebook.
func Write(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	return write(w, subs, o, true)
}

// WriteData writes the data sheets and the codebook only.
func WriteData(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	return write(w, subs, o, false)
}

func write(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options, tables bool) error {
	b := &book{f: excelize.NewFile(), opts: o, words: &o.Words, names: names{}}
	defer b.f.Close()
	var err error
	if b.styles, err = newStyles(b.f); err != nil {
		return fmt.Errorf("styles: %w", err)
	}
	var front []*sheet
	if tables {
		for _, name := range []string{o.Words.SheetNotes, o.Words.SheetGaps, o.Words.SheetChart, o.Words.SheetMatrix} {
			s, err := b.newSheet(name)
			if err != nil {
				return err
			}
			front = append(front, s)
		}
	}
	d, err := b.newDataset()
	if err != nil {
		return err
	}
	collector := gaps.NewCollector(o.Options)
	for s, err := range subs {
		if err != nil {
			return err
		}
		if s.ChangedAt.After(b.newest) {
			b.newest = s.ChangedAt
		}
		if tables {
			collector.Add(s)
		}
		if err := d.add(s); err != nil {
			return err
		}
	}
	if err := d.close(); err != nil {
		return err
	}
	if tables {
		if err := b.writeFront(front, collector.Table()); err != nil {
			return err
		}
	}
	return b.save(w)
}

func (b *book) newSheet(name string) (*sheet, error) {
	name, err := b.addSheet(name)
	return &sheet{f: b.f, name: name}, err
}

// addSheet adds an empty sheet and gives it a name that is free. The first one is
// the sheet a new workbook comes with: deleting that later would make excelize
// read all streamed sheets back.
func (b *book) addSheet(want string) (name string, err error) {
	name = b.names.sheet(want)
	if len(b.names) == 1 {
		err = b.f.SetSheetName(b.f.GetSheetName(0), name)
	} else {
		_, err = b.f.NewSheet(name)
	}
	if err != nil {
		err = fmt.Errorf("sheet %s: %w", name, err)
	}
	return name, err
}

// writeFront fills the sheets people read.
func (b *book) writeFront(sheets []*sheet, t *gaps.Table) error {
	notes, table, chart, matrix := sheets[0], sheets[1], sheets[2], sheets[3]
	b.writeGaps(table, t)
	b.writeChart(chart, t)
	b.writeMatrix(matrix, t)
	b.writeNotes(notes, t)
	for _, s := range sheets {
		if s.err != nil {
			return s.err
		}
	}
	return nil
}

// save writes the file. All that could differ from run to run is fixed: the
// workbook's dates are those of the newest answer.
func (b *book) save(w io.Writer) error {
	stamp := time.Unix(0, 0).UTC()
	if !b.newest.IsZero() {
		stamp = b.newest.UTC()
	}
	when := stamp.Format(time.RFC3339)
	if err := b.f.SetDocProps(&excelize.DocProperties{
		Title: b.opts.Study, Creator: "feldbuch", LastModifiedBy: "feldbuch", Created: when, Modified: when,
	}); err != nil {
		return fmt.Errorf("document properties: %w", err)
	}
	p, err := newPacker(w)
	if err != nil {
		return err
	}
	defer p.discard()
	b.f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if err := b.f.Write(io.Discard); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}
