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
	return newFigure(text.DateHint(e), text, d, reading(e.ReadDate, text.Day))
}

// newTime asks for a time of day.
func newTime(text msg.InterviewField, d Draft) *line {
	return newFigure(text.Time, text, d, unlessTyped(reading(value.Time, text.Clock)))
}

// newDateTime asks for a day and a time of day.
func newDateTime(text msg.InterviewField, d Draft) *line {
	read := func(typed string) (string, bool) { return value.DateTime(typed, time.UTC) }
	return newFigure(text.DateTime, text, d, reading(read, text.Moment))
}

// newPlace asks for a point on the map. What is read from it stands beside it,
// because commas may mean two things.
func newPlace(text msg.InterviewField, d Draft) *line {
	return newFigure(text.Place, text, d, unlessTyped(reading(value.Geopoint, text.Places)))
}
