package event

import (
	"bytes"
	"errors"

	"github.com/google/uuid"

	"feldbuch/survey"
)

// Sealer keeps what a file holds from those who lack the key to it. All that people
// said and wrote goes through it: bodies of events, drafts, attachments, and what is
// derived of interviews. What it gives begins with a format and the id of the key,
// so that a file may hold both sealed and open blobs and tell them apart; padding is
// its own matter. Counts, times and kinds stay readable.
//
// Opening takes what any key of the file sealed. An error means that there is no key,
// or that the blob was altered.
type Sealer interface {
	Seal(s Slot, plain []byte) ([]byte, error)
	Open(s Slot, blob []byte) ([]byte, error)
	// Name is what content of this SHA-256 goes by in a column everybody can read.
	Name(s Slot, digest Hash) Hash
}

// Slot is the place of a blob: what its key and nonce are made from, so that no blob
// can be put in the place of another.
type Slot struct {
	Use         Use
	SubjectKind survey.SubjectKind
	Subject     uuid.UUID
	ID          Hash // of the event; zero for the rest, which gets a nonce by chance
}

// Use is what a blob is.
type Use uint8

// The uses.
const (
	Body Use = iota
	Draft
	Attached
	Derived
)

// openFormat begins a blob that nobody sealed.
const openFormat = 0

var errSealed = errors.New("sealed, and there is no key")

// Unsealed is the Sealer that seals nothing.
type Unsealed struct{}

func (Unsealed) Seal(_ Slot, plain []byte) ([]byte, error) {
	return append([]byte{openFormat}, plain...), nil
}

func (Unsealed) Open(_ Slot, blob []byte) ([]byte, error) {
	plain, ok := bytes.CutPrefix(blob, []byte{openFormat})
	if !ok {
		return nil, errSealed
	}
	return plain, nil
}

func (Unsealed) Name(_ Slot, digest Hash) Hash { return digest }
