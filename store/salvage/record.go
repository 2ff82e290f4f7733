package salvage

import (
	"database/sql/driver"
	"encoding/binary"

	"feldbuch/store/disk/record"
)

// A row is found by how its record begins: the length of its header, then what each
// column holds. So neither the root of
// a table is needed, nor its schema, nor the beginning of the page.

// mostHeader is how long the header of a record of ours is at most.
const mostHeader = 60

// readHeader reads the header of a record that begins at b, nil where none can.
func readHeader(b []byte, into []record.Serial) []record.Serial {
	if len(b) < 2 || b[0] < 2 || b[0] > mostHeader || int(b[0]) > len(b) {
		return nil
	}
	cells := into[:0]
	for rest := b[1:b[0]]; len(rest) > 0; {
		n, length := record.Varint(rest)
		if length == 0 || n > 1<<31 || n == 10 || n == 11 {
			return nil
		}
		cells, rest = append(cells, record.Serial(n)), rest[length:]
	}
	return cells
}

// record gathers the record whose header is at page[at:], with what lies on further
// pages, and cuts it into its cells; nil where something of it is missing.
func (p *pages) record(page []byte, at int, t record.Tree, header []record.Serial) []driver.Value {
	size := int(page[at])
	for _, c := range header {
		size += c.Size()
	}
	if size > p.n*p.size {
		return nil
	}
	local := t.Local(size, p.size)
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
		row[i], content = c.Value(content[:c.Size()]), content[c.Size():]
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
