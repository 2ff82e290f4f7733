package store

import (
	"compress/gzip"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"feldbuch/store/disk"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// oldFiles are study files as each earlier version left them: a lead's and two
// interviewers', with an interview of all kinds of answers, one that both answered, a
// decided conflict, and one that the lead erased.
func oldFiles(t *testing.T, each func(t *testing.T, version int, name, path string)) {
	t.Helper()
	for version := 1; version <= 4; version++ {
		for _, name := range []string{"lead", "ab", "cd"} {
			t.Run(fmt.Sprintf("version %d, %s", version, name), func(t *testing.T) {
				path := filepath.Join(t.TempDir(), name+".feldbuch")
				unpack(t, fmt.Sprintf("testdata/old/v%d/%s.feldbuch.gz", version, name), path)
				each(t, version, name, path)
			})
		}
	}
}

func unpack(t testing.TB, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	check(t, err)
	defer in.Close()
	unpacked, err := gzip.NewReader(in)
	check(t, err)
	text, err := io.ReadAll(unpacked)
	check(t, err)
	check(t, os.WriteFile(to, text, 0o600))
}

func TestAFileOfEachEarlierVersionIsUpgradedWithABackupAndMergesWithANewOne(t *testing.T) {
	oldFiles(t, func(t *testing.T, version int, name, path string) {
		before, err := os.ReadFile(path)
		check(t, err)
		f, err := Open(ctx, path, Options{Machine: name})
		check(t, err)
		defer f.Close()
		if h, err := f.Check(ctx); err != nil || !h.Sound() || h.Waiting > 0 {
			t.Errorf("health %+v, %v", h, err)
		}
		list, err := f.Interviews(ctx)
		check(t, err)
		if want := map[string]int{"lead": 2, "ab": 3, "cd": 3}[name]; len(list) != want {
			t.Errorf("%d interviews, want %d", len(list), want)
		}
		backup := fmt.Sprintf("%s.v%d.bak", path, version)
		if _, err := os.Stat(backup); err != nil {
			t.Fatal(err)
		}
		own := f.Replica()
		r, err := f.Resume(ctx, list[0].ID)
		check(t, err)
		check(t, r.Record(answered("after the upgrade")))
		if now := f.Replica(); now.ID == own.ID || now.Name != own.Name || now.Role != own.Role {
			t.Errorf("it goes on as %+v after %+v", now, own)
		}

		lead, err := Create(ctx, filepath.Join(t.TempDir(), "new.feldbuch"), f.Study(), Replica{Role: Lead, Name: "new"}, Options{})
		check(t, err)
		defer lead.Close()
		for _, from := range []string{path, backup} {
			u, err := lead.Union(ctx, from)
			check(t, err)
			if len(u.Rejected) > 0 {
				t.Errorf("rejected %+v", u.Rejected)
			}
		}
		if h, err := lead.Check(ctx); err != nil || !h.Sound() {
			t.Errorf("health after merging %+v, %v", h, err)
		}
		again := filepath.Join(t.TempDir(), "again.feldbuch")
		check(t, os.WriteFile(again, before, 0o600))
		u, err := lead.Union(ctx, again)
		check(t, err)
		if u.New > 0 {
			t.Errorf("the file as it was brought %d events more", u.New)
		}
	})
}

func TestAttachmentsDraftsAndNotesOutliveTheUpgrade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ab.feldbuch")
	unpack(t, "testdata/old/v4/ab.feldbuch.gz", path)
	f, err := Open(ctx, path, Options{})
	check(t, err)
	defer f.Close()
	list, err := f.Interviews(ctx)
	check(t, err)
	s, err := f.State(ctx, list[0].ID)
	check(t, err)
	a, err := f.Attachment(ctx, list[0].ID, s.Answers["/business"].Text)
	if err != nil || string(a.Content) != "ein Dokument" {
		t.Errorf("the attachment is %q, %v", a.Content, err)
	}
	r, err := f.Resume(ctx, list[0].ID)
	check(t, err)
	drafts, err := r.Drafts()
	check(t, err)
	if diff := cmp.Diff(map[string]string{"/pii/phone": "halb getippt"}, drafts); diff != "" {
		t.Error(diff)
	}
}

// What a killed upgrade leaves is the old file, whole.
func TestAnUpgradeThatIsInterruptedLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lead.feldbuch")
	unpack(t, "testdata/old/v4/lead.feldbuch.gz", path)
	before, err := os.ReadFile(path)
	check(t, err)
	steps, err := migrations()
	check(t, err)
	killed := errors.New("killed")
	steps[len(steps)-1].convert = func(r reader, own bool) error {
		return errors.Join(r.convertSubjects(own), killed)
	}
	if err := newFile(path, Options{}).upgrade(ctx, 4, steps); !errors.Is(err, killed) {
		t.Fatalf("error %v", err)
	}
	h, err := readHeader(path)
	check(t, err)
	after, err := os.ReadFile(path)
	check(t, err)
	if h.Version != 4 || !slices.Equal(before[100:], after[100:]) {
		t.Errorf("version %d, and the file changed", h.Version)
	}
	f, err := Open(ctx, path, Options{})
	check(t, err)
	check(t, f.Close())
}

// oldWorld is events of files of version 4, in the form they had there.
type oldWorld struct {
	study    uuid.UUID
	form     Hash
	replicas []uuid.UUID
	events   []Event
}

// oldUUID is a UUID that is the same in every run.
func oldUUID(kind, n byte) uuid.UUID { return uuid.UUID{0: kind, 6: 0x70, 8: 0x80, 15: n} }

func newOldWorld(t *rapid.T) *oldWorld {
	w := &oldWorld{study: oldUUID(9, 9), form: sha256.Sum256(nil)}
	for n := range byte(3) {
		w.replicas = append(w.replicas, oldUUID(1, n))
	}
	seq := map[uuid.UUID]int64{}
	heads := map[string][]Hash{}
	for i := range rapid.IntRange(3, 25).Draw(t, "events") {
		e := Event{
			Encoding: event.OldEncoding, SubjectKind: survey.SubjectInterview, Questionnaire: w.form, At: fromMillis(int64(1000 + i)),
			Replica: rapid.SampledFrom(w.replicas).Draw(t, "replica"), Subject: oldUUID(2, byte(rapid.IntRange(0, 2).Draw(t, "interview"))),
			Kind: rapid.SampledFrom([]survey.EventKind{survey.EventAnswered, survey.EventNoted, survey.EventCompleted}).Draw(t, "kind"),
		}
		seq[e.Replica]++
		e.Seq = seq[e.Replica]
		e.Salt[0], e.Salt[1] = byte(i), byte(e.Seq)
		subject := e.Subject.String()
		if _, begun := heads[subject+"stage"]; !begun {
			e.Kind, e.Answer, e.Note = survey.EventStarted, value.Of("RO"+subject[34:]), "AB"
		}
		register := subject + "stage"
		switch e.Kind {
		case survey.EventAnswered:
			e.Path, e.Answer = "/q", value.Of(fmt.Sprint(i%3))
			register = subject + "/q"
		case survey.EventNoted: // some name an answer as their parent, as an old version had it
			e.Path, e.Note = "/q", fmt.Sprint("note ", i)
			register = subject + rapid.SampledFrom([]string{"/q", "note"}).Draw(t, "parent")
		}
		if e.Kind != survey.EventStarted {
			e.Parents = slices.Clone(heads[register])
		}
		e.ID, _ = e.IDFrom(nil, nil)
		if e.Kind != survey.EventNoted || strings.HasSuffix(register, "note") {
			heads[register] = []Hash{e.ID}
		}
		w.events = append(w.events, e)
	}
	return w
}

// oldFile is what a file of version 4 holds: how far it has come with each replica, and
// which interviews were erased in it, by whom.
type oldFile struct {
	own    uuid.UUID
	upTo   map[uuid.UUID]int64
	erased map[uuid.UUID]uuid.UUID
}

func (w *oldWorld) file(t *rapid.T) oldFile {
	f := oldFile{own: rapid.SampledFrom(w.replicas).Draw(t, "own"), upTo: map[uuid.UUID]int64{}, erased: map[uuid.UUID]uuid.UUID{}}
	for _, r := range w.replicas {
		f.upTo[r] = int64(rapid.IntRange(0, 12).Draw(t, "up to"))
	}
	for n := range byte(3) {
		if rapid.IntRange(0, 4).Draw(t, "erased") == 0 {
			f.erased[oldUUID(2, n)] = rapid.SampledFrom(w.replicas).Draw(t, "by")
		}
	}
	return f
}

// with is what an old merge made of two files.
func (f oldFile) with(g oldFile) oldFile {
	both := oldFile{own: f.own, upTo: map[uuid.UUID]int64{}, erased: map[uuid.UUID]uuid.UUID{}}
	for r := range f.upTo {
		both.upTo[r] = max(f.upTo[r], g.upTo[r])
	}
	for s, by := range g.erased {
		both.erased[s] = by
	}
	for s, by := range f.erased {
		both.erased[s] = by
	}
	return both
}

// write makes the file on disk, in the tables of version 4.
func (w *oldWorld) write(t *rapid.T, path string, f oldFile, alsoErased map[uuid.UUID]uuid.UUID) {
	steps, err := migrations()
	check(t, err)
	check(t, disk.WithConn(ctx, path, disk.Creating, func(conn *sql.Conn) error {
		exec := func(query string, args ...any) {
			_, err := conn.ExecContext(ctx, query, args...)
			check(t, err)
		}
		exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID))
		check(t, reader{ctx, conn, event.Unsealed{}}.migrate(steps[:4], true))
		exec("INSERT INTO study VALUES (?, 'old', 1)", w.study[:])
		for n, r := range w.replicas {
			exec("INSERT INTO replica VALUES (?, 'lead', ?, ?)", r[:], fmt.Sprint("replica ", n), 100+n)
		}
		exec("INSERT INTO here VALUES (1, ?, '')", f.own[:])
		exec("INSERT INTO questionnaire VALUES (?, 'f', '1', 'F', x'')", w.form[:])
		for _, erased := range []map[uuid.UUID]uuid.UUID{f.erased, alsoErased} {
			for s, by := range erased {
				exec("INSERT OR IGNORE INTO erasure VALUES (?, ?, 5, 'asked for')", s[:], by[:])
			}
		}
		for _, e := range w.events {
			if e.Seq > f.upTo[e.Replica] {
				continue
			}
			var salt any = e.Salt[:]
			if _, gone := f.erased[e.Subject]; gone {
				e.Path, e.Answer, e.Note, salt = "", value.Answer{}, "", nil
			}
			const parents = 9 // of event.Columns
			status := e.Status()
			if salt == nil {
				status = ""
			}
			exec("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.Replica[:], e.Seq, e.ID[:], e.At.UnixMilli(), 0,
				string(e.Kind), e.Subject[:], e.Path, status, e.Answer.Text, e.Note, e.Questionnaire[:], e.Cells(nil)[parents], salt)
		}
		return nil
	}))
}

// upgraded is the union of files of version 4, each upgraded in a private copy, in a
// new file that confirms what they ask to be erased.
func (w *oldWorld) upgraded(t *rapid.T, dir, name string, paths ...string) map[Hash]string {
	f, err := Create(ctx, filepath.Join(dir, name), Study{ID: w.study.String(), Name: "old"}, Replica{Role: Lead, Name: "new"}, Options{})
	check(t, err)
	defer f.Close()
	for _, path := range paths {
		u, err := f.Union(ctx, path)
		check(t, err)
		if len(u.Rejected) > 0 {
			t.Fatalf("rejected %+v", u.Rejected)
		}
		if len(u.Requests) > 0 {
			check(t, f.write(ctx, "confirm", func(t *tx) error {
				return errors.Join(t.confirmAll(), t.releaseAndDerive())
			}))
		}
	}
	if h, err := f.Check(ctx); err != nil || !h.Sound() {
		t.Fatalf("health %+v, %v", h, err)
	}
	return dump(t, f)
}

// dump is every event of the file but those of its own replica: its header, and what
// it says unless that is erased, and whether it waits.
func dump(t fataler, f *File) map[Hash]string {
	all := map[Hash]string{}
	check(t, f.withReader(ctx, func(r reader) error {
		waiting, err := r.waitingIDs()
		if err != nil {
			return err
		}
		return r.eachRowOf(func(e Event) error {
			if e.Replica != f.own.id {
				all[e.ID] = fmt.Sprintf("%+v waits %v", e, waiting[e.ID])
			}
			return nil
		}, "true")
	}))
	return all
}

// memory is a folder that is not on a disk, where the system has one: the law is not
// about disks, and needs many files.
func memory() string {
	if _, err := os.Stat("/dev/shm"); err != nil {
		return ""
	}
	return "/dev/shm"
}

// fataler is what testing.TB and rapid.T have in common.
type fataler interface {
	Helper()
	Fatal(...any)
}

func TestUpgradingAndMergingIsMergingAndUpgrading(t *testing.T) {
	Checks(t, 30, func(t *rapid.T) {
		w := newOldWorld(t)
		a, b := w.file(t), w.file(t)
		dir, err := os.MkdirTemp(memory(), "old-")
		check(t, err)
		defer os.RemoveAll(dir)
		path := func(name string) string { return filepath.Join(dir, name) }
		w.write(t, path("a"), a, nil)
		w.write(t, path("b"), b, nil)
		w.write(t, path("both"), a.with(b), b.erased)
		want := w.upgraded(t, dir, "from both", path("both"))
		if diff := cmp.Diff(want, w.upgraded(t, dir, "from each", path("a"), path("b"))); diff != "" {
			t.Fatal("upgraded and merged is not merged and upgraded:", diff)
		}
		if diff := cmp.Diff(want, w.upgraded(t, dir, "the other way", path("b"), path("a"))); diff != "" {
			t.Fatal("the order of files matters:", diff)
		}
	})
}

// confirmAll makes every erasure that was asked for count.
func (t *tx) confirmAll() error {
	var all []Event
	err := t.eachRowOf(func(e Event) error {
		all = append(all, e)
		return nil
	}, "kind = 'erase'")
	for _, e := range all {
		err = errors.Join(err, t.count(&e), t.eraseContent(e.Subject))
	}
	return err
}
