package disclosure

import (
	"encoding/binary"
	"math"

	"feldbuch/export/table"
)

// sumKey tells sums apart; their terms are in order.
func sumKey(s table.Sum) string {
	b := make([]byte, 0, 12*len(s))
	for _, t := range s {
		b = binary.LittleEndian.AppendUint32(b, uint32(t.Inner))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(t.Coefficient))
	}
	return string(b)
}

// isCount reports whether a sum counts businesses.
func isCount(s table.Sum) bool {
	for _, t := range s {
		if t.Coefficient != 1 {
			return false
		}
	}
	return true
}

// less is what is in base but not in the sum.
func less(base, sum table.Sum) table.Sum {
	in := map[int]bool{}
	for _, t := range sum {
		in[t.Inner] = true
	}
	var rest table.Sum
	for _, t := range base {
		if !in[t.Inner] {
			rest = append(rest, t)
		}
	}
	return rest
}
