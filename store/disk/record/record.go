// Package record is how SQLite lays out a row as bytes: a header that says what each
// column holds, and then the columns (https://sqlite.org/fileformat2.html, section 2.1).
// It knows no pages and no tables.
package record

import (
	"encoding/binary"
	"math"
)

// Serial is a serial type: what a column holds, and how many bytes it takes.
type Serial uint64

// Null is a column without a value.
const Null Serial = 0

const float Serial = 7

// Blob is the type of so many bytes.
func Blob(size int) Serial { return Serial(12 + 2*size) }

// IsInteger reports whether the column holds a whole number.
func (s Serial) IsInteger() bool { return s >= 1 && s <= 6 || s == 8 || s == 9 }

// IsBlob reports whether it holds bytes.
func (s Serial) IsBlob() bool { return s >= 12 && s%2 == 0 }

// IsText reports whether it holds text.
func (s Serial) IsText() bool { return s >= 13 && s%2 == 1 }

// Size is how many bytes it takes.
func (s Serial) Size() int {
	switch {
	case s >= 12:
		return int((s - 12) / 2)
	case s < 8:
		return [8]int{0, 1, 2, 3, 4, 6, 8, 8}[s]
	}
	return 0
}

// Int is the number in a column that holds one.
func (s Serial) Int(b []byte) int64 {
	if s == 8 || s == 9 {
		return int64(s) - 8
	}
	n := int64(int8(b[0]))
	for _, next := range b[1:] {
		n = n<<8 | int64(next)
	}
	return n
}

// Value is the column as a driver gives it; bytes stay those of b.
func (s Serial) Value(b []byte) any {
	switch {
	case s.IsInteger():
		return s.Int(b)
	case s.IsBlob():
		return b
	case s.IsText():
		return string(b)
	case s == float:
		return math.Float64frombits(binary.BigEndian.Uint64(b))
	}
	return nil
}

// Varint reads a number of one to nine bytes; length is 0 where it does not end.
func Varint(b []byte) (n uint64, length int) {
	for i := range min(len(b), 8) {
		n = n<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return n, i + 1
		}
	}
	if len(b) < 9 {
		return 0, 0
	}
	return n<<8 | uint64(b[8]), 9
}

// Tree is the kind of b-tree a row lies in.
type Tree uint8

// The kinds.
const (
	ByRowid Tree = iota // a table with row ids
	ByKey               // an index, or a table without row ids
)

// Local is how many bytes of a row lie on its own page, of which so many can be used;
// the others lie on further ones.
func (t Tree) Local(size, usable int) int {
	most, least := usable-35, (usable-12)*32/255-23
	if t == ByKey {
		most = (usable-12)*64/255 - 23
	}
	if size <= most {
		return size
	}
	if rest := least + (size-least)%(usable-4); rest <= most {
		return rest
	}
	return least
}
