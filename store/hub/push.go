package hub

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"feldbuch/store"
	"feldbuch/store/event"
)

// Pushed is what a push did.
type Pushed struct {
	New    int `json:"new"`    // events the hub did not have
	Erased int `json:"erased"` // events that were emptied on the hub
	// Held are the events not sent, because somebody asked to erase what they are part of
	// and this lead has not decided that yet.
	Held int `json:"held"`
}

// tries is how often a push begins again because another one came in between.
const tries = 20

// Push sends what the hub lacks. The error is ErrBehind where the file must first learn
// what is erased.
func (h *Hub) Push(ctx context.Context) (Pushed, error) {
	if !h.there {
		if err := h.build(ctx); err != nil {
			return Pushed{}, err
		}
	}
	var done Pushed
	var err error
	for range tries {
		s := &sending{Hub: h}
		if err = s.prepare(ctx); err != nil {
			break
		}
		done = Pushed{}
		err = pgx.BeginTxFunc(ctx, h.conn, pgx.TxOptions{IsoLevel: pgx.Serializable}, func(tx pgx.Tx) error {
			return s.send(ctx, tx, &done)
		})
		if !cameBetween(err) {
			break
		}
	}
	return done, explain(err)
}

// cameBetween reports whether a transaction failed only because of another one.
func cameBetween(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && (e.Code == "40001" || e.Code == "40P01")
}

// sending is one try to push.
type sending struct {
	*Hub
	decided map[uuid.UUID]bool // whether the erasures of an interview count here
	spans   []store.Span
	there   map[store.Span]map[key]bool // what the hub had of those it has in part
}

// prepare finds out what to send, before anybody has to wait for it.
func (s *sending) prepare(ctx context.Context) (err error) {
	if s.decided, err = s.file.Erasures(ctx); err != nil {
		return err
	}
	here, err := s.file.Sums(ctx)
	if err != nil {
		return err
	}
	there, err := s.sums(ctx, s.conn)
	if err != nil {
		return err
	}
	s.spans, s.there = differing(here, there), map[store.Span]map[key]bool{}
	for _, at := range s.spans {
		if there[at].Rows == 0 {
			continue
		}
		if s.there[at], err = s.keys(ctx, s.conn, at); err != nil {
			return err
		}
	}
	return nil
}

func (s *sending) send(ctx context.Context, tx pgx.Tx, done *Pushed) error {
	if err := s.checkErasures(ctx, tx); err != nil {
		return err
	}
	if err := s.insert(ctx, tx, done); err != nil {
		return err
	}
	if err := s.sendBelongings(ctx, tx); err != nil {
		return err
	}
	return s.sweep(ctx, tx, done)
}

// checkErasures makes sure that the file knows every erasure on the hub.
func (s *sending) checkErasures(ctx context.Context, tx pgx.Tx) error {
	rows, err := tx.Query(ctx, "SELECT replica, seq, id FROM event WHERE kind = 'erase'")
	if err != nil {
		return err
	}
	return s.knowsAll(ctx, rows)
}

// knowsAll is ErrBehind where one of the events is not in the file.
func (s *sending) knowsAll(ctx context.Context, rows pgx.Rows) error {
	unmet := map[store.Span]map[key]bool{}
	var replica uuid.UUID
	var seq int64
	var id []byte
	_, err := pgx.ForEachRow(rows, []any{&replica, &seq, &id}, func() error {
		at := store.Span{Replica: replica, Index: seq / store.SpanLength}
		if unmet[at] == nil {
			unmet[at] = map[key]bool{}
		}
		hash, err := hashOf(id)
		unmet[at][key{seq, hash}] = true
		return err
	})
	if err != nil {
		return err
	}
	for at, keys := range unmet {
		here, err := s.keysHere(ctx, at)
		if err != nil {
			return err
		}
		if len(without(keys, here)) > 0 {
			return ErrBehind
		}
	}
	return nil
}

// insert copies what the hub lacks into a table of its own and from there where it
// belongs: a COPY cannot leave out what somebody else has brought meanwhile.
func (s *sending) insert(ctx context.Context, tx pgx.Tx, done *Pushed) error {
	if len(s.spans) == 0 {
		return nil
	}
	// Columns are named everywhere: who runs the database may have added others.
	named := strings.Join(columns, ", ")
	if _, err := tx.Exec(ctx, "CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT "+named+" FROM event LIMIT 0"); err != nil {
		return err
	}
	r := &rows{sending: s, ctx: ctx, done: done}
	if _, err := tx.CopyFrom(ctx, pgx.Identifier{"incoming"}, columns, pgx.CopyFromFunc(r.next)); err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, fmt.Sprintf("INSERT INTO event (%[1]s) SELECT %[1]s FROM incoming ON CONFLICT DO NOTHING", named))
	if err != nil {
		return err
	}
	done.New = int(tag.RowsAffected())
	// A body that is missing and that nobody erased comes back.
	_, err = tx.Exec(ctx, `UPDATE event AS e SET body = i.body, content = NULL FROM incoming AS i
		WHERE i.replica = e.replica AND i.seq = e.seq AND i.id = e.id AND e.body IS NULL AND i.body IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM event AS x WHERE x.subject = e.subject AND x.kind = 'erase')`)
	return err
}

var columns = []string{"replica", "seq", "id", "encoding", "at", "kind", "subject_kind", "subject", "questionnaire", "parents", "content", "body"}

// rows hands the file's events out one by one, a span at a time.
type rows struct {
	*sending
	ctx  context.Context
	done *Pushed
	span int
	read []store.Row
}

func (r *rows) next() ([]any, error) {
	for len(r.read) == 0 {
		if r.span == len(r.spans) {
			return nil, nil
		}
		if err := r.load(r.spans[r.span]); err != nil {
			return nil, err
		}
		r.span++
	}
	e := r.read[0]
	r.read = r.read[1:]
	return []any{e.Replica, e.Seq, e.ID[:], e.Encoding, e.At, e.Kind, e.SubjectKind, e.Subject, event.Filled(e.Questionnaire), event.Filled(e.Parents), e.Content, e.Body}, nil
}

func (r *rows) load(at store.Span) error {
	there := r.there[at]
	r.read = r.read[:0]
	return r.file.Rows(r.ctx, at, func(e store.Row) error {
		body, known := there[key{e.Seq, e.ID}]
		if known && (body || e.Body == nil) {
			return nil
		}
		if counts, asked := r.decided[e.Subject]; asked && !counts && !e.IsErasure() {
			r.done.Held++
			return nil
		}
		r.read = append(r.read, e)
		return nil
	})
}

// sendBelongings sends what belongs to events, and takes away the files of answers that
// are erased here.
func (s *sending) sendBelongings(ctx context.Context, tx pgx.Tx) error {
	here, err := s.thingsHere(ctx)
	if err != nil {
		return err
	}
	there, err := s.things(ctx, tx)
	if err != nil {
		return err
	}
	for k, b := range without(here, there) {
		if counts, asked := s.decided[k.subject]; asked && !counts {
			continue
		}
		if err := s.file.Belonging(ctx, &b); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `INSERT INTO belonging (kind, subject, name, form, version, title, body)
			VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`, b.Kind, b.Subject, b.Name[:], b.Form, b.Version, b.Title, b.Body)
		if err != nil {
			return err
		}
	}
	for k := range without(there, here) {
		if k.kind != store.AnswerFile || !s.decided[k.subject] {
			continue
		}
		if _, err := tx.Exec(ctx, "DELETE FROM belonging WHERE kind = $1 AND subject = $2 AND name = $3", k.kind, k.subject, k.name[:]); err != nil {
			return err
		}
	}
	return nil
}

// sweep empties on the hub what is erased in the file.
func (s *sending) sweep(ctx context.Context, tx pgx.Tx, done *Pushed) error {
	var subjects []uuid.UUID
	for subject, counts := range s.decided {
		if counts {
			subjects = append(subjects, subject)
		}
	}
	if len(subjects) == 0 {
		return nil
	}
	found, err := tx.Query(ctx, "SELECT replica, seq, id FROM event WHERE subject = ANY ($1)", subjects)
	if err != nil {
		return err
	}
	if err := s.knowsAll(ctx, found); err != nil {
		return err
	}
	for _, subject := range subjects {
		if err := s.sweepOne(ctx, tx, subject, done); err != nil {
			return err
		}
	}
	return nil
}

func (s *sending) sweepOne(ctx context.Context, tx pgx.Tx, subject uuid.UUID, done *Pushed) error {
	var ids, contents [][]byte
	err := s.file.RowsOf(ctx, subject, func(r store.Row) error {
		if r.Body == nil {
			ids, contents = append(ids, r.ID[:]), append(contents, r.Content)
		}
		return nil
	})
	if err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `UPDATE event AS e SET body = NULL, content = i.content
		FROM unnest($2::bytea[], $3::bytea[]) AS i (id, content) WHERE e.subject = $1 AND e.id = i.id AND e.body IS NOT NULL`,
		subject, ids, contents)
	done.Erased += int(tag.RowsAffected())
	return err
}
