package plain

import (
	"slices"
	"testing"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func options(codes ...string) []survey.Option {
	var list []survey.Option
	for _, c := range codes {
		list = append(list, survey.Option{Code: c, Label: "label of " + c})
	}
	return list
}

func TestWhatIsTypedMeansAChoice(t *testing.T) {
	labels := []survey.Option{{Code: "a", Label: "Ja"}, {Code: "b", Label: "Drei, vielleicht"}, {Code: "c", Label: "Việt  Nam"}, {Code: "d", Label: "gleich"}, {Code: "e", Label: "Gleich"}}
	padded := options("01", "02", "10", "1x")
	words, numbers := options("none", "a", "A", "46.42"), options("5", "3", "1", "-9", "none")
	many := options("3", "1", "2", "4", "5", "6", "7", "8", "9", "10", "11", "12")
	nonresponse := append(options("yes", "no"), survey.Option{Code: "dk", Label: "Weiß nicht", Nonresponse: value.DontKnow})
	for name, c := range map[string]struct {
		options []survey.Option
		typed   string
		want    string // "" for no choice
	}{
		"a digit is the place in the list":              {words, "1", "none"},
		"digits of any script are digits":               {words, "٤", "46.42"},
		"a code is the choice":                          {words, "46.42", "46.42"},
		"a code in other letters is the choice":         {words, "NONE", "none"},
		"letters that are exactly a code come first":    {words, "A", "A"},
		"a number beyond the list is no choice":         {words, "5", ""},
		"zero is no choice":                             {words, "0", ""},
		"a digit is the place beside codes in disorder": {numbers, "1", "5"},
		"and never a code of another row":               {options("5", "4"), "5", ""},
		"ascending digits are the places":               {options("0", "1", "2"), "0", "0"},
		"a negative code is the choice":                 {numbers, "-9", "-9"},
		"a numeric code in digits of another script":    {options("20", "50"), "٢٠", "20"},
		"in a long list digits are codes":               {many, "1", "1"},
		"of any length":                                 {many, "11", "11"},
		"don't know has no number":                      {nonresponse, "3", ""},
		"but its code and its label":                    {nonresponse, "weiß nicht", "dk"},
		"a label typed out is the choice":               {labels, "Ja", "a"},
		"case and marks of a label do not matter":       {labels, "viet nam", "c"},
		"a label may hold a comma":                      {labels, "drei, vielleicht", "b"},
		"a label of two choices is none of them":        {labels, "gleich", ""},
		"a part of a label is no choice":                {labels, "viet", ""},
		"zeros in front of a code can be left out":      {padded, "1", "01"},
		"as written they can be typed":                  {padded, "02", "02"},
		"zeros behind cannot be left out":               {padded, "100", ""},
		"which of two codes is meant is not guessed":    {options("010", "0010"), "10", ""},
		"the code as typed comes before one with zeros": {options("010", "10"), "10", "10"},
		"a word among numeric codes is the choice":      {numbers, "none", "none"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := codeOf(choices.Of(c.options), c.typed); got != c.want || ok != (c.want != "") {
				t.Errorf("%q means %q (%v), want %q", c.typed, got, ok, c.want)
			}
		})
	}
}

func TestSeveralChoices(t *testing.T) {
	list := options("de", "tr", "vi")
	for name, c := range map[string]struct {
		typed string
		want  []string
	}{
		"blanks between them":            {"1 3", []string{"de", "vi"}},
		"commas between them":            {"3,1", []string{"vi", "de"}},
		"both, and codes":                {"vi, 1;2", []string{"vi", "de", "tr"}},
		"twice is once":                  {"1 de 1", []string{"de"}},
		"what is no choice stays":        {"1 x", []string{"de", "x"}},
		"labels with blanks in them":     {"label of tr, Label of VI", []string{"tr", "vi"}},
		"a label and numbers":            {"1 3, label of tr", []string{"de", "vi", "tr"}},
		"a comma alone is not no answer": {",", []string{","}},
	} {
		t.Run(name, func(t *testing.T) {
			codes, unknown := codesOf(choices.Of(list), c.typed)
			if got := append(codes, unknown...); !slices.Equal(got, c.want) {
				t.Errorf("%q means %q, want %q", c.typed, got, c.want)
			}
		})
	}
}
