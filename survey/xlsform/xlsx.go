package xlsform

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// readXLSX reads a spreadsheet with the standard library alone, not with
// excelize: it must tell TRUE from 1 and a date from a number, which excelize's
// streaming reader does not, it must count the bytes really unpacked and not
// those the file admits to, and it takes half the time.
func readXLSX(name string, data []byte) (*Workbook, error) {
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return nil, &ReadError{Kind: ReadEncrypted, File: name}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &ReadError{Kind: ReadDamaged, File: name, Err: err}
	}
	x := &spreadsheet{parts: map[string]*zip.File{}, left: maxUnpacked, budget: newBudget()}
	for _, f := range z.File {
		x.parts[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
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

var errTooBig = errors.New("unpacks to too much")

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
		if s.name == offersSheet {
			continue // what our own writer offers in cells
		}
		b := newSheet(name, s.name, x.budget)
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
	err = x.each(main, func(t xml.Token) error {
		el, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case el.Name.Local == "workbookPr":
			v := attribute(el, "date1904")
			x.date1904 = v == "1" || v == "true"
		case el.Name.Local == "sheet":
			if r := where[attribute(el, "id")]; r.kind == "worksheet" {
				c.sheets = append(c.sheets, struct{ name, part string }{attribute(el, "name"), r.part})
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
	err := x.each(part, func(t xml.Token) error {
		el, ok := t.(xml.StartElement)
		if !ok || el.Name.Local != "Relationship" {
			return nil
		}
		target := attribute(el, "Target")
		if strings.HasPrefix(target, "/") {
			target = target[1:]
		} else {
			target = path.Join(base, target)
		}
		found[attribute(el, "Id")] = relation{path.Base(attribute(el, "Type")), target}
		return nil
	})
	return found, err
}

// each unpacks one part and gives f its tokens. A missing part has none.
func (x *spreadsheet) each(part string, f func(xml.Token) error) error {
	zf := x.parts[strings.ToLower(part)]
	if zf == nil {
		return nil
	}
	r, err := zf.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(&metered{r, &x.left})
	for {
		t, err := d.RawToken()
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

// metered stops reading when the allowance, which all parts share, is used up.
type metered struct {
	r    io.Reader
	left *int64
}

func (m *metered) Read(p []byte) (int, error) {
	if *m.left <= 0 {
		return 0, errTooBig
	}
	n, err := m.r.Read(p)
	*m.left -= int64(n)
	return n, err
}

func attribute(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
