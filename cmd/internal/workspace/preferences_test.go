package workspace_test

import (
	"os"
	"path/filepath"
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
