package words

import "testing"

func TestAGroupWithoutALabelIsCalledByItsCode(t *testing.T) {
	b := &Breakdowns{UpTo: "up to %s", AndMore: "%s and more"}
	for _, c := range [][3]string{
		{"-2009", "-2009", "up to 2009"}, {"2-4", "2-4", "2–4"}, {"10+", "10+", "10 and more"}, {"1", "1", "1"}, {"town", "town", "town"},
		{"2-4", "small", "small"}, {"a-b", "a-b", "a-b"}, {"+", "+", "+"}, {"-", "-", "-"},
	} {
		if got := b.Name(c[0], c[1]); got != c[2] {
			t.Errorf("%s (%s) is called %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestALanguageIsCalledByItsCodeInTheReadersWords(t *testing.T) {
	r := &Report{Tongues: map[string]string{"pl": "Polish"}}
	for key, want := range map[string]string{"Polski (pl)": "Polish", "Deutsch": "Deutsch", "Klingon (tlh)": "Klingon (tlh)", "": ""} {
		if got := r.Tongue(key); got != want {
			t.Errorf("%q is called %q, want %q", key, got, want)
		}
	}
}
