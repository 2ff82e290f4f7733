package gaps

import (
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// Point is the answer as a number. Only a choice whose code is written as one
// ("1", "2.5") is; dk, ref and everything not answered never are.
func Point(a value.Answer) (float64, bool) {
	if a.Status != value.Answered {
		return 0, false
	}
	return number(a.Text)
}

func number(code string) (float64, bool) {
	if strings.Trim(code, "0123456789.-") != "" {
		return 0, false // ParseFloat alone would take inf, 1e3 and 0x1p2
	}
	x, err := strconv.ParseFloat(code, 64)
	return x, err == nil
}
