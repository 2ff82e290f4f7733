package script

import (
	"encoding/json"
	"math/big"
	"strconv"
	"strings"
)

// maxExponent bounds what an exponent may blow up to: 1e999999999 is ten
// characters of JSON and a gigabyte of digits.
const maxExponent = 400

// plainNumber is the number as people write it. JSON writers use exponents
// (1e+22) where questionnaires do not; everything else keeps its text.
func plainNumber(n json.Number) string {
	_, exponent, ok := strings.Cut(strings.ToLower(n.String()), "e")
	if !ok {
		return n.String()
	}
	if e, err := strconv.Atoi(exponent); err != nil || e > maxExponent || e < -maxExponent {
		return n.String()
	}
	exact, ok := new(big.Rat).SetString(n.String())
	if !ok {
		return n.String()
	}
	digits, _ := exact.FloatPrec()
	return exact.FloatString(digits)
}
