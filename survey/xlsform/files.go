package xlsform

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"
)

// maxAttached is how large one file beside a form may be.
const maxAttached = 32 << 20

// staysInside refuses a link that leads out of the folder it lies in.
func staysInside(path string) error {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return err
	}
	if inside, err := filepath.Rel(folder, real); err != nil || !filepath.IsLocal(inside) {
		return errOutside
	}
	return nil
}

var errAttachedTooBig = errors.New("a file beside the form is too big")

// ReadFile reads a questionnaire from a file, with its languages and the files
// beside it that it needs. The error is a *sheet.ReadError.
func ReadFile(path string) (*sheet.Workbook, error) {
	w, err := sheet.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := joinBeside(w, path); err != nil {
		return nil, err
	}
	Attach(w, beside(path))
	return w, nil
}

// Attach reads the files the form needs. The canonical text names those that are
// there with their digests, so another table is another version of the
// questionnaire. One that read does not find (fs.ErrNotExist) or cannot read is
// a problem that Build reports.
func Attach(w *sheet.Workbook, read func(name string) ([]byte, error)) { w.Attach(Reads(w), read) }

// Reads are the names of the files beside the form that it reads, sorted.
func Reads(w *sheet.Workbook) []string {
	var names []string
	for _, kind := range knownSheets {
		for _, r := range look(w, kind).records() {
			if kind == sheetSurvey {
				names = append(names, fileOf(r.text("type"), r.text("name")), searchedFile(r.text("appearance")))
			}
			for _, c := range r.row.Cells {
				if !strings.Contains(c.Text, "pulldata") {
					continue
				}
				for _, m := range pulled().FindAllStringSubmatch(straightQuotes.Replace(c.Text), -1) {
					names = append(names, tableFile(m[1]))
				}
			}
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	slices.Sort(names)
	return slices.Compact(names)
}

var pulled = value.Pattern(`pulldata\(\s*['"]([^'"]+)['"]`)

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

// errOutside: a link in the folder leads out of it. A form that came in an archive
// must not read other files of this laptop.
var errOutside = errors.New("a file beside the form is a link to elsewhere")

// errSpecial: a pipe or a device, which may never end, or never begin.
var errSpecial = errors.New("a file beside the form is no ordinary file")

func readLimited(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errSpecial
	case info.Size() > maxAttached:
		return nil, errAttachedTooBig
	}
	if err := staysInside(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxAttached+1))
	if err == nil && len(content) > maxAttached {
		return nil, errAttachedTooBig
	}
	return content, err
}
