package value

import (
	"math"
	"strconv"
	"strings"
)

// placeSigns are the signs of degrees, minutes and seconds in their spellings.
var placeSigns = strings.NewReplacer("''", `"`, "′′", `"`, "´´", `"`, "″", `"`, "”", `"`, "“", `"`,
	"′", "'", "´", "'", "‘", "'", "º", "°", "˚", "°")

// hemispheres are the four letters and the words for them; O is the German east.
var hemispheres = strings.NewReplacer("NORTH", "N", "NORD", "N", "SOUTH", "S", "SÜD", "S", "SUED", "S",
	"EAST", "E", "OST", "E", "WEST", "W", "O", "E")

var (
	lettersFirst = Pattern(`^([NSEW])([^NSEW]+)([NSEW])([^NSEW]+)$`)
	lettersLast  = Pattern(`^([^NSEW]+)([NSEW])([^NSEW]+)([NSEW])$`)
	noLetters    = Pattern(`^([^°]+°[^°]*?)[ ,;]+([+-]?\d[\d.,]* ?°[^°]*)$`)

	// angleForm has the sign, degrees, minutes and seconds.
	angleForm = Pattern(`^([+-]?)(\d+(?:[.,]\d+)?)(?: ?°(?: ?(\d+(?:[.,]\d+)?) ?'(?: ?(\d+(?:[.,]\d+)?) ?")?)?)?$`)
)

// angles reads latitude and longitude in degrees, with minutes and seconds or
// with the letters of the hemispheres, which tell which of the two comes first.
func angles(s string) ([]float64, bool) {
	letters, texts := halfPlaces(s)
	switch letters {
	case "NE", "NW", "SE", "SW", "":
	case "EN", "WN", "ES", "WS":
		letters = letters[1:] + letters[:1]
		texts[0], texts[1] = texts[1], texts[0]
	default:
		return nil, false
	}
	numbers := make([]float64, len(texts))
	for i, text := range texts {
		f, signed, ok := angle(strings.Trim(text, " ,;"))
		if !ok || signed && letters != "" {
			return nil, false
		}
		if letters != "" && strings.Contains("SW", letters[i:i+1]) {
			f = -f
		}
		numbers[i] = f + 0 // no minus zero
	}
	return numbers, true
}

// halfPlaces are the two letters of a place, if it has any, and what stands
// before or after them; no texts where it is no place.
func halfPlaces(s string) (letters string, texts []string) {
	if m := lettersFirst().FindStringSubmatch(s); m != nil {
		return m[1] + m[3], []string{m[2], m[4]}
	}
	if m := lettersLast().FindStringSubmatch(s); m != nil {
		return m[2] + m[4], []string{m[1], m[3]}
	}
	if m := noLetters().FindStringSubmatch(s); m != nil {
		return "", m[1:]
	}
	return "", nil
}

// angle reads degrees, to about a centimetre. Only the last of degrees, minutes
// and seconds has a fraction.
func angle(s string) (degrees float64, signed, ok bool) {
	m := angleForm().FindStringSubmatch(s)
	if m == nil {
		return 0, false, false
	}
	scale, fraction := 1.0, false
	for _, text := range m[2:] {
		if text == "" {
			break
		}
		f, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		if err != nil || fraction || scale > 1 && f >= 60 {
			return 0, false, false
		}
		fraction = strings.ContainsAny(text, ".,")
		degrees, scale = degrees+f/scale, scale*60
	}
	degrees = math.Round(degrees*1e7) / 1e7
	if m[1] == "-" {
		degrees = -degrees
	}
	return degrees, m[1] != "", true
}
