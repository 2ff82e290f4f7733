package value

import (
	"strings"
	"testing"
)

func TestAMisspeltNameFindsWhatIsMeant(t *testing.T) {
	candidates := []string{"questionnaire", "merge", "export", "if"}
	for name, want := range map[string]string{
		"questionaire": "questionnaire", "mrege": "merge", "exprot": "export", "Merge": "merge", "IF": "if",
		"status": "", "x": "", "": "",
	} {
		if got := Closest(name, candidates); got != want {
			t.Errorf("%q finds %q, want %q", name, got, want)
		}
	}
}

func TestEditDistanceStopsAtItsLimit(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		limit, want int
	}{
		{"survey", "survey", 3, 0}, {"survey", "suvrey", 3, 1}, {"survey", "Survys", 3, 3}, {"gaps", "settings", 3, 3}, {"kitten", "sitting", 9, 3},
	} {
		if got := EditDistance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("from %q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestPrintableKeepsAllButWhatSteers(t *testing.T) {
	for s, want := range map[string]string{
		"a\x1b[31mb": "a[31mb", "a\tb\nc": "a\tb\nc", "a\x00b\u0085c\r": "abc", "\xff": "\ufffd", "Việt": "Việt",
		"Preis \u202e321\u202c \u2066x\u2069": "Preis 321 x", "שלום\u200f!": "שלום\u200f!",
	} {
		if got := Printable(s); got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
	}
}

func TestANameIsOneLineThatEnds(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"RO0123", "RO0123"}, {"Nguyễn  Văn", "Nguyễn  Văn"}, {"a\nb\tc\u2028d\u2029e", "a b c d e"}, {"a\r\nb", "a b"}, {"\x1b[31ma\u202eb", "[31mab"},
		{strings.Repeat("ä", 1000), strings.Repeat("ä", 1000)}, {strings.Repeat("ä", 1001), strings.Repeat("ä", 1000) + "…"},
	} {
		if got := Name(c.name); got != c.want {
			t.Errorf("%.40q is %.40q, want %.40q", c.name, got, c.want)
		}
	}
}
