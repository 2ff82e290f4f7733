package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"feldbuch/survey/value"
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
// gives says what kind of file it is, by the ending, and nothing else of what it
// was called. The same content has the same name.
func (r *Recorder) Attach(ctx context.Context, ending string, content []byte) (name string, err error) {
	if len(content) > MaxAttachment {
		return "", fmt.Errorf("attach %d bytes: %w", len(content), ErrAttachmentSize)
	}
	if content == nil {
		content = []byte{} // nil would be NULL
	}
	name = AttachmentName(ending, content)
	err = r.file.write(ctx, "attach a file", func(t *tx) error {
		_, err := t.conn.ExecContext(ctx, "INSERT OR IGNORE INTO attachment (subject, name, content) VALUES (?, ?, ?)",
			r.subject[:], name, content)
		return err
	})
	return name, err
}

// AttachmentName is the name Attach gives a file, without keeping it.
func AttachmentName(ending string, content []byte) string {
	if ending = strings.ToLower(ending); !plainEnding().MatchString(ending) {
		ending = ""
	}
	return digestName(content) + ending
}

var plainEnding = value.Pattern(`^\.[a-z0-9]{1,8}$`)

// digestName is what attachments of this content are called, but for the ending.
func digestName(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// Attached reports whether the interview has a file of this name.
func (r *Recorder) Attached(ctx context.Context, name string) (bool, error) {
	var found bool
	err := r.file.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM attachment WHERE subject = ? AND name = ?)",
		r.subject[:], name).Scan(&found)
	return found, inFile(r.file.path, "look for a file", err)
}

// Attachment is the file an answer of an interview names; ErrNoAttachment if
// there is none.
func (f *File) Attachment(ctx context.Context, interview, name string) (Attachment, error) {
	a := Attachment{Interview: interview, Name: name}
	subject, err := interviewID(interview)
	if err != nil {
		return a, err
	}
	err = f.db.QueryRowContext(ctx, "SELECT content FROM attachment WHERE subject = ? AND name = ?", subject[:], name).
		Scan(&a.Content)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fmt.Errorf("%s: %w", name, ErrNoAttachment)
	}
	return a, unfit(f.path, "read a file", err)
}

// checkAttachments compares every attachment with the digest in its name, which
// must be a plain file name too: it is written to folders.
func checkAttachments(ctx context.Context, conn *sql.Conn, path string) error {
	err := eachRow(ctx, conn, func(row []driver.Value) error {
		name, _ := row[0].(string)
		content, _ := row[1].([]byte)
		ending, ok := strings.CutPrefix(name, digestName(content))
		if !ok || ending != "" && !plainEnding().MatchString(ending) {
			return &FileError{path, Corrupt, ErrAttachment}
		}
		return nil
	}, "SELECT name, content FROM attachment")
	return inFile(path, "read attachments", err)
}
