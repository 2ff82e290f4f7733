package cli

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"feldbuch/cmd/internal/msg"

	"github.com/adrg/xdg"
)

// made is the demo, and the report of it, which many tests read: made once, by the first.
var made struct {
	once   sync.Once
	folder string
}

func TestMain(m *testing.M) {
	status := m.Run()
	if made.folder != "" {
		_ = os.RemoveAll(made.folder)
	}
	os.Exit(status)
}

// demoMade is a copy of a file of the demo's folder: the lead's study file, or report.xlsx.
func demoMade(t *testing.T, name string) string {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	made.once.Do(func() {
		folder, err := os.MkdirTemp("", "demo")
		if err != nil {
			t.Fatal(err)
		}
		made.folder = folder
		study := filepath.Join(folder, "leitung.feldbuch")
		feldbuch(t, msg.German, "demo", folder)
		feldbuch(t, msg.German, "export", "gaps", "--with-data", "-o", filepath.Join(folder, "report.xlsx"), "--study", study)
	})
	content, err := os.ReadFile(filepath.Join(made.folder, name))
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(copied, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return copied
}
