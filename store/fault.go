package store

import (
	"errors"
	"fmt"

	"feldbuch/store/disk"
	"feldbuch/store/event"
)

// The faults of files, in the terms a person is told; see package disk.
type (
	Fault     = disk.Fault
	FileError = disk.FileError
)

// The faults, so that errors.Is(err, store.Busy) works.
const (
	NotFound     = disk.NotFound
	Exists       = disk.Exists
	NotStudyFile = disk.NotStudyFile
	Corrupt      = disk.Corrupt
	OtherStudy   = disk.OtherStudy
	Newer        = disk.Newer
	ReadOnly     = disk.ReadOnly
	NoAccess     = disk.NoAccess
	DiskFull     = disk.DiskFull
	Busy         = disk.Busy
	Unreadable   = disk.Unreadable
	Replaced     = disk.Replaced
	Linked       = disk.Linked
)

// Errors about what is in a study file rather than about the file.
var (
	ErrNoInterview     = errors.New("no such interview in the study file")
	ErrInterviewExists = errors.New("the study file has an interview of this id already")
	ErrNoQuestionnaire = errors.New("no such questionnaire in the study file")
	ErrQuestionnaire   = errors.New("questionnaire hash is not the SHA-256 of its canonical text")
	ErrNoAttachment    = errors.New("no such attachment in the study file")
	ErrAttachment      = errors.New("attachment does not match the digest it goes by")
	ErrAttachmentSize  = errors.New("file is larger than an attachment may be")
	ErrInUse           = errors.New("the interview is open in another window")
	ErrNotInConflict   = errors.New("the conflict is no longer as it was shown")
)

// VersionError is of a file whose version this program does not know yet.
type VersionError struct{ Version, Known int64 }

// Error is for programmers; people read msg.
func (e *VersionError) Error() string {
	return fmt.Sprintf("version %d, known up to %d", e.Version, e.Known)
}

// ForeignError is of a file that belongs to another study, with that study.
type ForeignError struct{ Study Study }

// Error is for programmers; people read msg.
func (e *ForeignError) Error() string { return fmt.Sprintf("study %s (%s)", e.Study.ID, e.Study.Name) }

// inFile says what was being done, and gives err its fault where it has one that
// concerns the file.
func inFile(path, doing string, err error) error {
	if errors.Is(err, event.ErrMalformed) || errors.Is(err, event.ErrBody) {
		return &FileError{Path: path, Fault: Corrupt, Err: err}
	}
	return disk.InFile(path, doing, err)
}

// wrapFault is inFile for what must be readable in a sound file: what went wrong
// without a fault of its own means that the file is damaged.
func wrapFault(path, doing string, err error) error {
	err = inFile(path, doing, err)
	var known *FileError
	if err == nil || disk.IsCancelled(err) || errors.Is(err, ErrNoInterview) || errors.As(err, &known) {
		return err
	}
	return &FileError{Path: path, Fault: Corrupt, Err: err}
}
