package merge_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// DESIGN.md names 200,000; filling five such files takes a minute.
var (
	benchEvents = flag.Int("events", 20_000, "events in each of the five files BenchmarkMerge merges")
	benchKeep   = flag.String("keep", "", "folder of the files of BenchmarkMerge, to be used again")
)

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

// inputs are five files to merge.
func inputs(b *testing.B) (paths []string) {
	dir := b.TempDir()
	if *benchKeep != "" {
		dir = *benchKeep
		check(b, os.MkdirAll(dir, 0o700))
	}
	for i := range 5 {
		name := fmt.Sprint("input ", i)
		path := filepath.Join(dir, name+".feld")
		if _, err := os.Stat(path); err != nil {
			f := file(b, dir, name, study)
			fill(b, f, *benchEvents)
			check(b, f.Close())
		}
		paths = append(paths, path)
	}
	return paths
}

// inOtherBytes are copies of the files with the same events and other bytes.
func inOtherBytes(b *testing.B, paths []string) (copies []string) {
	dir := b.TempDir()
	for _, path := range paths {
		content, err := os.ReadFile(path)
		check(b, err)
		to := filepath.Join(dir, filepath.Base(path))
		check(b, os.WriteFile(to, content, 0o600))
		check(b, disk.WithConn(ctx, to, disk.Throwaway, func(conn *sql.Conn) error {
			_, err := conn.ExecContext(ctx, "UPDATE here SET machine = 'another laptop'")
			return err
		}))
		copies = append(copies, to)
	}
	return copies
}

// BenchmarkMerge merges five files for the first time, then the same bytes, then the same
// events in other bytes, each in a program of its own, and has a bare sqlite3 insert the
// same events. DESIGN.md wants at most twice its time, a fifth of the first time for
// what is known, and 300 MB.
func BenchmarkMerge(b *testing.B) {
	paths := inputs(b)
	copies := inOtherBytes(b, paths)
	var first, again, other, peer cost
	for b.Loop() {
		b.StopTimer()
		lead := file(b, b.TempDir(), "lead", study)
		check(b, lead.Close())
		b.StartTimer()
		first.add(merging(b, lead.Path(), paths))
		again.add(merging(b, lead.Path(), paths))
		other.add(merging(b, lead.Path(), copies))
		peer.add(bare(b, paths))
	}
	n := float64(b.N)
	b.ReportMetric(first.wall/n, "first-s")
	b.ReportMetric(first.cpu/n, "first-cpu-s")
	b.ReportMetric(first.memory/1e6, "first-MB")
	b.ReportMetric(again.wall/first.wall, "same-bytes/first")
	b.ReportMetric(other.wall/first.wall, "other-bytes/first")
	b.ReportMetric(other.cpu/n, "other-bytes-cpu-s")
	b.ReportMetric(other.memory/1e6, "other-bytes-MB")
	if peer.wall > 0 {
		b.ReportMetric(peer.wall/n, "sqlite3-s")
		b.ReportMetric(first.wall/peer.wall, "first/sqlite3")
		b.ReportMetric(first.cpu/peer.cpu, "first-cpu/sqlite3")
	}
}

// merging merges files in a program of its own: TestMergeInAProgramOfItsOwn.
func merging(b *testing.B, lead string, paths []string) cost {
	b.Helper()
	return run(b, mergeCommand(lead, paths))
}

func TestMergeInAProgramOfItsOwn(t *testing.T) {
	path := os.Getenv("FELDBUCH_TEST_LEAD")
	if path == "" {
		t.Skip("only a part of other tests")
	}
	lead, err := store.Open(ctx, path, store.Options{Machine: "lead"})
	check(t, err)
	paths := strings.Split(os.Getenv("FELDBUCH_TEST_INPUTS"), "\n")
	r, err := merge.Merge(ctx, lead, paths, merge.Options{})
	check(t, err)
	if r.Refused() > 0 || r.Read != r.New+r.Known || r.New > 0 == (r.Known > 0) {
		t.Errorf("%+v", r.Counts)
	}
	check(t, lead.Close())
	fmt.Printf("%s%.0f\n", peakIs, peak())
}

// peakIs is what a program tells the most memory behind that it had.
const peakIs = "bytes at most: "

// bare has a bare sqlite3 insert the same events into the same tables with the same
// settings.
func bare(b *testing.B, paths []string) cost {
	b.Helper()
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Log("no sqlite3 to compare with")
		return cost{}
	}
	var script strings.Builder
	for _, pragma := range disk.Writing["_pragma"] {
		name, setting, _ := strings.Cut(strings.TrimSuffix(pragma, ")"), "(")
		fmt.Fprintf(&script, "PRAGMA %s = %s;\n", name, setting)
	}
	for _, statement := range tables(b, paths[0]) {
		script.WriteString(statement + ";\n")
	}
	for _, path := range paths {
		fmt.Fprintf(&script, "ATTACH 'file:%s?mode=ro&immutable=1' AS other; BEGIN IMMEDIATE;\n", strings.ReplaceAll(path, " ", "%20"))
		script.WriteString("INSERT OR IGNORE INTO main.event SELECT * FROM other.event; COMMIT; DETACH other;\n")
	}
	c := exec.Command(program, filepath.Join(b.TempDir(), "bare.db"))
	c.Stdin = strings.NewReader(script.String())
	return run(b, c)
}

func tables(b *testing.B, path string) (statements []string) {
	b.Helper()
	check(b, disk.WithConn(ctx, path, disk.Resting, func(conn *sql.Conn) error {
		rows, err := conn.QueryContext(ctx, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var text string
			if err := rows.Scan(&text); err != nil {
				return err
			}
			statements = append(statements, text)
		}
		return rows.Err()
	}))
	return statements
}

// cost is what a program took: seconds, and bytes at most.
type cost struct{ wall, cpu, memory float64 }

func (c *cost) add(other cost) {
	c.wall, c.cpu, c.memory = c.wall+other.wall, c.cpu+other.cpu, max(c.memory, other.memory)
}

func run(b *testing.B, c *exec.Cmd) cost {
	b.Helper()
	c.Stderr = os.Stderr
	begun := time.Now()
	out, err := c.Output()
	if err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	s := c.ProcessState
	took := cost{wall: time.Since(begun).Seconds(), cpu: (s.UserTime() + s.SystemTime()).Seconds()}
	if _, after, told := strings.Cut(string(out), peakIs); told {
		_, _ = fmt.Sscan(after, &took.memory)
	}
	return took
}

// BenchmarkList lists 5,000 interviews. DESIGN.md wants at most 150 ms.
func BenchmarkList(b *testing.B) {
	lead := file(b, b.TempDir(), "lead", study)
	defer lead.Close()
	check(b, lead.Batch(context.Background(), func(batch *store.Batch) error {
		for n := range 5000 {
			_, err := batch.NewInterview(store.NewInterview{Questionnaire: formHash, Business: "RO" + strconv.Itoa(n), Interviewer: "AB"}, time.Time{})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	for b.Loop() {
		if all := must(lead.Interviews(ctx)); len(all) != 5000 {
			b.Fatal(len(all))
		}
		must(lead.Conflicts(ctx))
	}
}
