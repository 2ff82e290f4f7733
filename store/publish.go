package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// newUnnamed makes an empty file, for its owner only, beside where it will stand
// once it is finished.
func newUnnamed(path string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".feldbuch-*.new")
	if err != nil {
		// A folder that is there but takes no files.
		if _, found := os.Stat(filepath.Dir(path)); found == nil && errors.Is(err, fs.ErrPermission) {
			return "", &FileError{path, ReadOnly, err}
		}
		return "", err
	}
	return f.Name(), f.Close()
}

// publish gives a finished file its name, unless the name is taken.
func publish(unnamed, path string) error {
	err := os.Link(unnamed, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// File systems of USB sticks have no hard links.
		if _, taken := os.Lstat(path); taken == nil {
			return fs.ErrExist
		}
		err = os.Rename(unnamed, path)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name survive a power cut, where the system can.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync() // Windows cannot, and needs not
	return d.Close()
}

// removeWithLogs removes a database file and what SQLite keeps beside it.
func removeWithLogs(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + suffix)
	}
}
