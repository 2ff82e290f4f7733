package sheet

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Limits keep a hostile or mistaken file from filling the memory and the time:
// at these the worst takes some two seconds. A questionnaire of ten thousand
// choices in three languages is 0.4 MB as a file and 5 MB unpacked.
const (
	maxFile      = 24 << 20
	maxUnpacked  = 48 << 20
	maxCells     = 500_000
	maxColumns   = 16_384 // Excel's own
	maxHeadings  = 1_000  // columns with a heading in one sheet
	maxRows      = 100_000
	maxQuestions = 30_000 // rows of the sheet survey
	maxSheets    = 200
	maxParts     = 4_000 // files in the file
	maxFormats   = 4_000 // number formats
)

// ReadErrorKind says why a file could not be read as a questionnaire.
type ReadErrorKind string

// The kinds of ReadError.
const (
	ReadNotFound      ReadErrorKind = "not_found"
	ReadForbidden     ReadErrorKind = "forbidden"
	ReadUnknownFormat ReadErrorKind = "unknown_format" // Detail: the ending
	ReadSpecial       ReadErrorKind = "special"        // a pipe, a device
	ReadOutside       ReadErrorKind = "outside"        // a link beside the form that leads elsewhere
	ReadTooBig        ReadErrorKind = "too_big"
	ReadDamaged       ReadErrorKind = "damaged"     // not the format its ending says, or cut off
	ReadEncrypted     ReadErrorKind = "encrypted"   // with a password
	ReadOldFormat     ReadErrorKind = "old_format"  // the .xls of before 2007
	ReadNotUTF8       ReadErrorKind = "not_utf8"    // a text file in another encoding
	ReadSyntax        ReadErrorKind = "syntax"      // Line and Detail: what the parser says
	ReadShape         ReadErrorKind = "wrong_shape" // YAML that is no lists of maps; Line
	ReadRepeated      ReadErrorKind = "repeated"    // Detail: a key or part that is there twice; Line
	ReadNoSheets      ReadErrorKind = "no_sheets"
	ReadFailed        ReadErrorKind = "failed" // the operating system's error is in Err
)

// ReadError says why a file could not be read; package msg has the words.
type ReadError struct {
	Kind   ReadErrorKind
	File   string
	Line   int // 0 where no line is meant
	Detail string
	Err    error
}

// Error makes a ReadError usable as an error for programmers.
func (e *ReadError) Error() string {
	s := fmt.Sprintf("read questionnaire %s: %s", e.File, e.Kind)
	if e.Line > 0 {
		s += fmt.Sprintf(", line %d", e.Line)
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Unwrap gives the cause.
func (e *ReadError) Unwrap() error { return e.Err }

// ReadFile reads a questionnaire from a file. The error is a *ReadError.
func ReadFile(path string) (*Workbook, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(path, f)
}

// ReadLanguageFile reads a language file, wherever it lies. The error is a *ReadError.
func ReadLanguageFile(path string) (*Language, error) {
	data, err := readWhole(path)
	if err != nil {
		return nil, err
	}
	return ReadLanguage(path, data)
}

// readWhole is all that stands in a file.
func readWhole(path string) ([]byte, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readLimited(path, f)
}

func open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular() && !info.IsDir(): // it may never end, or never begin
		return nil, &ReadError{Kind: ReadSpecial, File: path}
	case err == nil && info.Size() > maxFile:
		return nil, &ReadError{Kind: ReadTooBig, File: path}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	return f, nil
}

func readLimited(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return nil, &ReadError{Kind: ReadFailed, File: name, Err: err}
	case len(data) > maxFile:
		return nil, &ReadError{Kind: ReadTooBig, File: name}
	}
	return data, nil
}

func openError(path string, err error) error {
	kind := ReadFailed
	switch {
	case os.IsNotExist(err):
		kind = ReadNotFound
	case os.IsPermission(err):
		kind = ReadForbidden
	}
	return &ReadError{Kind: kind, File: path, Err: err}
}

// Read reads a questionnaire in the format that the ending of its name says:
// .xlsx, .md, .csv, .yaml or .yml. A spreadsheet is known by its content, too,
// for many are called .xls. The error is a *ReadError.
func Read(name string, r io.Reader) (*Workbook, error) {
	read, ok := readers[strings.ToLower(filepath.Ext(name))]
	if !ok {
		return nil, &ReadError{Kind: ReadUnknownFormat, File: name, Detail: filepath.Ext(name)}
	}
	data, err := readLimited(name, r)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, compound) {
		read = readXLSX // whatever its name says
	}
	w, err := read(name, data)
	if err != nil {
		return nil, err
	}
	if len(w.Sheets) == 0 {
		return nil, &ReadError{Kind: ReadNoSheets, File: name}
	}
	return w, nil
}

var readers = map[string]func(name string, data []byte) (*Workbook, error){
	".xlsx": readXLSX,
	".xlsm": readXLSX,
	".xls":  readXLSX,
	".md":   readMarkdown,
	".csv":  readCSV,
	".yaml": readYAML,
	".yml":  readYAML,
}

// Decode checks and decodes what a text editor wrote. The error is a *ReadError.
func Decode(name string, data []byte) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		line := 1 + bytes.Count(data[:firstInvalid(data)], []byte{'\n'})
		return "", &ReadError{Kind: ReadNotUTF8, File: name, Line: line}
	}
	return string(data), nil
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}
