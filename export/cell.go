package export

import (
	"math"
	"strconv"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Kind is what a column's cells are to a spreadsheet.
type Kind uint8

// The kinds of columns.
const (
	Text Kind = iota
	Number
	Date
	DateTime
	Clock
)

func kindOf(e *survey.Element) Kind {
	switch e.Type {
	case survey.TypeInteger, survey.TypeDecimal, survey.TypeRange, survey.TypeCalculate:
		return Number
	case survey.TypeDate:
		return Date
	case survey.TypeDateTime:
		return DateTime
	case survey.TypeTime:
		return Clock
	case survey.TypeSelectOne:
		if numericCodes(e.List) {
			return Number
		}
	}
	return Text
}

// numericCodes reports whether a list's codes may be written as numbers without
// losing anything: 1 to 5 with dk and ref may, 01 to 99 may not.
func numericCodes(l *survey.List) bool {
	if l == nil {
		return false
	}
	numbers := 0
	for _, c := range l.Choices {
		if _, err := strconv.ParseFloat(c.Name, 64); err != nil {
			continue
		}
		if _, ok := exactNumber(c.Name); !ok {
			return false
		}
		numbers++
	}
	return numbers > 0
}

// maxExact is the number of digits spreadsheets keep.
const maxExact = 1e15

// exactNumber is the number a text is the plain spelling of.
func exactNumber(s string) (float64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || math.Abs(x) >= maxExact || strconv.FormatFloat(x, 'f', -1, 64) != s {
		return 0, false
	}
	return x, true
}

// Cell is an answer in its place in a table, as it is counted. That of a question the
// version did not have is NotRelevant.
type Cell struct{ value.Answer }

// Value is the answer as a spreadsheet holds it: nil, string, float64 or, for
// the kinds with a date, time.Time as the clock on the wall showed it. A Clock
// is a fraction of a day.
func (c Cell) Value(k Kind) any {
	if c.Status != value.Answered {
		if code := c.Code(); code != "" {
			return code
		}
		return nil
	}
	switch k {
	case Number:
		if x, ok := exactNumber(c.Text); ok {
			return x
		}
	case Date:
		if t, ok := parseTime(c.Text, time.DateOnly); ok {
			return t
		}
	case DateTime:
		if t, ok := parseTime(c.Text, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04"); ok {
			return t
		}
	case Clock:
		if t, ok := parseTime(c.Text, "15:04:05Z07:00", "15:04:05", "15:04"); ok {
			return float64(t.Hour()*3600+t.Minute()*60+t.Second()) / 86400
		}
	}
	return c.Text
}

// parseTime reads a time, dropping the offset: analysts want the hour the
// respondent's clock showed. Spreadsheets know no days before 1900.
func parseTime(s string, layouts ...string) (time.Time, bool) {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return wall(t), t.Year() >= 1900 || t.Year() == 0
		}
	}
	return time.Time{}, false
}

// StateWord says in data whether an interview is finished.
func StateWord(s *survey.Submission) string {
	if s.Completed {
		return "completed"
	}
	return "open"
}
