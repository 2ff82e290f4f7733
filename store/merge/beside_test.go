package merge_test

import (
	"context"
	"database/sql"
	"os/exec"
	"slices"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// BenchmarkBeside answers questions while another program merges five files into the same
// study file. It tells how long that keeps the file locked for each, and how long an answer
// waits.
func BenchmarkBeside(b *testing.B) {
	paths := inputs(b)
	var held, saved []time.Duration
	for b.Loop() {
		b.StopTimer()
		lead := file(b, b.TempDir(), "lead", study)
		r := must(lead.Resume(ctx, begin(b, lead)))
		merging := mergeCommand(lead.Path(), paths)
		ended := make(chan error)
		b.StartTimer()
		go func() { ended <- runQuietly(merging) }()
		locked := make(chan []time.Duration)
		watched, stop := context.WithCancel(ctx)
		go func() { locked <- watchLock(watched, b, lead.Path()) }()
		saved = append(saved, answering(b, r, ended)...)
		stop()
		held = append(held, <-locked...)
		check(b, lead.Close())
	}
	if len(held) == 0 || len(saved) == 0 {
		b.Fatalf("locked %d times, %d answers", len(held), len(saved))
	}
	b.ReportMetric(slices.Max(held).Seconds(), "locked-worst-s")
	slices.Sort(saved)
	b.ReportMetric(saved[len(saved)*99/100].Seconds(), "answer-p99-s")
	b.ReportMetric(saved[len(saved)-1].Seconds(), "answer-worst-s")
	b.ReportMetric(saved[len(saved)-1].Seconds()/slices.Max(held).Seconds(), "answer-worst/locked")
}

func begin(b *testing.B, f *store.File) string {
	_, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: formHash, Business: "RO9999"})
	check(b, err)
	return id
}

func runQuietly(c *exec.Cmd) error {
	_, err := c.Output()
	return err
}

// answering answers again and again, as fast as somebody types who hurries, until the merge
// has ended, and tells how long each answer took to be saved.
func answering(b *testing.B, r *store.Recorder, ended <-chan error) (took []time.Duration) {
	for typing := time.NewTicker(100 * time.Millisecond); ; {
		begun := time.Now()
		check(b, r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/data/q", Answer: value.Of(begun.String())}))
		took = append(took, time.Since(begun))
		select {
		case err := <-ended:
			check(b, err)
			return took
		case <-typing.C:
		}
	}
}

// watchLock tells how long each time nobody else could write. What is shorter than the
// saving of an answer may be one.
func watchLock(ctx context.Context, b *testing.B, path string) (held []time.Duration) {
	const answer = 100 * time.Millisecond
	check(b, disk.WithConn(ctx, path, disk.Writing, func(conn *sql.Conn) error {
		if _, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 0"); err != nil {
			return err
		}
		free := time.Now()
		for disk.Sleep(ctx, 5*time.Millisecond) == nil {
			tried := time.Now()
			if err := disk.Transaction(ctx, conn, func() error { return nil }); err != nil {
				continue
			}
			if locked := tried.Sub(free); locked > answer {
				held = append(held, locked)
			}
			free = time.Now()
		}
		return nil
	}))
	return held
}
