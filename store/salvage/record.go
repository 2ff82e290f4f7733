package salvage

import (
	"database/sql/driver"
	"encoding/binary"
)

// A row is found by how its record begins: the length of its header, then what each
// column holds (https://sqlite.org/fileformat2.html section 2.1). So neither the root of
// a table is needed, nor its schema, nor the beginning of the page.

// cell is what a column holds.
type cell uint64

const null cell = 0

func (c cell) isInteger() bool { return c >= 1 && c <= 6 || c == 8 || c == 9 }
func (c cell) isBlob() bool    { return c >= 12 && c%2 == 0 }
func (c cell) isText() bool    { return c >= 13 && c%2 == 1 }

// blob is a blob of so many bytes.
func blob(bytes int) cell { return cell(12 + 2*bytes) }

// size is how many bytes of the record it takes.
func (c cell) size() int {
	switch {
	case c >= 12:
		return int(c-12) / 2
	case c == 6 || c == 7:
		return 8
	case c == 5:
		return 6
	case c < 5:
		return int(c)
	}
	return 0
}

// value reads the cell from its bytes as the driver would.
func (c cell) value(b []byte) driver.Value {
	switch {
	case c.isText():
		return string(b)
	case c.isBlob():
		return b
	case c == 8 || c == 9:
		return int64(c - 8)
	case !c.isInteger():
		return nil
	}
	n := int64(int8(b[0]))
	for _, next := range b[1:] {
		n = n<<8 | int64(next)
	}
	return n
}

// mostHeader is how long the header of a record of ours is at most.
const mostHeader = 60

// readHeader reads the header of a record that begins at b, nil where none can.
func readHeader(b []byte, into []cell) []cell {
	if len(b) < 2 || b[0] < 2 || b[0] > mostHeader || int(b[0]) > len(b) {
		return nil
	}
	cells := into[:0]
	for rest := b[1:b[0]]; len(rest) > 0; {
		n, length := varint(rest)
		if length == 0 || n > 1<<31 || n == 10 || n == 11 {
			return nil
		}
		cells, rest = append(cells, cell(n)), rest[length:]
	}
	return cells
}

// varint reads SQLite's number of one to nine bytes; length 0 where it does not end.
func varint(b []byte) (n uint64, length int) {
	for i := range min(len(b), 9) {
		if i == 8 {
			return n<<8 | uint64(b[i]), 9
		}
		n = n<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return n, i + 1
		}
	}
	return 0, 0
}

// tree is the kind of b-tree a record lies in, which says how much of it lies on the page.
type tree uint8

const (
	byRowid tree = iota // a table with row ids
	byKey               // an index, or a table without row ids
)

// local is how many bytes of a record of this size lie on a page.
func (t tree) local(size, page int) int {
	most, least := page-35, (page-12)*32/255-23
	if t == byKey {
		most = (page-12)*64/255 - 23
	}
	if size <= most {
		return size
	}
	if rest := least + (size-least)%(page-4); rest <= most {
		return rest
	}
	return least
}

// record gathers the record whose header is at page[at:], with what lies on further
// pages, and cuts it into its cells; nil where something of it is missing.
func (p *pages) record(page []byte, at int, t tree, header []cell) []driver.Value {
	size := int(page[at])
	for _, c := range header {
		size += c.size()
	}
	if size > p.n*p.size {
		return nil
	}
	local := t.local(size, p.size)
	if at+local > len(page) {
		return nil
	}
	content := page[at : at+local : at+local]
	if local < size {
		if content = p.follow(content, page[at+local:], size); content == nil {
			return nil
		}
	}
	content = content[page[at]:]
	row := make([]driver.Value, len(header))
	for i, c := range header {
		row[i], content = c.value(content[:c.size()]), content[c.size():]
	}
	return row
}

// follow follows a record over its further pages.
func (p *pages) follow(content, next []byte, size int) []byte {
	for len(content) < size {
		if len(next) < 4 {
			return nil
		}
		n := int(binary.BigEndian.Uint32(next))
		if n < 1 || n > p.n {
			return nil
		}
		page, err := p.page(n)
		if err != nil {
			return nil
		}
		p.further[n] = true
		content = append(content, page[4:min(p.size, 4+size-len(content))]...)
		next = page
	}
	return content
}
