package disk

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
)

// Snapshot is a private copy of a database file with its log, as both were at one
// moment.
type Snapshot struct {
	// Path is the copy; From the file as it was given.
	Path, From string
	// Digest is the SHA-256 of the file and of what lay beside it.
	Digest [sha256.Size]byte
	// Size is the number of these bytes.
	Size int64
	// Logged: changes lie in a log beside the copy and are not in it yet.
	Logged bool

	private *Private
}

// Take copies the file at path into the folder dir while it hashes it. Nothing is
// written to the file or beside it. The fault is Busy if somebody wrote meanwhile. tell is
// told of the bytes copied, of all.
func Take(ctx context.Context, path, dir string, tell func(done, total int64)) (*Snapshot, error) {
	before, err := Look(path)
	if err != nil {
		return nil, InFile(path, "stat", err)
	}
	private, err := NewPrivate(ctx, dir)
	if err != nil {
		return nil, InFile(dir, "make a private copy", err)
	}
	s := &Snapshot{Path: private.Path(), From: path, Size: before.Size(), Logged: before.Logged(), private: private}
	if err := s.copy(ctx, before, tell); err != nil {
		return nil, errors.Join(err, private.Remove())
	}
	return s, nil
}

func (s *Snapshot) copy(ctx context.Context, before Seen, tell func(done, total int64)) (err error) {
	counted := &counter{tell: func(n int64) { tell(n, s.Size) }}
	s.Digest, err = before.hash(s.From, func(suffix string, sum io.Writer) error {
		return copyFile(ctx, s.From+suffix, s.Path+suffix, io.MultiWriter(sum, counted))
	})
	return err
}

// hash has each part of the file read into a hash. The fault is Busy if somebody wrote
// meanwhile.
func (s Seen) hash(path string, read func(suffix string, sum io.Writer) error) ([sha256.Size]byte, error) {
	sum := sha256.New()
	for i, suffix := range parts {
		if s[i] == nil {
			continue
		}
		if err := read(suffix, sum); err != nil {
			return [sha256.Size]byte{}, err
		}
	}
	now, err := Look(path)
	if err == nil && !now.Same(s) {
		err = &FileError{path, Busy, errors.New("changed while it was read")}
	}
	return [sha256.Size]byte(sum.Sum(nil)), InFile(path, "stat", err)
}

// Close removes the copy.
func (s *Snapshot) Close() error { return s.private.Remove() }

// parts are the names, after the file's, of what belongs to it.
var parts = [...]string{"", "-wal", "-journal"}

// Seen is how a file and its logs looked; nil for a log that is not there.
type Seen [len(parts)]os.FileInfo

// Look looks at the file at path and at its logs.
func Look(path string) (Seen, error) {
	var seen Seen
	for i, suffix := range parts {
		info, err := os.Stat(path + suffix)
		switch {
		case err == nil && !info.Mode().IsRegular():
			return seen, &FileError{path, NotStudyFile, errors.New("not a regular file")}
		case err == nil:
			seen[i] = info
		case i == 0 || !errors.Is(err, os.ErrNotExist):
			return seen, err
		}
	}
	return seen, nil
}

// Logged reports whether changes lie in a log beside the file.
func (s Seen) Logged() bool {
	for _, info := range s[1:] {
		if info != nil && info.Size() > 0 {
			return true
		}
	}
	return false
}

// Size is how many bytes the file and its logs have.
func (s Seen) Size() int64 {
	var n int64
	for _, info := range s {
		if info != nil {
			n += info.Size()
		}
	}
	return n
}

// Same reports whether nothing was written between two looks.
func (s Seen) Same(other Seen) bool {
	for i, a := range s {
		b := other[i]
		if (a == nil) != (b == nil) || a != nil && (a.Size() != b.Size() || !a.ModTime().Equal(b.ModTime())) {
			return false
		}
	}
	return true
}

// CheckWhole finds a copy that broke off. While changes are still in the log the
// file may rightly be shorter.
func (s Seen) CheckWhole(path string, h Header) error {
	if size := s[0].Size(); !s.Logged() && size < h.Size {
		return &FileError{path, Corrupt, fmt.Errorf("%d bytes of %d", size, h.Size)}
	}
	return nil
}

// counter counts what is written to it.
type counter struct {
	n    int64
	tell func(n int64)
}

func (c *counter) Write(b []byte) (int, error) {
	c.n += int64(len(b))
	c.tell(c.n)
	return len(b), nil
}

// copyFile copies and hashes in one go. A fault names the side that has it.
func copyFile(ctx context.Context, from, to string, sum io.Writer) error {
	in, err := os.Open(from)
	if err != nil {
		return InFile(from, "open", err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return InFile(to, "copy", err)
	}
	err = copyChunks(ctx, in, io.MultiWriter(sum, out))
	return InFile(to, "copy", errors.Join(err, out.Close()))
}

// copyChunks is io.Copy that ends when nobody waits any more.
func copyChunks(ctx context.Context, in *os.File, out io.Writer) error {
	chunk := make([]byte, 1<<20)
	for {
		n, err := in.Read(chunk)
		if n > 0 {
			if _, err := out.Write(chunk[:n]); err != nil {
				return err // of the other file
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return InFile(in.Name(), "read", err)
		case ctx.Err() != nil:
			return ctx.Err()
		}
	}
}
