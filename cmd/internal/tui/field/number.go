package field

import (
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// newInteger asks for a whole number.
func newInteger(text msg.InterviewField, d Draft) *line {
	l := NewLine(text.Integer, d)
	read := func(typed string) (string, bool) {
		n, ok, _ := value.Integer(typed)
		return n, ok
	}
	l.reading = unlessTyped(reading(read, asItIs))
	return l
}

// newDecimal asks for a number with a comma or a point.
func newDecimal(text msg.InterviewField, d Draft) *line {
	l := NewLine(text.Decimal, d)
	l.reading = unlessTyped(reading(value.Decimal, asItIs))
	return l
}
