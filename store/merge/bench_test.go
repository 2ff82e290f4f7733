package merge_test

import (
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// DESIGN.md names 200,000; filling five such files takes a minute.
var benchEvents = flag.Int("events", 20_000, "events in each of the five files BenchmarkMerge merges")

// extraEvents are those a file has beside the answers: two of its replica and its
// questionnaire, and the business and the interviewer of each interview.
func extraEvents(answers int) int { return 2 + 2*((answers+499)/500) }

// fill writes interviews of 500 events, one answer in ten corrected.
func fill(b *testing.B, f *store.File, events int) {
	day := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	check(b, f.Batch(ctx, func(batch *store.Batch) error {
		for n := 0; n < events; n += 500 {
			day = day.Add(time.Hour)
			r, err := batch.NewInterview(store.NewInterview{
				Questionnaire: formHash, Business: fmt.Sprintf("RO%04d", n/500), Interviewer: "AB",
			}, day)
			if err != nil {
				return err
			}
			for i := range min(500, events-n) - 1 {
				q := i
				if i%10 == 9 {
					q = i - 1
				}
				r.SetTime(day.Add(time.Duration(i) * 5 * time.Second))
				err := r.Record(survey.Event{
					Kind: survey.EventAnswered, Path: fmt.Sprintf("/data/group_%d/question_%d", q/30, q),
					Answer: value.Of(fmt.Sprint("value ", i%7)), Elapsed: time.Duration(i) * 5 * time.Second,
				})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

// BenchmarkMerge is the first merge of five files, and the same once more.
// Compare with a bare sqlite3 that attaches each of the files and runs
// INSERT OR IGNORE INTO event SELECT * FROM other.event; -keep leaves them.
func BenchmarkMerge(b *testing.B) {
	dir := b.TempDir()
	if *benchKeep != "" {
		dir = *benchKeep
		check(b, os.MkdirAll(dir, 0o700))
	}
	var paths []string
	for i := range 5 {
		f := file(b, dir, fmt.Sprint("input ", i), study)
		fill(b, f, *benchEvents)
		check(b, f.Close())
		paths = append(paths, f.Path())
	}
	var first, again time.Duration
	for b.Loop() {
		b.StopTimer()
		lead := file(b, b.TempDir(), "lead", study)
		b.StartTimer()
		first += timed(func() { mergePaths(b, lead, paths, 5*(*benchEvents+extraEvents(*benchEvents))) })
		again += timed(func() { mergePaths(b, lead, paths, 0) })
		b.StopTimer()
		check(b, lead.Close())
		b.StartTimer()
	}
	b.ReportMetric(first.Seconds()/float64(b.N), "first-s")
	b.ReportMetric(again.Seconds()/float64(b.N), "again-s")
}

var benchKeep = flag.String("keep", "", "folder to leave the files of BenchmarkMerge in")

func mergePaths(b *testing.B, lead *store.File, paths []string, added int) {
	r, err := merge.Merge(ctx, lead, paths, merge.Options{})
	check(b, err)
	if r.New != added {
		b.Fatalf("%d new events: %+v", r.New, r.Files)
	}
}

func timed(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}
