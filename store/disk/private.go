package disk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// Private is a file, or a folder of some, that is this program's alone and goes when
// it is done: a copy to read, a new file before it has its name. It lies where its
// medium is the one people know to be used, never in the system's temporary folder,
// under a name of ours; a lock beside it tells the next run whether its program still
// lives.
type Private struct {
	lock *Lock
	path string
}

// privatePrefix begins the names of private files and of their locks, which have
// privateData after them.
const (
	privatePrefix = ".feldbuch-"
	privateData   = ".part"
)

// NewPrivate makes an empty private file in a folder, its owner's alone, after it
// removed those that killed programs left there.
func NewPrivate(ctx context.Context, dir string) (*Private, error) {
	return newPrivate(ctx, dir, func(path string) error {
		made, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		return made.Close()
	})
}

// NewPrivateFolder is NewPrivate for several files that go together.
func NewPrivateFolder(ctx context.Context, dir string) (*Private, error) {
	return newPrivate(ctx, dir, func(path string) error { return os.Mkdir(path, 0o700) })
}

func newPrivate(ctx context.Context, dir string, build func(path string) error) (*Private, error) {
	Sweep(ctx, dir)
	lock, err := newPrivateLock(ctx, dir)
	if err != nil {
		return nil, err
	}
	p := &Private{lock, lock.path + privateData}
	if err := build(p.path); err != nil {
		return nil, errors.Join(err, lock.Remove())
	}
	return p, nil
}

// newPrivateLock is a lock under a name that nobody has. Until it is taken another run
// may take it for one that was left behind, and sweep it away: then another name is tried.
func newPrivateLock(ctx context.Context, dir string) (*Lock, error) {
	for {
		f, err := os.CreateTemp(dir, privatePrefix+"*")
		if err != nil {
			return nil, err
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
		lock, err := takeLock(ctx, f.Name())
		_, swept := os.Lstat(f.Name())
		switch {
		case err == nil && swept == nil:
			return lock, nil
		case err == nil:
			err = lock.Release()
		case errors.Is(err, ErrLocked) || swept != nil:
			err = ctx.Err()
		default:
			err = errors.Join(err, os.Remove(f.Name()))
		}
		if err != nil {
			return nil, err
		}
	}
}

// Path is where it is; beside a file SQLite may keep its logs beside it.
func (p *Private) Path() string { return p.path }

// Remove removes the file with what is beside it. One that was given another
// name in between keeps that.
func (p *Private) Remove() error {
	removeWithLogs(p.path)
	return p.lock.Remove()
}

// Sweep removes the private files in a folder whose programs are gone. What cannot
// be removed stays for the next time.
func Sweep(ctx context.Context, dir string) {
	found, err := filepath.Glob(filepath.Join(escapeGlob(dir), privatePrefix+"*"))
	if err != nil {
		return
	}
	for _, path := range found {
		stem, beside := lockOf(path)
		if beside {
			if _, err := os.Lstat(stem); err == nil {
				continue // its lock decides
			}
			_ = os.RemoveAll(path)
			continue
		}
		sweepOne(ctx, stem)
	}
}

// lockOf is the lock of the private file that a name belongs to; beside is false for
// that lock itself.
func lockOf(path string) (lock string, beside bool) {
	if lock, _, beside = strings.Cut(path, privateData); beside {
		return lock, true
	}
	return strings.CutSuffix(path, "-journal") // SQLite's, of the lock
}

func sweepOne(ctx context.Context, lockPath string) {
	info, err := os.Lstat(lockPath)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 0 {
		return // not one of ours
	}
	lock, err := takeLock(ctx, lockPath)
	if err != nil {
		return
	}
	removeWithLogs(lockPath + privateData)
	_ = lock.Remove()
}

// escapeGlob keeps what is special in patterns from meaning anything in a folder's
// name. Windows has no escapes; there its brackets match themselves or nothing.
func escapeGlob(dir string) string {
	if os.PathSeparator == '\\' {
		return dir
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// removeWithLogs removes a folder, or a file and what SQLite keeps beside it.
func removeWithLogs(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.RemoveAll(path + suffix)
	}
}
