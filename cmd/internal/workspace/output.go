package workspace

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/store"
	"feldbuch/store/disk"

	"github.com/adrg/xdg"
)

// Standing is what stands where a file is to be written.
type Standing int

// What may stand there. Only a plain file is ever replaced.
const (
	Free        Standing = iota
	PlainFile            // or a link to one, or to nothing
	Folder               // or a link to one
	Special              // a device, a pipe
	PartOfStudy          // a study file, what SQLite keeps beside it, or a link to one
)

// StandingAt looks what stands at path.
func StandingAt(path string) Standing {
	if _, err := os.Lstat(path); err != nil {
		return Free // or out of reach, which writing will tell
	}
	info, err := os.Stat(path)
	switch {
	case partOfStudy(path):
		return PartOfStudy
	case err != nil || info.Mode().IsRegular():
		return PlainFile
	case info.IsDir():
		return Folder
	}
	return Special
}

// partOfStudy is true of a study file, a damaged one and a log that outlived its file
// included: they may be the last copy of somebody's answers.
func partOfStudy(path string) bool {
	for _, log := range []string{"-wal", "-journal", "-shm"} {
		path = strings.TrimSuffix(path, log)
	}
	return strings.EqualFold(filepath.Ext(path), Ending) || store.IsStudyFile(path)
}

// OutputError is a file that could not be written.
type OutputError struct {
	Path string
	Err  error
}

// Error is for programmers; people read msg.
func (e *OutputError) Error() string { return "write " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *OutputError) Unwrap() error { return e.Err }

// WriteFile writes a file whole or not at all, its owner's alone because it holds
// answers: in a private folder beside its place first, onto the disk, then moved
// there. The folder is also what write is given for what does not fit into memory,
// so that a full disk is the one people were told of. The error is an *OutputError,
// of fs.ErrExist where something stands there and is not to be replaced, unless
// write failed by itself.
func WriteFile(ctx context.Context, path string, replace bool, write func(w io.Writer, scratch string) error) error {
	err := withScratch(ctx, filepath.Dir(path), func(scratch string) error {
		finished := filepath.Join(scratch, "finished")
		if err := fill(finished, func(w io.Writer) error { return write(w, scratch) }); err != nil {
			return err
		}
		if replace {
			return disk.Replace(finished, path)
		}
		return disk.Publish(finished, path, disk.SyncFolder)
	})
	return outputError(path, err)
}

// outputError is err as one of the file being written, unless it is another's.
func outputError(path string, err error) error {
	var other *store.FileError
	var onDisk *fs.PathError
	var moving *os.LinkError
	if !errors.As(err, &other) && (errors.As(err, &onDisk) || errors.As(err, &moving) || errors.Is(err, fs.ErrExist)) {
		return &OutputError{path, err}
	}
	return err
}

// notMade is what keeps a study file from being made where path says: its folder or medium.
func notMade(path string, err error) error {
	file, is := errors.AsType[*store.FileError](err)
	if is && slices.Contains([]store.Fault{store.NotFound, store.ReadOnly, store.NoAccess, store.DiskFull}, file.Fault) {
		return &OutputError{path, err}
	}
	return err
}

// fill writes a new file onto the disk.
func fill(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// WithScratch gives do a private folder on the study's medium, or in the user's data
// folder where nothing can be written beside the study.
func (s *Study) WithScratch(ctx context.Context, do func(scratch string) error) error {
	dir := filepath.Dir(s.Path())
	if err := withScratch(ctx, dir, func(string) error { return nil }); err != nil {
		dir = filepath.Join(xdg.DataHome, "feldbuch")
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return outputError(dir, err)
		}
	}
	return outputError(dir, withScratch(ctx, dir, do))
}

func withScratch(ctx context.Context, dir string, do func(scratch string) error) error {
	private, err := disk.NewPrivateFolder(ctx, dir)
	if err != nil {
		return err
	}
	return errors.Join(do(private.Path()), private.Remove())
}
