package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"
)

// OpenReadOnly opens a study file without writing a byte to it or beside it,
// for handed-in files and sticks. A file whose last changes are still in its
// -wal, and one of an older version, is read from a private copy.
//
// Reading takes no locks. For a file that is being written use Open.
func OpenReadOnly(ctx context.Context, path string) (*File, error) {
	s, err := openSource(ctx, path)
	if err != nil {
		return nil, err
	}
	f := &File{path: path, clock: time.Now, discard: s.discard, readOnly: true}
	return f.connect(ctx, s.clean, resting)
}

// source is a file as it was when it was opened.
type source struct {
	path    string // as given
	clean   string // what SQLite may read: the file itself, or a private copy
	digest  Hash   // of the bytes of the file and of what lay beside it; zero until hash
	discard func() error

	before []os.FileInfo
}

// openSource finds out what has to be read, and refuses what cannot be.
func openSource(ctx context.Context, path string) (*source, error) {
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	h, err := checkVersion(path, steps)
	if err != nil {
		return nil, err
	}
	s := &source{path: path, clean: path, discard: func() error { return nil }}
	if s.before, err = stat(path); err != nil {
		return nil, inFile(path, "stat", err)
	}
	if err := h.checkWhole(path, s.before); err != nil {
		return nil, err
	}
	if h.version < latest(steps) || anyBytes(s.before[1:]) {
		err = s.copyAside(ctx, h.version, steps)
	}
	if err == nil {
		err = s.unchanged()
	}
	if err != nil {
		return nil, errors.Join(inFile(path, "read", err), s.discard())
	}
	return s, nil
}

// hash fills in the digest. Looking at a file does without.
func (s *source) hash() error {
	if s.digest != (Hash{}) {
		return nil // it was copied, and hashed with that
	}
	var err error
	if s.digest, err = digest(s.path); err == nil {
		err = s.unchanged()
	}
	return inFile(s.path, "read", err)
}

// copyAside copies the file with its logs to a private folder and lets SQLite
// put them together and bring them up to date there.
func (s *source) copyAside(ctx context.Context, version int64, steps []migration) error {
	dir, err := os.MkdirTemp("", "feldbuch-")
	if err != nil {
		return err
	}
	s.discard = func() error { return os.RemoveAll(dir) }
	s.clean = filepath.Join(dir, "copy")
	sum := sha256.New()
	for i, suffix := range logSuffixes {
		if s.before[i] == nil {
			continue
		}
		if err := copyFile(s.path+suffix, s.clean+suffix, sum); err != nil {
			return err
		}
	}
	s.digest = Hash(sum.Sum(nil))
	return withConn(ctx, s.clean, private, func(conn *sql.Conn) error {
		if version < latest(steps) {
			return migrate(ctx, conn, steps)
		}
		// Closing the last connection then moves the log into the file.
		_, err := conn.ExecContext(ctx, "SELECT count(*) FROM study")
		return err
	})
}

// unchanged reports, as the fault Busy, that somebody wrote meanwhile.
func (s *source) unchanged() error {
	now, err := stat(s.path)
	if err != nil {
		return err
	}
	for i, was := range s.before {
		is := now[i]
		if (was == nil) != (is == nil) || was != nil && (was.Size() != is.Size() || !was.ModTime().Equal(is.ModTime())) {
			return &FileError{s.path, Busy, errors.New("changed while it was read")}
		}
	}
	return nil
}

// logSuffixes are the names, after the file's, of what belongs to it.
var logSuffixes = [...]string{"", "-wal", "-journal"}

// stat looks at the file and its logs; nil for a log that is not there.
func stat(path string) ([]os.FileInfo, error) {
	infos := make([]os.FileInfo, len(logSuffixes))
	for i, suffix := range logSuffixes {
		info, err := os.Stat(path + suffix)
		switch {
		case err == nil:
			infos[i] = info
		case i == 0 || !errors.Is(err, os.ErrNotExist):
			return nil, err
		}
	}
	return infos, nil
}

func anyBytes(logs []os.FileInfo) bool {
	for _, info := range logs {
		if info != nil && info.Size() > 0 {
			return true
		}
	}
	return false
}

// copyFile copies and hashes in one go. The copy is its owner's alone.
func copyFile(from, to string, sum io.Writer) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.MultiWriter(out, sum), in)
	return errors.Join(err, out.Close())
}

func digest(path string) (Hash, error) {
	f, err := os.Open(path)
	if err != nil {
		return Hash{}, err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.CopyBuffer(sum, f, make([]byte, 1<<20)); err != nil {
		return Hash{}, err
	}
	return Hash(sum.Sum(nil)), nil
}
