package xlsform

import (
	"os"
	"path/filepath"
	"testing"
)

// shared is the folder of cases beside the repository; the test is skipped
// where it is absent.
func shared(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "cases", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared cases here")
	}
	return path
}

func BenchmarkReadLarge(b *testing.B) {
	path := shared(b, "large.xlsx")
	for b.Loop() {
		if _, err := ReadFile(path); err != nil {
			b.Fatal(err)
		}
	}
}
