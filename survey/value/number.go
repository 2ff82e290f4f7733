package value

import (
	"strconv"
	"strings"
)

// maxInteger is the largest integer every tool along the way (expressions,
// spreadsheets, statistics packages) still holds exactly: 2^53.
const maxInteger = 1 << 53

// Integer reads a whole number as people type it: "12", "+12", "1 000",
// "1.000" (a point or comma that separates thousands), any script's digits.
// big tells a number that is whole but beyond 2^53.
func Integer(s string) (canonical string, ok, big bool) {
	sign, s := cutSign(plain(s))
	s, ok = ungrouped(s)
	if !ok || s == "" {
		return "", false, false
	}
	n, err := strconv.ParseInt(sign+s, 10, 64)
	if err != nil || n > maxInteger || n < -maxInteger {
		return "", false, true
	}
	return strconv.FormatInt(n, 10), true, false
}

// Decimal reads a number with decimal comma or point: "2,5", "2.5",
// "1.234,50", "1 234,50". A single separator is the decimal one.
func Decimal(s string) (canonical string, ok bool) {
	sign, s := cutSign(plain(s))
	whole, frac := s, ""
	if i := decimalMark(s); i >= 0 {
		whole, frac = s[:i], s[i+1:]
	}
	whole, ok = ungrouped(whole)
	if !ok || whole+frac == "" || !allDigits(frac) {
		return "", false
	}
	f, err := strconv.ParseFloat(sign+whole+"."+frac, 64)
	if err != nil {
		return "", false
	}
	if f == 0 {
		f = 0 // no minus zero
	}
	return strconv.FormatFloat(f, 'f', -1, 64), true
}

// MaybeThousands reports whether the one separator of a number may be meant to
// separate thousands: "1.000" is one, or a thousand, by who types it.
func MaybeThousands(s string) bool {
	_, s = cutSign(plain(s))
	return strings.Count(s, ".")+strings.Count(s, ",") == 1 && (grouped(s, ".") || grouped(s, ","))
}

// decimalMark is the place of the decimal separator, -1 if there is none: one
// that comes twice separates thousands.
func decimalMark(s string) int {
	i := strings.LastIndexAny(s, ".,")
	if i >= 0 && strings.IndexByte(s, s[i]) < i {
		return -1
	}
	return i
}

// ungrouped takes the separators out of the digits of a whole number. Blanks
// count only between groups of three: "1 2" may be two numbers.
func ungrouped(s string) (digits string, ok bool) {
	for _, sep := range []string{".", ",", " ", "'"} {
		if grouped(s, sep) {
			return strings.ReplaceAll(s, sep, ""), true
		}
	}
	return s, allDigits(s)
}

// grouped reports whether sep separates groups of three digits throughout.
func grouped(s, sep string) bool {
	parts := strings.Split(s, sep)
	if len(parts) < 2 || len(parts[0]) == 0 || len(parts[0]) > 3 || parts[0][0] == '0' {
		return false
	}
	for i, p := range parts {
		if !allDigits(p) || i > 0 && len(p) != 3 {
			return false
		}
	}
	return true
}

// cutSign splits off a sign; a plus says nothing.
func cutSign(s string) (sign, rest string) {
	switch {
	case strings.HasPrefix(s, "-"):
		return "-", s[1:]
	case strings.HasPrefix(s, "+"):
		return "", s[1:]
	}
	return "", s
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
