package salvage

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"feldbuch/store/disk"
)

// copyReadable copies a file with its log, block by block; a block that the medium does
// not give any more is left empty.
func copyReadable(from, to string) error {
	if err := copyBlocks(from, to); err != nil {
		return err
	}
	err := copyBlocks(from+"-wal", to+"-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func copyBlocks(from, to string) error {
	if info, err := os.Stat(from); err == nil && !info.Mode().IsRegular() {
		return &disk.FileError{Path: from, Fault: disk.NotStudyFile, Err: errors.New("not a regular file")}
	}
	in, err := os.Open(from)
	if err != nil {
		return disk.InFile(from, "open", err)
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return disk.InFile(from, "stat", err)
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return disk.InFile(to, "copy", err)
	}
	err = copyInto(out, in, info.Size())
	return disk.InFile(to, "copy", errors.Join(err, out.Close()))
}

func copyInto(out *os.File, in io.ReaderAt, size int64) error {
	block := make([]byte, usualPage)
	for at := int64(0); at < size; at += usualPage {
		n, err := in.ReadAt(block[:min(usualPage, size-at)], at)
		if err != nil && !errors.Is(err, io.EOF) {
			continue // a hole, and so empty
		}
		if _, err := out.WriteAt(block[:n], at); err != nil {
			return err
		}
	}
	return out.Truncate(size)
}
