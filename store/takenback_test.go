package store

import (
	"path/filepath"
	"strings"
	"testing"
)

// Whoever adds a table says what taking a merge back does to it.
func TestTakingBackKnowsEveryTable(t *testing.T) {
	stays := map[string]string{
		"study":   "a merge does not touch it",
		"erasure": "what was erased stays erased",
		"event":   "see dropEvents, too",
	}
	f, err := Create(ctx, filepath.Join(t.TempDir(), "s.feld"), Study{}, Replica{Role: Lead}, Options{})
	check(t, err)
	defer f.Close()
	check(t, f.withReader(ctx, func(r reader) error {
		names, err := scanAll(r, func(scan func(...any) error) (name string, err error) { return name, scan(&name) },
			"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
		for _, name := range names {
			if stays[name] == "" && !strings.Contains(strings.Join(takingBack, " ;"), "main."+name+" ") {
				t.Errorf("nothing is said of the table %s", name)
			}
		}
		return err
	}))
}
