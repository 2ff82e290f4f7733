package hub

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"feldbuch/store"
)

// querier is a connection or a transaction.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// key is the place of an event.
type key struct {
	seq int64
	id  store.Hash
}

// sums are those of the hub's log, as store.Sum has them.
func (h *Hub) sums(ctx context.Context, q querier) (map[store.Span]store.Sum, error) {
	all := map[store.Span]store.Sum{}
	rows, err := q.Query(ctx, `SELECT replica, seq / $1, count(*), count(body),
		bit_xor(('x' || encode(substring(id FROM 1 FOR 8), 'hex'))::bit(64)::bigint)
		FROM event GROUP BY 1, 2`, int64(store.SpanLength))
	if err != nil {
		return nil, err
	}
	var at store.Span
	var s store.Sum
	_, err = pgx.ForEachRow(rows, []any{&at.Replica, &at.Index, &s.Rows, &s.Bodies, &s.IDs}, func() error {
		all[at] = s
		return nil
	})
	return all, err
}

// differing are the spans of which a has events that b may lack, in order.
func differing(a, b map[store.Span]store.Sum) []store.Span {
	var all []store.Span
	for at, sum := range a {
		if b[at] != sum {
			all = append(all, at)
		}
	}
	slices.SortFunc(all, func(a, b store.Span) int {
		return cmp.Or(slices.Compare(a.Replica[:], b.Replica[:]), cmp.Compare(a.Index, b.Index))
	})
	return all
}

// keys are the hub's events in a span, each with whether its body is there.
func (h *Hub) keys(ctx context.Context, q querier, at store.Span) (map[key]bool, error) {
	rows, err := q.Query(ctx, "SELECT seq, id, body IS NOT NULL FROM event WHERE replica = $1 AND seq >= $2 AND seq < $3",
		at.Replica, at.Index*store.SpanLength, (at.Index+1)*store.SpanLength)
	if err != nil {
		return nil, err
	}
	return scanKeys(rows)
}

func scanKeys(rows pgx.Rows) (map[key]bool, error) {
	all := map[key]bool{}
	var seq int64
	var id []byte
	var body bool
	_, err := pgx.ForEachRow(rows, []any{&seq, &id, &body}, func() error {
		hash, err := hashOf(id)
		all[key{seq, hash}] = body
		return err
	})
	return all, err
}

// hashOf is a hash from a row that anybody may have written.
func hashOf(b []byte) (h store.Hash, err error) {
	if len(b) != len(h) {
		return h, fmt.Errorf("%w: a hash of %d bytes", ErrMalformed, len(b))
	}
	return store.Hash(b), nil
}

// keysHere are the file's events in a span, each with whether its body is there.
func (h *Hub) keysHere(ctx context.Context, at store.Span) (map[key]bool, error) {
	all := map[key]bool{}
	return all, h.file.Rows(ctx, at, func(r store.Row) error {
		all[key{r.Seq, r.ID}] = r.Body != nil
		return nil
	})
}

// thing is the key of what belongs to events.
type thing struct {
	kind    string
	subject uuid.UUID
	name    store.Hash
}

func (h *Hub) things(ctx context.Context, q querier) (map[thing]bool, error) {
	all := map[thing]bool{}
	rows, err := q.Query(ctx, "SELECT kind, subject, name FROM belonging")
	if err != nil {
		return nil, err
	}
	var one thing
	var name []byte
	_, err = pgx.ForEachRow(rows, []any{&one.kind, &one.subject, &name}, func() (err error) {
		one.name, err = hashOf(name)
		all[one] = true
		return err
	})
	return all, err
}

func (h *Hub) thingsHere(ctx context.Context) (map[thing]store.Belonging, error) {
	all := map[thing]store.Belonging{}
	return all, h.file.Belongings(ctx, func(b *store.Belonging) error {
		all[thing{b.Kind, b.Subject, b.Name}] = *b
		return nil
	})
}

// without are the keys of a that b does not have.
func without[K comparable, A, B any](a map[K]A, b map[K]B) map[K]A {
	rest := maps.Clone(a)
	for k := range b {
		delete(rest, k)
	}
	return rest
}
