package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
)

// sentence is an error that is already put into words.
type sentence string

func (s sentence) Error() string { return string(s) }

// errLook ends a command that is done, with things to look at: exit status 3.
var errLook = errors.New("done, with things to look at")

// errShown ends a command that failed and has said why: exit status 1.
var errShown = errors.New("failed, and said why")

// fail is the one place where an error becomes a sentence and an exit status.
func (e *env) fail(err error) int {
	var usage usageError
	switch {
	case errors.Is(err, errLook):
		return 3
	case errors.Is(err, errShown):
		return 1
	case errors.As(err, &usage):
		e.complain(usage.sentence)
		return 2
	}
	e.complain(e.explain(err))
	return 1
}

// explain puts an error into words for people.
func (e *env) explain(err error) string {
	t := e.text
	var said sentence
	var file *store.FileError
	var read *xlsform.ReadError
	var rejected *survey.Rejection
	var problem survey.Problem
	switch {
	case errors.As(err, &said):
		return string(said)
	case errors.As(err, &file):
		return e.explainFile(file)
	case errors.As(err, &read):
		return t.Unreadable(string(read.Kind), read.File, read.Line, read.Detail)
	case errors.As(err, &rejected):
		return t.Interview.Rejection(rejected)
	case errors.As(err, &problem):
		message, _ := t.Problem(problem)
		return message
	case errors.Is(err, context.Canceled):
		return t.CLI.Usage.Interrupted
	}
	for _, known := range []struct {
		err  error
		text string
	}{
		{store.ErrNoInterview, t.Store.NoInterview}, {store.ErrInterviewExists, t.Store.InterviewExists},
		{store.ErrNoQuestionnaire, t.Store.NoQuestionnaire}, {store.ErrQuestionnaire, t.Store.BadQuestionnaire},
		{store.ErrNotInConflict, t.Store.NotInConflict}, {store.ErrUnbalanced, t.Store.Unbalanced},
		{store.ErrInUse, t.Store.InUse},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return fmt.Sprintf(t.CLI.Usage.Failed, err)
}

func (e *env) explainFile(f *store.FileError) string {
	t := e.text.Store
	name := f.Path
	if !filepath.IsAbs(name) {
		name = filepath.Clean(name)
	}
	format := map[store.Fault]string{
		store.NotFound: t.NotFound, store.Exists: t.Exists, store.NotStudyFile: t.NotStudyFile,
		store.Corrupt: t.Corrupt, store.OtherStudy: t.OtherStudy, store.Newer: t.Newer,
		store.ReadOnly: t.ReadOnly, store.NoAccess: t.NoAccess, store.DiskFull: t.DiskFull,
		store.Busy: t.Busy, store.Unreadable: t.Unreadable, store.Replaced: t.Replaced,
	}[f.Fault]
	if format == "" {
		return fmt.Sprintf(e.text.CLI.Usage.Failed, f)
	}
	return fmt.Sprintf(format, name)
}
