package store

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
// error itself, so that errors.Is(err, store.Busy) works.
type Fault string

// The faults. Their text is the one used in JSON.
const (
	NotFound     Fault = "not_found"
	Exists       Fault = "exists"         // Create does not overwrite
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

// Errors about what is in a study file rather than about the file.
var (
	ErrNoInterview     = errors.New("no such interview in the study file")
	ErrInterviewExists = errors.New("the study file has an interview of this id already")
	ErrNoQuestionnaire = errors.New("no such questionnaire in the study file")
	ErrQuestionnaire   = errors.New("questionnaire hash is not the SHA-256 of its canonical text")
	ErrNoAttachment    = errors.New("no such attachment in the study file")
	ErrAttachment      = errors.New("attachment does not match the digest in its name")
	ErrAttachmentSize  = errors.New("file is larger than an attachment may be")
	ErrInUse           = errors.New("the interview is open in another window")
	ErrNotInConflict   = errors.New("the conflict is no longer as it was shown")
)

// inFile says what was being done, and gives err its fault where it has one
// that concerns the file.
func inFile(path, doing string, err error) error {
	var known *FileError
	if err == nil || errors.As(err, &known) {
		return err
	}
	if f := faultOf(err); f != "" {
		return &FileError{Path: path, Fault: f, Err: fmt.Errorf("%s: %w", doing, err)}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// unfit is inFile for what must be readable in a sound file: what went wrong
// without a fault of its own means that the file is damaged.
func unfit(path, doing string, err error) error {
	err = inFile(path, doing, err)
	var known *FileError
	if err == nil || isCancelled(err) || errors.Is(err, ErrNoInterview) || errors.As(err, &known) {
		return err
	}
	return &FileError{path, Corrupt, err}
}

func isCancelled(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

func faultOf(err error) Fault {
	var sq *sqlite.Error
	switch {
	case isCancelled(err):
		return ""
	case errors.As(err, &sq):
		return faultOfSQLite(sq.Code())
	case errors.Is(err, errMalformed):
		return Corrupt
	case errors.Is(err, syscall.ENOSPC):
		return DiskFull
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	case errors.Is(err, fs.ErrNotExist):
		return NotFound
	case errors.Is(err, fs.ErrExist):
		return Exists
	case errors.Is(err, fs.ErrPermission):
		return NoAccess
	}
	return ""
}

func faultOfSQLite(code int) Fault {
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
