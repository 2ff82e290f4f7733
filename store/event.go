package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/google/uuid"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Hash is a SHA-256: the id of an event, a questionnaire version, a file.
type Hash [sha256.Size]byte

// String is lower-case hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText implements encoding.TextMarshaler.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// parseHash is the inverse of String.
func parseHash(s string) (Hash, error) {
	var h Hash
	if len(s) != hex.EncodedLen(len(h)) {
		return h, fmt.Errorf("hash %q: not %d hex digits", s, hex.EncodedLen(len(h)))
	}
	_, err := hex.Decode(h[:], []byte(s))
	return h, err
}

// Event is one immutable thing that happened, as the file keeps it.
type Event struct {
	// ID is the SHA-256 of salt and content.
	ID      Hash
	Replica uuid.UUID
	Seq     int64         // counts from 1 in each replica
	At      time.Time     // wall clock, shown to people, decides nothing
	Elapsed time.Duration // since the interview was opened, monotonic
	Kind    survey.EventKind
	Subject uuid.UUID // the interview
	Path    string
	Answer  value.Answer
	Note    string
	// Questionnaire is the version the event was made with.
	Questionnaire Hash
	// Parents are the heads this event supersedes.
	Parents []Hash
	// Erased: only the id and what it supersedes are left.
	Erased bool

	salt [saltSize]byte
}

// saltSize makes guessing an erased value from its id hopeless.
const saltSize = 16

// hash computes the id. Every field goes in with its length, so that no two
// contents have one encoding; the first line tells this encoding from later ones.
func (e *Event) hash(buf []byte) (Hash, []byte) {
	b := append(buf[:0], "feldbuch event 1\n"...)
	b = append(b, e.salt[:]...)
	b = append(b, e.Replica[:]...)
	b = append(b, e.Subject[:]...)
	b = append(b, e.Questionnaire[:]...)
	b = binary.AppendVarint(b, e.Seq)
	b = binary.AppendVarint(b, e.At.UnixMilli())
	b = binary.AppendVarint(b, e.Elapsed.Milliseconds())
	for _, s := range [...]string{string(e.Kind), e.Path, e.status(), e.Answer.Text, e.Note} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = appendParents(b, e.Parents)
	return sha256.Sum256(b), b
}

// status is the answer's status by name, "" for events that carry no answer.
func (e *Event) status() string {
	switch e.Kind {
	case survey.EventAnswered, survey.EventComputed, survey.EventResolved:
		return e.Answer.Status.String()
	}
	return ""
}

func appendParents(b []byte, parents []Hash) []byte {
	for _, p := range parents {
		b = append(b, p[:]...)
	}
	return b
}
