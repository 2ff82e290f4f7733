package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"feldbuch/cmd/internal/workspace"
)

func TestPreferencesAreKeptBesideEachOther(t *testing.T) {
	p := workspace.Preferences{Path: filepath.Join(t.TempDir(), "new", "preferences.json")}
	for name, value := range map[string]string{"theme": "light", "auto-advance": "on"} {
		if err := p.Prefer(name, value); err != nil {
			t.Fatal(err)
		}
	}
	again := workspace.Preferences{Path: p.Path}
	if got := again.Preference("theme") + " " + again.Preference("auto-advance"); got != "light on" {
		t.Errorf("kept %q", got)
	}
}

func TestPreferencesThatCannotBeReadAreThoseOfANewcomer(t *testing.T) {
	for name, content := range map[string]string{"torn": `{"theme": "li`, "of another kind": `["light"]`, "null": "null", "nested": `{"theme": {"name": "light"}}`} {
		p := workspace.Preferences{Path: filepath.Join(t.TempDir(), "preferences.json")}
		if err := os.WriteFile(p.Path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := p.Preference("theme"); got != "" {
			t.Errorf("%s: the theme is %q", name, got)
		}
		if err := p.Prefer("theme", "dark"); err != nil || p.Preference("theme") != "dark" {
			t.Errorf("%s: %v, then %q", name, err, p.Preference("theme"))
		}
	}
}

// A link to what never ends took all memory at the start of an interview.
func TestPreferencesThatAreNoSmallFileAreNotRead(t *testing.T) {
	for name, put := range map[string]func(path string) error{
		"a folder":          func(path string) error { return os.Mkdir(path, 0o700) },
		"something endless": func(path string) error { return os.Symlink("/dev/zero", path) },
		"something huge": func(path string) error {
			return os.WriteFile(path, []byte(`{"theme": "light"}`+strings.Repeat(" ", 1<<20)), 0o600)
		},
	} {
		p := workspace.Preferences{Path: filepath.Join(t.TempDir(), "preferences.json")}
		if err := put(p.Path); err != nil {
			t.Fatal(err)
		}
		if got := p.Preference("theme"); got != "" {
			t.Errorf("%s: the theme is %q", name, got)
		}
		err := p.Prefer("theme", "dark")
		left, _ := os.ReadDir(filepath.Dir(p.Path))
		if (err == nil) != (p.Preference("theme") == "dark") || len(left) != 1 {
			t.Errorf("%s: %v, then %q, with %v left", name, err, p.Preference("theme"), left)
		}
	}
}

func TestWindowsThatChooseAtTheSameTimeLeaveAWholeFile(t *testing.T) {
	p := workspace.Preferences{Path: filepath.Join(t.TempDir(), "preferences.json")}
	var failed [8]error
	var windows sync.WaitGroup
	for i := range failed {
		windows.Go(func() {
			for range 50 {
				failed[i] = errors.Join(failed[i], p.Prefer("theme", strings.Repeat("x", 1+i*100)))
				if p.Preference("theme") == "" {
					failed[i] = errors.Join(failed[i], errors.New("the file was torn"))
				}
			}
		})
	}
	windows.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		t.Error(err)
	}
}
