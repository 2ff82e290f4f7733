package record

import (
	"math"
	"reflect"
	"testing"
)

func TestAVarintIsReadAsSQLiteWritesIt(t *testing.T) {
	for name, c := range map[string]struct {
		bytes  []byte
		n      uint64
		length int
	}{
		"one byte":                              {[]byte{0x7f}, 127, 1},
		"two bytes":                             {[]byte{0x81, 0x00}, 128, 2},
		"what follows is not read":              {[]byte{0x05, 0xff}, 5, 1},
		"nine bytes, the last one whole":        {[]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, math.MaxUint64, 9},
		"nothing":                               {nil, 0, 0},
		"one that goes on behind the end":       {[]byte{0x81, 0x80}, 0, 0},
		"eight bytes that want a ninth as well": {[]byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80}, 0, 0},
	} {
		if n, length := Varint(c.bytes); n != c.n || length != c.length {
			t.Errorf("%s: %d in %d bytes", name, n, length)
		}
	}
}

func TestAColumnHasTheValueOfItsType(t *testing.T) {
	for name, c := range map[string]struct {
		serial Serial
		bytes  []byte
		want   any
	}{
		"none":                         {Null, nil, nil},
		"minus one in a byte":          {1, []byte{0xff}, int64(-1)},
		"a number of three bytes":      {3, []byte{0x01, 0x00, 0x02}, int64(65538)},
		"a negative one of six bytes":  {5, []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xfe}, int64(-2)},
		"half":                         {7, []byte{0x3f, 0xe0, 0, 0, 0, 0, 0, 0}, 0.5},
		"zero":                         {8, nil, int64(0)},
		"one":                          {9, nil, int64(1)},
		"bytes":                        {Blob(2), []byte{1, 2}, []byte{1, 2}},
		"text":                         {13 + 2*2, []byte("ü"), "ü"},
		"what SQLite keeps for itself": {10, nil, nil},
	} {
		if size := c.serial.Size(); size != len(c.bytes) {
			t.Errorf("%s: %d bytes", name, size)
		}
		if got := c.serial.Value(c.bytes); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}
