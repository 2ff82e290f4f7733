package expr

import (
	"errors"
	"math"
	"time"
)

// farthestDay is how many days from 1970 a date may be: some 270,000 years.
const farthestDay = 1e8

func callNow(m *machine, _ *Call) Value { return DateTimeValue(m.present()) }

func callToday(m *machine, _ *Call) Value { return DateValue(m.present().Date()) }

// callDate makes a calendar day of a number of days, a date text or a moment.
// Blank stays blank.
func callDate(m *machine, c *Call) Value {
	v := m.eval(c.Args[0]).atom()
	switch v.kind {
	case KindText:
		return m.readDate(c, v.text, stamp.date)
	case KindNumber:
		return dayFromNumber(math.Floor(v.num))
	case KindDateTime:
		return dayValue(v.Number())
	case KindDate:
		return v
	}
	return invalidDate()
}

func callDateTime(m *machine, c *Call) Value { return m.dateTime(c) }

// dateTime makes a moment of the first argument. A date without a time of day
// stays a day.
func (m *machine) dateTime(c *Call) Value {
	v := m.eval(c.Args[0]).atom()
	switch v.kind {
	case KindText:
		return m.readDate(c, v.text, func(t stamp) Value { return t.value(m.zone()) })
	case KindNumber:
		if math.IsNaN(v.num) || math.Abs(v.num) > farthestDay {
			return invalidDate()
		}
		return DateTimeValue(time.UnixMilli(int64(math.Round(v.num * dayMillis))).In(m.zone()))
	case KindDate, KindDateTime:
		return v
	}
	return invalidDate()
}

// readDate reads a date text. What does not look like a date is an invalid
// date, as number('abc') is NaN; a day that does not exist is a mistake.
func (m *machine) readDate(c *Call, text string, as func(stamp) Value) Value {
	if text == "" {
		return Value{}
	}
	t, err := parseStamp(text)
	switch {
	case errors.Is(err, errNoSuchDay):
		return m.fail(c.Args[0], CodeNoSuchDay, text)
	case err != nil:
		return invalidDate()
	}
	return as(t)
}

func dayFromNumber(days float64) Value {
	if math.Abs(days) > farthestDay {
		return invalidDate()
	}
	return dayValue(days)
}

// callDecimalDateTime is the days since 1970-01-01 00:00 UTC; a day begins at
// its midnight in the interview's time zone.
func callDecimalDateTime(m *machine, c *Call) Value {
	v := m.dateTime(c)
	if !v.isDate() {
		return v
	}
	return NumberValue(v.instant(m.zone()) / dayMillis)
}

// callDecimalTime is the time of day as a fraction of the day, from a moment, a
// number of days, or a time alone.
func callDecimalTime(m *machine, c *Call) Value {
	arg := m.eval(c.Args[0]).atom()
	if arg.kind == KindNumber {
		return NumberValue(arg.num - math.Floor(arg.num))
	}
	if arg.kind == KindText {
		// A time alone is meant in today's offset.
		t, err := parseStamp(m.present().Format(time.DateOnly) + "T" + arg.text)
		if err == nil {
			return NumberValue(dayFraction(t.value(m.zone())))
		}
		if errors.Is(err, errNoSuchDay) {
			return NumberValue(math.NaN())
		}
	}
	v := m.dateTime(c)
	if !v.isDate() {
		return v
	}
	return NumberValue(dayFraction(v))
}

func dayFraction(v Value) float64 {
	if v.kind == KindDate {
		return 0 * v.num // NaN for an invalid date
	}
	millis := math.Mod(v.wall(), dayMillis)
	if millis < 0 { // before 1970
		millis += dayMillis
	}
	return millis / dayMillis
}

// callFormatDate serves format-date and format-date-time, which differ in name
// only.
func callFormatDate(m *machine, c *Call) Value {
	v, format := m.dateTime(c), m.text(c.Args[1])
	if v.Blank() || m.err != nil {
		return Value{}
	}
	text, unknown := formatDate(v.clock(m.zone()), format, m.dateNames())
	if unknown != "" {
		return m.fail(c.Args[1], CodeBadDirective, unknown)
	}
	return TextValue(text)
}
