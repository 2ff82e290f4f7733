package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"feldbuch/store"
)

// writeFile writes a file whole or not at all: beside its place first, onto the
// disk, then moved there. It is its owner's alone, because it holds answers.
func (e *env) writeFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".feldbuch-*")
	if err != nil {
		return e.cannotWrite(path, err)
	}
	defer os.Remove(temp.Name()) // gone already where all went well
	defer temp.Close()
	if err := write(temp); err != nil {
		var disk *fs.PathError
		if errors.As(err, &disk) {
			return e.cannotWrite(path, err)
		}
		return err
	}
	if err := errors.Join(temp.Sync(), temp.Close()); err != nil {
		return e.cannotWrite(path, err)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return e.cannotWrite(path, err)
	}
	return nil
}

// writeBytes is writeFile for what is in memory.
func (e *env) writeBytes(path string, data []byte) error {
	return e.writeFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// cannotWrite names the file the person knows, not the one beside it, and says
// why in the interface language where the reason is a common one.
func (e *env) cannotWrite(path string, err error) error {
	t := e.text.CLI.Export
	reason := ""
	switch {
	case errors.Is(err, fs.ErrPermission):
		reason = t.Forbidden
	case errors.Is(err, fs.ErrNotExist):
		reason = t.NoFolder
	case errors.Is(err, store.DiskFull), isFull(err):
		reason = t.Full
	default:
		reason = rootCause(err).Error()
	}
	return sentence(fmt.Sprintf(t.CannotWrite, path, reason))
}

// cannotRead says why a file named on the command line is not read.
func (e *env) cannotRead(path string, err error) error {
	t := e.text.CLI.Start
	reason := rootCause(err).Error()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = t.NoFile
	case errors.Is(err, fs.ErrPermission):
		reason = t.NoAccess
	case isFolder(path):
		reason = t.Folder
	}
	return e.badFile(path, reason)
}

// badFile is the sentence about a file that cannot be read, "-" being the
// standard input.
func (e *env) badFile(path, reason string) error {
	t := e.text.CLI.Start
	if path == "-" {
		return sentence(fmt.Sprintf(t.BadInput, reason))
	}
	return sentence(fmt.Sprintf(t.BadFile, path, reason))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// rootCause is what the operating system said, without the names of files.
func rootCause(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// isFull reports that a medium has no room left: ENOSPC or EDQUOT, and what
// Windows calls ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
func isFull(err error) bool {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return false
	}
	if runtime.GOOS == "windows" {
		return code == 112 || code == 39
	}
	return code == syscall.ENOSPC || code == syscall.EDQUOT
}
