package workspace

import (
	"fmt"

	"feldbuch/store"
)

// NoStudyError says that there is no study file yet.
type NoStudyError struct {
	Path    string
	Default bool // nobody named the file: it is the one in the user's data folder
	Err     error
}

// Error is for programmers; people read msg.
func (e *NoStudyError) Error() string { return "no study in " + e.Path }

// Unwrap gives the store's error.
func (e *NoStudyError) Unwrap() error { return e.Err }

// BadFormError is a questionnaire that cannot be used.
type BadFormError struct {
	Name   string // of its file
	Errors int    // how many
}

// Error is for programmers; people read msg.
func (e *BadFormError) Error() string { return fmt.Sprintf("%s has %d errors", e.Name, e.Errors) }

// FindError says that what was given names no interview, or several.
type FindError struct {
	Name  string            // an id, the start of one, or a business
	Found []store.Interview // several, or none
}

// Error is for programmers; people read msg.
func (e *FindError) Error() string {
	if len(e.Found) > 0 {
		return e.Name + " names several interviews"
	}
	return e.Name + " names no interview"
}

// ReplayError is an interview whose events cannot be put together.
type ReplayError struct {
	ID  string
	Err error
}

// Error is for programmers; people read msg.
func (e *ReplayError) Error() string { return fmt.Sprintf("replay interview %s: %v", e.ID, e.Err) }

// Unwrap gives the cause.
func (e *ReplayError) Unwrap() error { return e.Err }

// StateError is an interview that is completed and must not be, or the other
// way round.
type StateError struct {
	ID        string
	Completed bool
}

// Error is for programmers; people read msg.
func (e *StateError) Error() string {
	if e.Completed {
		return "interview " + e.ID + " is completed"
	}
	return "interview " + e.ID + " is not completed"
}

// FindFormError: there is no waiting questionnaire whose hash begins so, or several.
type FindFormError struct {
	Hash    string
	Several bool
}

func (e *FindFormError) Error() string {
	if e.Several {
		return "several waiting questionnaires begin with " + e.Hash
	}
	return "no waiting questionnaire " + e.Hash
}

// BackupError: the study could not be backed up before a merge, and nothing was merged.
type BackupError struct {
	Path string // of the study
	Err  error
}

// Error is for programmers; people read msg.
func (e *BackupError) Error() string { return "back up " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *BackupError) Unwrap() error { return e.Err }

// NoAlarmError: there is no alarm of a replica whose id begins so, or several.
type NoAlarmError struct {
	Replica string
	Several bool
}

func (e *NoAlarmError) Error() string {
	if e.Several {
		return "several alarms are of replicas that begin with " + e.Replica
	}
	return "no alarm of replica " + e.Replica
}
