package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Fault is what is wrong with a file, in the terms a person is told. It is an
// error itself, so that errors.Is(err, disk.Busy) works.
type Fault string

// The faults. Their text is the one used in JSON.
const (
	NotFound     Fault = "not_found"
	Exists       Fault = "exists"         // nothing is overwritten
	NotStudyFile Fault = "not_study_file" // something else, or made by another program
	Corrupt      Fault = "corrupt"        // torn copy, damaged medium, altered events
	OtherStudy   Fault = "other_study"
	Newer        Fault = "newer"     // written by a later feldbuch
	ReadOnly     Fault = "read_only" // file, folder or medium cannot be written
	NoAccess     Fault = "no_access"
	DiskFull     Fault = "disk_full"
	Busy         Fault = "busy"       // another program holds or changes it
	Unreadable   Fault = "unreadable" // the medium failed
	Replaced     Fault = "replaced"   // another file stands where the open one stood
	Linked       Fault = "linked"     // it has a second name, so locks would not work
)

// Error makes a Fault usable with errors.Is.
func (f Fault) Error() string { return string(f) }

// FileError is a fault of one file. Err says more to programmers.
type FileError struct {
	Path  string
	Fault Fault
	Err   error
}

// Error names file, fault and cause.
func (e *FileError) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %s", e.Path, e.Fault)
	}
	return fmt.Sprintf("%s: %s: %v", e.Path, e.Fault, e.Err)
}

// Unwrap gives the fault and the cause.
func (e *FileError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Fault}
	}
	return []error{e.Fault, e.Err}
}

// InFile says what was being done, and gives err its fault where it has one
// that concerns the file.
func InFile(path, doing string, err error) error {
	var known *FileError
	if err == nil || errors.As(err, &known) {
		return err
	}
	if f := FaultOf(err); f != "" {
		return &FileError{Path: path, Fault: f, Err: fmt.Errorf("%s: %w", doing, err)}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// IsCancelled: nobody waits for the result any more; nothing is wrong with the file.
func IsCancelled(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// FaultOf is the fault an error means for a file, "" where it is not the file's.
func FaultOf(err error) Fault {
	var sq *sqlite.Error
	switch {
	case IsCancelled(err):
		return ""
	case errors.As(err, &sq):
		return faultOfCode(sq.Code())
	case errors.Is(err, syscall.ENOSPC):
		return DiskFull
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ELOOP), errors.Is(err, syscall.ENAMETOOLONG):
		return NotFound
	case errors.Is(err, syscall.EIO):
		return Unreadable
	case errors.Is(err, fs.ErrExist):
		return Exists
	case errors.Is(err, fs.ErrPermission):
		return NoAccess
	}
	return ""
}

func faultOfCode(code int) Fault {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return Busy
	// Statements are fixed: what one names is missing only from a damaged file.
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR:
		return Corrupt
	case sqlite3.SQLITE_NOTADB:
		return NotStudyFile
	// A file that exists but cannot be opened: its folder takes no -wal file.
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN:
		return ReadOnly
	case sqlite3.SQLITE_FULL:
		return DiskFull
	case sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return NoAccess
	case sqlite3.SQLITE_IOERR:
		if code == sqlite3.SQLITE_IOERR_SHORT_READ {
			return Corrupt
		}
		return Unreadable
	}
	return ""
}
