package field

import (
	"strings"
	"testing"

	"feldbuch/survey"
)

func TestEveryColumnHasADigitOfItsOwn(t *testing.T) {
	for codes, want := range map[string]string{
		"0 1 2 3":                "0 1 2 3",
		"0 1 2 3 dk":             "0 1 2 3 5",
		"1 2 3 98 99":            "1 2 3 4 5",
		"3 1 x":                  "3 1 4",
		"a b c":                  "1 2 3",
		"0 1 2 3 4 5 6 7 8 9":    "0 1 2 3 4 5 6 7 8 9",
		"a b c d e f g h i j":    "1 2 3 4 5 6 7 8 9 0",
		"0 1 2 3 4 5 6 7 8 9 10": "",
		"10 20":                  "1 2",
	} {
		var scale []*survey.Choice
		for code := range strings.FieldsSeq(codes) {
			scale = append(scale, &survey.Choice{Name: code})
		}
		if got := strings.Join(columnNumbers(scale), " "); got != want {
			t.Errorf("%s: %s, want %s", codes, got, want)
		}
	}
}
