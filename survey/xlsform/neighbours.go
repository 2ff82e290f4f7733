package xlsform

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"feldbuch/survey/xlsform/sheet"
)

// ReadFS reads a questionnaire with its languages from the top folder of a file
// system. The error is that of the file system or a *sheet.ReadError.
func ReadFS(files fs.FS, name string) (*sheet.Workbook, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	w, err := sheet.Read(name, f)
	if err != nil {
		return nil, err
	}
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, err
	}
	return w, joinAmong(w, entries, func(name string) ([]byte, error) { return fs.ReadFile(files, name) })
}

// joinBeside joins the languages in the folder of a form on disk. A folder that
// may not be listed shows none.
func joinBeside(w *sheet.Workbook, path string) error {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	return joinAmong(w, entries, func(name string) ([]byte, error) { return readLimited(filepath.Join(folder, name)) })
}

// joinAmong joins the languages of a form among the files of its folder.
func joinAmong(w *sheet.Workbook, folder []fs.DirEntry, read func(name string) ([]byte, error)) error {
	form := w.File[strings.LastIndexAny(w.File, `/\`)+1:]
	for _, entry := range folder {
		if entry.IsDir() || !sheet.IsLanguageFile(entry.Name(), form) {
			continue
		}
		content, err := read(entry.Name())
		if err != nil {
			return &sheet.ReadError{Kind: whyUnread(err), File: entry.Name(), Err: err}
		}
		l, err := sheet.ReadLanguage(entry.Name(), content)
		if err != nil && l != nil && l.Key == "" {
			continue // it can be read, and does not say that it is a language
		}
		if err != nil {
			return err // of one with a slip: the interview would go without its language
		}
		Join(w, l)
	}
	return nil
}

// whyUnread is the kind of error of a file beside the form.
func whyUnread(err error) sheet.ReadErrorKind {
	for _, c := range []struct {
		err  error
		kind sheet.ReadErrorKind
	}{
		{errOutside, sheet.ReadOutside}, {errSpecial, sheet.ReadSpecial}, {errAttachedTooBig, sheet.ReadTooBig},
		{fs.ErrNotExist, sheet.ReadNotFound}, {fs.ErrPermission, sheet.ReadForbidden},
	} {
		if errors.Is(err, c.err) {
			return c.kind
		}
	}
	return sheet.ReadFailed
}
