package workbook

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// Book is a workbook being written. The first error sticks: what is written
// after it is lost, and Save tells it.
type Book struct {
	// CutMark ends texts that are cut because a cell cannot hold them.
	CutMark string
	// Footer stands below each page of all sheets.
	Footer Footer

	scratch string
	f       *excelize.File
	looks   []int // style ids by Look
	names   names
	sheets  []*Sheet
	extents []*extent // by sheet, in the order they were added
	rows    int       // that a sheet can hold
	charts  int
	cut     int
	err     error
}

// extent is how many columns and rows of a sheet are in use.
type extent struct{ columns, rows int }

func (e *extent) grow(column, row int) {
	e.columns, e.rows = max(e.columns, column), max(e.rows, row)
}

// New begins a workbook, with a folder for what does not fit into memory, "" for the
// system's. Whoever does must close it.
func New(scratch string) *Book {
	b := &Book{CutMark: "…", scratch: scratch, f: excelize.NewFile(excelize.Options{TmpDir: scratch}), names: names{}, rows: excelize.TotalRows}
	b.addLooks()
	return b
}

// Close removes what waits in temporary files.
func (b *Book) Close() { _ = b.f.Close() }

// Err is the first error, for stopping early.
func (b *Book) Err() error { return b.err }

// Cut is how many texts were cut so far.
func (b *Book) Cut() int { return b.cut }

func (b *Book) try(sheet string, err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("sheet %s: %w", sheet, err)
	}
}

// addSheet adds an empty sheet and gives it a name that is free. The first one is
// the sheet a new workbook comes with: deleting that later would make excelize
// read all streamed sheets back.
func (b *Book) addSheet(want string) (string, *extent) {
	name, used := b.names.sheet(want), &extent{}
	b.extents = append(b.extents, used)
	var err error
	if len(b.extents) == 1 {
		err = b.f.SetSheetName(b.f.GetSheetName(0), name)
	} else {
		_, err = b.f.NewSheet(name)
	}
	b.try(name, err)
	return name, used
}

// Properties are what a workbook says of itself.
type Properties struct {
	Title, Subject string
	// Changed is when its content was, not when it was written: nothing of that
	// may differ from run to run. The zero time is not told.
	Changed time.Time
}

// Save writes the workbook.
func (b *Book) Save(w io.Writer, about Properties) error {
	for _, s := range b.sheets {
		s.setUp()
	}
	if b.err != nil {
		return b.err
	}
	p, err := newPacker(w, b.scratch, &mender{about, b.extents})
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
