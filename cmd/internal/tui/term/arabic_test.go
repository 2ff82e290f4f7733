package term

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestEveryFormIsOneOfItsLetter(t *testing.T) {
	for letter, f := range arabic {
		for i := range f.count {
			if got := norm.NFKC.String(string(f.alone + i)); got != norm.NFKC.String(string(letter)) {
				t.Errorf("form %d of %c is %q", i, letter, got)
			}
		}
	}
}

func TestLettersJoin(t *testing.T) {
	for name, c := range map[string]struct{ word, want string }{
		"at both ends and in the middle": {"بيت", "\uFE91\uFEF4\uFE96"},
		"not behind one that does not":   {"دار", "\uFEA9\uFE8D\uFEAD"},
		"Persian letters":                {"گپ", "\uFB94\uFB57"},
		"not across a non-joiner":        {"می\u200cخو", "\uFEE3\uFBFD\uFEA7\uFEEE"},
		"with their marks":               {"بِت", "\uFE91\u0650\uFE96"},
		"a hamza alone":                  {"شيء", "\uFEB7\uFEF2\uFE80"},
		"not across a blank":             {"ب ب", "\uFE8F \uFE8F"},
		"Hebrew does not":                {"של", "של"},
	} {
		t.Run(name, func(t *testing.T) {
			glyphs := glyphsOf(c.word)
			join(glyphs)
			if got := drawn(glyphs); got != c.want {
				t.Errorf("%+q, want %+q", got, c.want)
			}
		})
	}
}
