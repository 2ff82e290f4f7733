package workbook

import (
	"strings"
	"testing"
)

func TestSheetNamesFitAndDiffer(t *testing.T) {
	n := names{}
	long := strings.Repeat("x", 40)
	for _, c := range []struct{ want, got string }{
		{"a/b:c", "a_b_c"}, {"A_B_C", "A_B_C~2"}, {long, long[:31]}, {long, long[:29] + "~2"}, {"", "_"},
	} {
		if got := n.sheet(c.want); got != c.got {
			t.Errorf("sheet(%q) = %q, want %q", c.want, got, c.got)
		}
	}
}
