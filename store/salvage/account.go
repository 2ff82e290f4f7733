package salvage

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"feldbuch/store"

	"github.com/google/uuid"
)

// Account is what became of a damaged file. Of each replica the numbers up to the highest
// that is known are kept or missing.
type Account struct {
	From string `json:"file"`
	To   string `json:"salvaged"`

	Pages  int `json:"pages"`
	Unread int `json:"unreadable_pages"` // missing, empty, or the medium does not give them any more

	Kept int `json:"kept"` // events in the new file, waiting ones included
	// Waiting are those of them that lack something lost.
	Waiting  int               `json:"waiting"`
	Rejected []store.Rejection `json:"rejected"` // not as they were written
	Replicas []Replica         `json:"replicas"`
	// Interviews are those of which events are known to be lost.
	Interviews []Interview `json:"interviews"`
	// Questionnaires are the versions, by hash, whose text is lost.
	Questionnaires []string `json:"questionnaires_lost"`
	Attachments    int      `json:"attachments"` // kept
}

// Replica is what is left of one.
type Replica struct {
	ID      string `json:"replica"`
	Name    string `json:"name"` // "" where that is lost
	Highest int64  `json:"highest"`
	Kept    int    `json:"kept"` // events, of numbers used twice both
	Missing []Span `json:"missing"`
}

// Span is numbers that follow one another.
type Span struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// Interview is what is lost of one.
type Interview struct {
	ID       string `json:"interview"`
	Business string `json:"business"` // "" where that is lost
	Lost     int    `json:"lost"`     // events
	Kept     int    `json:"kept"`
}

// Lost is how many numbers are missing, of all replicas.
func (a *Account) Lost() (n int64) {
	for _, r := range a.Replicas {
		n += r.Lost()
	}
	return n
}

// Lost is how many numbers are missing.
func (r Replica) Lost() (n int64) {
	for _, s := range r.Missing {
		n += s.To - s.From + 1
	}
	return n
}

// Attention reports whether anything is lost.
func (a *Account) Attention() bool {
	return a.Lost() > 0 || a.Unread > 0 || a.Waiting > 0 || len(a.Rejected) > 0 || len(a.Interviews) > 0 || len(a.Questionnaires) > 0
}

func timeOf(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// known are all numbers of events there were, as far as rows or the index tell.
const known = "SELECT replica, seq FROM event UNION SELECT replica, seq FROM temp.listed"

// count works out what is kept and what is lost.
func (a *Account) count(ctx context.Context, conn *sql.Conn, r *remains) error {
	if err := conn.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM attachment)").Scan(&a.Kept, &a.Attachments); err != nil {
		return err
	}
	for _, part := range []func(context.Context, *sql.Conn, *remains) error{a.countReplicas, a.countMissing, a.countInterviews, a.countVersions, a.countRejected} {
		if err := part(ctx, conn, r); err != nil {
			return err
		}
	}
	return nil
}

func (a *Account) countReplicas(ctx context.Context, conn *sql.Conn, r *remains) error {
	a.Replicas = []Replica{}
	return each(ctx, conn, func(scan func(...any) error) error {
		var id uuid.UUID
		one := Replica{Missing: []Span{}}
		if err := scan(&id, &one.Highest, &one.Kept); err != nil {
			return err
		}
		one.ID = id.String()
		one.Name = r.writers[one.ID].Name
		a.Replicas = append(a.Replicas, one)
		return nil
	}, `SELECT replica, max(seq), (SELECT count(*) FROM event WHERE event.replica = k.replica) FROM (`+known+`) AS k
		GROUP BY replica ORDER BY replica`)
}

// countMissing finds the spans between numbers that follow each other.
func (a *Account) countMissing(ctx context.Context, conn *sql.Conn, _ *remains) error {
	at := 0
	next := func(id string) *Replica {
		for a.Replicas[at].ID != id {
			at++
		}
		return &a.Replicas[at]
	}
	err := each(ctx, conn, func(scan func(...any) error) error {
		var id uuid.UUID
		var s Span
		if err := scan(&id, &s.From, &s.To); err != nil {
			return err
		}
		one := next(id.String())
		one.Missing = append(one.Missing, s)
		return nil
	}, `SELECT replica, before + 1, seq - 1 FROM (SELECT replica, seq, lag(seq, 1, 0) OVER (PARTITION BY replica ORDER BY seq) AS before FROM event)
		WHERE seq > before + 1 ORDER BY replica, seq`)
	if err != nil {
		return err
	}
	for i := range a.Replicas {
		one := &a.Replicas[i]
		id := uuid.MustParse(one.ID)
		var last int64
		if err := conn.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM event WHERE replica = ?", id[:]).Scan(&last); err != nil {
			return err
		}
		if last < one.Highest {
			one.Missing = append(one.Missing, Span{last + 1, one.Highest})
		}
	}
	return nil
}

// countInterviews looks up in the index what the events were about that are lost.
func (a *Account) countInterviews(ctx context.Context, conn *sql.Conn, _ *remains) error {
	a.Interviews = []Interview{}
	return each(ctx, conn, func(scan func(...any) error) error {
		var id uuid.UUID
		var one Interview
		err := scan(&id, &one.Lost, &one.Kept)
		one.ID = id.String()
		a.Interviews = append(a.Interviews, one)
		return err
	}, `SELECT subject, count(*), (SELECT count(*) FROM event AS e WHERE e.subject = l.subject) FROM temp.listed AS l
		WHERE NOT EXISTS (SELECT 1 FROM event AS e WHERE e.replica = l.replica AND e.seq = l.seq AND e.id = l.id)
			AND NOT EXISTS (SELECT 1 FROM event AS e WHERE e.subject = l.subject AND e.subject_kind IN ('study', 'business'))
		GROUP BY subject ORDER BY subject`)
}

func (a *Account) countVersions(ctx context.Context, conn *sql.Conn, _ *remains) error {
	a.Questionnaires = []string{}
	return each(ctx, conn, func(scan func(...any) error) error {
		var hash string
		err := scan(&hash)
		a.Questionnaires = append(a.Questionnaires, hash)
		return err
	}, `SELECT DISTINCT lower(hex(questionnaire)) FROM event
		WHERE length(questionnaire) > 0 AND questionnaire NOT IN (SELECT hash FROM questionnaire) ORDER BY 1`)
}

// countRejected lists rows that are not as they were written, unless a sound one of that
// number was found elsewhere.
func (a *Account) countRejected(ctx context.Context, conn *sql.Conn, _ *remains) error {
	a.Rejected = []store.Rejection{}
	return each(ctx, conn, func(scan func(...any) error) error {
		var id uuid.UUID
		var one store.Rejection
		err := scan(&id, &one.Seq, &one.Reason)
		one.Replica = id.String()
		a.Rejected = append(a.Rejected, one)
		return err
	}, `SELECT replica, seq, min(reason) FROM temp.rejected AS r
		WHERE NOT EXISTS (SELECT 1 FROM event AS e WHERE e.replica = r.replica AND e.seq = r.seq) GROUP BY 1, 2 ORDER BY 1, 2`)
}

func each(ctx context.Context, conn *sql.Conn, take func(scan func(...any) error) error, query string) error {
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := take(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// balance takes over what the new file says.
func (a *Account) balance(ctx context.Context, f *store.File, u *store.Union) error {
	if len(u.Rejected) > 0 || u.New+u.Known+u.Waiting != a.Kept {
		return store.ErrUnbalanced
	}
	h, err := f.Check(ctx)
	if err != nil {
		return err
	}
	a.Waiting = h.Waiting
	listed, err := f.Interviews(ctx)
	if err != nil {
		return err
	}
	for i := range a.Interviews {
		one := &a.Interviews[i]
		if at := slices.IndexFunc(listed, func(l store.Interview) bool { return l.ID == one.ID }); at >= 0 {
			one.Business = listed[at].Business
		}
	}
	if !h.Sound() {
		return &store.FileError{Path: a.To, Fault: store.Corrupt}
	}
	return nil
}
