package expr

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

// stamp is a date, or a date with a time of day, as written.
type stamp struct {
	year, month, day int
	timed            bool
	hour, minute     int
	millis           int // seconds and below
	zoned            bool
	offset           int // seconds east
}

var (
	// errNoStamp: the text has not the form of a date.
	errNoStamp = errors.New("not a date")
	// errNoSuchDay: it has, but there is no such day or time.
	errNoSuchDay = errors.New("no such day or time")
)

// IsDate reports whether a text is read as the date, or date and time, it shows.
func IsDate(text string) bool {
	_, err := parseStamp(text)
	return err == nil
}

// parseStamp reads 2024-02-29, 2024-2-29, and the same with a time of day.
func parseStamp(s string) (stamp, error) {
	s = strings.TrimSpace(s)
	if len(s) < len("2024-1-1") || s[4] != '-' {
		return stamp{}, errNoStamp
	}
	var t stamp
	date, clock, timed := strings.Cut(s, "T")
	if len(date) < len("2024-") {
		return stamp{}, errNoStamp
	}
	month, day, ok := strings.Cut(date[5:], "-")
	if !ok || !number(date[:4], 4, &t.year) || !number(month, 2, &t.month) || !number(day, 2, &t.day) {
		return stamp{}, errNoStamp
	}
	if t.month < 1 || t.month > 12 || t.day < 1 || t.day > daysIn(t.year, t.month) {
		return stamp{}, errNoSuchDay
	}
	if timed {
		return t, t.parseClock(clock)
	}
	return t, nil
}

// parseClock reads 10:20, 10:20:30 or 10:20:30.400, each with Z, +02, +02:00 or
// -0200 behind it.
func (t *stamp) parseClock(s string) error {
	t.timed = true
	if at := strings.IndexAny(s, "Z+-"); at >= 0 {
		t.zoned = true
		if err := t.parseOffset(s[at:]); err != nil {
			return err
		}
		s = s[:at]
	}
	hour, rest, ok := strings.Cut(s, ":")
	minute, second, hasSecond := strings.Cut(rest, ":")
	if !ok || !number(hour, 2, &t.hour) || !number(minute, 2, &t.minute) {
		return errNoStamp
	}
	if hasSecond {
		f, ok := parseNumber(second)
		if !ok || second[0] == '-' {
			return errNoStamp
		}
		t.millis = int(math.Round(f * 1000))
	}
	if t.hour > 23 || t.minute > 59 || t.millis >= 60_000 {
		return errNoSuchDay
	}
	return nil
}

func (t *stamp) parseOffset(s string) error {
	if s == "Z" {
		return nil
	}
	digits := strings.Replace(s[1:], ":", "", 1)
	var hours, minutes int
	if len(digits) != 4 && len(digits) != 2 || !number(digits[:2], 2, &hours) ||
		len(digits) == 4 && !number(digits[2:], 2, &minutes) {
		return errNoStamp
	}
	if hours > 14 || minutes > 59 {
		return errNoSuchDay
	}
	t.offset = hours*3600 + minutes*60
	if s[0] == '-' {
		t.offset = -t.offset
	}
	return nil
}

// number reads one to most digits.
func number(s string, most int, to *int) bool {
	if s == "" || len(s) > most || strings.Trim(s, "0123456789") != "" {
		return false
	}
	n, err := strconv.Atoi(s)
	*to = n
	return err == nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// days is the day as written, whatever the offset, as days since 1970-01-01.
func (t stamp) days() float64 {
	return DateValue(t.year, time.Month(t.month), t.day).num
}

// date is the day as written.
func (t stamp) date() Value {
	v := dayValue(t.days())
	v.zoned, v.offset = t.zoned, int32(t.offset)
	return v
}

// value is the day, or the moment as the clocks in loc show it.
func (t stamp) value(loc *time.Location) Value {
	if !t.timed {
		return t.date()
	}
	written := loc
	if t.zoned {
		written = time.FixedZone("", t.offset)
	}
	second, nanos := t.millis/1000, t.millis%1000*int(time.Millisecond)
	at := time.Date(t.year, time.Month(t.month), t.day, t.hour, t.minute, second, nanos, written)
	return DateTimeValue(at.In(loc))
}
