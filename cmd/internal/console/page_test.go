package console

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
