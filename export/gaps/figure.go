package gaps

import (
	"encoding/json"
	"math"
)

// Figure is a number that may not be there: None where nothing was counted.
type Figure float64

// None is the figure that is not there; JSON has null for it.
var None = Figure(math.NaN())

// OK reports whether the figure is there.
func (f Figure) OK() bool { return !math.IsNaN(float64(f)) }

// MarshalJSON implements json.Marshaler.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.OK() {
		return []byte("null"), nil
	}
	return json.Marshal(float64(f))
}

// Rank is a place from 1; 0 where an area has no pairs, null in JSON.
type Rank int

// MarshalJSON implements json.Marshaler.
func (r Rank) MarshalJSON() ([]byte, error) {
	if r == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(int(r))
}
