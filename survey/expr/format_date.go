package expr

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// formatDate replaces the directives of a format, such as %d.%m.%Y. unknown is
// the first directive there is none of.
func formatDate(t time.Time, format string, names *dateNames) (text, unknown string) {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			b.WriteByte(format[i])
			continue
		}
		if i++; i == len(format) {
			return "", "%"
		}
		s, ok := directive(t, format[i], names)
		if !ok {
			return "", "%" + format[i:i+1]
		}
		b.WriteString(s)
	}
	return b.String(), ""
}

func directive(t time.Time, letter byte, names *dateNames) (string, bool) {
	switch letter {
	case '%':
		return "%", true
	case 'Y':
		return fmt.Sprintf("%04d", t.Year()), true
	case 'y':
		return t.Format("06"), true
	case 'm':
		return t.Format("01"), true
	case 'n': // month without leading zero
		return t.Format("1"), true
	case 'b':
		return names.shortMonths[t.Month()-1], true
	case 'B':
		return names.months[t.Month()-1], true
	case 'd':
		return t.Format("02"), true
	case 'e': // day without leading zero
		return t.Format("2"), true
	case 'H':
		return t.Format("15"), true
	case 'h': // hour of 24 without leading zero
		return strconv.Itoa(t.Hour()), true
	case 'M':
		return t.Format("04"), true
	case 'S':
		return t.Format("05"), true
	case '3': // milliseconds
		return fmt.Sprintf("%03d", t.Nanosecond()/int(time.Millisecond)), true
	case 'a':
		return names.shortDays[t.Weekday()], true
	case 'A':
		return names.days[t.Weekday()], true
	case 'W': // week of the year (ISO 8601)
		_, week := t.ISOWeek()
		return strconv.Itoa(week), true
	case 'Z':
		return t.Format("Z07:00"), true
	}
	return "", false
}
