package hub

import (
	"context"
	"errors"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"feldbuch/store"
)

// Pulled is what the hub has and the file has not, as a study file to be merged.
type Pulled struct {
	Path   string
	Events int
	parcel *store.Parcel
}

// Remove removes the file.
func (p *Pulled) Remove() error { return p.parcel.Remove() }

// Pull fetches what the file lacks; nil if that is nothing. Whether it is sound the
// merge finds out.
func (h *Hub) Pull(ctx context.Context) (*Pulled, error) {
	if !h.there {
		return nil, nil
	}
	here, err := h.file.Sums(ctx)
	if err != nil {
		return nil, err
	}
	var p *Pulled
	err = pgx.BeginTxFunc(ctx, h.conn, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		there, err := h.sums(ctx, tx)
		if err != nil {
			return err
		}
		spans := differing(there, here)
		if len(spans) == 0 {
			return nil
		}
		parcel, err := h.file.NewParcel(ctx, "hub")
		if err != nil {
			return err
		}
		p = &Pulled{parcel: parcel}
		err = h.fill(ctx, tx, p, spans)
		if err == nil {
			p.Path, err = parcel.Seal()
		}
		return err
	})
	if p != nil && (err != nil || p.Events == 0) {
		err = errors.Join(err, p.Remove())
		p = nil
	}
	return p, explain(err)
}

func (h *Hub) fill(ctx context.Context, tx pgx.Tx, p *Pulled, spans []store.Span) error {
	subjects := map[uuid.UUID]bool{}
	for _, at := range spans {
		if err := h.fillSpan(ctx, tx, p, at, subjects); err != nil {
			return err
		}
	}
	return h.fillBelongings(ctx, tx, p, subjects)
}

// fillSpan takes the events of a span that the file does not have, or has without body.
func (h *Hub) fillSpan(ctx context.Context, tx pgx.Tx, p *Pulled, at store.Span, subjects map[uuid.UUID]bool) error {
	here, err := h.keysHere(ctx, at)
	if err != nil {
		return err
	}
	there, err := h.keys(ctx, tx, at)
	if err != nil {
		return err
	}
	var seqs []int64
	wanted := map[key]bool{}
	for k, body := range there {
		if had, known := here[k]; !known || body && !had {
			wanted[k] = true
			seqs = append(seqs, k.seq)
		}
	}
	if len(seqs) == 0 {
		return nil
	}
	rows, err := tx.Query(ctx, `SELECT seq, id, encoding, at, kind, subject_kind, subject, questionnaire, parents, content, body
		FROM event WHERE replica = $1 AND seq = ANY ($2) ORDER BY seq, id`, at.Replica, seqs)
	if err != nil {
		return err
	}
	r := store.Row{Replica: at.Replica}
	var id []byte
	_, err = pgx.ForEachRow(rows, []any{&r.Seq, &id, &r.Encoding, &r.At, &r.Kind, &r.SubjectKind, &r.Subject,
		&r.Questionnaire, &r.Parents, &r.Content, &r.Body}, func() (err error) {
		if r.ID, err = hashOf(id); err != nil || !wanted[key{r.Seq, r.ID}] {
			return err
		}
		subjects[r.Subject] = true
		p.Events++
		return p.parcel.Add(&r)
	})
	return err
}

// fillBelongings takes what belongs to the events. Files of answers come with events of
// their interview only: where the file has all events and not the attachment, it is erased.
func (h *Hub) fillBelongings(ctx context.Context, tx pgx.Tx, p *Pulled, subjects map[uuid.UUID]bool) error {
	here, err := h.thingsHere(ctx)
	if err != nil {
		return err
	}
	there, err := h.things(ctx, tx)
	if err != nil {
		return err
	}
	for k := range without(there, here) {
		if k.kind == store.AnswerFile && !subjects[k.subject] {
			continue
		}
		b := store.Belonging{Kind: k.kind, Subject: k.subject, Name: k.name}
		err := tx.QueryRow(ctx, "SELECT form, version, title, body FROM belonging WHERE kind = $1 AND subject = $2 AND name = $3",
			k.kind, k.subject, k.name[:]).Scan(&b.Form, &b.Version, &b.Title, &b.Body)
		if err != nil {
			return err
		}
		if err := p.parcel.AddBelonging(&b); err != nil {
			return err
		}
	}
	return nil
}
