package hub_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/store/hub"
	"feldbuch/store/hub/hubtest"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

const study = "01890000-0000-7000-8000-000000000001"

var (
	ctx       = context.Background()
	canonical = []byte("survey:\n  - {type: text, name: q}\n")
	formHash  = func() string { sum := sha256.Sum256(canonical); return hex.EncodeToString(sum[:]) }()
)

// server is that of all tests here; nil, with the reason, where none can be started.
var (
	server   *hubtest.Server
	noServer error
)

func TestMain(m *testing.M) {
	// Each check makes four files and empties the hub; -rapid.checks asks for more.
	check(panicker{}, flag.Set("rapid.checks", "15"))
	server, noServer = hubtest.Start()
	code := m.Run()
	if server != nil {
		check(panicker{}, server.Stop())
	}
	os.Exit(code)
}

// database makes an empty database, or skips the test with a word.
func database(t testing.TB) string {
	t.Helper()
	if server == nil {
		t.Skip(noServer)
	}
	return must(server.Database(t.Context()))
}

// fataler is what testing.TB and rapid.T have in common.
type fataler interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

func check(tb fataler, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func schemaID() string { return strings.ReplaceAll(study, "-", "") }

// lead is a lead's file with the hub beside it.
type lead struct {
	*store.File
	address string
}

func newLead(tb fataler, dir, name, address string) *lead {
	tb.Helper()
	return &lead{newFile(tb, dir, name, store.Lead, study), address}
}

func newFile(tb fataler, dir, name string, role store.Role, study string) *store.File {
	tb.Helper()
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	f, err := store.Create(ctx, filepath.Join(dir, name+".feld"), store.Study{ID: study, Name: "Bedarf"}, store.Replica{Role: role, Name: name},
		store.Options{Machine: name, Clock: func() time.Time { now = now.Add(time.Second); return now }})
	check(tb, err)
	check(tb, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: formHash, FormID: "needs", Version: "1", Canonical: canonical}))
	return f
}

func (l *lead) open(tb fataler) *hub.Hub {
	tb.Helper()
	h, err := hub.Open(ctx, l.address, l.File)
	check(tb, err)
	return h
}

// sync pulls, merges and pushes, as the command does, until the file knows what is erased.
func (l *lead) sync(tb fataler) (pulled int, done hub.Pushed) {
	tb.Helper()
	h := l.open(tb)
	defer h.Close()
	for {
		pulled += l.pull(tb, h)
		var err error
		if done, err = h.Push(ctx); errors.Is(err, hub.ErrBehind) {
			continue
		}
		check(tb, err)
		return pulled, done
	}
}

func (l *lead) pull(tb fataler, h *hub.Hub) int {
	tb.Helper()
	p, err := h.Pull(ctx)
	check(tb, err)
	if p == nil {
		return 0
	}
	r, err := merge.Merge(ctx, l.File, []string{p.Path}, merge.Options{})
	check(tb, err)
	if r.Refused() > 0 {
		tb.Fatal("refused: ", r.Files[0].Refused.Detail)
	}
	check(tb, p.Remove())
	return r.New
}

func (l *lead) interview(tb fataler, business string, answers ...string) string {
	tb.Helper()
	_, id, err := l.NewInterview(ctx, store.NewInterview{Questionnaire: formHash, Business: business, Interviewer: "AB"})
	check(tb, err)
	l.answer(tb, id, answers...)
	return id
}

func (l *lead) answer(tb fataler, id string, answers ...string) {
	tb.Helper()
	r, err := l.Resume(ctx, id)
	check(tb, err)
	for i, a := range answers {
		check(tb, r.Record(survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprint("/q", i), Answer: value.Of(a)}))
	}
}

// rows are all a file holds, one text for each event.
func rows(f *store.File) []string {
	var all []string
	for at := range must(f.Sums(ctx)) {
		if err := f.Rows(ctx, at, func(r store.Row) error {
			all = append(all, fmt.Sprintf("%x", r))
			return nil
		}); err != nil {
			panic(err)
		}
	}
	slices.Sort(all)
	return all
}

func (l *lead) query(tb fataler, sql string, into any, args ...any) {
	tb.Helper()
	conn, err := pgx.Connect(ctx, l.address)
	check(tb, err)
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "SET search_path = feldbuch_"+schemaID()); err != nil {
		tb.Fatal(err)
	}
	if into == nil {
		_, err = conn.Exec(ctx, sql, args...)
	} else {
		err = conn.QueryRow(ctx, sql, args...).Scan(into)
	}
	check(tb, err)
}

func TestTwoLeadsSeeEachOthersEventsOverTheHub(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
	id := a.interview(t, "RO1", "1", "2")
	if pulled, done := a.sync(t); pulled != 0 || done.New == 0 {
		t.Fatalf("first push: %d pulled, %+v", pulled, done)
	}
	if pulled, _ := b.sync(t); pulled == 0 {
		t.Fatal("nothing came")
	}
	b.answer(t, id, "3")
	if _, done := b.sync(t); done.New == 0 {
		t.Fatal("nothing went")
	}
	if pulled, done := a.sync(t); pulled == 0 || done.New != 0 {
		t.Fatalf("%d pulled, %+v", pulled, done)
	}
	if diff := cmp.Diff(rows(a.File), rows(b.File)); diff != "" {
		t.Fatal(diff)
	}
	if pulled, done := b.sync(t); pulled != 0 || done != (hub.Pushed{}) {
		t.Fatalf("nothing happened, and yet %d pulled, %+v", pulled, done)
	}
}

func TestFilesOfAnswersTravelWithTheirEvents(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
	id := a.interview(t, "RO1")
	r := must(a.Resume(ctx, id))
	name := must(r.Attach(ctx, ".jpg", []byte("a picture")))
	check(t, r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/photo", Answer: value.Of(name)}))
	a.sync(t)
	b.sync(t)
	if got := must(b.Attachment(ctx, id, name)); string(got.Content) != "a picture" {
		t.Fatalf("%q", got.Content)
	}
}

func TestWhatIsErasedGoesFromTheHubAndDoesNotComeBack(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
	id := a.interview(t, "RO1", "secret")
	a.sync(t)
	b.sync(t)
	check(t, a.Erase(ctx, id, survey.Whole(), "asked"))
	_, done := a.sync(t)
	if done.Erased == 0 {
		t.Fatal("nothing was emptied")
	}
	// b has answered meanwhile, and does not know yet.
	b.answer(t, id, "more")
	h := b.open(t)
	if _, err := h.Push(ctx); !errors.Is(err, hub.ErrBehind) {
		t.Fatalf("pushed past an erasure: %v", err)
	}
	check(t, h.Close())
	if _, done = b.sync(t); done.Held == 0 {
		t.Fatalf("sent what is asked to be erased: %+v", done)
	}
	bodies := 0
	a.query(t, "SELECT count(body) FROM event WHERE subject = $1 AND kind <> 'erase'", &bodies, id)
	if bodies != 0 {
		t.Fatalf("%d bodies on the hub", bodies)
	}
	// b confirms, and everything may go, empty.
	check(t, b.Erase(ctx, id, survey.Whole(), "confirmed"))
	b.sync(t)
	a.sync(t)
	a.query(t, "SELECT count(body) FROM event WHERE subject = $1 AND kind <> 'erase'", &bodies, id)
	if bodies != 0 || !slices.Equal(rows(a.File), rows(b.File)) {
		t.Fatalf("%d bodies on the hub, or the files differ", bodies)
	}
}

func TestAFileOfAnAnswerGoesWithItsErasure(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a := newLead(t, dir, "a", address)
	id := a.interview(t, "RO1")
	r := must(a.Resume(ctx, id))
	name := must(r.Attach(ctx, ".jpg", []byte("a picture")))
	check(t, r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/photo", Answer: value.Of(name)}))
	a.sync(t)
	check(t, a.Erase(ctx, id, survey.Whole(), "asked"))
	a.sync(t)
	left := 0
	a.query(t, "SELECT count(*) FROM belonging WHERE kind = 'attachment'", &left)
	if left != 0 {
		t.Fatalf("%d files left", left)
	}
}

func TestAForgedRowOfTheHubIsRejectedAndTheRestComes(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
	id := a.interview(t, "RO1", "1")
	a.sync(t)
	a.query(t, "UPDATE event SET body = $1 WHERE kind = 'answer'", nil, []byte{0, 1, 2, 3})
	h := b.open(t)
	defer h.Close()
	p := must(h.Pull(ctx))
	report := must(merge.Merge(ctx, b.File, []string{p.Path}, merge.Options{}))
	check(t, p.Remove())
	if report.Rejected != 1 || report.New == 0 || report.Files[0].Refused != nil {
		t.Fatalf("%+v", report.Counts)
	}
	if s := must(b.State(ctx, id)); len(s.Answers) != 0 {
		t.Fatalf("believed: %v", s.Answers)
	}
}

func TestRowsThatNobodyOfOursWroteBreakNothing(t *testing.T) {
	address, dir := database(t), t.TempDir()
	a, b := newLead(t, dir, "a", address), newLead(t, dir, "b", address)
	a.interview(t, "RO1", "1")
	a.sync(t)
	before := rows(b.File)
	for i, forged := range []string{
		"encoding = 7", "encoding = -1", "at = -1", "kind = 'nonsense'", "kind = repeat('x', 100)",
		"subject_kind = ''", "questionnaire = 'x'", "parents = 'xyz'", "content = 'x'", "body = ''", "body = repeat('x', 100000)::bytea",
	} {
		a.query(t, "ALTER TABLE event DISABLE TRIGGER USER", nil)
		a.query(t, "INSERT INTO event SELECT replica, seq, sha256($1::text::bytea), encoding, at, kind, subject_kind, subject, questionnaire, parents, content, body FROM event WHERE kind = 'answer' AND id <> sha256($1::text::bytea) LIMIT 1", nil, fmt.Sprint(i))
		a.query(t, "UPDATE event SET "+forged+" WHERE id = sha256($1::text::bytea)", nil, fmt.Sprint(i))
	}
	h := b.open(t)
	p := must(h.Pull(ctx))
	report := must(merge.Merge(ctx, b.File, []string{p.Path}, merge.Options{}))
	check(t, p.Remove())
	if f := report.Files[0]; f.Refused != nil || f.Read != f.New+f.Known+f.Waiting+len(f.Rejections) || len(f.Rejections) != 11 {
		t.Errorf("read %d, new %d, known %d, waiting %d, rejected %v, refused %v", f.Read, f.New, f.Known, f.Waiting, f.Rejections, f.Refused)
	}
	if after := rows(b.File); len(after) <= len(before) {
		t.Error("nothing of what is sound came")
	}
	check(t, h.Close())
	a.query(t, "ALTER TABLE event DROP CONSTRAINT event_id_check", nil)
	a.query(t, "INSERT INTO event SELECT replica, seq, 'short', encoding, at, kind, subject_kind, subject, questionnaire, parents, content, body FROM event WHERE kind = 'answer' LIMIT 1", nil)
	h = b.open(t)
	defer h.Close()
	if _, err := h.Pull(ctx); !errors.Is(err, hub.ErrMalformed) {
		t.Errorf("an id of five bytes: %v", err)
	}
}

func TestEventsOnTheHubAreNeitherDeletedNorChanged(t *testing.T) {
	address := database(t)
	a := newLead(t, t.TempDir(), "a", address)
	a.interview(t, "RO1", "1")
	a.sync(t)
	conn := must(pgx.Connect(ctx, address))
	defer conn.Close(ctx)
	schema := "feldbuch_" + schemaID()
	for _, sql := range []string{"DELETE FROM %s.event", "UPDATE %s.event SET at = 1"} {
		if _, err := conn.Exec(ctx, fmt.Sprintf(sql, schema)); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
}

func TestManyLeadsPushAtOnceAndNothingIsLost(t *testing.T) {
	address, dir := database(t), t.TempDir()
	leads := make([]*lead, 5)
	for i := range leads {
		leads[i] = newLead(t, dir, fmt.Sprint("lead", i), address)
		for j := range 6 {
			leads[i].interview(t, fmt.Sprintf("RO%d%d", i, j), "1", "2", "3")
		}
	}
	var all sync.WaitGroup
	for _, l := range leads {
		all.Go(func() { l.sync(t) })
	}
	all.Wait()
	for range 2 {
		for _, l := range leads {
			l.sync(t)
		}
	}
	want := rows(leads[0].File)
	for _, l := range leads[1:] {
		if diff := cmp.Diff(want, rows(l.File)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestOverTheHubComesWhatComesByFiles(t *testing.T) {
	address := database(t)
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp(memory(), "hub-laws-")
		check(t, err)
		defer os.RemoveAll(dir)
		emptied(t, address)
		var leads []*lead
		for i := range 3 {
			leads = append(leads, newLead(t, dir, fmt.Sprint("lead", i), address))
		}
		ids := []string{}
		steps := map[string]func(*rapid.T){
			"start": func(t *rapid.T) {
				l := rapid.SampledFrom(leads).Draw(t, "lead")
				ids = append(ids, l.interview(t, fmt.Sprint("RO", len(ids)), rapid.SampledFrom([]string{"1", "2"}).Draw(t, "value")))
			},
			"answer": func(t *rapid.T) {
				l := rapid.SampledFrom(leads).Draw(t, "lead")
				if known := must(l.Interviews(ctx)); len(known) > 0 {
					l.answer(t, known[0].ID, rapid.SampledFrom([]string{"1", "2"}).Draw(t, "value"))
				}
			},
			"erase": func(t *rapid.T) {
				l := rapid.SampledFrom(leads).Draw(t, "lead")
				if known := must(l.Interviews(ctx)); len(known) > 0 && rapid.IntRange(0, 3).Draw(t, "rarely") == 0 {
					check(t, l.Erase(ctx, known[0].ID, survey.Whole(), "asked"))
				}
			},
			"sync": func(t *rapid.T) { rapid.SampledFrom(leads).Draw(t, "lead").sync(t) },
			"file": func(t *rapid.T) {
				from, to := rapid.SampledFrom(leads).Draw(t, "from"), rapid.SampledFrom(leads).Draw(t, "to")
				must(merge.Merge(ctx, to.File, []string{from.Path()}, merge.Options{}))
			},
		}
		for range rapid.IntRange(3, 12).Draw(t, "steps") {
			steps[rapid.SampledFrom(slices.Sorted(maps.Keys(steps))).Draw(t, "step")](t)
		}
		// Every lead confirms what was asked to be erased; then all have all.
		for range 3 {
			for _, l := range leads {
				l.sync(t)
				for subject, counts := range must(l.Erasures(ctx)) {
					if !counts {
						check(t, l.Erase(ctx, subject.String(), survey.Whole(), "confirmed"))
					}
				}
				l.sync(t)
			}
		}
		byFile := newLead(t, dir, "byfile", "")
		for _, l := range leads {
			must(merge.Merge(ctx, byFile.File, []string{l.Path()}, merge.Options{}))
		}
		want := headers(byFile.File)
		for _, l := range leads {
			got := headers(l.File)
			for id := range want {
				if _, ok := got[id]; !ok && want[id] != byFile.Replica().ID {
					t.Fatalf("%s has not got %s", l.Path(), id)
				}
			}
		}
		if a, b := rows(leads[0].File), rows(leads[1].File); !slices.Equal(a, b) {
			t.Fatal("two leads differ", cmp.Diff(a, b))
		}
		for _, l := range leads {
			_ = l.Close()
		}
		_ = byFile.Close()
	})
}

// memory is a folder that is not on a disk, where the system has one.
func memory() string {
	if _, err := os.Stat("/dev/shm"); err != nil {
		return ""
	}
	return "/dev/shm"
}

// emptied takes the study off the hub.
func emptied(tb fataler, address string) {
	conn := must(pgx.Connect(ctx, address))
	defer conn.Close(ctx)
	must(conn.Exec(ctx, "DROP SCHEMA IF EXISTS feldbuch_"+schemaID()+" CASCADE"))
}

// headers are the ids of all events with their replicas.
func headers(f *store.File) map[store.Hash]string {
	all := map[store.Hash]string{}
	for at := range must(f.Sums(ctx)) {
		check(panicker{}, f.Rows(ctx, at, func(r store.Row) error {
			all[r.ID] = r.Replica.String()
			return nil
		}))
	}
	return maps.Clone(all)
}

type panicker struct{}

func (panicker) Helper()                   {}
func (panicker) Fatal(a ...any)            { panic(fmt.Sprint(a...)) }
func (panicker) Fatalf(f string, a ...any) { panic(fmt.Sprintf(f, a...)) }

func TestAHubIsRefusedWithAReason(t *testing.T) {
	address, dir := database(t), t.TempDir()
	good := newFile(t, dir, "lead", store.Lead, study)
	a := &lead{good, address}
	a.interview(t, "RO1", "1")
	a.sync(t)
	for name, c := range map[string]struct {
		file    *store.File
		address string
		want    error
	}{
		"an interviewer has no use for it":           {newFile(t, dir, "interviewer", store.Interviewer, study), address, hub.ErrNotLead},
		"a study nobody arranged has no id to go by": {newFile(t, dir, "trial", store.Lead, store.StudyID("needs")), address, hub.ErrTrial},
		"something else is no address":               {good, "postgres://u:geheim@:x/y", hub.ErrAddress},
		"nobody answers":                             {good, "host=/nowhere-at-all user=u password=geheim dbname=x", hub.ErrUnreachable},
	} {
		_, err := hub.Open(ctx, c.address, c.file)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(fmt.Sprint(err), "geheim") {
			t.Errorf("%s: the error shows the password: %v", name, err)
		}
	}
	a.query(t, "UPDATE hub SET format = 99", nil)
	if _, err := hub.Open(ctx, address, good); !errors.Is(err, hub.ErrNewer) {
		t.Errorf("a newer hub: %v", err)
	}
}

func TestTheHubHoldsNoMoreInClearThanTheFile(t *testing.T) {
	address := database(t)
	a := newLead(t, t.TempDir(), "a", address)
	h := a.open(t)
	defer h.Close()
	if strings.Contains(h.Name(), "feldbuch@") || !strings.HasPrefix(h.Name(), "postgres://") {
		t.Fatal(h.Name())
	}
	a.interview(t, "RO1", "1")
	must(h.Push(ctx))
	var body []byte
	a.query(t, "SELECT body FROM event WHERE kind = 'answer'", &body)
	found := false
	for at := range must(a.Sums(ctx)) {
		check(t, a.Rows(ctx, at, func(r store.Row) error {
			found = found || bytes.Equal(r.Body, body)
			return nil
		}))
	}
	if !found {
		t.Fatal("the body on the hub is not the file's")
	}
}
