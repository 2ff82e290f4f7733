package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
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

// Settle waits for another program that is just publishing the file at path, which has
// its private name, too, until that is gone.
func Settle(path string) {
	const tries, pause = 200, 10 * time.Millisecond
	for range tries {
		info, err := os.Stat(path)
		if err != nil || Names(path, info) < 2 || !hasPrivateName(path, info) {
			return
		}
		time.Sleep(pause)
	}
}

func hasPrivateName(path string, info fs.FileInfo) bool {
	found, err := filepath.Glob(filepath.Join(escapeGlob(filepath.Dir(path)), privatePrefix+"*"+privateData))
	return err == nil && slices.ContainsFunc(found, func(name string) bool {
		other, err := os.Stat(name)
		return err == nil && os.SameFile(info, other)
	})
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
