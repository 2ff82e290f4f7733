package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Scratch is a private copy of the file to try something on. Closing it removes
// it.
func (f *File) Scratch(ctx context.Context) (*File, error) {
	dir, err := os.MkdirTemp("", "feldbuch-")
	if err != nil {
		return nil, fmt.Errorf("make a private copy: %w", err)
	}
	discard := func() error { return os.RemoveAll(dir) }
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(inFile(f.path, "read", err), discard())
	}
	path := filepath.Join(dir, filepath.Base(f.path))
	err = errors.Join(copyInto(ctx, conn, path), conn.Close())
	if err != nil {
		return nil, errors.Join(inFile(f.path, "make a private copy", err), discard())
	}
	copied := &File{path: path, machine: f.machine, clock: f.clock, discard: discard}
	return copied.connect(ctx, path, private)
}
