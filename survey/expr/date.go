package expr

import (
	"math"
	"time"
)

const dayMillis = 24 * 60 * 60 * 1000

// DateValue is a calendar day.
func DateValue(year int, month time.Month, day int) Value {
	return dayValue(float64(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (dayMillis / 1000)))
}

// dayValue is the calendar day that many days after 1970-01-01.
func dayValue(days float64) Value { return Value{kind: KindDate, num: days} }

// invalidDate is what date() makes of something that is no date.
func invalidDate() Value { return dayValue(math.NaN()) }

// DateTimeValue is a moment, written with the offset of t's location.
func DateTimeValue(t time.Time) Value {
	_, offset := t.Zone()
	return Value{kind: KindDateTime, zoned: true, offset: int32(offset), num: float64(t.UnixMilli())}
}

// wall is the clock at the moment's place, in milliseconds since 1970-01-01.
func (v Value) wall() float64 { return v.num + float64(v.offset)*1000 }

// instant is the moment, or the midnight that begins the day in the day's own
// offset or else in loc, in milliseconds since 1970-01-01 UTC.
func (v Value) instant(loc *time.Location) float64 {
	switch {
	case v.kind == KindDateTime || math.IsNaN(v.num):
		return v.num
	case v.zoned:
		return v.num*dayMillis - float64(v.offset)*1000
	}
	return float64(v.clock(loc).UnixMilli())
}

// clock is the moment in its own offset, or midnight of the day in loc.
func (v Value) clock(loc *time.Location) time.Time {
	if v.kind == KindDateTime {
		return time.UnixMilli(int64(v.num)).In(time.FixedZone("", int(v.offset)))
	}
	y, m, d := time.Unix(int64(v.num)*(dayMillis/1000), 0).UTC().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, loc)
}

func (v Value) formatDay() string {
	if math.IsNaN(v.num) {
		return "Invalid Date"
	}
	return v.clock(time.UTC).Format(time.DateOnly)
}

func (v Value) formatMoment() string {
	return v.clock(nil).Format("2006-01-02T15:04:05.000Z07:00")
}
