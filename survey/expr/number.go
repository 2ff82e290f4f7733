package expr

import (
	"math"
	"strconv"
	"strings"
)

// tolerance is how far apart two numbers may be and still be equal, and how
// near to 0 a number is written "0", as in the reference implementation.
const tolerance = 1e-12

// textNumber is what a text is as a number: a decimal number, the days of a
// date, or NaN.
func textNumber(s string) float64 {
	if f, ok := parseNumber(s); ok {
		return f
	}
	if t, err := parseStamp(s); err == nil {
		return t.days()
	}
	return math.NaN()
}

// exactPowers are the powers of ten a float64 holds exactly.
var exactPowers = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
}

// parseNumber reads digits with an optional minus in front and a decimal point
// or comma. XPath knows neither a plus nor exponents.
func parseNumber(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	digits, negative := strings.CutPrefix(s, "-")
	mantissa, count, point := uint64(0), 0, -1
	for i := range len(digits) {
		switch c := digits[i]; {
		case isDigit(c):
			mantissa = mantissa*10 + uint64(c-'0')
			count++
		case (c == '.' || c == ',') && point < 0:
			point = i
		default:
			return 0, false
		}
	}
	if count == 0 {
		return 0, false
	}
	if count > 15 {
		// More digits than a float64 holds: leave the rounding to strconv. The
		// form is checked, and a number out of range is infinite.
		f, _ := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
		return f, true
	}
	f := float64(mantissa)
	if point >= 0 {
		f /= exactPowers[len(digits)-point-1]
	}
	if negative {
		f = -f
	}
	return f, true
}

// formatNumber writes a number without exponent and without a needless ".0".
func formatNumber(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	case math.Abs(f) < tolerance:
		return "0"
	case f == math.Trunc(f) && math.Abs(f) < 1<<53:
		return strconv.FormatInt(int64(f), 10)
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// roundPlaces rounds to decimal places, negative ones left of the point, a half
// towards +∞. It goes by the decimal text of the number: 1.005 is rounded to
// 1.01 although the nearest float64 is a little less.
func roundPlaces(f, places float64) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) || places > 30 {
		return f
	}
	if math.IsNaN(places) || places < -30 {
		return math.NaN()
	}
	n := int(places)
	return shiftPoint(roundUp(shiftPoint(f, n)), -n)
}

// shiftPoint is f times ten to the n, exact in the decimal digits.
func shiftPoint(f float64, n int) float64 {
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
	e, err := strconv.Atoi(exponent)
	if err != nil {
		return f // infinite: the shift before went out of range
	}
	shifted, _ := strconv.ParseFloat(mantissa+"e"+strconv.Itoa(e+n), 64)
	return shifted
}
