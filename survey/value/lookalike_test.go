package value

import (
	"testing"
	"unicode/utf8"
)

func TestLettersThatLookLatinAreFound(t *testing.T) {
	for s, want := range map[string]string{
		"RО1": "RO1", "рo1": "PO1", "ΚO1": "KO1", "RO1": "", "R\u200bO1": "", "Кафе Москва": "", "Ж1": "", "Ä1": "", "Чай": "",
	} {
		if got := LookAlike(s); got != want {
			t.Errorf("%q seems to be %q, want %q", s, got, want)
		}
	}
	if utf8.RuneCountInString(looksLatin) != len(isLatin) {
		t.Error("not every letter has its like")
	}
}
