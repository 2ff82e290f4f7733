package value

import (
	"strconv"
	"strings"
)

// Geopoint reads "54.09 12.14", with altitude and accuracy after them if
// known; decimal commas are accepted where blanks or semicolons separate. The
// canonical text is "lat lon altitude accuracy" as ODK writes it, whole numbers
// with ".0".
func Geopoint(s string) (canonical string, ok bool) {
	s = strings.ReplaceAll(s, ";", " ")
	if len(strings.Fields(s)) == 1 || strings.Contains(s, ", ") {
		s = strings.ReplaceAll(s, ",", " ")
	}
	fields := strings.Fields(s)
	if len(fields) < 2 || len(fields) > 4 {
		return "", false
	}
	for len(fields) < 4 {
		fields = append(fields, "0")
	}
	for i, limit := range []float64{90, 180, 0, 0} {
		text, ok := Decimal(fields[i])
		if !ok {
			return "", false
		}
		f, err := strconv.ParseFloat(text, 64)
		if err != nil || limit > 0 && (f < -limit || f > limit) {
			return "", false
		}
		fields[i] = decimals(f)
	}
	return strings.Join(fields, " "), true
}

// decimals writes a number with at least one place.
func decimals(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// Geoline reads the places of a line or of an outline, with semicolons between.
func Geoline(s string) (canonical string, ok bool) {
	places := strings.Split(strings.TrimSuffix(strings.TrimSpace(s), ";"), ";")
	for i, place := range places {
		if places[i], ok = Geopoint(place); !ok {
			return "", false
		}
	}
	return strings.Join(places, "; "), true
}
