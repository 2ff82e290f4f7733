package sheet

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// xmlScanner gives the tags and texts of one part of a spreadsheet. It reads
// what encoding/xml reads, five times as fast because it works on the whole
// part and copies nothing, and less of it: no document types (the door to
// entities that fetch files), no names beyond ASCII, no endless nesting. The
// fuzz tests hold it against encoding/xml.
type xmlScanner struct {
	data   []byte
	at     int
	depth  int
	closes bool // the tag just given was <a/>: its end comes next
	buffer []byte
	token  xmlToken
}

// xmlToken is a start tag, an end tag or a text; which may be told by its kind.
// It holds until the next one.
type xmlToken struct {
	kind  xmlKind
	name  []byte // without prefix
	attrs []xmlAttr
	text  []byte
}

type xmlKind uint8

const (
	xmlStart xmlKind = iota
	xmlEnd
	xmlText
)

type xmlAttr struct{ name, value []byte }

// attribute is the value of an attribute, "" where there is none.
func (t *xmlToken) attribute(name string) string {
	for _, a := range t.attrs {
		if string(a.name) == name {
			return string(a.value)
		}
	}
	return ""
}

// Limits on one part: spreadsheets nest some ten levels deep, and the richest
// tag, that of the sheet, has some twenty attributes.
const (
	maxDepth = 100
	maxAttrs = 100
)

var (
	errSyntax = errors.New("not well-formed XML")
	// errForeign is for XML that may be correct but is in no spreadsheet.
	errForeign = errors.New("XML that does not belong in a spreadsheet")
)

// newXMLScanner checks the characters once for the whole part.
func newXMLScanner(data []byte) (*xmlScanner, error) {
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return nil, errForeign
		}
	}
	if !utf8.Valid(data) || bytes.Contains(data, []byte("\uffff")) || bytes.Contains(data, []byte("\ufffe")) {
		return nil, errForeign
	}
	return &xmlScanner{data: data}, nil
}

// next is the next token; io.EOF at the end.
func (s *xmlScanner) next() (*xmlToken, error) {
	if s.closes {
		s.closes = false
		s.depth--
		s.token.kind = xmlEnd
		return &s.token, nil
	}
	for s.at < len(s.data) {
		if s.data[s.at] != '<' {
			return s.characters()
		}
		s.at++
		switch s.peek() {
		case '/':
			s.at++
			return s.endTag()
		case '?':
			s.at++
			if err := s.instruction(); err != nil {
				return nil, err
			}
		case '!':
			s.at++
			if t, err := s.declaration(); t != nil || err != nil {
				return t, err
			}
		default:
			return s.startTag()
		}
	}
	return nil, io.EOF
}

// peek is the next byte, 0 at the end: there is no 0 in the data.
func (s *xmlScanner) peek() byte {
	if s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

func (s *xmlScanner) startTag() (*xmlToken, error) {
	name, err := s.name()
	if err != nil {
		return nil, err
	}
	if s.depth++; s.depth > maxDepth {
		return nil, errForeign
	}
	s.token = xmlToken{kind: xmlStart, name: name, attrs: s.token.attrs[:0]}
	for {
		s.blanks()
		switch s.peek() {
		case '>':
			s.at++
			return &s.token, nil
		case '/':
			s.at++
			if s.peek() != '>' {
				return nil, errSyntax
			}
			s.at++
			s.closes = true
			return &s.token, nil
		}
		if err := s.attribute(); err != nil {
			return nil, err
		}
	}
}

func (s *xmlScanner) attribute() error {
	name, err := s.name()
	if err != nil {
		return err
	}
	s.blanks()
	if s.peek() != '=' {
		return errSyntax
	}
	s.at++
	s.blanks()
	quote := s.peek()
	if quote != '"' && quote != '\'' {
		return errSyntax
	}
	s.at++
	n := bytes.IndexByte(s.data[s.at:], quote)
	if n < 0 || bytes.IndexByte(s.data[s.at:s.at+n], '<') >= 0 {
		return errSyntax
	}
	value := s.data[s.at : s.at+n]
	s.at += n + 1
	if !plain(value) {
		if value, err = decode(nil, value); err != nil {
			return err
		}
	}
	if len(s.token.attrs) == maxAttrs {
		return errForeign
	}
	s.token.attrs = append(s.token.attrs, xmlAttr{name, value})
	return nil
}

func (s *xmlScanner) endTag() (*xmlToken, error) {
	name, err := s.name()
	if err != nil {
		return nil, err
	}
	s.blanks()
	if s.peek() != '>' {
		return nil, errSyntax
	}
	s.at++
	s.depth--
	s.token = xmlToken{kind: xmlEnd, name: name, attrs: s.token.attrs[:0]}
	return &s.token, nil
}

// name reads a name and gives what comes after its prefix.
func (s *xmlScanner) name() ([]byte, error) {
	start, colon := s.at, -1
	for ; s.at < len(s.data) && nameByte[s.data[s.at]]; s.at++ {
		if s.data[s.at] == ':' {
			if colon >= 0 {
				return nil, errForeign
			}
			colon = s.at
		}
	}
	name := s.data[start:s.at]
	switch {
	case s.peek() >= utf8.RuneSelf:
		return nil, errForeign
	case len(name) == 0 || name[0] == '-' || name[0] == '.' || '0' <= name[0] && name[0] <= '9':
		return nil, errSyntax
	case colon > start && colon < s.at-1:
		return s.data[colon+1 : s.at], nil
	}
	return name, nil
}

// nameByte are the letters of names.
var nameByte = func() (is [256]bool) {
	for _, c := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.-" {
		is[c] = true
	}
	return is
}()

func (s *xmlScanner) blanks() {
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return
		}
	}
}
