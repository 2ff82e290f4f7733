package plain

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextsAreWrapped(t *testing.T) {
	for name, c := range map[string]struct {
		mark, text string
		want       string
	}{
		"a short text is one line":                  {"", "short", "short\n"},
		"no text is an empty line":                  {"", "", "\n"},
		"lines of the text are kept":                {"", "one\n\ntwo", "one\n\ntwo\n"},
		"further lines are indented like the first": {"12  ", strings.Repeat("word ", 20), "12  " + strings.Repeat("word ", 14) + "word\n    word word word word word\n"},
		"a word longer than a line is cut":          {"", strings.Repeat("x", 80), strings.Repeat("x", 79) + "\nx\n"},
		"wide characters take two columns":          {"", strings.Repeat("漢", 40), strings.Repeat("漢", 39) + "\n漢\n"},
		"combining marks take none":                 {"", strings.Repeat("e\u0301", 79), strings.Repeat("e\u0301", 79) + "\n"},
		"a no-break space holds together":           {"", strings.Repeat("x", 76) + " 10\u00a0%", strings.Repeat("x", 76) + "\n10\u00a0%\n"},
		"control characters are dropped":            {"", "a\x1b[31mb\x07", "a[31mb\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			(&printer{w: &out}).hanging(c.mark, c.text)
			if diff := cmp.Diff(c.want, out.String()); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}
