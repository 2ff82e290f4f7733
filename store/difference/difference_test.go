package difference

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

var interviews = flag.Int("interviews", 200, "how many interviews BenchmarkCompare has in both files")

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var canonical = []byte("survey:\n  - {type: text, name: q}\n")

func hash() string {
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:])
}

func create(t testing.TB, name string) *store.File {
	t.Helper()
	ctx := context.Background()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), name+".feldbuch"),
		store.Study{ID: "0197c0de-0000-7000-8000-000000000001"}, store.Replica{Role: store.Interviewer, Name: name}, store.Options{})
	check(t, err)
	t.Cleanup(func() { f.Close() })
	check(t, f.AddQuestionnaire(ctx, store.Questionnaire{Hash: hash(), FormID: "needs", Version: "1", Title: "Bedarf", Canonical: canonical}))
	return f
}

func interview(t testing.TB, f *store.File, answers int) string {
	t.Helper()
	var id string
	check(t, f.Batch(context.Background(), func(b *store.Batch) error {
		r, err := b.NewInterview(store.NewInterview{Questionnaire: hash(), Business: "RO0001"}, time.Now())
		if err != nil {
			return err
		}
		id = r.ID()
		var events []survey.Event
		for q := range answers {
			events = append(events, survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/q%d", q), Answer: value.Of("x")})
		}
		return r.Record(events...)
	}))
	return id
}

func copyOf(t testing.TB, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	check(t, err)
	to := filepath.Join(t.TempDir(), filepath.Base(path))
	check(t, os.WriteFile(to, content, 0o600))
	return to
}

func open(t testing.TB, path string) *store.File {
	t.Helper()
	f, err := store.Open(context.Background(), path, store.Options{})
	check(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// atRest is a copy of a file that is only looked at, as study diff opens what is handed in.
func atRest(t *testing.T, f *store.File) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rest.feldbuch")
	check(t, f.CopyTo(context.Background(), path))
	resting, err := store.OpenReadOnly(context.Background(), path, t.TempDir())
	check(t, err)
	t.Cleanup(func() { resting.Close() })
	return resting
}

// ids are all events of a file, by id.
func ids(t *testing.T, f *store.File) map[store.Hash]bool {
	t.Helper()
	all := map[store.Hash]bool{}
	listed, err := f.Holdings(context.Background())
	check(t, err)
	for _, h := range listed {
		for i := range h.Highest/store.SpanLength + 1 {
			at := store.Span{Index: i}
			check(t, at.Replica.UnmarshalText([]byte(h.ID)))
			check(t, f.Rows(context.Background(), at, func(r store.Row) error {
				all[r.ID] = true
				return nil
			}))
		}
	}
	return all
}

// Two copies of one file go on as the same replica, merge others, and are compared.
func TestWhatDiffersIsTheDifferenceOfTheSets(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(8) {
		chance := rand.New(rand.NewPCG(seed, 1))
		first := create(t, "NGA")
		interview(t, first, 5)
		check(t, first.Close())
		pair := [2]*store.File{open(t, copyOf(t, first.Path())), open(t, copyOf(t, first.Path()))}
		for range chance.IntN(6) {
			f := pair[chance.IntN(2)]
			if chance.IntN(2) == 0 {
				interview(t, f, chance.IntN(9))
				continue
			}
			other := create(t, "OLE")
			interview(t, other, 4)
			check(t, other.Close())
			for _, into := range pair[:1+chance.IntN(2)] {
				_, err := into.Union(ctx, other.Path())
				check(t, err)
			}
		}
		d, err := Compare(ctx, pair[0], pair[1])
		check(t, err)
		a, b := ids(t, pair[0]), ids(t, pair[1])
		want := [2]int{}
		for id := range a {
			if !b[id] {
				want[0]++
			}
		}
		for id := range b {
			if !a[id] {
				want[1]++
			}
		}
		if d.Only != want || d.Equal() != (want == [2]int{}) {
			t.Errorf("seed %d: %v differ, want %v; equal: %v", seed, d.Only, want, d.Equal())
		}
		resting, err := Compare(ctx, atRest(t, pair[0]), atRest(t, pair[1]))
		check(t, err)
		if resting.Only != d.Only || len(resting.Interviews) != len(d.Interviews) {
			t.Errorf("seed %d: of files at rest %v differ in %d interviews, want %v in %d", seed, resting.Only, len(resting.Interviews), d.Only, len(d.Interviews))
		}
		sum := d.Study
		for _, iv := range d.Interviews {
			sum[0] += iv.Only[0]
			sum[1] += iv.Only[1]
		}
		if sum != d.Only {
			t.Errorf("seed %d: %v told by interview, of %v", seed, sum, d.Only)
		}
	}
}

// BenchmarkCompare compares a lead's file with a copy that has one interview more.
func BenchmarkCompare(b *testing.B) {
	ctx := context.Background()
	f := create(b, "NGA")
	for range *interviews {
		interview(b, f, 230)
	}
	check(b, f.NoteHoldings(ctx))
	check(b, f.Close())
	one, other := open(b, f.Path()), open(b, copyOf(b, f.Path()))
	interview(b, other, 230)
	for b.Loop() {
		d, err := Compare(ctx, one, other)
		check(b, err)
		if len(d.Interviews) != 1 {
			b.Fatal(len(d.Interviews))
		}
	}
}
