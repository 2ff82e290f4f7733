package field

import (
	"time"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// newDate asks for a day, typed in any usual way. What is read from it stands
// beside it with the month's name, because 1.2. and 2.1. are easily confused.
func newDate(e *survey.Element, text msg.InterviewField, d Draft) *line {
	l := NewLine(text.DateHint(e), d)
	l.reading = reading(e.ReadDate, text.Day)
	return l
}

// newTime asks for a time of day.
func newTime(text msg.InterviewField, d Draft) *line {
	l := NewLine(text.Time, d)
	l.reading = unlessTyped(reading(value.Time, text.Clock))
	return l
}

// newDateTime asks for a day and a time of day.
func newDateTime(text msg.InterviewField, d Draft) *line {
	l := NewLine(text.DateTime, d)
	read := func(typed string) (string, bool) { return value.DateTime(typed, time.UTC) }
	l.reading = reading(read, text.Moment)
	return l
}

// newPlace asks for a point on the map. What is read from it stands beside it,
// because commas may mean two things.
func newPlace(text msg.InterviewField, d Draft) *line {
	l := NewLine(text.Place, d)
	l.reading = unlessTyped(reading(value.Geopoint, text.Places))
	return l
}
