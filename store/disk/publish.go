package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Publish gives a finished file its name, for good, unless the name is taken. sync
// makes it survive a power cut, as SyncFolder does.
func Publish(finished, path string, sync func(dir string) error) error {
	err := os.Link(finished, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// File systems of USB sticks have no hard links.
		if _, taken := os.Lstat(path); taken == nil {
			return fs.ErrExist
		}
		err = os.Rename(finished, path)
	}
	if err != nil {
		return err
	}
	return sync(filepath.Dir(path))
}

// Replace gives a finished file its name, for good, whatever had it before.
func Replace(finished, path string) error {
	if err := os.Rename(finished, path); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(path))
}

// SyncFolder makes a new name survive a power cut, where the system can.
func SyncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync() // Windows cannot, and needs not
	return d.Close()
}
