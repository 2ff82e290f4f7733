package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"strings"
)

// readCSV reads pyxform's CSV convention: all sheets in one file, the first
// column names the sheet. A semicolon separates where the first line has no
// comma, as German spreadsheets write it.
func readCSV(name string, data []byte) (*Workbook, error) {
	all, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(strings.NewReader(all))
	r.Comma = Separator(all)
	r.FieldsPerRecord = -1
	t := newTable(name)
	for {
		line, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, csvError(name, err)
		}
		if err := t.add(line); err != nil {
			return nil, err
		}
	}
	t.finish()
	return t.book, nil
}

// ReadTable reads a file that is no questionnaire but a single table: a .csv as it stands,
// the first sheet of a workbook. The error is a *ReadError.
func ReadTable(path string) ([][]string, error) {
	if !strings.EqualFold(filepath.Ext(path), ".csv") {
		book, err := ReadFile(path)
		if err != nil {
			return nil, err
		}
		return book.Sheets[0].Grid(), nil
	}
	data, err := readWhole(path)
	if err != nil {
		return nil, err
	}
	all, err := Decode(path, data)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(strings.NewReader(all))
	r.Comma, r.FieldsPerRecord = Separator(all), -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, csvError(path, err)
	}
	return rows, nil
}

// Separator is what separates the cells of a CSV file.
func Separator(all string) rune {
	first, rest, _ := strings.Cut(all, "\n")
	// A line with only the sheet's name tells nothing.
	if !strings.ContainsAny(first, ",;") {
		first, _, _ = strings.Cut(rest, "\n")
	}
	if strings.Count(first, ";") > strings.Count(first, ",") {
		return ';'
	}
	return ','
}

func csvError(name string, err error) error {
	e := &ReadError{Kind: ReadSyntax, File: name, Err: err}
	var at *csv.ParseError
	if errors.As(err, &at) {
		e.Line, e.Detail = at.StartLine, at.Err.Error()
	}
	return e
}
