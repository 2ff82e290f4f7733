package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"fmt"
	"hash"
	"slices"

	"github.com/google/uuid"

	"feldbuch/store/event"
)

// Prefix is what a file holds of a replica without a gap: its events 1 to Last. Two files
// with equal prefixes hold the same events of it so far, whatever both have been through:
// forks count, and events that wait.
type Prefix struct {
	Replica string `json:"replica"`
	Last    int64  `json:"last"` // 0 where the first event is missing
	IDs     Hash   `json:"ids"`  // SHA-256 of their ids in the order of number and id
}

// Prefixes are those of all replicas whose events are in the file, by replica.
func (f *File) Prefixes(ctx context.Context) ([]Prefix, error) {
	var all []Prefix
	err := f.withReader(ctx, func(r reader) error {
		found, err := r.prefixes()
		for id, p := range found {
			all = append(all, Prefix{id.String(), p.last, p.sum()})
		}
		return err
	})
	slices.SortFunc(all, func(a, b Prefix) int { return bytes.Compare([]byte(a.Replica), []byte(b.Replica)) })
	return all, wrapFault(f.path, "work out prefixes", err)
}

// prefix is the beginning of a replica as far as it has been read. Numbers have to be
// added in the order of their key.
type prefix struct {
	last   int64
	broken bool // there was a gap: nothing counts any more
	ids    hash.Hash
}

func newPrefix() *prefix { return &prefix{ids: sha256.New()} }

func (p *prefix) add(seq int64, id []byte) {
	if p.broken = p.broken || seq > p.last+1; p.broken {
		return
	}
	p.last = seq
	p.ids.Write(id)
}

func (p *prefix) sum() Hash { return Hash(p.ids.Sum(nil)) }

func (r reader) prefixes() (map[uuid.UUID]*prefix, error) {
	all := map[uuid.UUID]*prefix{}
	var at *prefix
	var replica uuid.UUID
	return all, r.eachRow(func(row []driver.Value) error {
		seq, ok := row[0].(int64)
		key, isBlob := row[1].([]byte)
		if !ok || !isBlob || len(key) != len(replica)+len(Hash{}) {
			return fmt.Errorf("%w: its key", event.ErrMalformed)
		}
		if id := uuid.UUID(key[:len(replica)]); at == nil || id != replica {
			at, replica = newPrefix(), id
			all[id] = at
		}
		at.add(seq, key[len(replica):])
		return nil
	}, "SELECT seq, CAST(concat(replica, id) AS BLOB) FROM event ORDER BY replica, seq, id")
}
