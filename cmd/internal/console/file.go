package console

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// CannotWrite names the file the person knows, not the one beside it, and says
// why in the interface language where the reason is a common one.
func (e *Env) CannotWrite(path string, err error) error {
	t := e.Text.CLI.Output
	reason := ""
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		reason = t.Forbidden
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		reason = t.Missing
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
