package term

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// typedAhead has every kind of code in it.
const typedAhead = "Nguyễn Thị Ánh, größer, 日本\r\x1b[A\x1b[B\x1bOR\x1b[18~\x1b[1;2Z\x1b[[A\x1b[200~Привет\r\x1b[201~x\x1b"

func TestNoReadEndsWithinACharacterOrAKey(t *testing.T) {
	for at := 1; at < len(typedAhead); at++ {
		for size := 40; size < 60; size++ {
			parts := readInTwo(t, at, size)
			if got := strings.Join(parts, ""); got != typedAhead {
				t.Fatalf("cut at %d: %q", at, got)
			}
			for i, p := range parts[:len(parts)-1] {
				next := parts[i+1]
				if !utf8.ValidString(p) || !utf8.ValidString(next) {
					t.Errorf("cut at %d, buffer of %d: within a character: %q %q", at, size, p, next)
				}
				// The two that are keys too are kept together only if more is known to come.
				if code := p[strings.LastIndexByte(p, '\x1b')+1:]; strings.HasPrefix(code, "[") && strings.Trim(code, "[0123456789;") == "" {
					t.Errorf("cut at %d, buffer of %d: within a key: %q %q", at, size, p, next)
				}
			}
		}
	}
}

// readInTwo are the reads of a terminal that hands typedAhead over in two parts.
func readInTwo(t *testing.T, at, size int) (parts []string) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	k := KeyboardOf(r)
	p := make([]byte, size)
	for _, part := range []string{typedAhead[:at], typedAhead[at:]} {
		if _, err := w.WriteString(part); err != nil {
			t.Fatal(err)
		}
		for left := len(part); left > 0; left -= size - 1 {
			n, err := k.Read(p)
			if err != nil {
				t.Fatal(err)
			}
			if n == len(p) {
				t.Fatal("a full read makes bubbletea wait")
			}
			if n > 0 {
				parts = append(parts, string(p[:n]))
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	n, _ := k.Read(p)
	return append(parts, string(p[:n]))
}

func TestASingleEscapeIsAKey(t *testing.T) {
	for code, want := range map[string]int{
		"\x1b": 0, "a\x1b": 0, "\x1bO": 0, "\x1b[": 2, "\x1b[18": 4, "\x1b[18~": 0, "\x1b[A": 0, "\x1bb": 0, "\x1b[[": 3, "": 0, "ü": 0, "\xc3": 1,
	} {
		if got := cut([]byte(code), false); got != want {
			t.Errorf("of %q %d bytes are held back, want %d", code, got, want)
		}
	}
}
