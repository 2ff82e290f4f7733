package table

import (
	"fmt"

	"feldbuch/store/disk/record"
)

// Row is one row as it stands in the file. Columns are numbered from 0.
type Row struct {
	kinds  [most]record.Serial
	from   [most + 1]int
	values []byte
	n      int
}

// most is how many columns a row may have.
const most = 32

// parse reads the header of a record.
func (r *Row) parse(row []byte) error {
	size, at := record.Varint(row)
	if at == 0 || size > uint64(len(row)) {
		return fmt.Errorf("%w: header of a row", ErrDamaged)
	}
	header := row[:size]
	r.values, r.n = row[size:], 0
	for end := 0; at < len(header); r.n++ {
		number, n := record.Varint(header[at:])
		kind := record.Serial(number)
		if n == 0 || r.n == most || kind.Size() > len(r.values)-end {
			return fmt.Errorf("%w: header of a row", ErrDamaged)
		}
		at, end = at+n, end+kind.Size()
		r.kinds[r.n], r.from[r.n+1] = kind, end
	}
	return nil
}

// Columns is how many columns the row has.
func (r *Row) Columns() int { return r.n }

func (r *Row) bytes(i int) []byte { return r.values[r.from[i]:r.from[i+1]] }

// IsNull reports whether a column has no value, or the row no such column.
func (r *Row) IsNull(i int) bool { return i >= r.n || r.kinds[i] == record.Null }

// Blob is a column of bytes, which are only valid during the call.
func (r *Row) Blob(i int) (b []byte, ok bool) {
	if i >= r.n || !r.kinds[i].IsBlob() {
		return nil, false
	}
	return r.bytes(i), true
}

// Text is a column of text, likewise.
func (r *Row) Text(i int) (b []byte, ok bool) {
	if i >= r.n || !r.kinds[i].IsText() {
		return nil, false
	}
	return r.bytes(i), true
}

// Int is a column with a whole number.
func (r *Row) Int(i int) (int64, bool) {
	if i >= r.n || !r.kinds[i].IsInteger() {
		return 0, false
	}
	return r.kinds[i].Int(r.bytes(i)), true
}

// Value is a column as a driver gives it, in memory of its own.
func (r *Row) Value(i int) any {
	if i >= r.n {
		return nil
	}
	v := r.kinds[i].Value(r.bytes(i))
	if b, ok := v.([]byte); ok {
		return append([]byte{}, b...)
	}
	return v
}
