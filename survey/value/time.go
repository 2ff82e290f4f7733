package value

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Time reads a time of day: 8:30, 0830, 730, 8.30, 8,30, 08:30:15, 8, 8 Uhr 30,
// 7:30 pm. A zone offset, as other tools write it, is kept. The canonical text
// is 08:30:00.000, after ODK.
func Time(s string) (canonical string, ok bool) {
	clock, zone := cutZone(singleBlanks(s))
	m := clockForm().FindStringSubmatch(spelled(clock))
	if m == nil {
		return "", false
	}
	hour, ok := hour24(m[1], m[5])
	if !ok {
		return "", false
	}
	clock = fmt.Sprintf("%02d:%s:%s%s", hour, cmp.Or(m[2], "00"), cmp.Or(m[3], "00"), m[4])
	t, err := time.Parse(time.TimeOnly, clock)
	if err != nil {
		return "", false
	}
	return t.Format("15:04:05.000") + zone, true
}

// clockForm has the hour, the minute, the second with its fraction, am or pm.
// Minutes have two digits: 7,5 may be half past seven.
var clockForm = Pattern(`^(\d{1,2})(?:[:.,]?(\d\d)(?:[:.,](\d\d)([.,]\d+)?)?)? ?(am|pm)?$`)

// spelled is a clock time in lower case and without words: "8 Uhr 30" is 8:30.
func spelled(clock string) string {
	clock = halves.Replace(strings.ToLower(clock))
	before, after, _ := strings.Cut(clock, "uhr")
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if after == "" {
		return before
	}
	return before + ":" + after
}

var halves = strings.NewReplacer("a.m.", "am", "p.m.", "pm")

// hour24 is the hour of a day of 24; half is "", am or pm.
func hour24(text, half string) (hour int, ok bool) {
	hour, _ = strconv.Atoi(text)
	if half == "" {
		return hour, hour < 24
	}
	ok = hour >= 1 && hour <= 12
	hour %= 12 // 12 am is midnight
	if half == "pm" {
		hour += 12
	}
	return hour, ok
}

// cutZone splits off Z, +02:00 or -07:00.
func cutZone(s string) (clock, zone string) {
	if strings.HasSuffix(s, "Z") {
		return strings.TrimSuffix(s, "Z"), "Z"
	}
	if i := strings.LastIndexAny(s, "+-"); i > 0 {
		if _, err := time.Parse("-07:00", s[i:]); err == nil {
			return strings.TrimSpace(s[:i]), s[i:]
		}
	}
	return s, ""
}

// DateTime reads a day and a time separated by a blank, a comma or a T. A time
// without zone is taken in loc. The canonical text is 2006-01-02T15:04:05.000-07:00.
func DateTime(s string, loc *time.Location) (canonical string, ok bool) {
	day, clock, ok := dayAndTime(singleBlanks(s))
	if !ok {
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

// dayAndTime finds where the day ends: days have blanks inside, and commas.
func dayAndTime(s string) (day, clock string, ok bool) {
	const longest = 80 // no moment is longer, and every blank is tried
	for i := range min(len(s), longest) {
		if !strings.ContainsRune("T, ", rune(s[i])) {
			continue
		}
		day, ok1 := Date(s[:i])
		clock, ok2 := Time(strings.TrimLeft(s[i:], "T, "))
		if ok1 && ok2 {
			return day, clock, true
		}
	}
	return "", "", false
}

const instant = "2006-01-02T15:04:05.000-07:00"

// Instant is the canonical text of a moment.
func Instant(t time.Time) string { return t.Format(instant) }
