package value

import (
	"slices"
	"strconv"
	"strings"
)

// Geopoint reads "54.09 12.14", with altitude and accuracy after them if known;
// decimal commas where nothing else can be meant; "54.09 N, 12.14 E" and degrees,
// minutes and seconds. The canonical text is "lat lon altitude accuracy" as ODK
// writes it, whole numbers with ".0".
func Geopoint(s string) (canonical string, ok bool) {
	numbers, ok := coordinates(placeSigns.Replace(singleBlanks(s)))
	if !ok || len(numbers) < 2 || len(numbers) > 4 {
		return "", false
	}
	for len(numbers) < 4 {
		numbers = append(numbers, 0)
	}
	lat, lon, accuracy := numbers[0], numbers[1], numbers[3]
	if lat < -90 || lat > 90 || lon < -180 || lon > 180 || accuracy < 0 {
		return "", false
	}
	texts := make([]string, len(numbers))
	for i, f := range numbers {
		texts[i] = decimals(f)
	}
	return strings.Join(texts, " "), true
}

func coordinates(s string) ([]float64, bool) {
	if upper := hemispheres.Replace(strings.ToUpper(s)); strings.ContainsAny(upper, "NSEW°") {
		return angles(upper)
	}
	fields, ok := numberFields(strings.TrimSuffix(s, ";"))
	numbers := make([]float64, len(fields))
	for i, field := range fields {
		if !coordinate().MatchString(field) {
			return nil, false
		}
		f, err := strconv.ParseFloat(strings.Replace(field, ",", ".", 1), 64)
		if err != nil {
			return nil, false
		}
		numbers[i] = f + 0 // no minus zero
	}
	return numbers, ok
}

// coordinate has one separator, the decimal one: nobody groups thousands in a
// place.
var coordinate = Pattern(`^[+-]?(\d+[.,]?\d*|[.,]\d+)$`)

// numberFields are the numbers of a place. A comma separates them where a blank
// follows it or points are the decimal marks, else it is a decimal one. Where it
// might be both, as in "54,1, 12" and "54,09,12,14", nothing is read.
func numberFields(s string) (fields []string, ok bool) {
	s = strings.ReplaceAll(s, " ,", ", ")
	loose := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ';' })
	parts := commaBlank().Split(s, -1)
	switch {
	case !strings.Contains(s, ","):
		return loose, true
	case !alike(parts):
		return nil, false
	case len(parts) > 1 && strings.Contains(parts[0], ","):
		return parts, true // 54,09, 12,14
	case len(parts) == 1 && len(loose) > 1 && !strings.Contains(s, "."):
		return loose, true // 54,09 12,14
	}
	fields = strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ;,", r) })
	pointed := len(fields) > 1 && strings.Contains(fields[0], ".") && strings.Contains(fields[1], ".")
	return fields, pointed || len(parts) > 1
}

var commaBlank = Pattern(`, +`)

// alike reports whether all parts have a comma inside, or none has.
func alike(parts []string) bool {
	commas := strings.Contains(parts[0], ",")
	return !slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(p, ",") != commas })
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
