package value

import (
	"strconv"
	"strings"
)

// Geopoint reads "54.09 12.14", with altitude and accuracy after them if
// known; decimal commas are accepted where blanks or semicolons separate. The
// canonical text is "lat lon altitude accuracy" after ODK.
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
		if f, _ := strconv.ParseFloat(text, 64); limit > 0 && (f < -limit || f > limit) {
			return "", false
		}
		fields[i] = text
	}
	return strings.Join(fields, " "), true
}
