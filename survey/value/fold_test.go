package value

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFoldForgetsCaseAndMarks(t *testing.T) {
	for _, c := range [][2]string{
		{"Việt Nam", "viet nam"},
		{"Đồng", "dong"},
		{"ISPARTA İzmir ısı", "isparta izmir isi"},
		{"Straße GROẞ", "strasse gross"},
		{"Łódź", "lodz"},
		{"Ærø Cœur", "aero coeur"},
		{"Україна", "украіна"},
		{"دُبَيّ", "دبي"},
		{"e\u0301", "e"},
	} {
		if got := Fold(c[0]); got != c[1] {
			t.Errorf("fold(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("fold(%q) = %q, folded again %q", s, once, twice)
		}
		if strings.ContainsAny(once, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			t.Fatalf("fold(%q) = %q", s, once)
		}
	})
}

func TestDigitsOfEveryScript(t *testing.T) {
	for _, c := range []struct {
		r    rune
		want int
		ok   bool
	}{{'0', 0, true}, {'7', 7, true}, {'٣', 3, true}, {'۹', 9, true}, {'५', 5, true}, {'𝟙', 1, true}, {'x', 0, false}, {'½', 0, false}} {
		if got, ok := Digit(c.r); got != c.want || ok != c.ok {
			t.Errorf("Digit(%q) = %d, %v", c.r, got, ok)
		}
	}
}
