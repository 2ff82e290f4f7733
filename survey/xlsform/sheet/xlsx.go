package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// readXLSX reads a spreadsheet with our own scanner, not with excelize: it must
// tell TRUE from 1 and a date from a number, which excelize's streaming reader
// does not, it must count the bytes really unpacked and not those the file
// admits to, and it takes a tenth of the time.
func readXLSX(name string, data []byte) (*Workbook, error) {
	if bytes.HasPrefix(data, compound) {
		return nil, &ReadError{Kind: compoundKind(data), File: name}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &ReadError{Kind: ReadDamaged, File: name, Err: err}
	}
	x := &spreadsheet{parts: map[string]*zip.File{}, left: maxUnpacked, budget: newBudget()}
	if len(z.File) > maxParts {
		return nil, &ReadError{Kind: ReadTooBig, File: name}
	}
	for _, f := range z.File {
		part := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if x.parts[part] != nil { // which of the two is shown depends on the program
			return nil, &ReadError{Kind: ReadRepeated, File: name, Detail: f.Name}
		}
		x.parts[part] = f
	}
	w, err := x.read(name)
	switch {
	case errors.Is(err, errTooBig):
		return nil, &ReadError{Kind: ReadTooBig, File: name, Err: err}
	case err != nil:
		return nil, &ReadError{Kind: ReadDamaged, File: name, Detail: err.Error(), Err: err}
	}
	return w, nil
}

// compound begins Microsoft's older files: an .xls, or an .xlsx in the envelope it
// has with a password.
var compound = []byte("\xd0\xcf\x11\xe0")

// compoundKind tells these by the names of the parts, which are UTF-16.
func compoundKind(data []byte) ReadErrorKind {
	has := func(part string) bool {
		return bytes.Contains(data, []byte(strings.Join(strings.Split(part, ""), "\x00")))
	}
	if !has("EncryptedPackage") && (has("Workbook") || has("Book")) {
		return ReadOldFormat
	}
	return ReadEncrypted
}

var (
	errTooBig   = errors.New("unpacks to too much")
	errSize     = errors.New("a part is not as long as it says")
	errMissing  = errors.New("a part is missing")
	errExternal = errors.New("a part is outside the file")
)

// spreadsheet is an .xlsx while it is read.
type spreadsheet struct {
	parts    map[string]*zip.File // by lower-case path
	left     int64                // bytes that may still be unpacked
	budget   *budget
	strings  []string
	formats  []cellFormat // by style index
	date1904 bool
}

func (x *spreadsheet) read(name string) (*Workbook, error) {
	book, err := x.workbook()
	if err != nil {
		return nil, err
	}
	if err := x.readStyles(book.styles); err != nil {
		return nil, err
	}
	if err := x.readStrings(book.strings); err != nil {
		return nil, err
	}
	w := &Workbook{File: name}
	for _, s := range book.sheets {
		if s.name == dropdownSheet {
			continue // what our own writer has to pick from
		}
		b := newBuilder(s.name, x.budget)
		if err := x.readSheet(b, s.part); err != nil {
			return nil, err
		}
		w.Sheets = append(w.Sheets, b.done())
	}
	return w, nil
}

// contents is what the workbook part says: the sheets in order, and where the
// parts are.
type contents struct {
	sheets          []struct{ name, part string }
	styles, strings string
}

func (x *spreadsheet) workbook() (*contents, error) {
	where, err := x.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	main := "xl/workbook.xml"
	for _, r := range where {
		if r.kind == "officeDocument" {
			main = r.part
		}
	}
	if x.parts[strings.ToLower(main)] == nil {
		return nil, errMissing
	}
	dir, file := path.Split(main)
	where, err = x.relations(dir+"_rels/"+file+".rels", dir)
	if err != nil {
		return nil, err
	}
	c := &contents{}
	for _, r := range where {
		switch r.kind {
		case "styles":
			c.styles = r.part
		case "sharedStrings":
			c.strings = r.part
		}
	}
	err = x.each(main, func(t *xmlToken) error {
		switch {
		case t.kind != xmlStart:
		case string(t.name) == "workbookPr":
			v := t.attribute("date1904")
			x.date1904 = v == "1" || v == "true"
		case string(t.name) == "sheet":
			if r := where[t.attribute("id")]; r.kind == "worksheet" {
				c.sheets = append(c.sheets, struct{ name, part string }{t.attribute("name"), r.part})
			}
			if len(c.sheets) > maxSheets {
				return errTooBig
			}
		}
		return nil
	})
	return c, err
}

type relation struct{ kind, part string }

// relations reads which parts a part refers to, by id.
func (x *spreadsheet) relations(part, base string) (map[string]relation, error) {
	found := map[string]relation{}
	err := x.each(part, func(t *xmlToken) error {
		if t.kind != xmlStart || string(t.name) != "Relationship" {
			return nil
		}
		r := relation{kind: path.Base(t.attribute("Type")), part: t.attribute("Target")}
		if strings.HasPrefix(r.part, "/") {
			r.part = r.part[1:]
		} else {
			r.part = path.Join(base, r.part)
		}
		switch r.kind {
		case "officeDocument", "worksheet", "sharedStrings", "styles":
			if t.attribute("TargetMode") == "External" {
				return errExternal
			}
			found[t.attribute("Id")] = r
		}
		if len(found) > maxParts {
			return errTooBig
		}
		return nil
	})
	return found, err
}

// each unpacks one part and gives f its tokens. A missing part has none.
func (x *spreadsheet) each(part string, f func(*xmlToken) error) error {
	data, err := x.unpack(x.parts[strings.ToLower(part)])
	if err != nil {
		return err
	}
	s, err := newXMLScanner(data)
	if err != nil {
		return err
	}
	for {
		t, err := s.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := f(t); err != nil {
			return err
		}
	}
}

// unpack gives a part's bytes. What a part says of its size is believed only
// where it is too much; a part that goes on beyond it is damaged.
func (x *spreadsheet) unpack(part *zip.File) ([]byte, error) {
	if part == nil {
		return nil, nil
	}
	if part.UncompressedSize64 > uint64(x.left) {
		return nil, errTooBig
	}
	x.left -= int64(part.UncompressedSize64)
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data := make([]byte, part.UncompressedSize64)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, err
	}
	if n, err := r.Read(make([]byte, 1)); n > 0 || err != io.EOF {
		return nil, errSize
	}
	return data, nil
}
