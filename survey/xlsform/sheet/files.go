package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// File is a file beside the form that the form reads: a list of choices, a
// table of pulldata.
type File struct {
	Name    string // as in the form
	Digest  string // hex SHA-256 of the content, "" where the file is not there
	Content []byte
	// Sought is the path at which the file was looked for and is not; Err is why
	// one that is there could not be read.
	Sought string
	Err    error
}

// Attach reads the files of these names. One that read does not find
// (fs.ErrNotExist) or cannot read says so.
func (w *Workbook) Attach(names []string, read func(name string) ([]byte, error)) {
	w.Files = nil
	for _, name := range names {
		f := File{Name: name}
		content, err := read(name)
		var at *fs.PathError
		switch {
		case err == nil:
			f.Content, f.Digest = content, digest(content)
		case !errors.Is(err, fs.ErrNotExist):
			f.Err = err
		case errors.As(err, &at):
			f.Sought = at.Path
		}
		w.Files = append(w.Files, f)
	}
}

// Restore gives a form that was read from its canonical text the files that
// text names, by digest. Other bytes than these are refused.
func (w *Workbook) Restore(read func(digest string) ([]byte, error)) error {
	for i := range w.Files {
		f := &w.Files[i]
		content, err := read(f.Digest)
		if err != nil {
			return fmt.Errorf("restore %s: %w", f.Name, err)
		}
		if digest(content) != f.Digest {
			return fmt.Errorf("restore %s: its content is another", f.Name)
		}
		f.Content = append([]byte{}, content...)
	}
	return nil
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Beside is the file with this name, nil where nobody looked for it.
func (w *Workbook) Beside(name string) *File {
	i := slices.IndexFunc(w.Files, func(f File) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &w.Files[i]
}
