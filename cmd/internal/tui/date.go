package tui

import (
	"time"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// newDate asks for a day, typed in any usual way. What is read from it stands
// beside it with the month's name, because 1.2. and 2.1. are easily confused.
func newDate(e *survey.Element, text msg.InterviewField, d draft) *line {
	l := newLine(text.DateHint(e), d)
	l.reading = func(typed string) string {
		day, ok := e.ReadDate(typed)
		if !ok {
			return ""
		}
		return text.Day(day)
	}
	return l
}

// newTime asks for a time of day.
func newTime(text msg.InterviewField, d draft) *line {
	l := newLine(text.Time, d)
	l.reading = func(typed string) string {
		t, ok := value.Time(typed)
		return unlessTyped(text.Clock(t), ok, typed)
	}
	return l
}

// newDateTime asks for a day and a time of day.
func newDateTime(text msg.InterviewField, d draft) *line {
	l := newLine(text.DateTime, d)
	l.reading = func(typed string) string {
		t, ok := value.DateTime(typed, time.UTC)
		if !ok {
			return ""
		}
		return text.Moment(t)
	}
	return l
}

// newPlace asks for a point on the map. What is read from it stands beside it,
// because commas may mean two things.
func newPlace(text msg.InterviewField, d draft) *line {
	l := newLine(text.Place, d)
	l.reading = func(typed string) string {
		place, ok := value.Geopoint(typed)
		return unlessTyped(text.Places(place), ok, typed)
	}
	return l
}
