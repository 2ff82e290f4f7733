package salvage

import (
	"bytes"
	"cmp"
	"database/sql/driver"
	"encoding/binary"
	"slices"

	"feldbuch/store/disk/record"
)

// The index of events by subject has their keys a second time. So where a page of events
// is lost it tells which, and which interviews they belonged to.
var indexOfEvents = shape{"event_subject", record.ByKey, []func(record.Serial) bool{any16, any16, integer, any32}}

// entries are those of a page of that index. No hash proves them: unless all of the page
// is as it must be, in order, none is believed.
func (p *pages) entries(page []byte, begin int) [][]driver.Value {
	if kind := page[begin]; kind != leafIndex && kind != innerIndex {
		return nil
	}
	var all [][]driver.Value
	for _, at := range cellsOf(page, begin) {
		header := readHeader(page[at:], nil)
		if !indexOfEvents.fits(header) {
			return nil
		}
		row := p.record(page, at, record.ByKey, header)
		if row == nil || len(all) > 0 && compareEntries(all[len(all)-1], row) >= 0 {
			return nil
		}
		all = append(all, row)
	}
	return all
}

func compareEntries(a, b []driver.Value) int {
	one, _ := a[2].(int64)
	other, _ := b[2].(int64)
	return cmp.Or(bytes.Compare(blobOf(a[0]), blobOf(b[0])), bytes.Compare(blobOf(a[1]), blobOf(b[1])),
		cmp.Compare(one, other), bytes.Compare(blobOf(a[3]), blobOf(b[3])))
}

// cellsOf is where the records begin that a page lists.
func cellsOf(page []byte, begin int) (all []int) {
	if !isKind(page[begin]) || begin+12 > len(page) {
		return nil
	}
	pointers, child := begin+8, 0
	if page[begin] == innerIndex || page[begin] == innerTable {
		pointers, child = begin+12, 4
	}
	n := int(binary.BigEndian.Uint16(page[begin+3:]))
	for ; n > 0 && pointers+2 <= len(page); n, pointers = n-1, pointers+2 {
		at := int(binary.BigEndian.Uint16(page[pointers:])) + child
		at = skipNumber(page, at) // the size
		if page[begin] == leafTable {
			at = skipNumber(page, at) // the row id
		}
		if at < len(page) && !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	return all
}

func skipNumber(page []byte, at int) int {
	if at >= len(page) {
		return at
	}
	_, size := record.Varint(page[at:])
	return at + size
}
