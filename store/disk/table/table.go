// Package table reads one table of an SQLite file at rest straight from its pages: many
// times faster than statements, of which each cell costs a call, and without letting
// SQLite near what anybody may have written. It writes nothing, knows no log beside the
// file, and no table but those WITHOUT ROWID, which are kept as indexes are: see
// https://sqlite.org/fileformat2.html.
package table

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"feldbuch/store/disk/record"
)

// ErrDamaged: the pages do not make a table.
var ErrDamaged = errors.New("damaged table")

// Table is one table of a file at rest.
type Table struct {
	file     io.ReaderAt
	pageSize int
	usable   int // of a page
	pages    uint32
	root     uint32
}

// New finds the table whose first page is root in a file of so many bytes.
func New(file io.ReaderAt, size int64, root uint32) (*Table, error) {
	header := make([]byte, 100)
	if _, err := file.ReadAt(header, 0); err != nil {
		return nil, fmt.Errorf("read header: %w", err)
	}
	t := &Table{file: file, root: root, pageSize: int(binary.BigEndian.Uint16(header[16:]))}
	if t.pageSize == 1 {
		t.pageSize = 1 << 16
	}
	t.usable = t.pageSize - int(header[20])
	if t.pageSize < 512 || t.usable < 480 || t.pageSize&(t.pageSize-1) != 0 {
		return nil, fmt.Errorf("%w: pages of %d bytes", ErrDamaged, t.pageSize)
	}
	if utf8 := binary.BigEndian.Uint32(header[56:]); utf8 != 1 {
		return nil, fmt.Errorf("%w: text encoding %d", ErrDamaged, utf8)
	}
	t.pages = uint32(min(size/int64(t.pageSize), 1<<32-1))
	return t, nil
}

// walk is one reading of a table.
type walk struct {
	*Table
	visit   func(*Row) error
	before  func(*Row) bool // nil once the first row to visit is found
	visited []uint64        // a bit for each page met, so that no page is met twice
	row     Row
	long    []byte // a row that lies on several pages
	free    [][]byte
	chunk   []byte // pages that were read at once
	first   uint32 // the first of them
}

// deepest is more than any table has levels.
const deepest = 20

// Each hands the rows to visit in the order of their key. A row is only valid during the
// call.
func (t *Table) Each(visit func(*Row) error) error { return t.EachFrom(nil, visit) }

// EachFrom is Each beginning with the first row that is not before what is wanted. Most of
// what comes before that is not even read.
func (t *Table) EachFrom(before func(*Row) bool, visit func(*Row) error) error {
	w := &walk{Table: t, visit: visit, before: before, visited: make([]uint64, t.pages/64+1)}
	return w.page(t.root, 0)
}

// The kinds of pages a table without rowid has.
const (
	interior = 2
	leaf     = 10
)

// header is the beginning of a page.
type header struct {
	kind  byte
	cells int
	size  int // of it
	from  int // where it stands in the page
}

func (w *walk) page(n uint32, depth int) error {
	if depth > deepest {
		return fmt.Errorf("%w: too deep", ErrDamaged)
	}
	page, err := w.take(n)
	if err != nil {
		return err
	}
	defer w.give(page)
	h, err := readHeader(page, n)
	if err != nil {
		return err
	}
	used := 0
	for i := range h.cells {
		at := int(binary.BigEndian.Uint16(page[h.from+h.size+2*i:]))
		if at+4 > w.usable {
			return fmt.Errorf("%w: page %d, cell %d", ErrDamaged, n, i)
		}
		size, err := w.cell(page[at:w.usable], h.kind, depth)
		if err != nil {
			return err
		}
		if used += size; used > w.usable { // else a small file could be a huge table
			return fmt.Errorf("%w: page %d, cells that overlap", ErrDamaged, n)
		}
	}
	if h.kind == interior {
		return w.page(binary.BigEndian.Uint32(page[h.from+8:]), depth+1)
	}
	return nil
}

func readHeader(page []byte, n uint32) (header, error) {
	h := header{size: 8}
	if n == 1 {
		h.from = 100 // of the file
	}
	h.kind, h.cells = page[h.from], int(binary.BigEndian.Uint16(page[h.from+3:]))
	if h.kind == interior {
		h.size = 12
	} else if h.kind != leaf {
		return h, fmt.Errorf("%w: page %d is of kind %d", ErrDamaged, n, h.kind)
	}
	if h.from+h.size+2*h.cells > len(page) {
		return h, fmt.Errorf("%w: page %d has %d cells", ErrDamaged, n, h.cells)
	}
	return h, nil
}

// cell hands on what a cell stands for, the rows that come before its own included, and
// gives its size.
func (w *walk) cell(cell []byte, kind byte, depth int) (size int, err error) {
	child := uint32(0)
	if kind == interior {
		child, cell = binary.BigEndian.Uint32(cell), cell[4:]
	}
	row, size, err := w.payload(cell)
	if err != nil {
		return 0, err
	}
	if before, err := w.isBefore(row); err != nil || before {
		return size, err
	}
	if kind == interior {
		if len(row) > record.ByKey.Local(len(row), w.usable) {
			row = bytes.Clone(row) // another long one may come first
		}
		if err := w.page(child, depth+1); err != nil {
			return 0, err
		}
	}
	w.before = nil
	if err := w.row.parse(row); err != nil {
		return 0, err
	}
	return size, w.visit(&w.row)
}

// isBefore reports whether a row comes before what is wanted, and with it all that come
// before it.
func (w *walk) isBefore(row []byte) (bool, error) {
	if w.before == nil {
		return false, nil
	}
	if err := w.row.parse(row); err != nil {
		return false, err
	}
	return w.before(&w.row), nil
}

// payload is the row that a cell holds, or begins, and the size of the cell.
func (w *walk) payload(cell []byte) (row []byte, size int, err error) {
	length, n := record.Varint(cell)
	if n == 0 || length > uint64(w.pages)*uint64(w.pageSize) {
		return nil, 0, fmt.Errorf("%w: length of a row", ErrDamaged)
	}
	cell = cell[n:]
	here := record.ByKey.Local(int(length), w.usable)
	if here > len(cell) {
		return nil, 0, fmt.Errorf("%w: a row beyond its page", ErrDamaged)
	}
	row = cell[:here]
	if here < int(length) {
		if len(cell) < here+4 {
			return nil, 0, fmt.Errorf("%w: a row beyond its page", ErrDamaged)
		}
		row, err = w.overflow(row, binary.BigEndian.Uint32(cell[here:]), int(length))
	}
	return row, n + here, err
}

// overflow puts a row together that goes on on other pages.
func (w *walk) overflow(begun []byte, next uint32, length int) ([]byte, error) {
	w.long = append(w.long[:0], begun...)
	for len(w.long) < length {
		page, err := w.take(next)
		if err != nil {
			return nil, err
		}
		next = binary.BigEndian.Uint32(page)
		w.long = append(w.long, page[4:min(w.usable, 4+length-len(w.long))]...)
		w.give(page)
	}
	return w.long, nil
}

// atOnce is how many pages are read at once: those of a table mostly follow each other.
const atOnce = 32

// take gives a copy of a page that has not been met yet.
func (w *walk) take(n uint32) ([]byte, error) {
	if n < 1 || n > w.pages {
		return nil, fmt.Errorf("%w: page %d of %d", ErrDamaged, n, w.pages)
	}
	if w.visited[n/64]&(1<<(n%64)) != 0 {
		return nil, fmt.Errorf("%w: page %d stands in two places", ErrDamaged, n)
	}
	w.visited[n/64] |= 1 << (n % 64)
	if n < w.first || int(n-w.first) >= len(w.chunk)/w.pageSize {
		if err := w.read(n); err != nil {
			return nil, err
		}
	}
	var page []byte
	if last := len(w.free) - 1; last >= 0 {
		page, w.free = w.free[last], w.free[:last]
	} else {
		page = make([]byte, w.pageSize)
	}
	copy(page, w.chunk[int(n-w.first)*w.pageSize:])
	return page, nil
}

func (w *walk) give(page []byte) { w.free = append(w.free, page) }

func (w *walk) read(n uint32) error {
	most := min(atOnce, int(w.pages-n)+1)
	if w.chunk == nil {
		w.chunk = make([]byte, atOnce*w.pageSize)
	}
	w.first, w.chunk = n, w.chunk[:most*w.pageSize]
	if _, err := w.file.ReadAt(w.chunk, int64(n-1)*int64(w.pageSize)); err != nil {
		w.chunk = w.chunk[:0]
		return fmt.Errorf("read page %d: %w", n, err)
	}
	return nil
}
