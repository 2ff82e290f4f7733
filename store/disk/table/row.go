package table

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Row is one row as it stands in the file. Columns are numbered from 0.
type Row struct {
	kinds  [most]uint64 // the serial types
	from   [most + 1]int
	values []byte
	n      int
}

// most is how many columns a row may have.
const most = 32

// parse reads the header of a record.
func (r *Row) parse(record []byte) error {
	size, at := varint(record)
	if at == 0 || size > uint64(len(record)) {
		return fmt.Errorf("%w: header of a row", ErrDamaged)
	}
	header := record[:size]
	r.values, r.n = record[size:], 0
	for end := 0; at < len(header); r.n++ {
		kind, n := varint(header[at:])
		length := lengthOf(kind)
		if n == 0 || r.n == most || length > uint64(len(r.values)-end) {
			return fmt.Errorf("%w: header of a row", ErrDamaged)
		}
		at, end = at+n, end+int(length)
		r.kinds[r.n], r.from[r.n+1] = kind, end
	}
	return nil
}

// lengthOf is how many bytes a value of this serial type has.
func lengthOf(kind uint64) uint64 {
	switch {
	case kind >= 12:
		return (kind - 12) / 2
	case kind < 8:
		return [8]uint64{0, 1, 2, 3, 4, 6, 8, 8}[kind]
	}
	return 0
}

// Columns is how many columns the row has.
func (r *Row) Columns() int { return r.n }

func (r *Row) bytes(i int) []byte { return r.values[r.from[i]:r.from[i+1]] }

// IsNull reports whether a column has no value, or the row no such column.
func (r *Row) IsNull(i int) bool { return i >= r.n || r.kinds[i] == 0 }

// Blob is a column of bytes, which are only valid during the call.
func (r *Row) Blob(i int) (b []byte, ok bool) {
	if i >= r.n || r.kinds[i] < 12 || r.kinds[i]%2 != 0 {
		return nil, false
	}
	return r.bytes(i), true
}

// Text is a column of text, likewise.
func (r *Row) Text(i int) (b []byte, ok bool) {
	if i >= r.n || r.kinds[i] < 12 || r.kinds[i]%2 == 0 {
		return nil, false
	}
	return r.bytes(i), true
}

// Int is a column with a whole number.
func (r *Row) Int(i int) (int64, bool) {
	if i >= r.n {
		return 0, false
	}
	switch kind := r.kinds[i]; {
	case kind == 8 || kind == 9:
		return int64(kind) - 8, true
	case kind < 1 || kind > 6:
		return 0, false
	}
	b := r.bytes(i)
	v := int64(int8(b[0]))
	for _, next := range b[1:] {
		v = v<<8 | int64(next)
	}
	return v, true
}

// Value is a column as a driver gives it, in memory of its own.
func (r *Row) Value(i int) any {
	if n, ok := r.Int(i); ok {
		return n
	}
	if b, ok := r.Blob(i); ok {
		return append([]byte{}, b...)
	}
	if text, ok := r.Text(i); ok {
		return string(text)
	}
	if i < r.n && r.kinds[i] == 7 {
		return math.Float64frombits(binary.BigEndian.Uint64(r.bytes(i)))
	}
	return nil
}

// varint reads a number of one to nine bytes; n is 0 where there is none.
func varint(b []byte) (v uint64, n int) {
	for n = range min(len(b), 8) {
		v = v<<7 | uint64(b[n]&0x7f)
		if b[n] < 0x80 {
			return v, n + 1
		}
	}
	if len(b) < 9 {
		return 0, 0
	}
	return v<<8 | uint64(b[8]), 9
}
