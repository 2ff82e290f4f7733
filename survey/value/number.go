package value

import (
	"strconv"
	"strings"
	"unicode"
)

// maxInteger is the largest integer every tool along the way (expressions,
// spreadsheets, statistics packages) still holds exactly: 2^53.
const maxInteger = 1 << 53

// digits replaces every Unicode decimal digit by its ASCII counterpart and
// drops the spaces people group digits with.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r <= unicode.MaxASCII && r != ' ' && r != '\'':
			return r
		case unicode.IsSpace(r) || r == '\'' || r == '’':
			return -1
		case r == '−':
			return '-'
		}
		if d, ok := Digit(r); ok {
			return '0' + rune(d)
		}
		return r
	}, strings.TrimSpace(s))
}

// Integer reads a whole number as people type it: "12", "+12", "1 000",
// "1.000" (a point or comma that separates thousands), any script's digits.
// big tells a number that is whole but beyond 2^53.
func Integer(s string) (canonical string, ok, big bool) {
	s = digits(s)
	for _, sep := range []string{".", ","} {
		if grouped(s, sep) {
			s = strings.ReplaceAll(s, sep, "")
			break
		}
	}
	if !wholeNumber(s) {
		return "", false, false
	}
	n, err := strconv.ParseInt(strings.TrimPrefix(s, "+"), 10, 64)
	if err != nil || n > maxInteger || n < -maxInteger {
		return "", false, true
	}
	return strconv.FormatInt(n, 10), true, false
}

// Decimal reads a number with decimal comma or point: "2,5", "2.5",
// "1.234,50". A single separator is the decimal one.
func Decimal(s string) (canonical string, ok bool) {
	s = digits(s)
	point, comma := strings.LastIndexByte(s, '.'), strings.LastIndexByte(s, ',')
	switch {
	case point >= 0 && comma > point && grouped(s[:comma], "."):
		s = strings.ReplaceAll(s[:comma], ".", "") + "." + s[comma+1:]
	case comma >= 0 && point > comma && grouped(s[:point], ","):
		s = strings.ReplaceAll(s[:point], ",", "") + s[point:]
	default:
		s = strings.Replace(s, ",", ".", 1)
	}
	if !decimalNumber(s) {
		return "", false
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return "", false
	}
	if f == 0 {
		f = 0 // no minus zero
	}
	return strconv.FormatFloat(f, 'f', -1, 64), true
}

// grouped reports whether sep separates groups of three digits throughout.
func grouped(s, sep string) bool {
	parts := strings.Split(strings.TrimLeft(s, "+-"), sep)
	if len(parts) < 2 || len(parts[0]) == 0 || len(parts[0]) > 3 || parts[0] == "0" {
		return false
	}
	for i, p := range parts {
		if !allDigits(p) || i > 0 && len(p) != 3 {
			return false
		}
	}
	return true
}

func wholeNumber(s string) bool {
	s = trimSign(s)
	return s != "" && allDigits(s)
}

func decimalNumber(s string) bool {
	whole, frac, _ := strings.Cut(trimSign(s), ".")
	return whole+frac != "" && allDigits(whole) && allDigits(frac)
}

func trimSign(s string) string {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[1:]
	}
	return s
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
