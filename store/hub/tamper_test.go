package hub_test

import (
	"context"
	"errors"
	"flag"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"feldbuch/store/hub"
	"feldbuch/store/merge"
)

// meet is one meeting with the hub: how many rows of it were rejected, and what failed.
func (l *lead) meet() (rejected int, err error) {
	h, err := hub.Open(ctx, l.address, l.File)
	if err != nil {
		return 0, err
	}
	defer h.Close()
	p, err := h.Pull(ctx)
	if err != nil {
		return 0, err
	}
	if p != nil {
		r, err := merge.Merge(ctx, l.File, []string{p.Path}, merge.Options{})
		if err := errors.Join(err, p.Remove()); err != nil {
			return 0, err
		}
		rejected = r.Rejected
	}
	_, err = h.Push(ctx)
	return rejected, err
}

// Whatever is done to the tables behind our back: what a lead has stays, nothing false is
// believed, and either it is told or the leads' next meetings put it right.
func TestWhoeverChangesTheTablesIsToldOrPutRight(t *testing.T) {
	for _, c := range []struct {
		done, sql string
		told      error // to the lead who fetches
		rejected  bool
		comes     bool // all to the other lead in the end
	}{
		{"a body", "UPDATE event SET body = 'x' WHERE kind = 'answer'", nil, true, false},
		{"a body taken", "UPDATE event SET body = NULL WHERE kind = 'answer'", nil, false, true},
		{"an id", "UPDATE event SET id = sha256(id) WHERE kind = 'answer'", nil, true, true},
		{"a time", "UPDATE event SET at = at + 1 WHERE kind = 'answer'", nil, true, false},
		{"a number", "UPDATE event SET seq = seq + 1000 WHERE kind = 'answer'", nil, true, true},
		{"a replica", "UPDATE event SET replica = gen_random_uuid() WHERE kind = 'answer'", nil, true, true},
		{"a subject", "UPDATE event SET subject = gen_random_uuid() WHERE kind = 'answer'", nil, true, false},
		{"rows deleted", "DELETE FROM event WHERE seq % 2 = 0", nil, false, true},
		{"all rows deleted", "TRUNCATE event, belonging", nil, false, true},
		{"a column more", "ALTER TABLE event ADD noticed timestamptz NOT NULL DEFAULT now()", nil, false, true},
		{"a computed column more", "ALTER TABLE event ADD size bigint GENERATED ALWAYS AS (octet_length(body)) STORED", nil, false, true},
		{"a numbered column more", "ALTER TABLE event ADD nr bigint GENERATED ALWAYS AS IDENTITY", nil, false, true},
		{"a numbered column of belongings", "ALTER TABLE belonging ADD nr bigint GENERATED ALWAYS AS IDENTITY", nil, false, true},
		{"the format deleted", "DELETE FROM hub", hub.ErrMalformed, false, false},
		{"the table of the format", "DROP TABLE hub", hub.ErrRefused, false, false},
		{"the table of events", "DROP TABLE event", hub.ErrRefused, false, false},
		{"the table of belongings", "DROP TABLE belonging", hub.ErrRefused, false, false},
		{"a column's type", "ALTER TABLE event ALTER COLUMN at TYPE text", hub.ErrMalformed, false, false},
		{"a kind taken", "ALTER TABLE event ALTER COLUMN kind DROP NOT NULL; UPDATE event SET kind = NULL WHERE seq = 3", hub.ErrMalformed, false, false},
	} {
		t.Run(c.done, func(t *testing.T) {
			address, dir := database(t), t.TempDir()
			a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
			id := a.interview(t, "RO1", "1", "2")
			a.sync(t)
			a.query(t, "ALTER TABLE event DISABLE TRIGGER USER", nil)
			a.query(t, c.sql, nil)
			a.answer(t, id, "3")
			had := rows(a.File)
			_, err := a.meet()
			if err != nil && c.told == nil {
				t.Errorf("sending failed: %v", err)
			}
			rejected, err := b.meet()
			if !errors.Is(err, c.told) || (rejected > 0) != c.rejected {
				t.Errorf("told: %d rejected, %v", rejected, err)
			}
			_, _ = a.meet() // told before
			_, _ = b.meet()
			all, came := rows(a.File), rows(b.File)
			for _, row := range had {
				if !slices.Contains(all, row) {
					t.Error("the lead who had it lost ", row)
				}
			}
			if diff := cmp.Diff(all, came); c.comes != (diff == "") {
				t.Errorf("all came: %v %s", !c.comes, diff)
			}
			for _, row := range came {
				if c.told == nil && !slices.Contains(all, row) {
					t.Error("believed: ", row)
				}
			}
		})
	}
}

var meetings = flag.Int("meetings", 10, "how often three leads meet a hub whose connections are ended")

// Connections are ended at any moment of three leads' meetings: each is told that the hub
// was lost, or has met it, and afterwards nothing is missing anywhere.
func TestConnectionsEndedAtAnyMomentLoseNothing(t *testing.T) {
	address, dir := database(t), t.TempDir()
	over, stop := context.WithCancel(ctx)
	ended := make(chan int)
	go func() {
		n := 0
		defer func() { ended <- n }()
		conn := must(pgx.Connect(ctx, address))
		defer conn.Close(ctx)
		for over.Err() == nil {
			var some int
			check(panicker{}, conn.QueryRow(ctx, `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
				WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.02`).Scan(&some))
			n += some
		}
	}()
	var leads []*lead
	done := make(chan error)
	for _, name := range []string{"a", "b", "c"} {
		l := newLead(t, dir, name, address)
		leads = append(leads, l)
		go func() {
			var wrong error
			for range *meetings {
				l.interview(panicker{}, "RO1", "1", "2", "3")
				if _, err := l.meet(); err != nil && !errors.Is(err, hub.ErrUnreachable) {
					wrong = errors.Join(wrong, err)
				}
			}
			done <- wrong
		}()
	}
	for range leads {
		check(t, <-done)
	}
	stop()
	t.Log("connections ended: ", <-ended)
	for range 2 {
		for _, l := range leads {
			l.sync(t)
		}
	}
	for _, l := range leads[1:] {
		if diff := cmp.Diff(rows(leads[0].File), rows(l.File)); diff != "" {
			t.Error(diff)
		}
	}
}
