package script

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"feldbuch/survey/value"
)

// entry is one member of the file: a place in the interview and what is said
// about it.
type entry struct {
	path   string
	offset int64
	given  given
}

// given is the value of a member. A member that only notes something, or only
// mentions an instance, gives no answer.
type given struct {
	answers bool // an answer is given, be it that there is none
	status  value.Status
	text    string
	codes   []string
	list    bool // written as a list
	number  bool // written as a number
	no      bool // written as false
	note    *string
}

// read gives the members of the file. Their order and repeated keys are kept,
// and numbers keep their text.
func read(src []byte) ([]entry, error) {
	if i := invalidUTF8(src); i >= 0 {
		return nil, faultAt(src, int64(i), NotText, "")
	}
	d := &reader{src: src, json: json.NewDecoder(bytes.NewReader(src))}
	d.json.UseNumber()
	entries, err := d.file()
	if err != nil {
		return nil, d.located(err)
	}
	return entries, nil
}

func invalidUTF8(src []byte) int {
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

type reader struct {
	src  []byte
	json *json.Decoder
	// start is where the token read last begins.
	start int64
}

// located gives an error of the decoder its line and column; faults of our own
// have theirs. The place is where the token begins: what the decoder itself
// says counts only some of the bytes.
func (d *reader) located(err error) error {
	if _, ok := errors.AsType[*FileError](err); ok {
		return err
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return faultAt(d.src, int64(len(d.src)), CutShort, "")
	}
	f := faultAt(d.src, d.start, NotJSON, "")
	f.Err = err
	return f
}

func (d *reader) fault(kind Fault, arg string) error { return faultAt(d.src, d.start, kind, arg) }

func (d *reader) token() (json.Token, error) {
	rest := d.src[d.json.InputOffset():]
	token := bytes.TrimLeft(rest, blanks)
	if len(token) > 0 && (token[0] == ',' || token[0] == ':') {
		token = bytes.TrimLeft(token[1:], blanks)
	}
	d.start = int64(len(d.src) - len(token))
	return d.json.Token()
}

// written is the token read last as it stands in the file.
func (d *reader) written() string { return string(d.src[d.start:d.json.InputOffset()]) }

const blanks = " \t\r\n"

func (d *reader) file() ([]entry, error) {
	open, err := d.token()
	if err != nil {
		return nil, err
	}
	if open != json.Delim('{') {
		return nil, d.fault(NotAnObject, "")
	}
	var entries []entry
	err = d.members(func(key string) error {
		e := entry{path: key, offset: d.start}
		e.given, err = d.given(key)
		entries = append(entries, e)
		return err
	})
	if err != nil {
		return nil, err
	}
	if _, err := d.token(); !errors.Is(err, io.EOF) {
		return nil, d.fault(TrailingText, "")
	}
	return entries, nil
}

// members calls f at each key of the object whose brace was just read.
func (d *reader) members(f func(key string) error) error {
	for {
		tok, err := d.token()
		if err != nil {
			return err
		}
		key, ok := tok.(string)
		if !ok { // the decoder lets nothing but a key or the closing brace pass here
			return nil
		}
		if err := f(key); err != nil {
			return err
		}
	}
}

func (d *reader) given(key string) (given, error) {
	tok, err := d.token()
	if err != nil {
		return given{}, err
	}
	if tok == json.Delim('{') {
		return d.object(key)
	}
	return d.answer(tok, key)
}

// answer is a value that is not an object.
func (d *reader) answer(tok json.Token, key string) (given, error) {
	switch tok {
	case json.Delim('['):
		codes, err := d.codes(key)
		g := given{answers: true, status: value.Answered, codes: codes, list: true}
		if len(codes) == 0 {
			g.status = value.Missing
		}
		return g, err
	case json.Delim('{'):
		return given{}, d.fault(BadValue, key)
	}
	return scalar(tok), nil
}

// scalar is a text, number, bool or null as an answer; null and the empty text
// say that there is none.
func scalar(tok json.Token) given {
	g := given{answers: true, status: value.Answered}
	switch v := tok.(type) {
	case string:
		g.text = v
	case json.Number:
		g.text, g.number = plainNumber(v), true
	case bool:
		g.text, g.no = strconv.FormatBool(v), !v
	}
	if g.text == "" {
		g.status = value.Missing
	}
	return g
}

func (d *reader) codes(key string) ([]string, error) {
	codes := []string{}
	for {
		tok, err := d.token()
		if err != nil {
			return nil, err
		}
		if tok == json.Delim(']') {
			return codes, nil
		}
		code := scalar(tok)
		if _, nested := tok.(json.Delim); nested || code.status != value.Answered {
			return nil, d.fault(BadListItem, key)
		}
		codes = append(codes, code.text)
	}
}
