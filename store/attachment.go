package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"feldbuch/store/event"
	"feldbuch/survey/value"

	"github.com/google/uuid"
)

// MaxAttachment is how many bytes a file may have that an answer brings along.
const MaxAttachment = 64 << 20

// Attachment is a file an answer names.
type Attachment struct {
	Interview string
	Name      string
	Content   []byte
}

// Attach keeps a file that an answer of the interview is to name. The name it
// gives is the SHA-256 of the content, with an ending that says what kind of file it
// is, and nothing else of what it was called.
func (r *Recorder) Attach(ctx context.Context, ending string, content []byte) (name string, err error) {
	if len(content) > MaxAttachment {
		return "", fmt.Errorf("attach %d bytes: %w", len(content), ErrAttachmentSize)
	}
	err = r.file.write(ctx, "attach a file", func(t *tx) error { return t.keepAttachment(r.subject, content) })
	return AttachmentName(ending, content), err
}

func (t *tx) keepAttachment(subject uuid.UUID, content []byte) error {
	s := event.Slot{Use: event.Attached, Subject: subject}
	name := t.sealer.Name(s, sha256.Sum256(content))
	blob, err := t.sealer.Seal(s, content)
	if err != nil {
		return err
	}
	_, err = t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO attachment (subject, name, body) VALUES (?, ?, ?)",
		subject[:], name[:], blob)
	return err
}

// AttachmentName is the name Attach gives a file, without keeping it.
func AttachmentName(ending string, content []byte) string {
	if ending = strings.ToLower(ending); !plainEnding().MatchString(ending) {
		ending = ""
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]) + ending
}

var plainEnding = value.Pattern(`^\.[a-z0-9]{1,8}$`)

// digestIn is the digest in the name of an attachment. Files of old versions go by
// the first eight bytes of it.
func digestIn(name string) (digest []byte, ok bool) {
	stem, _, _ := strings.Cut(name, ".")
	digest, err := hex.DecodeString(stem)
	return digest, err == nil && (len(digest) == 8 || len(digest) == sha256.Size)
}

// Attached reports whether the interview has a file of this name.
func (r *Recorder) Attached(ctx context.Context, name string) (bool, error) {
	_, err := r.file.Attachment(ctx, r.ID(), name)
	if errors.Is(err, ErrNoAttachment) {
		return false, nil
	}
	return err == nil, err
}

// Attachment is the file an answer of an interview names; ErrNoAttachment if
// there is none.
func (f *File) Attachment(ctx context.Context, interview, name string) (Attachment, error) {
	a := Attachment{Interview: interview, Name: name}
	subject, err := interviewID(interview)
	if err != nil {
		return a, err
	}
	digest, ok := digestIn(name)
	if !ok {
		return a, fmt.Errorf("%s: %w", name, ErrNoAttachment)
	}
	err = f.withReader(ctx, func(r reader) (err error) {
		a.Content, err = r.attachment(subject, digest)
		return err
	})
	if errors.Is(err, ErrNoAttachment) {
		return a, fmt.Errorf("%s: %w", name, err)
	}
	return a, wrapFault(f.path, "read a file", err)
}

// attachment finds a file by its content's SHA-256, or the beginning of it.
func (r reader) attachment(subject uuid.UUID, digest []byte) ([]byte, error) {
	if len(digest) == sha256.Size {
		return r.content(subject, r.sealer.Name(event.Slot{Use: event.Attached, Subject: subject}, Hash(digest)))
	}
	// Names may be sealed, so contents are compared; an interview has few files.
	names, err := r.attachments(subject)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := r.content(subject, name)
		if err != nil {
			return nil, err
		}
		if sum := sha256.Sum256(content); bytes.HasPrefix(sum[:], digest) {
			return content, nil
		}
	}
	return nil, ErrNoAttachment
}

// attachments are the names of an interview's files.
func (r reader) attachments(subject uuid.UUID) ([]Hash, error) {
	return scanAll(r, func(scan func(...any) error) (Hash, error) {
		var name []byte
		if err := scan(&name); err != nil || len(name) != len(Hash{}) {
			return Hash{}, errors.Join(err, event.ErrMalformed)
		}
		return Hash(name), nil
	}, "SELECT name FROM attachment WHERE subject = ? ORDER BY name", subject[:])
}

func (r reader) content(subject uuid.UUID, name Hash) ([]byte, error) {
	var blob []byte
	err := r.conn.QueryRowContext(r.ctx, "SELECT body FROM attachment WHERE subject = ? AND name = ?", subject[:], name[:]).Scan(&blob)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNoAttachment
	}
	if err != nil {
		return nil, err
	}
	return r.sealer.Open(event.Slot{Use: event.Attached, Subject: subject}, blob)
}

// checkAttachments compares every attachment with the name it goes by.
func (r reader) checkAttachments(path string) error {
	err := r.eachRow(func(row []driver.Value) error {
		var subject uuid.UUID
		var name Hash
		blob, _ := row[2].([]byte)
		if !event.Fixed(row[0], subject[:]) || !event.Fixed(row[1], name[:]) {
			return &FileError{Path: path, Fault: Corrupt, Err: ErrAttachment}
		}
		s := event.Slot{Use: event.Attached, Subject: subject}
		content, err := r.sealer.Open(s, blob)
		if err != nil || r.sealer.Name(s, sha256.Sum256(content)) != name {
			return &FileError{Path: path, Fault: Corrupt, Err: ErrAttachment}
		}
		return nil
	}, "SELECT subject, name, body FROM attachment")
	return inFile(path, "read attachments", err)
}
