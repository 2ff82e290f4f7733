package survey

import (
	"testing"

	"feldbuch/survey/expr"
)

func TestTheLimitOfATextIsReadFromItsConstraint(t *testing.T) {
	for constraint, want := range map[string]int{
		"string-length(.) <= 200":                 200,
		"string-length() < 200":                   199,
		"200 >= string-length(.)":                 200,
		". != 'x' and (string-length(.) <= 20)":   20,
		"string-length(.) <= 20 or . = 'x'":       0,
		"string-length(.) >= 3":                   0,
		"string-length(../q) <= 20":               0,
		"string-length(.) <= string-length(../q)": 0,
		"regex(., '[A-Z]{3}')":                    0,
	} {
		x, err := expr.Parse(constraint)
		if err != nil {
			t.Fatal(err)
		}
		e := &Element{Type: TypeText, Constraint: x}
		if got := e.MaxLength(); got != want {
			t.Errorf("%s: %d, want %d", constraint, got, want)
		}
		if got, want := e.formatted(), constraint == "regex(., '[A-Z]{3}')"; got != want {
			t.Errorf("%s says how to write: %v", constraint, got)
		}
	}
}
