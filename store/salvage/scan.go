package salvage

import (
	"bytes"
	"context"
	"database/sql/driver"
	"slices"

	"feldbuch/store/disk/record"
)

// The first byte of a page of a b-tree says which kind it is of.
const (
	innerIndex = 2
	innerTable = 5
	leafIndex  = 10
	leafTable  = 13
)

// found is what looks like a row. listed: the page says that it is one, and it is not left
// over from a row that was moved.
type found struct {
	table  string
	row    []driver.Value
	listed bool
}

// scan goes over all pages and hands what looks like rows of the file to visit.
type scan struct {
	*pages
	visit func(found) error

	cells  []record.Serial
	unread int // pages that the medium does not give
	empty  int
}

// run looks at the pages that say they hold rows first. Others may be what is left of
// such, unless a row that was found goes on there: a file that somebody attached may be
// a study file itself.
func (s *scan) run(ctx context.Context) error {
	for _, isTree := range []bool{true, false} {
		for n := 1; n <= s.n; n++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := s.look(n, isTree); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *scan) look(n int, isTree bool) error {
	page, err := s.page(n)
	begin := 0
	if n == 1 {
		begin = 100
	}
	if isTree {
		s.count(page, err)
	}
	if err != nil || isKind(page[begin]) != isTree || s.further[n] {
		return nil
	}
	if err := s.rows(page, begin, page[begin]); err != nil {
		return err
	}
	for _, entry := range s.entries(page, begin) {
		if err := s.visit(found{indexOfEvents.table, entry, true}); err != nil {
			return err
		}
	}
	return nil
}

func (s *scan) count(page []byte, unread error) {
	switch {
	case unread != nil:
		s.unread++
	case len(bytes.TrimLeft(page, "\x00")) == 0:
		s.empty++
	}
}

func isKind(b byte) bool {
	return b == innerIndex || b == innerTable || b == leafIndex || b == leafTable
}

// rows finds the rows that begin on a page. kind says of which trees there can be some.
func (s *scan) rows(page []byte, begin int, kind byte) error {
	listed := cellsOf(page, begin)
	for at := begin; at+1 < len(page); at++ {
		if b := record.Serial(page[at+1]); page[at] < 2 || b != record.Blob(16) && b != record.Blob(32) && b != record.Null {
			continue // as good as always
		}
		header := readHeader(page[at:], s.cells[:0])
		if header == nil {
			continue
		}
		s.cells = header
		for i := range shapes {
			shape := &shapes[i]
			if !shape.fits(header) || !mayLie(shape.tree, kind) {
				continue
			}
			if row := s.record(page, at, shape.tree, header); row != nil {
				if err := s.visit(found{shape.table, row, slices.Contains(listed, at)}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// mayLie reports whether rows of such a tree lie on a page of a kind, where that is known.
func mayLie(t record.Tree, kind byte) bool {
	switch kind {
	case innerIndex, leafIndex:
		return t == record.ByKey
	case leafTable:
		return t == record.ByRowid
	}
	return kind != innerTable
}
