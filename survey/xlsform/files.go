package xlsform

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// File is a file beside the form that the form reads: a list of choices, a
// table of pulldata. The canonical text names those that are there with their
// digests, so another table is another version of the questionnaire.
type File struct {
	Name    string // as in the form
	Digest  string // hex SHA-256 of the content, "" where the file is not there
	Content []byte
	// Sought is the path at which the file was looked for and is not; Err is why
	// one that is there could not be read.
	Sought string
	Err    error
}

// maxAttached is how large one file beside a form may be.
const maxAttached = 32 << 20

// Reads are the names of the files beside the form that it reads, sorted.
func Reads(w *Workbook) []string {
	var names []string
	for _, kind := range knownSheets {
		for _, r := range look(w, kind).records() {
			if kind == sheetSurvey {
				names = append(names, fileOf(r.text("type"), r.text("name")))
			}
			for _, c := range r.row.Cells {
				if !strings.Contains(c.Text, "pulldata") {
					continue
				}
				for _, m := range pulled.FindAllStringSubmatch(straightQuotes.Replace(c.Text), -1) {
					names = append(names, tableFile(m[1]))
				}
			}
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	slices.Sort(names)
	return slices.Compact(names)
}

var pulled = regexp.MustCompile(`pulldata\(\s*['"]([^'"]+)['"]`)

// tableFile is the file a name in pulldata stands for.
func tableFile(name string) string { return strings.TrimSuffix(name, ".csv") + ".csv" }

// fileOf is the file a question of this type reads, "" for none.
func fileOf(kind, name string) string {
	switch kind {
	case "csv-external":
		return name + ".csv"
	case "xml-external":
		return name + ".xml"
	}
	if s, ok := parseSelect(kind); ok && slices.Contains(fileEndings, filepath.Ext(s.list)) {
		return s.list
	}
	return ""
}

// Attach reads the files the form needs. One that read does not find
// (fs.ErrNotExist) or cannot read is a problem that Build reports.
func (w *Workbook) Attach(read func(name string) ([]byte, error)) {
	w.Files = nil
	for _, name := range Reads(w) {
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

// file is the file with this name, nil where nobody looked for it.
func (w *Workbook) file(name string) *File {
	i := slices.IndexFunc(w.Files, func(f File) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &w.Files[i]
}

// beside reads files from where ODK has them: the folder FORM-media beside the
// form, and the folder of the form.
func beside(form string) func(name string) ([]byte, error) {
	folder, base := filepath.Split(form)
	media := filepath.Join(folder, strings.TrimSuffix(base, filepath.Ext(base))+"-media")
	return func(name string) ([]byte, error) {
		if filepath.Base(name) != name || !filepath.IsLocal(name) {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
		content, err := readLimited(filepath.Join(media, name))
		if errors.Is(err, fs.ErrNotExist) {
			return readLimited(filepath.Join(folder, name))
		}
		return content, err
	}
}

func readLimited(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxAttached+1))
	if err == nil && len(content) > maxAttached {
		return nil, errTooBig
	}
	return content, err
}
