package value

import (
	"strconv"
	"strings"
	"time"
)

// Date reads a calendar day in the spellings of DESIGN.md section 6: 1.2.1990,
// 01021990, 1990-02-01, 1/2/1990 (day first); month and year alone are not a
// day. The canonical text is 1990-02-01.
func Date(s string) (canonical string, ok bool) {
	y, m, d, ok := splitDate(digits(s))
	if !ok {
		return "", false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || int(t.Month()) != m || t.Day() != d || y < 1 || y > 9999 {
		return "", false // 31.2.2020 is no day
	}
	return t.Format(time.DateOnly), true
}

func splitDate(s string) (y, m, d int, ok bool) {
	var parts []string
	for _, sep := range []string{".", "-", "/"} {
		if strings.Contains(s, sep) {
			parts = strings.Split(strings.TrimSuffix(s, sep), sep)
			break
		}
	}
	if parts == nil && len(s) == 8 {
		parts = []string{s[:2], s[2:4], s[4:]}
	}
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

// Time reads a time of day: 8:30, 0830, 8.30, 08:30:15, with or without "Uhr".
// A zone offset, as other tools write it, is kept. The canonical text is
// 08:30:00.000, after ODK.
func Time(s string) (canonical string, ok bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "Uhr"))
	clock, zone := cutZone(digits(s))
	if len(clock) == 4 && allDigits(clock) {
		clock = clock[:2] + ":" + clock[2:]
	}
	if !strings.Contains(clock, ":") {
		clock = strings.Replace(clock, ".", ":", 1)
	}
	for _, layout := range []string{"15:4:5", "15:4"} {
		if t, err := time.Parse(layout, clock); err == nil {
			return t.Format("15:04:05.000") + zone, true
		}
	}
	return "", false
}

// cutZone splits off Z, +02:00 or -07:00.
func cutZone(s string) (clock, zone string) {
	if strings.HasSuffix(s, "Z") {
		return strings.TrimSuffix(s, "Z"), "Z"
	}
	if i := strings.LastIndexAny(s, "+-"); i > 0 {
		if _, err := time.Parse("-07:00", s[i:]); err == nil {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// DateTime reads a day and a time separated by a blank, a comma or a T. A time
// without zone is taken in loc. The canonical text is 2006-01-02T15:04:05.000-07:00.
func DateTime(s string, loc *time.Location) (canonical string, ok bool) {
	s = strings.TrimSpace(s)
	i := strings.IndexAny(s, "T, ")
	if i < 0 {
		return "", false
	}
	day, ok1 := Date(s[:i])
	clock, ok2 := Time(strings.TrimLeft(s[i:], "T, "))
	if !ok1 || !ok2 {
		return "", false
	}
	c, zone := cutZone(clock)
	if zone != "" {
		t, err := time.Parse("2006-01-02T15:04:05.000Z07:00", day+"T"+c+zone)
		if err != nil {
			return "", false
		}
		return t.Format(instant), true
	}
	t, err := time.ParseInLocation("2006-01-02T15:04:05.000", day+"T"+c, loc)
	if err != nil {
		return "", false
	}
	return t.Format(instant), true
}

const instant = "2006-01-02T15:04:05.000-07:00"

// Instant is the canonical text of a moment.
func Instant(t time.Time) string { return t.Format(instant) }
