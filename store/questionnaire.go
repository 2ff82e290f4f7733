package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"

	"feldbuch/store/event"
)

// Questionnaire is one version of a questionnaire. Hash is the hex SHA-256 of
// Canonical; AddQuestionnaire refuses another one, so that a file cannot put a
// different text in the place of a version that was used.
type Questionnaire struct {
	Hash      string
	FormID    string
	Version   string
	Title     string
	Canonical []byte // nil in lists
	// Structure is the hash of what answers hang on (names, types, codes, logic):
	// versions that have it in common differ in texts only. "" where nobody worked it
	// out.
	Structure string
	// Files are the contents of the files beside the form that the version
	// reads. The canonical text says which is which; QuestionnaireFile gives them.
	Files [][]byte
}

// AddQuestionnaire puts a version into the study; one that is there already
// stays as it is.
func (f *File) AddQuestionnaire(ctx context.Context, q Questionnaire) error {
	hash, err := event.ParseHash(q.Hash)
	if err != nil || hash != sha256.Sum256(q.Canonical) {
		return fmt.Errorf("add questionnaire %s: %w", q.Hash, ErrQuestionnaire)
	}
	return f.write(ctx, "add questionnaire", func(t *tx) error {
		_, err := t.conn.ExecContext(ctx, `INSERT OR IGNORE INTO questionnaire (hash, form, version, title, canonical)
			VALUES (?, ?, ?, ?, ?)`, hash[:], q.FormID, q.Version, q.Title, q.Canonical)
		if err != nil {
			return err
		}
		if err := t.addFiles(q.Files); err != nil {
			return err
		}
		return t.acceptVersion(q)
	})
}

func (t *tx) addFiles(files [][]byte) error {
	for _, content := range files {
		digest := sha256.Sum256(content)
		if content == nil {
			content = []byte{} // nil would be NULL
		}
		_, err := t.conn.ExecContext(t.ctx, "INSERT OR IGNORE INTO questionnaire_file (digest, content) VALUES (?, ?)",
			digest[:], content)
		if err != nil {
			return fmt.Errorf("add a file of the questionnaire: %w", err)
		}
	}
	return nil
}

// QuestionnaireFile is the content of a file beside a questionnaire, by its hex
// SHA-256; ErrNoQuestionnaire if there is none.
func (f *File) QuestionnaireFile(ctx context.Context, digest string) (content []byte, err error) {
	err = f.withReader(ctx, func(r reader) error {
		content, err = r.questionnaireFile(digest)
		return err
	})
	if errors.Is(err, ErrNoQuestionnaire) {
		return nil, err
	}
	return content, wrapFault(f.path, "read a file of the questionnaire", err)
}

func (r reader) questionnaireFile(digest string) ([]byte, error) {
	h, err := event.ParseHash(digest)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	var content []byte
	err = r.conn.QueryRowContext(r.ctx, "SELECT content FROM questionnaire_file WHERE digest = ?", h[:]).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("file %s: %w", digest, ErrNoQuestionnaire)
	}
	return content, err
}

// Questionnaire is the version with this hash; ErrNoQuestionnaire if there is none.
func (f *File) Questionnaire(ctx context.Context, hash string) (Questionnaire, error) {
	h, err := event.ParseHash(hash)
	if err != nil {
		return Questionnaire{}, fmt.Errorf("%w: %w", ErrNoQuestionnaire, err)
	}
	q := Questionnaire{Hash: hash}
	err = f.db.QueryRowContext(ctx, "SELECT form, version, title, canonical FROM questionnaire WHERE hash = ?", h[:]).
		Scan(&q.FormID, &q.Version, &q.Title, &q.Canonical)
	if errors.Is(err, sql.ErrNoRows) {
		return Questionnaire{}, fmt.Errorf("%s: %w", hash, ErrNoQuestionnaire)
	}
	return q, wrapFault(f.path, "read questionnaire", err)
}

// Questionnaires lists the versions that count in the order they were added, without
// their texts.
func (f *File) Questionnaires(ctx context.Context) ([]Questionnaire, error) {
	var all []Questionnaire
	err := f.withReader(ctx, func(r reader) (err error) {
		all, err = scanAll(r, scanVersion, `SELECT hash, form, version, title FROM questionnaire
			WHERE hash IN (SELECT questionnaire FROM accepted) ORDER BY rowid`)
		return err
	})
	return all, wrapFault(f.path, "list questionnaires", err)
}

// checkQuestionnaires compares every text and file with the hash it goes by.
func (r reader) checkQuestionnaires(path string) error {
	err := r.eachRow(func(row []driver.Value) error {
		var hash Hash
		text, _ := row[1].([]byte)
		if !event.Fixed(row[0], hash[:]) || hash != sha256.Sum256(text) {
			return &FileError{Path: path, Fault: Corrupt, Err: ErrQuestionnaire}
		}
		return nil
	}, "SELECT hash, canonical FROM questionnaire UNION ALL SELECT digest, content FROM questionnaire_file")
	return inFile(path, "read questionnaires", err)
}

func hexHash(b []byte) string { return hex.EncodeToString(b) }
