//go:build unix

package attack_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func TestWhatIsNoFileIsRefusedAtOnce(t *testing.T) {
	w := newWorld(t)
	fifo := filepath.Join(w.dir, "fifo")
	check(t, syscall.Mkfifo(fifo, 0o600))
	pipe := w.copied(w.ab) // its log is a pipe
	check(t, syscall.Mkfifo(pipe+"-wal", 0o600))
	loop := filepath.Join(w.dir, "loop")
	check(t, os.Symlink(loop, loop))
	before := w.dump(w.lead)
	for _, input := range []string{fifo, pipe, loop, "/dev/zero", "/dev/null", filepath.Join(w.dir, "missing")} {
		out := w.run(w.lead, 3, "merge", input)
		if alarms.MatchString(out) {
			t.Errorf("%s: %s", input, out)
		}
	}
	if w.dump(w.lead) != before {
		t.Error("something was merged")
	}
	link := filepath.Join(w.dir, "link")
	check(t, os.Symlink(w.ab, link))
	w.run(w.lead, 0, "merge", link)
}

// TestTablesBesideTheEventsAreNotBelieved: what a file says outside its events.
func TestTablesBesideTheEventsAreNotBelieved(t *testing.T) {
	w := newWorld(t)
	want := w.copied(w.lead)
	w.union(want, w.ab)
	for name, statements := range map[string]string{
		"an erasure without an event":     "INSERT INTO erasure VALUES (x'00', x'01')",
		"an erasure of honest events":     "INSERT OR REPLACE INTO erasure SELECT id, subject FROM event",
		"all events wait":                 "INSERT INTO waiting SELECT id, 'own' FROM event",
		"an unknown reason":               "INSERT INTO waiting VALUES (x'00', 'because')",
		"no replica":                      "DELETE FROM here",
		"the replica of nobody":           "UPDATE here SET replica = x'00', machine = 'x'",
		"no study":                        "DELETE FROM study",
		"no list":                         "DELETE FROM interview",
		"a list of nonsense":              "UPDATE interview SET body = x'ff', answers = -5",
		"merges that never were":          "INSERT INTO merged VALUES (x'00', 99, 0, 'x', 0, -1, -1, -1, -1, -1, 7)",
		"drafts of nonsense":              "INSERT INTO draft VALUES (x'00', x'ff')",
		"a questionnaire of nonsense":     "INSERT INTO questionnaire VALUES (x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'attacked', '9', 'X', x'')",
		"a questionnaire of another text": "UPDATE questionnaire SET canonical = x'41'",
		"an attachment of another name":   "INSERT INTO attachment VALUES (zeroblob(16), zeroblob(32), x'0041')",
		"a trigger":                       "CREATE TRIGGER wipe AFTER INSERT ON waiting BEGIN DELETE FROM merged; END",
		"a view for a table":              "ALTER TABLE event RENAME TO other; CREATE VIEW event AS SELECT * FROM other",
		"statistics of nonsense":          "ANALYZE; UPDATE sqlite_stat1 SET stat = '-1 x' ",
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			path := w.copied(w.ab)
			db := w.db(path)
			if _, err := db.Exec(statements); err != nil {
				t.Skip(err)
			}
			check(t, db.Close())
			study := w.copied(w.lead)
			w.mergeHostile(study, path)
			if *long {
				w.everyCommand(study)
			}
			w.union(study, w.ab)
			w.everyCommand(study)
			w.keepsHonest(study, w.survey(want))
		})
	}
}

func TestDamagedFilesAreRefusedOrTakenWhole(t *testing.T) {
	w := newWorld(t)
	whole, err := os.ReadFile(w.ab)
	check(t, err)
	want := w.copied(w.lead)
	w.union(want, w.ab)
	honest := w.survey(want)
	n := 60
	if *long {
		n = 600
	}
	study, refused := w.copied(w.lead), 0
	for seed := range uint64(n) {
		dice := rand.New(rand.NewPCG(seed, 9))
		damaged := slices.Clone(whole)
		switch seed % 5 {
		case 0:
			damaged = damaged[:dice.IntN(len(damaged))]
		case 1: // pages change places
			a, b := dice.IntN(len(damaged)/4096)*4096, dice.IntN(len(damaged)/4096)*4096
			copy(damaged[a:a+4096], whole[b:b+4096])
		case 2:
			clear(damaged[dice.IntN(len(damaged)):])
		default:
			for range 1 + dice.IntN(8) {
				damaged[dice.IntN(len(damaged))] = byte(dice.IntN(256))
			}
		}
		path := filepath.Join(memory(t), "damaged.feldbuch")
		check(t, os.WriteFile(path, damaged, 0o600))
		if seed%7 == 0 { // with a log or journal that fits to nothing
			suffix := []string{"-wal", "-journal"}[dice.IntN(2)]
			check(t, os.WriteFile(path+suffix, whole[dice.IntN(len(whole)):], 0o600))
		}
		if err := w.union(study, path)[0]; err != nil {
			refused++
		}
	}
	w.everyCommand(study)
	w.union(study, w.honest...)
	w.everyCommand(study)
	w.keepsHonest(study, honest)
	t.Logf("%d damaged files, %d refused whole", n, refused)
}

func TestTwoMergesOfOneFileAtOnce(t *testing.T) {
	w := newWorld(t)
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if out, code := w.try(w.lead, "merge", w.ab, w.cd); code != 0 || alarms.MatchString(out) {
				t.Errorf("exit %d\n%s", code, out)
			}
		})
	}
	both.Wait()
	other := w.copied(w.lead)
	w.union(other, w.cd, w.ab)
	w.sameDump(w.lead, other)
	w.everyCommand(w.lead)
}

// TestReadersWhileOthersWrite: whoever reads sees every interview that was there before
// they began, and never an alarm.
func TestReadersWhileOthersWrite(t *testing.T) {
	w := newWorld(t)
	readings := 20
	if *long {
		readings = 500
	}
	var mu sync.Mutex
	written, done := 1, make(chan struct{})
	var writing sync.WaitGroup
	writing.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
			}
			w.run(w.lead, 0, "interview", fmt.Sprint("W", i), "--answers", filepath.Join(w.dir, "answers.json"), "--json")
			mu.Lock()
			written++
			mu.Unlock()
		}
	})
	missed := 0
	for range readings {
		mu.Lock()
		least := written
		mu.Unlock()
		out, code := w.try(w.lead, "export", "data", "--format", "jsonl")
		if code != 0 && code != 3 || alarms.MatchString(out) {
			t.Errorf("exit %d\n%.600s", code, out)
		}
		if got := strings.Count(out, `"business"`); got < least {
			missed++
			t.Errorf("%d interviews, %d were committed before", got, least)
		}
		if out, code := w.try(w.lead, "status"); code != 0 || alarms.MatchString(out) {
			t.Errorf("exit %d\n%s", code, out)
		}
	}
	close(done)
	writing.Wait()
	t.Logf("%d readings while %d interviews were written, %d missed some", 2*readings, written, missed)
}

// TestProcessesThatAreKilledAndStopped: five work on one file and end as it happens.
func TestProcessesThatAreKilledAndStopped(t *testing.T) {
	w := newWorld(t)
	rounds := 3
	if *long {
		rounds = 40
	}
	dice := rand.New(rand.NewPCG(20, 45))
	for range rounds {
		var five sync.WaitGroup
		for i := range 5 {
			wait, stop := time.Duration(dice.IntN(200))*time.Millisecond, dice.IntN(2) == 0
			args := [][]string{
				{"merge", w.ab, w.cd}, {"interview", fmt.Sprint("K", i), "--answers", filepath.Join(w.dir, "answers.json"), "--json"},
				{"doctor", "--rebuild"}, {"export", "data", "-o", filepath.Join(w.dir, fmt.Sprint("killed", i, ".xlsx")), "--force"}, {"merge", "--dry-run", w.ab},
			}[i]
			five.Go(func() {
				cmd := w.command(w.lead, args...)
				check(t, cmd.Start())
				end := time.AfterFunc(wait, func() {
					if stop {
						_ = cmd.Process.Signal(syscall.SIGSTOP)
						time.AfterFunc(wait, func() { _ = cmd.Process.Signal(syscall.SIGCONT) })
						return
					}
					_ = cmd.Process.Kill()
				})
				_ = cmd.Wait()
				end.Stop()
			})
		}
		five.Wait()
		w.everyCommand(w.lead)
	}
	if out, code := w.try(w.lead, "merge", w.ab, w.cd); code != 0 && code != 3 || alarms.MatchString(out) {
		t.Errorf("exit %d\n%s", code, out)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(w.lead), ".feldbuch-*"))
	check(t, err)
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
