package tui

import (
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// newInteger asks for a whole number.
func newInteger(text msg.InterviewField, d draft) *line {
	l := newLine(text.Integer, d)
	l.reading = func(typed string) string {
		n, ok, _ := value.Integer(typed)
		return unlessTyped(n, ok, typed)
	}
	return l
}

// newDecimal asks for a number with a comma or a point.
func newDecimal(text msg.InterviewField, d draft) *line {
	l := newLine(text.Decimal, d)
	l.reading = func(typed string) string {
		n, ok := value.Decimal(typed)
		return unlessTyped(n, ok, typed)
	}
	return l
}

// unlessTyped is what was read, where it does not look like what was typed.
func unlessTyped(read string, ok bool, typed string) string {
	if !ok || read == typed {
		return ""
	}
	return read
}
