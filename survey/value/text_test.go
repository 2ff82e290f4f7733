package value

import (
	"testing"
	"unicode/utf8"
)

func TestTextKeepsWordsAndDropsWhatSteersATerminal(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"blanks around it go", "  Bäcker \n", "Bäcker"},
		{"letters are composed", "Ba\u0308cker", "Bäcker"},
		{"letters that a dropped character kept apart are composed", "a\x00\u0308", "ä"},
		{"lines and tabs stay", "a\n\tb", "a\n\tb"},
		{"lines of Windows end as all others", "a\r\nb\rc", "a\nb\nc"},
		{"NUL goes", "a\x00b", "ab"},
		{"a colour goes as a whole", "\x1b[1;31mrot\x1b[0m", "rot"},
		{"a C1 colour goes as a whole", "\u009b31mrot", "rot"},
		{"a bare escape goes", "a\x1bb", "ab"},
		{"bell, backspace and delete go", "a\a\b\x7fb", "ab"},
		{"nothing but control characters is nothing", "\x00\x1b", ""},
		{"joiners of scripts that need them stay", "می\u200cخواهم", "می\u200cخواهم"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Text(c.in); got != c.want {
				t.Errorf("%q: got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "a\x00b", "\x1b[31mrot\x1b[0m", "\x1b\x00[31m", "\xff\xfe", "a\r\n\u0308"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Text(s)
		if again := Text(once); again != once {
			t.Errorf("%q became %q, then %q", s, once, again)
		}
		if !utf8.ValidString(once) {
			t.Errorf("%q became %q, which is no UTF-8", s, once)
		}
	})
}
