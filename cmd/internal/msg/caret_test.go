package msg

import (
	"strings"
	"testing"
)

func TestUnderlineMarksThePartThatIsMeant(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for _, c := range []struct{ name, text, part, want string }{
		{"a whole cell", "intger", "intger", "intger\n^~~~~~"},
		{"a quoted text before the same word elsewhere", "${ja} = 'ja'", "ja", "${ja} = 'ja'\n         ^~"},
		{"a reference", "a + ${a}", "a", "a + ${a}\n      ^"},
		{"a word, not a part of one", "q3 = 3", "3", "q3 = 3\n     ^"},
		{"a part of a word where there is no other", "relevnt::de", "evnt", "relevnt::de\n   ^~~~"},
		{"nothing for a letter in a word", "abc", "b", "abc"},
		{"nothing where the part is not there", "yes", "name", "yes"},
		{"nothing where no part is meant", "a\nb", "", "a b"},
		{"letters of two bytes and wide ones", "'größe' 日本 x", "日本", "'größe' 日本 x\n        ^~~~"},
		{"a long text", long + "!!! " + long, "!!!", "…word word word word word word word !!! word word word word word word w…\n" + strings.Repeat(" ", 36) + "^~~"},
		{"a part that is too long itself", long, long, long[:71] + "…\n^" + strings.Repeat("~", 71)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Underline(c.text, c.part); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
