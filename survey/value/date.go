package value

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Date reads a calendar day in the spellings of DESIGN.md section 6: 1.2.1990,
// 01021990, 1990-02-01, 1/2/1990 (day first), 1 2 1990, and with the month's
// German or English name. The year has four digits: 1.2.30 may be either
// century. Month and year alone are not a day. The canonical text is 1990-02-01.
func Date(s string) (canonical string, ok bool) {
	y, m, d, ok := splitDate(singleBlanks(s))
	if !ok {
		return "", false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || int(t.Month()) != m || t.Day() != d || y < 1000 {
		return "", false // 31.2.2020 is no day, and 1.2.0090 a slip
	}
	return t.Format(time.DateOnly), true
}

// Month reads a month with its year, 3.2024 or March 2024, as its first day, as
// XLSForm has it; a whole day is read too.
func Month(s string) (canonical string, ok bool) {
	s = singleBlanks(s)
	return firstDate(s, "1."+s, "1 "+s, "1/"+s, s+"-01")
}

// Year reads a year as its first day, as XLSForm has it; a whole day is read too.
func Year(s string) (canonical string, ok bool) {
	s = singleBlanks(s)
	return firstDate(s, "1.1."+s)
}

func firstDate(spellings ...string) (canonical string, ok bool) {
	for _, s := range spellings {
		if canonical, ok = Date(s); ok {
			return canonical, true
		}
	}
	return "", false
}

func splitDate(s string) (y, m, d int, ok bool) {
	parts := dateParts(s)
	if len(parts) != 3 {
		return 0, 0, 0, false
	}
	if len(parts[0]) == 4 { // year first
		parts[0], parts[2] = parts[2], parts[0]
	}
	if len(parts[2]) != 4 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return 0, 0, 0, false
	}
	n := [3]int{}
	for i, p := range parts {
		if p == "" || !allDigits(p) {
			return 0, 0, 0, false
		}
		n[i], _ = strconv.Atoi(p)
	}
	return n[2], n[1], n[0], true
}

// dateParts are the three numbers of a date, the month in the middle.
func dateParts(s string) []string {
	s = strings.TrimSuffix(s, ".")
	if strings.ContainsFunc(s, unicode.IsLetter) {
		return namedParts(s)
	}
	for _, sep := range []string{".", "-", "/", " "} {
		if !strings.Contains(s, sep) {
			continue
		}
		parts := strings.Split(s, sep)
		for i, p := range parts {
			parts[i] = strings.TrimSpace(p)
		}
		return parts
	}
	// A year up to 1231 may be month and day of a date with the year first.
	if len(s) == 8 && s[4:] > "1231" {
		return []string{s[:2], s[2:4], s[4:]}
	}
	return nil
}

// namedParts are the parts of a date with the name of a month in it: 1. Februar
// 1990, 1-Feb-1990, February 1st, 1990.
func namedParts(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" .,-/", r) })
	at := slices.IndexFunc(parts, func(p string) bool { return month(p) > 0 })
	if len(parts) != 3 || at < 0 || at > 1 {
		return nil
	}
	parts[at] = strconv.Itoa(month(parts[at]))
	if at == 0 {
		parts[0], parts[1] = parts[1], parts[0]
	}
	parts[0] = withoutOrdinal(parts[0])
	return parts
}

// withoutOrdinal takes the English ending off a day: 1st, 2nd, 3rd, 4th.
func withoutOrdinal(day string) string {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if number, found := strings.CutSuffix(strings.ToLower(day), ending); found {
			return number
		}
	}
	return day
}

// months are the names of the months as Fold leaves them: the German ones, the
// Austrian, those typed without umlauts, the English.
var months = [12][]string{
	{"januar", "january", "janner", "jaenner"}, {"februar", "february", "feber"}, {"marz", "maerz", "march", "mrz"},
	{"april"}, {"mai", "may"}, {"juni", "june"}, {"juli", "july"}, {"august"}, {"september"},
	{"oktober", "october"}, {"november"}, {"dezember", "december"},
}

// month is the number of the month with this name, or with one that begins so
// with three letters or more; 0 if there is none.
func month(name string) int {
	name = Fold(name)
	if len(name) < 3 {
		return 0
	}
	return 1 + slices.IndexFunc(months[:], func(names []string) bool {
		return slices.ContainsFunc(names, func(full string) bool { return strings.HasPrefix(full, name) })
	})
}
