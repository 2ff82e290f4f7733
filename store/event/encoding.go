package event

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/gowebpki/jcs"

	"feldbuch/survey/value"
)

// The encodings of events. An event keeps the one it was written in, because its id
// is made from it.
const (
	// OldEncoding: the id is a hash over header and body together. Erased, such an
	// event can no longer be checked.
	OldEncoding = 1
	// Encoding: the id is a hash over the header and the hash of the body, so that it
	// can be checked when the body is gone. The body holds the salt: nobody who cannot
	// read it can guess it.
	Encoding = 2
)

// What a body can have wrong with it.
var (
	ErrBody    = errors.New("malformed body")
	errAltered = errors.New("content does not match its id")
)

// AppendPlain appends the event's body as it is before sealing: salt, elapsed
// milliseconds, and path, status, value, note and data, each with its length.
func (e *Event) AppendPlain(b []byte) []byte {
	b = append(b, e.Salt[:]...)
	b = binary.AppendVarint(b, e.Elapsed.Milliseconds())
	for _, s := range [...]string{e.Path, e.Status(), e.Answer.Text, e.Note, e.Data} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b
}

// ReadPlain is the inverse of AppendPlain. One content has one encoding, so nothing
// can hide in a longer number or behind the end.
func (e *Event) ReadPlain(plain []byte) error {
	rest := plain[copy(e.Salt[:], plain):]
	elapsed, n := binary.Varint(rest)
	if len(plain) < saltSize || n <= 0 || n > 1 && rest[n-1] == 0 {
		return ErrBody
	}
	e.Elapsed = time.Duration(elapsed) * time.Millisecond
	text := string(rest[n:]) // the fields share it
	var status string
	for _, field := range [...]*string{&e.Path, &status, &e.Answer.Text, &e.Note, &e.Data} {
		length, n := binary.Uvarint(rest[len(rest)-len(text):])
		if n <= 0 || n > 1 && text[n-1] == 0 || uint64(len(text)-n) < length {
			return ErrBody
		}
		*field, text = text[n:n+int(length)], text[n+int(length):]
	}
	switch {
	case text != "":
		return ErrBody
	case status != "":
		var err error
		if e.Answer.Status, err = value.ParseStatus(status); err != nil {
			return ErrBody
		}
	case e.Answer.Text != "": // a business, a language
		e.Answer.Status = value.Answered
	}
	if status != e.Status() {
		return ErrBody
	}
	return nil
}

// IDFrom works out what the event's id must be. plain is its body before sealing; of an
// erased event the content stands for it. buf is space to work in.
func (e *Event) IDFrom(plain, buf []byte) (Hash, []byte) {
	if e.Encoding == OldEncoding {
		return e.oldID(buf)
	}
	content := e.Content
	if !e.Erased {
		content = sha256.Sum256(plain)
	}
	b := append(buf[:0], "feldbuch event 2\n"...)
	for _, n := range [...]int64{e.Encoding, e.Seq, e.At.UnixMilli()} {
		b = append(b, 8)
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	form := e.Questionnaire[:]
	if e.Questionnaire == (Hash{}) {
		form = nil
	}
	for _, column := range [...][]byte{e.Replica[:], []byte(e.Kind), []byte(e.SubjectKind), e.Subject[:], form} {
		b = binary.AppendUvarint(b, uint64(len(column)))
		b = append(b, column...)
	}
	b = binary.AppendUvarint(b, uint64(len(e.Parents)*len(Hash{})))
	b = appendParents(b, e.Parents)
	b = append(b, content[:]...)
	return sha256.Sum256(b), b
}

// oldID is the id of an event of the old encoding.
func (e *Event) oldID(buf []byte) (Hash, []byte) {
	b := append(buf[:0], "feldbuch event 1\n"...)
	b = append(b, e.Salt[:]...)
	b = append(b, e.Replica[:]...)
	b = append(b, e.Subject[:]...)
	b = append(b, e.Questionnaire[:]...)
	b = binary.AppendVarint(b, e.Seq)
	b = binary.AppendVarint(b, e.At.UnixMilli())
	b = binary.AppendVarint(b, e.Elapsed.Milliseconds())
	for _, s := range [...]string{string(e.Kind), e.Path, e.Status(), e.Answer.Text, e.Note} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = appendParents(b, e.Parents)
	return sha256.Sum256(b), b
}

// CanonicalJSON is data as an event keeps it.
func CanonicalJSON(data any) (string, error) {
	b, err := json.Marshal(data)
	if err == nil {
		b, err = jcs.Transform(b)
	}
	if err != nil {
		return "", fmt.Errorf("encode data: %w", err)
	}
	return string(b), nil
}

// isCanonicalJSON reports whether data is an object written the one way there is.
func isCanonicalJSON(data string) bool {
	b, err := jcs.Transform([]byte(data))
	return err == nil && string(b) == data && data[0] == '{'
}
