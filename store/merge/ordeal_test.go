package merge_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/store/merge/lawtest"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var (
	kills      = flag.Int("kills", 4, "how often a merge is killed")
	killEvents = flag.Int("kill-events", 1000, "events in each of the five files that are merged then")
	mutations  = flag.Int("mutations", 40, "how many damaged and forged files are merged")
)

// answered is a closed file with about so many events in interviews of a hundred.
func answered(tb testing.TB, dir, name string, events int) string {
	f := file(tb, dir, name, study)
	check(tb, f.Batch(ctx, func(b *store.Batch) error {
		for n := 0; n < events; n += 100 {
			r, err := b.NewInterview(store.NewInterview{Questionnaire: formHash, Business: fmt.Sprint(name, n)}, time.Time{})
			if err != nil {
				return err
			}
			for i := range 98 {
				err := r.Record(survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/data/q%d", i*9/10), Answer: value.Of(fmt.Sprint(n + i))})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}))
	check(tb, f.Close())
	return f.Path()
}

func copyFile(tb testing.TB, from, to string) string {
	tb.Helper()
	check(tb, os.WriteFile(to, must(os.ReadFile(from)), 0o600))
	return to
}

// dump is every row of a file's log, those that wait included, and what of it waits.
func dump(tb fataler, path string) string {
	tb.Helper()
	return strings.Join(lawtest.Dump(tb, path), "\n")
}

// digest tells two dumps apart.
func digest(tb fataler, path string) string {
	tb.Helper()
	sum := sha256.New()
	check(tb, lawtest.EachLine(path, func(line string) error {
		_, err := fmt.Fprintln(sum, line)
		return err
	}))
	return hex.EncodeToString(sum.Sum(nil))
}

// states are the digests of a study file before and after each of the inputs.
func states(tb testing.TB, lead string, inputs []string) []string {
	scratch := copyFile(tb, lead, filepath.Join(tb.TempDir(), "scratch.feld"))
	all := []string{digest(tb, scratch)}
	for _, input := range inputs {
		f := must(store.Open(ctx, scratch, store.Options{Machine: "lead"}))
		mergePaths(tb, f, input)
		check(tb, f.Close())
		all = append(all, digest(tb, scratch))
	}
	return all
}

func mergePaths(tb testing.TB, into *store.File, paths ...string) *merge.Report {
	r, err := merge.Merge(ctx, into, paths, merge.Options{})
	check(tb, err)
	return r
}

func TestKilledAtAnyMomentAMergeHasAddedWholeFiles(t *testing.T) {
	dir := t.TempDir()
	var inputs []string
	for i := range 5 {
		inputs = append(inputs, answered(t, dir, fmt.Sprint("input ", i), *killEvents))
	}
	lead := answered(t, dir, "lead", 100)
	states := states(t, lead, inputs)
	begun := time.Now()
	check(t, mergeCommand(copyFile(t, lead, filepath.Join(dir, "timed.feld")), inputs).Run())
	whole := time.Since(begun)
	met := map[int]int{}
	for i := range *kills {
		folder := t.TempDir()
		path := copyFile(t, lead, filepath.Join(folder, "lead.feld"))
		c := mergeCommand(path, inputs)
		check(t, c.Start())
		time.Sleep(time.Duration(rand.Int64N(int64(whole)))) // when it is killed is the test
		_ = c.Process.Kill()
		_ = c.Wait() // killed, or done
		f := must(store.Open(ctx, path, store.Options{Machine: "lead"}))
		if h := must(f.Check(ctx)); !h.Sound() {
			t.Fatalf("kill %d: %+v", i, h)
		}
		at := slices.Index(states, digest(t, path))
		if at < 0 {
			t.Fatalf("kill %d: neither before nor after any of the files", i)
		}
		met[at]++
		if i%10 == 0 {
			mergePaths(t, f, inputs...)
			if digest(t, path) != states[len(inputs)] {
				t.Fatalf("kill %d: merged again it is not what it would have been", i)
			}
		}
		check(t, f.Close())
		if entries := must(os.ReadDir(folder)); len(entries) > 1 {
			t.Fatalf("kill %d: left behind %v", i, entries)
		}
	}
	t.Logf("%d kills in %v; files added by then: %v", *kills, whole, met)
}

func mergeCommand(lead string, paths []string) *exec.Cmd {
	c := exec.Command(os.Args[0], "-test.run=^TestMergeInAProgramOfItsOwn$")
	c.Env = append(os.Environ(), "FELDBUCH_TEST_LEAD="+lead, "FELDBUCH_TEST_INPUTS="+strings.Join(paths, "\n"))
	return c
}

// mutant changes a closed study file.
type mutant struct {
	name string
	do   func(tb testing.TB, path string, dice *rand.Rand)
}

func bytewise(change func(b []byte, dice *rand.Rand) []byte) func(testing.TB, string, *rand.Rand) {
	return func(tb testing.TB, path string, dice *rand.Rand) {
		check(tb, os.WriteFile(path, change(must(os.ReadFile(path)), dice), 0o600))
	}
}

// forged runs statements that no program of ours runs, and puts the triggers back.
func forged(statements ...string) func(testing.TB, string, *rand.Rand) {
	return func(tb testing.TB, path string, dice *rand.Rand) {
		var some []string
		for _, text := range statements {
			some = append(some, strings.ReplaceAll(text, "ANY", fmt.Sprint(dice.IntN(300)+1)))
		}
		check(tb, lawtest.Forge(path, some...))
	}
}

var mutants = []mutant{
	{"bits flipped", bytewise(func(b []byte, dice *rand.Rand) []byte {
		for range 1 + dice.IntN(30) {
			b[100+dice.IntN(len(b)-100)] ^= 1 << dice.IntN(8)
		}
		return b
	})},
	{"one bit flipped", bytewise(func(b []byte, dice *rand.Rand) []byte {
		b[dice.IntN(len(b))] ^= 1 << dice.IntN(8)
		return b
	})},
	{"torn off", bytewise(func(b []byte, dice *rand.Rand) []byte { return b[:dice.IntN(len(b))] })},
	{"a sector of zeros", bytewise(func(b []byte, dice *rand.Rand) []byte {
		clear(b[dice.IntN(len(b)/512)*512:][:512])
		return b
	})},
	{"two pages swapped", bytewise(func(b []byte, dice *rand.Rand) []byte {
		x, y := 1+dice.IntN(len(b)/4096-1), 1+dice.IntN(len(b)/4096-1)
		page := append([]byte(nil), b[x*4096:][:4096]...)
		copy(b[x*4096:][:4096], b[y*4096:][:4096])
		copy(b[y*4096:], page)
		return b
	})},
	{"an answer forged", forged("UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '7', '8') AS BLOB) WHERE seq % 7 = ANY % 7")},
	{"times forged", forged("UPDATE event SET at = at + 1 WHERE seq % 5 = ANY % 5")},
	{"numbers forged", forged("UPDATE event SET seq = seq + 1000000 WHERE seq = ANY")},
	{"another's event", forged("UPDATE event SET replica = randomblob(16) WHERE seq > ANY")},
	{"ids forged", forged("UPDATE event SET id = randomblob(32) WHERE seq % 3 = ANY % 3")},
	{"events gone", forged("DELETE FROM event WHERE seq % 4 = ANY % 4")},
	{"the beginning gone", forged("DELETE FROM event WHERE seq < ANY")},
	{"bodies gone", forged("UPDATE event SET body = NULL, content = zeroblob(32) WHERE seq % 6 = ANY % 6")},
	{"subjects forged", forged("UPDATE event SET subject = randomblob(16) WHERE seq = ANY")},
	{"kinds forged", forged("UPDATE event SET kind = 'start' WHERE seq = ANY", "UPDATE event SET kind = 'unheard of' WHERE seq = ANY")},
	{"parents forged", forged("UPDATE event SET parents = randomblob(64) WHERE seq = ANY", "UPDATE event SET parents = x'00' WHERE seq = ANY")},
	{"an old encoding", forged("UPDATE event SET encoding = 1 WHERE seq % 9 = ANY % 9")},
	{"the questionnaire forged", forged("UPDATE questionnaire SET canonical = x'00'")},
	{"the questionnaire gone", forged("DELETE FROM questionnaire")},
	{"nothing but the study", forged("DELETE FROM event")},
	{"tables swapped", forged("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = CASE name WHEN 'event' THEN (SELECT rootpage FROM sqlite_schema WHERE name = 'waiting') ELSE (SELECT rootpage FROM sqlite_schema WHERE name = 'event') END WHERE name IN ('event', 'waiting')")},
	{"an index for a table", forged("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event_subject') WHERE name = 'event'")},
	{"another table", forged("ALTER TABLE waiting RENAME TO weighting")},
}

func TestADamagedOrForgedFileIsMergedRowByRowOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	sound := answered(t, dir, "sound", 300)
	lead := answered(t, dir, "lead", 100)
	genuine := map[string]bool{}
	for _, path := range []string{sound, lead} {
		for line := range strings.Lines(dump(t, path)) {
			genuine[strings.TrimSpace(line)] = true
		}
	}
	before := dump(t, lead)
	refused, rejected, waiting := 0, 0, 0
	for i := range *mutations {
		m := mutants[i%len(mutants)]
		dice := rand.New(rand.NewPCG(uint64(i), 14))
		folder := t.TempDir()
		input := copyFile(t, sound, filepath.Join(folder, "input.feld"))
		m.do(t, input, dice)
		path := copyFile(t, lead, filepath.Join(folder, "lead.feld"))
		f := must(store.Open(ctx, path, store.Options{Machine: "lead"}))
		r, err := merge.Merge(context.Background(), f, []string{input}, merge.Options{})
		if err != nil {
			t.Fatalf("%d, %s: %v", i, m.name, err)
		}
		if h := must(f.Check(ctx)); !h.Sound() {
			t.Fatalf("%d, %s: %+v", i, m.name, h)
		}
		check(t, f.Close())
		after := dump(t, path)
		told := r.Files[0]
		switch {
		case told.Refused != nil && after != before:
			t.Fatalf("%d, %s: refused, and something of it was kept", i, m.name)
		case told.Refused == nil && told.Read != told.New+told.Known+told.Waiting+told.Rejected, told.Rejected != len(told.Rejections):
			t.Fatalf("%d, %s: %+v", i, m.name, told.Counts)
		}
		for line := range strings.Lines(after) {
			if fields := strings.Fields(line); len(fields) > 2 && !genuine[strings.TrimSpace(line)] && m.name != "bodies gone" {
				t.Fatalf("%d, %s: this is nobody's event: %s", i, m.name, line)
			}
		}
		if told.Refused != nil {
			refused++
		}
		rejected, waiting = rejected+told.Rejected, waiting+told.Waiting
	}
	t.Logf("%d files: %d refused; of the others %d rows rejected, %d waiting", *mutations, refused, rejected, waiting)
}
