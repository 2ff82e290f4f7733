package xlsform

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"feldbuch/survey/xlsform/sheet"
)

// Canonical is the text that identifies a questionnaire version: the same for
// the same form in any format. It is JSON, one row a line: the sheets that have
// a meaning, columns by their canonical headings, without empty cells and empty
// rows. The order of columns does not count, but for the order of languages.
// Files the form reads are named with their digests.
func Canonical(w *sheet.Workbook) []byte {
	var b bytes.Buffer
	b.WriteString(`{"languages":`)
	writeJSON(&b, languageKeys(w))
	for _, kind := range knownSheets {
		v := look(w, kind)
		if v == nil || len(v.sheet.Rows) == 0 {
			continue
		}
		fmt.Fprintf(&b, ",\n%q:[", kind)
		v.writeRows(&b)
		b.WriteByte(']')
	}
	writeFiles(&b, w.Files)
	b.WriteString("}\n")
	return b.Bytes()
}

// writeRows writes the rows as JSON objects, their keys sorted.
func (v *sheetColumns) writeRows(b *bytes.Buffer) {
	order := make([]int, len(v.heads))
	names := make([]string, len(v.heads))
	for i, h := range v.heads {
		order[i], names[i] = i, h.name()
	}
	slices.SortFunc(order, func(x, y int) int { return cmp.Compare(names[x], names[y]) })
	texts := make([]string, len(v.heads))
	for i := range v.sheet.Rows {
		clear(texts)
		for _, c := range v.sheet.Rows[i].Cells {
			texts[c.Column] = v.clean(c.Text)
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n{")
		separator := ""
		for _, at := range order {
			if texts[at] != "" {
				b.WriteString(separator)
				writeText(b, names[at])
				b.WriteByte(':')
				writeText(b, texts[at])
				separator = ","
			}
		}
		b.WriteByte('}')
	}
}

// writeText writes a text as JSON; most need no escapes.
func writeText(b *bytes.Buffer, s string) {
	if !plainText(s) {
		writeJSON(b, s)
		return
	}
	b.WriteByte('"')
	b.WriteString(s)
	b.WriteByte('"')
}

// plainText reports whether a text stands in JSON as it is. U+2028 and U+2029,
// which encoding/json escapes, begin with e2 80.
func plainText(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == 0xe2 && strings.HasPrefix(s[i+1:], "\x80") {
			return false
		}
	}
	return utf8.ValidString(s)
}

// fileEntry is a file in the canonical text.
type fileEntry struct {
	Name   string `json:"name"`
	Digest string `json:"sha256"`
}

func writeFiles(b *bytes.Buffer, files []sheet.File) {
	var there []fileEntry
	for _, f := range files {
		if f.Digest != "" {
			there = append(there, fileEntry{f.Name, f.Digest})
		}
	}
	if len(there) > 0 {
		b.WriteString(",\n\"files\":")
		writeJSON(b, there)
	}
}

// Hash is the hex SHA-256 of a canonical text.
func Hash(canonical []byte) string {
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:])
}

// fields are the row's cells by canonical heading.
func (r record) fields() map[string]string {
	m := make(map[string]string, len(r.row.Cells))
	for _, c := range r.row.Cells {
		m[r.heads[c.Column].name()] = r.clean(c.Text)
	}
	return m
}

// writeJSON writes v on one line; maps and texts cannot fail.
func writeJSON(b *bytes.Buffer, v any) {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v)
	b.Truncate(b.Len() - 1) // the line break
}

// ReadCanonical reads a canonical text back. Rows and columns have the places
// they would have in a spreadsheet made from it. The contents of its files come
// with Restore.
func ReadCanonical(canonical []byte) (*sheet.Workbook, error) {
	var form map[string]json.RawMessage
	if err := json.Unmarshal(canonical, &form); err != nil {
		return nil, fmt.Errorf("read canonical questionnaire: %w", err)
	}
	var langs []string
	if err := json.Unmarshal(form["languages"], &langs); err != nil {
		return nil, fmt.Errorf("read canonical questionnaire: languages: %w", err)
	}
	w := &sheet.Workbook{}
	for _, kind := range knownSheets {
		if form[kind] == nil {
			continue
		}
		var rows []map[string]string
		if err := json.Unmarshal(form[kind], &rows); err != nil {
			return nil, fmt.Errorf("read canonical questionnaire: sheet %s: %w", kind, err)
		}
		w.Sheets = append(w.Sheets, sheetOf(kind, rows, langs))
	}
	var files []fileEntry
	if form["files"] != nil {
		if err := json.Unmarshal(form["files"], &files); err != nil {
			return nil, fmt.Errorf("read canonical questionnaire: files: %w", err)
		}
	}
	for _, f := range files {
		w.Files = append(w.Files, sheet.File{Name: f.Name, Digest: f.Digest})
	}
	return w, nil
}

// sheetOf lays rows out as a sheet.
func sheetOf(kind string, rows []map[string]string, langs []string) *sheet.Sheet {
	names := columnsOf(kind, rows, langs)
	s := &sheet.Sheet{Name: kind, Head: 1}
	for i, name := range names {
		s.Columns = append(s.Columns, sheet.Column{Heading: name, Place: i})
	}
	for n, fields := range rows {
		r := sheet.Row{Number: n + 2}
		for i, name := range names {
			if text := fields[name]; text != "" {
				r.Cells = append(r.Cells, sheet.Cell{Column: i, Text: text})
			}
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}

// columnsOf are the headings of rows. Those with a language stand last, in the
// order of the languages, so that languageKeys finds the same order again.
func columnsOf(kind string, rows []map[string]string, langs []string) []string {
	rank := map[string]int{}
	for _, r := range rows {
		for name := range r {
			if _, known := rank[name]; known {
				continue
			}
			rank[name] = -1
			if h := parseHeading(kind, name); translatable[h.base] {
				rank[name] = slices.Index(langs, cmp.Or(h.lang, unnamedLanguage))
			}
		}
	}
	return slices.SortedFunc(maps.Keys(rank), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b))
	})
}
