// Package screentest checks what tests have drawn.
package screentest

import (
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

// FitsWindow checks that a screen has as many lines as the window and none too wide.
func FitsWindow(t testing.TB, text string, size [2]int) {
	t.Helper()
	lines := strings.Split(text, "\n")
	if len(lines) != size[1] {
		t.Errorf("%v: %d lines", size, len(lines))
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w > size[0] {
			t.Errorf("%v: %q takes %d columns", size, l, w)
		}
	}
}

// Golden compares a screen with the file at path, or writes it there.
func Golden(t testing.TB, path, got string, update bool) {
	t.Helper()
	if update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (rewrite with -update):\n%s", path, diff)
	}
}
