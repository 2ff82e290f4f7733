package hub_test

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// DESIGN.md asks for 500,000; filling a file with them takes half a minute.
var benchEvents = flag.Int("events", 20_000, "events BenchmarkHub sends to the hub and fetches back")

// BenchmarkHub is the way of the events of one lead to the hub and into the file of
// another. COPY is the same rows copied, without looking, into the same tables of the
// same server: what is to be compared with.
func BenchmarkHub(b *testing.B) {
	dir := b.TempDir()
	address := database(b)
	a := newLead(b, dir, "a", address)
	a.fill(b, *benchEvents)
	var push, pull, again, bare time.Duration
	for b.Loop() {
		emptied(b, address)
		push += timed(func() { a.sync(b) })
		other := newLead(b, b.TempDir(), "b", address)
		pull += timed(func() { other.sync(b) })
		again += timed(func() { other.sync(b) })
		check(b, other.Close())
		bare += a.copyBare(b)
	}
	n := float64(b.N)
	b.ReportMetric(push.Seconds()/n, "push-s")
	b.ReportMetric(pull.Seconds()/n, "pull-and-merge-s")
	b.ReportMetric(again.Seconds()/n, "again-s")
	b.ReportMetric(bare.Seconds()/n, "copy-s")
	b.ReportMetric(float64(push)/float64(bare), "push/copy")
	b.ReportMetric(float64(pull)/float64(bare), "pull/copy")
}

func timed(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}

func (l *lead) fill(tb fataler, events int) {
	day := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	check(tb, l.Batch(ctx, func(batch *store.Batch) error {
		for n := 0; n < events; n += 500 {
			r, err := batch.NewInterview(store.NewInterview{Questionnaire: formHash, Business: fmt.Sprintf("RO%04d", n/500), Interviewer: "AB"}, day)
			if err != nil {
				return err
			}
			for i := range min(500, events-n) - 1 {
				err := r.Record(survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/data/group_%d/question_%d", i/30, i), Answer: value.Of(fmt.Sprint("value ", i%7))})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

// copyBare copies the file's rows into an empty table like the hub's.
func (l *lead) copyBare(tb fataler) time.Duration {
	conn, err := pgx.Connect(ctx, l.address)
	check(tb, err)
	defer conn.Close(ctx)
	schema := "feldbuch_" + schemaID()
	must(conn.Exec(ctx, fmt.Sprintf("DROP TABLE IF EXISTS bare; CREATE TABLE bare (LIKE %s.event INCLUDING INDEXES)", schema)))
	var all [][]any
	for at := range must(l.Sums(ctx)) {
		check(tb, l.Rows(ctx, at, func(r store.Row) error {
			all = append(all, []any{r.Replica, r.Seq, r.ID[:], r.Encoding, r.At, r.Kind, r.SubjectKind, r.Subject, notNull(r.Questionnaire), notNull(r.Parents), r.Content, r.Body})
			return nil
		}))
	}
	return timed(func() {
		must(conn.CopyFrom(ctx, pgx.Identifier{"bare"}, []string{"replica", "seq", "id", "encoding", "at", "kind", "subject_kind", "subject",
			"questionnaire", "parents", "content", "body"}, pgx.CopyFromRows(all)))
	})
}

func notNull(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
