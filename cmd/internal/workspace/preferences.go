package workspace

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// Preferences are what a person has chosen for the screen on one laptop, by name, and
// the file that keeps them. They are no part of a study and never leave the laptop.
type Preferences struct{ Path string }

// OwnPreferences are those of the user of this laptop.
func OwnPreferences() Preferences {
	return Preferences{filepath.Join(xdg.ConfigHome, "feldbuch", "preferences.json")}
}

// Preference is what was chosen; "" where nothing was, or the file cannot be read: an
// interview must not fail for its colours.
func (p Preferences) Preference(name string) string { return p.read()[name] }

// Prefer keeps a choice beside those there are.
func (p Preferences) Prefer(name, value string) error {
	all := p.read()
	all[name] = value
	content, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return fmt.Errorf("write preferences down: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(p.Path), 0o700); err != nil {
		return fmt.Errorf("keep preferences: %w", err)
	}
	next := p.Path + ".new" // whole or not at all
	if err := os.WriteFile(next, append(content, '\n'), 0o600); err != nil {
		return fmt.Errorf("keep preferences: %w", err)
	}
	if err := os.Rename(next, p.Path); err != nil {
		return fmt.Errorf("keep preferences: %w", err)
	}
	return nil
}

func (p Preferences) read() map[string]string {
	all := map[string]string{}
	content, err := os.ReadFile(p.Path)
	if err != nil || json.Unmarshal(content, &all) != nil || all == nil {
		return map[string]string{}
	}
	return all
}

// AutoAdvance is the name of a setting of the study: whether the digit of a single
// choice goes on by itself. It is On or Off.
const (
	AutoAdvance = "auto-advance"
	On          = "on"
	Off         = "off"
)
