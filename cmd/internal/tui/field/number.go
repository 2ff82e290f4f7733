package field

import (
	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
)

// newInteger asks for a whole number.
func newInteger(text msg.InterviewField, d Draft) *line {
	read := func(typed string) (string, bool) {
		n, ok, _ := value.Integer(typed)
		return n, ok
	}
	return newFigure(text.Integer, text, d, unlessTyped(reading(read, asItIs)))
}

// newDecimal asks for a number with a comma or a point.
func newDecimal(text msg.InterviewField, d Draft) *line {
	return newFigure(text.Decimal, text, d, unlessTyped(reading(value.Decimal, asItIs)))
}
