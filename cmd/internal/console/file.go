package console

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// WriteFile writes a file whole or not at all: beside its place first, onto the
// disk, then moved there. It is its owner's alone, because it holds answers.
func (e *Env) WriteFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".feldbuch-*")
	if err != nil {
		return e.CannotWrite(path, err)
	}
	defer os.Remove(temp.Name()) // gone already where all went well
	defer temp.Close()
	if err := write(temp); err != nil {
		var disk *fs.PathError
		if errors.As(err, &disk) {
			return e.CannotWrite(path, err)
		}
		return err
	}
	if err := errors.Join(temp.Sync(), temp.Close()); err != nil {
		return e.CannotWrite(path, err)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return e.CannotWrite(path, err)
	}
	return nil
}

// WriteBytes is WriteFile for what is in memory.
func (e *Env) WriteBytes(path string, data []byte) error {
	return e.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// CannotWrite names the file the person knows, not the one beside it, and says
// why in the interface language where the reason is a common one.
func (e *Env) CannotWrite(path string, err error) error {
	t := e.Text.CLI.Export
	reason := ""
	switch {
	case errors.Is(err, fs.ErrPermission):
		reason = t.Forbidden
	case errors.Is(err, fs.ErrNotExist):
		reason = t.NoFolder
	case isFull(err):
		reason = t.Full
	default:
		reason = rootCause(err).Error()
	}
	return UserError(fmt.Sprintf(t.CannotWrite, path, reason))
}

// CannotRead says why a file named on the command line is not read.
func (e *Env) CannotRead(path string, err error) error {
	t := e.Text.CLI.Start
	reason := rootCause(err).Error()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = t.NoFile
	case errors.Is(err, fs.ErrPermission):
		reason = t.NoAccess
	case isFolder(path):
		reason = t.Folder
	}
	return e.BadFile(path, reason)
}

// BadFile is the sentence about a file that cannot be read, "-" being the
// standard input.
func (e *Env) BadFile(path, reason string) error {
	t := e.Text.CLI.Start
	if path == "-" {
		return UserError(fmt.Sprintf(t.BadInput, reason))
	}
	return UserError(fmt.Sprintf(t.BadFile, path, reason))
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
