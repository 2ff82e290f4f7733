package spoken

import (
	"crypto/sha256"
	"slices"
	"strings"
	"testing"
)

func TestTheListCanBeSpoken(t *testing.T) {
	words := strings.Fields(list)
	if len(words) != 1<<bits {
		t.Fatalf("%d words, want %d", len(words), 1<<bits)
	}
	beginnings := map[string]string{}
	for _, w := range words {
		if len(w) < 4 || strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) {
			t.Errorf("%q has a letter that can be written in two ways, or is too short to tell", w)
		}
		if other, taken := beginnings[w[:min(4, len(w))]]; taken {
			t.Errorf("%q and %q begin alike", other, w)
		}
		beginnings[w[:min(4, len(w))]] = w
	}
	if !slices.IsSorted(words) {
		t.Error("the list is not in order")
	}
}

// Both ends may run different versions of feldbuch: what a hash sounds like stays.
func TestAHashSoundsTheSameForEver(t *testing.T) {
	for text, want := range map[string]string{
		"":   "turbine lager atelier diplomat",
		"01": "mehl hydrant distel wanze",
	} {
		if got := Words(sha256.Sum256([]byte(text))); got != want {
			t.Errorf("%q sounds like %q, want %q", text, got, want)
		}
	}
}

func TestEveryBitOfTheFirst44Counts(t *testing.T) {
	var hash [32]byte
	heard := map[string]bool{Words(hash): true}
	for b := range Count * bits {
		changed := hash
		changed[b/8] ^= 1 << (7 - b%8)
		heard[Words(changed)] = true
	}
	if len(heard) != Count*bits+1 {
		t.Errorf("%d different, want %d", len(heard), Count*bits+1)
	}
}
