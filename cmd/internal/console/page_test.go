package console

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-runewidth"
	"pgregory.net/rapid"
)

func TestParagraphsHangBelowTheirMark(t *testing.T) {
	p := &Page{}
	p.Line("  12 ", strings.Repeat("Wort ", 20))
	p.Line("", "")
	p.Line("- ", "a\x1b[31m  b\n\tc")
	want := "  12 " + strings.TrimSpace(strings.Repeat("Wort ", 15)) + "\n     " + strings.TrimSpace(strings.Repeat("Wort ", 5)) + "\n\n- a[31m b c\n"
	if diff := cmp.Diff(want, p.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWrappedTextFitsAndIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab ßä商店\u0301-\n\t"))).Draw(t, "text")
		columns := rapid.IntRange(2, 30).Draw(t, "columns")
		lines := wrapText(text, columns)
		for _, l := range lines {
			if runewidth.StringWidth(l) > columns {
				t.Fatalf("%q is wider than %d", l, columns)
			}
		}
		whole := strings.Join(strings.Fields(text), "")
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != whole {
			t.Fatalf("%q became %q", whole, got)
		}
	})
}
