package sheet

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// characters gives the text up to the next tag.
func (s *xmlScanner) characters() (*xmlToken, error) {
	text := s.data[s.at:]
	if n := bytes.IndexByte(text, '<'); n >= 0 {
		text = text[:n]
	}
	s.at += len(text)
	if bytes.Contains(text, []byte("]]>")) {
		return nil, errSyntax
	}
	return s.textToken(text, true)
}

// textToken gives a text, entities replaced where escapes are meant.
func (s *xmlScanner) textToken(text []byte, escapes bool) (*xmlToken, error) {
	if !plain(text) {
		var err error
		if escapes {
			s.buffer, err = decode(s.buffer[:0], text)
		} else {
			s.buffer = appendLines(s.buffer[:0], text)
		}
		if err != nil {
			return nil, err
		}
		text = s.buffer
	}
	s.token = xmlToken{kind: xmlText, text: text, attrs: s.token.attrs[:0]}
	return &s.token, nil
}

// plain reports whether a text means what stands there.
func plain(text []byte) bool {
	return bytes.IndexByte(text, '&') < 0 && bytes.IndexByte(text, '\r') < 0
}

// decode appends the text with its entities replaced and line ends made one.
func decode(to, text []byte) ([]byte, error) {
	for {
		n := bytes.IndexByte(text, '&')
		if n < 0 {
			return appendLines(to, text), nil
		}
		to = appendLines(to, text[:n])
		end := bytes.IndexByte(text[n:], ';')
		if end < 0 {
			return nil, errSyntax
		}
		r, ok := xmlEntity(string(text[n+1 : n+end]))
		if !ok {
			return nil, errSyntax
		}
		to = utf8.AppendRune(to, r)
		text = text[n+end+1:]
	}
}

// xmlEntity is the character an entity stands for: one of the five XML has, or a
// number. There are no others, because there are no document types.
func xmlEntity(name string) (rune, bool) {
	switch name {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if hex, is := strings.CutPrefix(digits, "x"); is {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 64)
	if !ok || err != nil || strings.HasPrefix(digits, "+") || n > utf8.MaxRune {
		return 0, false
	}
	r := rune(n)
	if !utf8.ValidRune(r) {
		r = utf8.RuneError // a surrogate: encoding/xml reads it so
	}
	return r, r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xFFFE && r != 0xFFFF
}

// appendLines appends a text with \r\n and \r as \n.
func appendLines(to, text []byte) []byte {
	for {
		n := bytes.IndexByte(text, '\r')
		if n < 0 {
			return append(to, text...)
		}
		to = append(append(to, text[:n]...), '\n')
		text = bytes.TrimPrefix(text[n+1:], []byte("\n"))
	}
}

// instruction skips <?…?>. One that declares another encoding is refused.
func (s *xmlScanner) instruction() error {
	name, err := s.name()
	if err != nil {
		return err
	}
	n := bytes.Index(s.data[s.at:], []byte("?>"))
	if n < 0 {
		return errSyntax
	}
	content := s.data[s.at : s.at+n]
	s.at += n + 2
	if string(name) == "xml" && !(declares(content, "version", "1.0") && declares(content, "encoding", "utf-8")) {
		return errForeign
	}
	return nil
}

// declares reports whether a declaration says this or nothing.
func declares(content []byte, what, value string) bool {
	_, rest, found := strings.Cut(strings.ToLower(string(content)), what)
	if !found {
		return true
	}
	for _, quote := range []string{`"`, "'"} {
		if after, ok := strings.CutPrefix(rest, "="+quote+value+quote); ok {
			return !strings.Contains(after, what)
		}
	}
	return false
}

// declaration reads what starts with <!: a comment, which is skipped, or a
// CDATA section, which is text. Document types are refused.
func (s *xmlScanner) declaration() (*xmlToken, error) {
	rest := s.data[s.at:]
	if bytes.HasPrefix(rest, []byte("--")) {
		n := bytes.Index(rest[2:], []byte("--"))
		if n < 0 || !bytes.HasPrefix(rest[2+n:], []byte("-->")) {
			return nil, errSyntax
		}
		s.at += 2 + n + 3
		return nil, nil
	}
	text, ok := bytes.CutPrefix(rest, []byte("[CDATA["))
	if !ok {
		return nil, errForeign
	}
	n := bytes.Index(text, []byte("]]>"))
	if n < 0 {
		return nil, errSyntax
	}
	s.at += len(rest) - len(text) + n + 3
	return s.textToken(text[:n], false)
}
