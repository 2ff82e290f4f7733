package salvage

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feldbuch/store"
	"feldbuch/store/disk"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var copies = flag.Int("copies", 60, "how many damaged copies are taken apart")

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var canonical = []byte("survey:\n  - {type: text, name: q}\n" + strings.Repeat("# a long questionnaire\n", 500))

func formHash() string {
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:])
}

func create(t testing.TB, name string, role store.Role) *store.File {
	t.Helper()
	f, err := store.Create(context.Background(), filepath.Join(t.TempDir(), name+".feldbuch"),
		store.Study{ID: "0197c0de-0000-7000-8000-000000000001", Name: "Bedarf"}, store.Replica{Role: role, Name: name}, store.Options{Machine: name})
	check(t, err)
	return f
}

// fill holds some interviews, some of whose answers are long, one with a photo.
func fill(t testing.TB, f *store.File, interviews, answers int, long *rand.Rand) (ids []string) {
	t.Helper()
	ctx := context.Background()
	check(t, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: formHash(), FormID: "needs", Version: "1", Title: "Bedarf", Canonical: canonical}))
	for i := range interviews {
		r, id, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: formHash(), Business: fmt.Sprintf("RO%04d", i), Interviewer: "NGA"})
		check(t, err)
		var events []survey.Event
		for q := range answers {
			text := fmt.Sprint("answer ", q)
			if q%9 == 0 {
				text = strings.Repeat("long ", long.IntN(3000))
			}
			events = append(events, survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/g/q%d", q), Answer: value.Of(text)})
		}
		if i == 0 {
			name, err := r.Attach(ctx, ".jpg", bytes.Repeat([]byte("photo"), 3000))
			check(t, err)
			events = append(events, survey.Event{Kind: survey.EventAnswered, Path: "/photo", Answer: value.Of(name)})
		}
		check(t, r.Record(events...))
		ids = append(ids, id)
	}
	return ids
}

// world is a lead's file with what two interviewers brought, an erased interview
// included, as bytes.
func world(t testing.TB) string {
	t.Helper()
	ctx := context.Background()
	chance := rand.New(rand.NewPCG(1, 2))
	lead := create(t, "LEIT", store.Lead)
	fill(t, lead, 1, 3, chance)
	for _, name := range []string{"NGA", "OLE"} {
		f := create(t, name, store.Interviewer)
		fill(t, f, 4, 30, chance)
		check(t, f.Close())
		_, err := lead.Union(ctx, f.Path())
		check(t, err)
	}
	all, err := lead.Interviews(ctx)
	check(t, err)
	check(t, lead.Erase(ctx, all[2].ID, survey.Part{Kinds: []survey.SubjectKind{survey.SubjectInterview}}, "asked for"))
	check(t, lead.Close())
	return lead.Path()
}

// key is an event of a file: its id says what is in it.
type key [32]byte

// events are the ids in a sound file, and whether they have a body.
func events(t testing.TB, path string) map[key]bool { return eventsWhere(t, path, "true") }

func eventsWhere(t testing.TB, path, where string) map[key]bool {
	t.Helper()
	all := map[key]bool{}
	check(t, disk.WithConn(context.Background(), path, disk.Resting, func(conn *sql.Conn) error {
		rows, err := conn.QueryContext(context.Background(), "SELECT id, body IS NOT NULL FROM event WHERE "+where)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id []byte
			var body bool
			if err := rows.Scan(&id, &body); err != nil {
				return err
			}
			all[key(id)] = body
		}
		return rows.Err()
	}))
	return all
}

func salvaged(t testing.TB, damaged string) (*Account, string, error) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "saved.feldbuch")
	a, err := Salvage(context.Background(), damaged, out, nil, store.Options{Machine: "other"})
	return a, out, err
}

func TestOfASoundFileNothingIsLost(t *testing.T) {
	path := world(t)
	before, err := os.ReadFile(path)
	check(t, err)
	a, out, err := salvaged(t, path)
	check(t, err)
	if a.Attention() {
		t.Errorf("%+v", a)
	}
	for id, body := range events(t, path) {
		got, there := events(t, out)[id]
		if !there || got != body {
			t.Fatalf("event %x: there %v, with body %v; want body %v", id, there, got, body)
		}
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the damaged file was changed")
	}
	f, err := store.Open(context.Background(), out, store.Options{Machine: "other"})
	check(t, err)
	defer f.Close()
	if own := f.Replica(); own.Name != "LEIT" || own.Role != store.Lead || own.After == "" || own.AfterLast == 0 {
		t.Errorf("the new file is %+v's", own)
	}
	if f.Study().Name != "Bedarf" {
		t.Errorf("study %+v", f.Study())
	}
	merged, err := f.Union(context.Background(), path)
	check(t, err)
	if merged.New != 0 || merged.Waiting != 0 {
		t.Errorf("the old file brings %d new and %d waiting", merged.New, merged.Waiting)
	}
}

// places are the pages that each event of a sound file lies on.
func places(t *testing.T, path string) map[key][]int {
	t.Helper()
	p, err := openPages(path)
	check(t, err)
	defer p.close()
	all := map[key][]int{}
	s := &scan{pages: p}
	for n := 1; n <= p.n; n++ {
		clear(p.further)
		s.visit = func(f found) error {
			if id := f.row[min(2, len(f.row)-1)]; f.table == "event" && f.listed {
				all[key(blobOf(id))] = append([]int{n}, keys(p.further)...)
			}
			clear(p.further)
			return nil
		}
		check(t, s.look(n, true))
	}
	if want := len(events(t, path)); len(all) != want {
		t.Fatalf("found the place of %d of %d events", len(all), want)
	}
	return all
}

func keys(m map[int]bool) (all []int) {
	for k := range m {
		all = append(all, k)
	}
	return all
}

// damages spoil a file of pages of 4096 bytes, and say which.
var damages = map[string]func(file []byte, r *rand.Rand) (spoilt []byte, pages []int){
	"pages gone": func(file []byte, r *rand.Rand) ([]byte, []int) {
		return overwrite(file, r, 0, usualPage, func([]byte) {})
	},
	"pages of something else": func(file []byte, r *rand.Rand) ([]byte, []int) {
		return overwrite(file, r, 0, usualPage, noise(r))
	},
	"pages torn at the end": func(file []byte, r *rand.Rand) ([]byte, []int) {
		return overwrite(file, r, 512*(1+r.IntN(7)), usualPage, noise(r))
	},
	"pages torn at the beginning": func(file []byte, r *rand.Rand) ([]byte, []int) {
		return overwrite(file, r, 0, 512*(1+r.IntN(7)), noise(r))
	},
	"bytes changed": func(file []byte, r *rand.Rand) ([]byte, []int) {
		var pages []int
		for range 1 + r.IntN(40) {
			at := r.IntN(len(file))
			file[at] ^= byte(1 + r.IntN(255))
			pages = append(pages, at/usualPage+1)
		}
		return file, pages
	},
	"the end missing": func(file []byte, r *rand.Rand) ([]byte, []int) {
		left := r.IntN(len(file))
		var pages []int
		for n := left/usualPage + 1; n <= len(file)/usualPage; n++ {
			pages = append(pages, n)
		}
		return file[:left], pages
	},
	"the header gone": func(file []byte, r *rand.Rand) ([]byte, []int) {
		noise(r)(file[:100])
		return file, []int{1}
	},
	"the schema gone": func(file []byte, r *rand.Rand) ([]byte, []int) {
		noise(r)(file[100:usualPage])
		return file, []int{1}
	},
	"the inner pages gone": func(file []byte, r *rand.Rand) ([]byte, []int) {
		var pages []int
		for n := 2; n <= len(file)/usualPage; n++ {
			if page := file[(n-1)*usualPage : n*usualPage]; page[0] == innerIndex || page[0] == innerTable {
				clear(page)
				pages = append(pages, n)
			}
		}
		return file, pages
	},
	"two pages in each other's place": func(file []byte, r *rand.Rand) ([]byte, []int) {
		a, b := 2+r.IntN(len(file)/usualPage-1), 2+r.IntN(len(file)/usualPage-1)
		one, other := file[(a-1)*usualPage:a*usualPage], file[(b-1)*usualPage:b*usualPage]
		for i := range one {
			one[i], other[i] = other[i], one[i]
		}
		return file, []int{a, b}
	},
}

func overwrite(file []byte, r *rand.Rand, from, to int, with func([]byte)) ([]byte, []int) {
	var pages []int
	for range 1 + r.IntN(30) {
		n := 1 + r.IntN(len(file)/usualPage)
		part := file[(n-1)*usualPage+from : (n-1)*usualPage+to]
		clear(part)
		with(part)
		pages = append(pages, n)
	}
	return file, pages
}

func noise(r *rand.Rand) func([]byte) {
	return func(b []byte) {
		for i := range b {
			b[i] = byte(r.Uint32())
		}
	}
}

func TestOfADamagedFileAllIsSavedThatIsLeft(t *testing.T) {
	sound := world(t)
	whole, place := events(t, sound), places(t, sound)
	telling := slices.Collect(maps.Keys(eventsWhere(t, sound, "kind IN ('replica', 'accept')")))
	content, err := os.ReadFile(sound)
	check(t, err)
	kinds := slices.Sorted(maps.Keys(damages))
	for i := range *copies {
		kind := kinds[i%len(kinds)]
		t.Run(fmt.Sprintf("%d %s", i, kind), func(t *testing.T) {
			spoilt, pages := damages[kind](bytes.Clone(content), rand.New(rand.NewPCG(uint64(i), 7)))
			damaged := filepath.Join(t.TempDir(), "LEIT.feldbuch")
			check(t, os.WriteFile(damaged, spoilt, 0o600))
			a, out, err := salvaged(t, damaged)
			isReadable := func(id key) bool {
				return !slices.ContainsFunc(place[id], func(n int) bool { return slices.Contains(pages, n) })
			}
			if errors.Is(err, ErrUnknownStudy) || errors.Is(err, ErrNothing) {
				if slices.ContainsFunc(telling, isReadable) {
					t.Errorf("%v, and there is an event that says it", err)
				}
				return
			}
			check(t, err)
			got := events(t, out)
			for id, on := range place {
				readable := isReadable(id)
				if body, there := got[id]; readable && (!there || body != whole[id]) {
					t.Errorf("event %x on pages %v is not saved (there %v, body %v)", id, on, there, body)
				}
			}
			accountIsRight(t, a, whole, got)
			nothingIsLostForGood(t, out, sound, whole)
		})
	}
}

func accountIsRight(t *testing.T, a *Account, whole, got map[key]bool) {
	t.Helper()
	kept := 0
	for id := range got {
		if _, genuine := whole[id]; genuine {
			kept++
		}
	}
	if kept != a.Kept {
		t.Errorf("%d of the events are kept, the account says %d", kept, a.Kept)
	}
	sum := 0
	for _, r := range a.Replicas {
		sum += r.Kept
		missing := int64(0)
		for _, s := range r.Missing {
			missing += s.To - s.From + 1
		}
		if int64(r.Kept)+missing != r.Highest {
			t.Errorf("%s: %d kept and %d missing of %d", r.Name, r.Kept, missing, r.Highest)
		}
	}
	if sum != a.Kept {
		t.Errorf("%d kept of the replicas, %d of all", sum, a.Kept)
	}
	if kept < len(whole) && !a.Attention() {
		t.Errorf("%d of %d events are lost, and the account says nothing of it", len(whole)-kept, len(whole))
	}
}

// nothingIsLostForGood merges another copy, which brings back what was lost.
func nothingIsLostForGood(t *testing.T, out, sound string, whole map[key]bool) {
	t.Helper()
	ctx := context.Background()
	f, err := store.Open(ctx, out, store.Options{Machine: "other"})
	check(t, err)
	u, err := f.Union(ctx, sound)
	check(t, err)
	if u.Read != len(whole) || len(u.Rejected) > 0 {
		t.Errorf("%d read, %d rejected", u.Read, len(u.Rejected))
	}
	check(t, f.Close())
	got := events(t, out)
	for id := range whole {
		if _, there := got[id]; !there {
			t.Fatalf("event %x is lost", id)
		}
	}
}

// A laptop that broke down leaves a log beside the file: what is only there is saved,
// too, also behind a damaged part of it, and without the log what the file has.
func TestTheLogBesideAFileIsSaved(t *testing.T) {
	ctx := context.Background()
	f := create(t, "NGA", store.Interviewer)
	ids := fill(t, f, 2, 20, rand.New(rand.NewPCG(3, 4)))
	r, err := f.Resume(ctx, ids[0])
	check(t, err)
	for i := range 12 {
		check(t, r.Record(survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/late/q%d", i), Answer: value.Of("late")}))
	}
	file, err := os.ReadFile(f.Path())
	check(t, err)
	wal, err := os.ReadFile(f.Path() + "-wal")
	check(t, err)
	check(t, f.Close())
	whole := events(t, f.Path())
	spoil := bytes.Clone(wal)
	clear(spoil[logHeader+frameHeader : logHeader+frameHeader+usualPage]) // the first image
	headless := bytes.Clone(wal)
	clear(headless[:logHeader])
	for name, c := range map[string]struct {
		wal  []byte
		lost int // at most
	}{
		"with its log":                    {wal, 0},
		"with its first image spoilt":     {spoil, 0},
		"with the head of the log spoilt": {headless, 0},
		"with a log that breaks off":      {wal[:len(wal)-100], 1},
		"without its log":                 {nil, len(whole)},
	} {
		t.Run(name, func(t *testing.T) {
			damaged := filepath.Join(t.TempDir(), "NGA.feldbuch")
			check(t, os.WriteFile(damaged, file, 0o600))
			if c.wal != nil {
				check(t, os.WriteFile(damaged+"-wal", c.wal, 0o600))
			}
			a, out, err := salvaged(t, damaged)
			check(t, err)
			got, lost := events(t, out), 0
			for id := range whole {
				if _, there := got[id]; !there {
					lost++
				}
			}
			if lost > c.lost {
				t.Errorf("%d of %d events are lost, want at most %d", lost, len(whole), c.lost)
			}
			if a.Kept+lost != len(whole) {
				t.Errorf("%d kept, %d lost, of %d", a.Kept, lost, len(whole))
			}
		})
	}
}
