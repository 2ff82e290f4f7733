package workspace

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"feldbuch/store"
	"feldbuch/survey"
)

// attachTo copies files that people name by their paths into the study file.
func attachTo(ctx context.Context, r *store.Recorder) func(string) (string, error) {
	return attach(ctx, r, func(ending string, content []byte) (string, error) { return r.Attach(ctx, ending, content) })
}

// attachOnTrial finds out whether attachTo would take a file, and keeps nothing; r is nil
// where there is no interview yet.
func attachOnTrial(ctx context.Context, r *store.Recorder) func(string) (string, error) {
	return attach(ctx, r, func(ending string, content []byte) (string, error) { return store.AttachmentName(ending, content), nil })
}

func attach(ctx context.Context, r *store.Recorder, keep func(ending string, content []byte) (string, error)) func(string) (string, error) {
	return func(typed string) (string, error) {
		// The name an answer has already, typed again to settle a conflict.
		if r != nil {
			if there, err := r.Attached(ctx, typed); there || err != nil {
				return typed, err
			}
		}
		content, err := readAttachment(typed)
		if err != nil {
			return "", err
		}
		return keep(filepath.Ext(unquoted(typed)), content)
	}
}

// unquoted takes off the quotes that file managers put around a path.
func unquoted(path string) string {
	path = strings.TrimSpace(path)
	for _, quote := range []string{`"`, "'"} {
		if len(path) > 1 && strings.HasPrefix(path, quote) && strings.HasSuffix(path, quote) {
			return path[1 : len(path)-1]
		}
	}
	return path
}

// readAttachment reads a file of a size a study file can take. What a person can
// mend is a *survey.Rejection.
func readAttachment(typed string) ([]byte, error) {
	path := unquoted(typed)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &survey.Rejection{Reason: survey.NoSuchFile, Args: []string{typed}}
	case err != nil || !info.Mode().IsRegular(): // reading a pipe would wait for ever
		return nil, &survey.Rejection{Reason: survey.FileUnreadable, Args: []string{typed}}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &survey.Rejection{Reason: survey.FileUnreadable, Args: []string{typed}}
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, store.MaxAttachment+1))
	switch {
	case err != nil:
		return nil, &survey.Rejection{Reason: survey.FileUnreadable, Args: []string{typed}}
	case len(content) > store.MaxAttachment:
		return nil, &survey.Rejection{Reason: survey.FileTooBig, Args: []string{typed, strconv.Itoa(store.MaxAttachment >> 20)}}
	}
	return content, nil
}
