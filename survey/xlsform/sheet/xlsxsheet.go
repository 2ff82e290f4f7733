package sheet

import (
	"strconv"
	"strings"
)

// readStrings reads the table of texts that cells share.
func (x *spreadsheet) readStrings(part string) error {
	var s strings.Builder
	var inText bool
	var reading int // depth in phonetic guides, which are no part of the text
	return x.each(part, func(t *xmlToken) error {
		switch name := string(t.name); {
		case t.kind == xmlText:
			if inText && reading == 0 {
				s.Write(t.text)
			}
		case name == "t":
			inText = t.kind == xmlStart
		case name == "rPh" && t.kind == xmlStart:
			reading++
		case name == "rPh":
			reading--
		case name == "si" && t.kind == xmlStart:
			s.Reset()
		case name == "si":
			if len(x.strings) == maxCells {
				return errTooBig
			}
			x.strings = append(x.strings, Tidy(unescape(s.String())))
		}
		return nil
	})
}

// sheetScan follows the tokens of one sheet.
type sheetScan struct {
	x       *spreadsheet
	b       *builder
	row     *Row
	number  int // of the row
	place   int // of the cell in the row
	kind    string
	style   int
	reading bool // inside a value
	guide   int  // depth in phonetic guides
	value   []byte
}

func (x *spreadsheet) readSheet(b *builder, part string) error {
	if x.parts[strings.ToLower(part)] == nil {
		return errMissing
	}
	s := &sheetScan{x: x, b: b}
	return x.each(part, func(t *xmlToken) error {
		switch t.kind {
		case xmlStart:
			s.start(t)
		case xmlText:
			if s.reading && s.guide == 0 {
				s.value = append(s.value, t.text...)
			}
		case xmlEnd:
			s.end(string(t.name))
		}
		if x.budget.over() {
			return errTooBig
		}
		return nil
	})
}

func (s *sheetScan) start(t *xmlToken) {
	switch string(t.name) {
	case "row":
		s.number++
		if n, err := strconv.Atoi(t.attribute("r")); err == nil && n > 0 {
			s.number = n
		}
		s.place, s.row = -1, nil
	case "c":
		s.cell(t)
	case "v", "t":
		s.reading = true
	case "rPh":
		s.guide++
	}
}

func (s *sheetScan) cell(t *xmlToken) {
	s.place++
	s.kind, s.style, s.value = "", 0, s.value[:0]
	for _, a := range t.attrs {
		switch string(a.name) {
		case "r":
			if p, ok := placeOf(a.value); ok {
				s.place = p
			}
		case "t":
			s.kind = cellKind(a.value)
		case "s":
			s.style, _ = strconv.Atoi(string(a.value))
		}
	}
}

// cellKind is the type of a cell, without a copy for the common ones.
func cellKind(value []byte) string {
	switch string(value) {
	case "s":
		return "s"
	case "str":
		return "str"
	case "inlineStr":
		return "inlineStr"
	}
	return string(value)
}

func (s *sheetScan) end(name string) {
	switch name {
	case "v", "t":
		s.reading = false
	case "rPh":
		s.guide--
	case "c":
		if text := s.x.text(s.kind, s.style, s.value); text != "" {
			s.keep(text)
		}
	}
}

// keep files a cell: the first row in which something stands has the headings.
func (s *sheetScan) keep(text string) {
	if s.number < 1 || s.place < 0 {
		return // a cell outside any row: the tags are not nested as they should be
	}
	if len(s.b.sheet.Columns) == 0 {
		s.b.sheet.Head = s.number
	}
	if s.number == s.b.sheet.Head {
		s.b.heading(s.place, text)
		return
	}
	if s.row == nil {
		s.row = s.b.row(s.number)
	}
	s.b.cell(s.row, s.place, text)
}

// placeOf is the 0-based column of a reference such as "D17".
func placeOf(ref []byte) (int, bool) {
	n := 0
	for i := 0; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		if n = n*26 + int(ref[i]-'A') + 1; n > maxColumns {
			return 0, false
		}
	}
	return n - 1, n > 0
}

// unescape undoes Excel's writing of characters that XML cannot hold: _x000D_.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+7 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		if r, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil && s[i+6] == '_' {
			b.WriteRune(rune(r))
			s = s[i+7:]
			continue
		}
		b.WriteString("_x")
		s = s[i+2:]
	}
}
