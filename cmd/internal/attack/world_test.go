// Package attack_test attacks study files from outside, as a careless lead, an unlucky
// laptop or a hostile stick would: with the program as people run it, with files
// whose bytes are damaged, and with events forged so that their ids are right.
package attack_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/rogpeppe/go-internal/testscript"

	"feldbuch/cmd/internal/cli"
	"feldbuch/store"
	"feldbuch/store/disk"
)

// long: all the attacks at full length, and every command after every file.
var long = flag.Bool("long", false, "attack at full length (some minutes)")

var ctx = context.Background()

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"feldbuch": func() { os.Exit(cli.Main()) }})
}

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

const questionnaire = `
| survey |  |  |  |  |
|  | type | name | label | relevant |
|  | text | town | Town |  |
|  | integer | staff | Staff |  |
|  | select_one yn | train | Train? | ${staff} > 0 |
|  | begin_repeat | person | Person |  |
|  | text | job | Job |  |
|  | date | since | Since |  |
|  | end_repeat |  |  |  |
|  | text | pii_name | Name |  |
| choices |  |  |  |
|  | list_name | name | label |
|  | yn | y | Yes |
|  | yn | n | No |
| settings |  |  |
|  | form_id | version |
|  | attacked | 1 |
`

// world is a study with the lead's file and those of two interviewers, all honest.
type world struct {
	t                *testing.T
	dir, program     string
	lead, ab, cd     string
	study            uuid.UUID
	form             []byte
	at               int64
	leadID, abID     uuid.UUID
	ofLead, ofAB     uuid.UUID // an interview of each
	honest           []string
	heads            map[uuid.UUID][][]byte // ids of each interview's events
	leadLast, abLast int64
}

func newWorld(t *testing.T) *world {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs links")
	}
	w := &world{t: t, dir: memory(t), study: uuid.Must(uuid.NewV7()), at: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC).UnixMilli()}
	exe, err := os.Executable()
	check(t, err)
	w.program = filepath.Join(w.dir, "feldbuch")
	check(t, os.Symlink(exe, w.program))
	form := filepath.Join(w.dir, "form.md")
	check(t, os.WriteFile(form, []byte(questionnaire), 0o600))
	for _, who := range []struct {
		into       *string
		role, code string
		interviews int
	}{{&w.lead, "lead", "PL", 1}, {&w.ab, "interviewer", "AB", 2}, {&w.cd, "interviewer", "CD", 2}} {
		*who.into = filepath.Join(w.dir, who.code, "study.feldbuch")
		check(t, os.Mkdir(filepath.Dir(*who.into), 0o700))
		w.run(*who.into, 0, "study", "init", "--id", w.study.String(), "--role", who.role, "--interviewer", who.code, "--questionnaire", form)
		for i := range who.interviews {
			w.run(*who.into, 0, "interview", fmt.Sprint(who.code, i), "--answers", w.answers(i), "--json")
		}
	}
	w.honest = []string{w.ab, w.cd}
	w.learn()
	return w
}

func memory(t *testing.T) string {
	t.Helper()
	parent := ""
	if _, err := os.Stat("/dev/shm"); err == nil {
		parent = "/dev/shm"
	}
	dir, err := os.MkdirTemp(parent, "attack-")
	check(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func (w *world) answers(i int) string {
	path := filepath.Join(w.dir, "answers.json")
	text := fmt.Sprintf(`{"/town":"Town %d","/staff":%d,"/train":"y","/person[1]/job":"cook","/pii_name":"N %d"}`, i, i+1, i)
	check(w.t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// learn reads what anybody can read who has the files.
func (w *world) learn() {
	w.t.Helper()
	w.heads = map[uuid.UUID][][]byte{}
	for path, into := range map[string]struct {
		replica, interview *uuid.UUID
		last               *int64
	}{w.lead: {&w.leadID, &w.ofLead, &w.leadLast}, w.ab: {&w.abID, &w.ofAB, &w.abLast}} {
		db := w.db(path)
		check(w.t, db.QueryRow("SELECT replica FROM here").Scan(into.replica))
		check(w.t, db.QueryRow("SELECT max(seq) FROM event WHERE replica = ?", into.replica[:]).Scan(into.last))
		check(w.t, db.QueryRow("SELECT subject, questionnaire FROM event WHERE kind = 'start' LIMIT 1").Scan(into.interview, &w.form))
		rows, err := db.Query("SELECT subject, id FROM event WHERE subject_kind <> 'study'")
		check(w.t, err)
		for rows.Next() {
			var subject uuid.UUID
			var id []byte
			check(w.t, rows.Scan(&subject, &id))
			w.heads[subject] = append(w.heads[subject], id)
		}
		check(w.t, errors.Join(rows.Err(), rows.Close(), db.Close()))
	}
}

// db opens a file with nothing of ours in between.
func (w *world) db(path string) *sql.DB {
	w.t.Helper()
	uri, err := disk.URI(path, disk.Access{"mode": {"rw"}})
	check(w.t, err)
	db, err := sql.Open("sqlite", uri)
	check(w.t, err)
	db.SetMaxOpenConns(1)
	w.t.Cleanup(func() { db.Close() })
	return db
}

// command is the program on a study file.
func (w *world) command(study string, args ...string) *exec.Cmd {
	cmd := exec.Command(w.program, append(args, "--study", study, "--language", "en")...)
	cmd.Env = []string{"HOME=" + w.dir, "XDG_DATA_HOME=" + filepath.Join(w.dir, "data"), "PATH=" + w.dir, "TMPDIR=" + w.dir}
	return cmd
}

// patience is how long any command may take on a busy machine.
const patience = 2 * time.Minute

// alarms are what must never be said of a sound file.
var alarms = regexp.MustCompile(`(?i)panic|goroutine \d|incomplete or damaged|malformed|SQLITE|UNIQUE|no study file|runtime error|sql:`)

// run runs the program to its end. The exit status must be one of those given, or else
// it is 0; what it says about the study file itself must be no alarm.
func (w *world) run(study string, status int, args ...string) string {
	w.t.Helper()
	out, code := w.try(study, args...)
	if code != status {
		w.t.Errorf("%s: exit %d, want %d\n%s", strings.Join(args, " "), code, status, out)
	}
	return out
}

func (w *world) try(study string, args ...string) (string, int) {
	w.t.Helper()
	cmd := w.command(study, args...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	check(w.t, cmd.Start())
	hung := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait()
	if !hung.Stop() {
		w.t.Errorf("%s hung", strings.Join(args, " "))
	}
	text := out.String()
	if strings.Contains(text, "goroutine ") || strings.Contains(text, "panic:") {
		w.t.Errorf("%s panicked\n%s", strings.Join(args, " "), text)
	}
	if used := cmd.ProcessState.UserTime(); used > 10*time.Second {
		w.t.Errorf("%s used the processor for %s", args[0], used)
	}
	return text, cmd.ProcessState.ExitCode()
}

// copied is a copy of a file in a folder of its own.
func (w *world) copied(path string) string {
	w.t.Helper()
	content, err := os.ReadFile(path)
	check(w.t, err)
	to := filepath.Join(memory(w.t), "study.feldbuch")
	check(w.t, os.WriteFile(to, content, 0o600))
	return to
}

// union merges files by the store alone.
func (w *world) union(into string, files ...string) (faults []error) {
	w.t.Helper()
	f, err := store.Open(ctx, into, store.Options{})
	check(w.t, err)
	for _, path := range files {
		_, err := f.Union(ctx, path)
		faults = append(faults, err)
	}
	check(w.t, f.Close())
	return faults
}

// dump is everything that must be the same in whatever order files were merged: each
// event, admitted or waiting, with what it says, and what follows from all of them.
func (w *world) dump(path string) string {
	w.t.Helper()
	db := w.db(path)
	defer db.Close()
	var b strings.Builder
	for _, query := range []string{
		`SELECT hex(replica), seq, hex(id), encoding, at, kind, subject_kind, hex(subject), hex(questionnaire), hex(parents), hex(content), hex(body)
			FROM event ORDER BY replica, seq, id`,
		"SELECT hex(id), reason FROM waiting ORDER BY id",
		"SELECT hex(id) FROM erasure ORDER BY id",
		"SELECT hex(hash), form, version, title FROM questionnaire ORDER BY hash",
		"SELECT hex(subject), hex(name) FROM attachment ORDER BY subject, name",
		`SELECT hex(id), hex(questionnaire), started, changed, elapsed, completed, answers, conflicts, events, hex(body) FROM interview ORDER BY id`,
	} {
		rows, err := db.Query(query)
		check(w.t, err)
		columns, err := rows.Columns()
		check(w.t, err)
		cells := make([]any, len(columns))
		for i := range cells {
			cells[i] = new(sql.NullString)
		}
		for rows.Next() {
			check(w.t, rows.Scan(cells...))
			for _, c := range cells {
				fmt.Fprint(&b, c.(*sql.NullString).String, "|")
			}
			b.WriteByte('\n')
		}
		check(w.t, errors.Join(rows.Err(), rows.Close()))
		b.WriteString("--\n")
	}
	return b.String()
}

// everyCommand runs what people run, which must work whatever was merged.
func (w *world) everyCommand(study string) {
	w.t.Helper()
	for _, args := range [][]string{
		{"status"}, {"interviews", "list"}, {"doctor"}, {"conflicts", "list"},
		{"export", "data", "--format", "jsonl"}, {"export", "data", "--format", "csv"},
		{"export", "data", "-o", filepath.Join(w.dir, "data.xlsx"), "--force"}, {"export", "paradata", "-o", filepath.Join(w.dir, "paradata.xlsx"), "--force"},
	} {
		out, code := w.try(study, args...)
		if code != 0 && code != 3 || alarms.MatchString(out) {
			w.t.Errorf("%s: exit %d\n%s", strings.Join(args, " "), code, out[max(0, len(out)-600):])
		}
	}
}
