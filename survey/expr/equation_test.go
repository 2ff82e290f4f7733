package expr_test

import (
	"testing"

	"feldbuch/survey/expr"
)

func TestAnEquationIsWhatAnIndexCanAnswer(t *testing.T) {
	for condition, want := range map[string]string{
		"land = ${land}":                  "land",
		"'mv' = land":                     "land",
		"people > 5 and land = 'mv'":      "land",
		"land = current()/../land":        "land",
		"land = /data/land":               "land",
		"land = 'mv' or land = 'be'":      "",
		"land = other":                    "", // two columns of one row
		"land = concat(other, 'x')":       "",
		"land != 'mv'":                    "",
		"../land = 'mv'":                  "",
		"land[1] = 'mv'":                  "",
		"land = (/data/land)[. != '']":    "",
		"selected(${lands}, land)":        "",
		"not(land = 'mv') and x = ${x}":   "x",
		"land = ../town and name = 'hwi'": "name",
	} {
		x, err := expr.Parse(condition)
		if err != nil {
			t.Fatal(err)
		}
		column, value, ok := expr.Equation(x.Root())
		if column != want || ok != (want != "") || ok != (value != nil) {
			t.Errorf("%s: column %q, value %v, want column %q", condition, column, value, want)
		}
	}
}
