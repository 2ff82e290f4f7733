package workspace

import (
	"encoding/json"
	"errors"
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
	if err := p.write(append(content, '\n')); err != nil {
		return fmt.Errorf("keep preferences: %w", err)
	}
	return nil
}

// write replaces the file whole or not at all, whoever else does so meanwhile.
func (p Preferences) write(content []byte) error {
	next, err := os.CreateTemp(filepath.Dir(p.Path), filepath.Base(p.Path)+".*")
	if err != nil {
		return err
	}
	_, err = next.Write(content)
	if err = errors.Join(err, next.Close()); err == nil {
		err = os.Rename(next.Name(), p.Path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(next.Name()))
	}
	return nil
}

// mostPreferences is far more than there are; a file beyond it is none of ours.
const mostPreferences = 64 << 10

func (p Preferences) read() map[string]string {
	all := map[string]string{}
	info, err := os.Stat(p.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostPreferences {
		return all
	}
	content, err := os.ReadFile(p.Path)
	if err != nil || json.Unmarshal(content, &all) != nil || all == nil {
		return map[string]string{}
	}
	return all
}
