package table

import "math"

// Status is whether and how a figure is shown.
type Status uint8

// The statuses, from what shows most to what shows least.
const (
	Plain      Status = iota
	Uncertain         // from 10 to 29 cases: shown in brackets
	TooFew            // from fewer than 10: not shown
	Suppressed        // would give away what single businesses said: not shown
)

// MinForShown is the number of cases from which shares, means and their intervals
// are shown; from MinForPlain on they stand without brackets.
const (
	MinForShown = 10
	MinForPlain = 30
)

// StatusOf grades a figure that rests on n cases.
func StatusOf(n int) Status {
	switch {
	case n < MinForShown:
		return TooFew
	case n < MinForPlain:
		return Uncertain
	}
	return Plain
}

// The signs that stand where a figure is not shown.
const (
	TooFewSign     = "/"
	SuppressedSign = "."
)

// Shown is what stands in the cell: its value, or the sign for why not.
func (c Cell) Shown() any {
	switch c.Status {
	case TooFew:
		return TooFewSign
	case Suppressed:
		return SuppressedSign
	}
	return c.Value
}

// Format is how a figure is written.
type Format uint8

// The formats. Words and counts are shown however few there are: they are the n.
const (
	Words   Format = iota
	Count          // true zero is a dash
	Alert          // a count to look at
	Verdict        // words that rest on means
	Points         // of a scale, and their products: 0.00
	Score          // −100 to 100: 0.0
	Percent        // of a share of one: 0.0 %
	Rank           // a place, from 1
)

// Graded reports whether few cases hide a figure of this format.
func (f Format) Graded() bool { return f > Alert }

// Right reports whether figures of this format are set right, one below the other.
func (f Format) Right() bool { return f != Words && f != Verdict }

// Round rounds a number that is shown with so many decimals, halves away from zero as
// spreadsheets do: a half that binary digits cannot hold is one nevertheless.
func Round(x float64, decimals int) float64 {
	by := math.Pow10(decimals)
	return math.Round(x*by*(1+1e-13)) / by
}
