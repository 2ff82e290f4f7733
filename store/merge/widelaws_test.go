package merge_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// wide is a world with all that a study can go through: a lead, several interviewers,
// erasures, versions that nobody has accepted yet, clocks that jump, copies that go on,
// merges taken back.
type wide struct {
	*world
	jump time.Duration // of all clocks
}

func newWide(t *rapid.T) *wide {
	dir, err := os.MkdirTemp(memory(), "laws-")
	check(t, err)
	w := &wide{world: &world{t: t, dir: dir}}
	t.Cleanup(w.close)
	w.files = append(w.files, w.create("lead", store.Lead))
	for i := range rapid.IntRange(1, 5).Draw(t, "interviewers") {
		w.files = append(w.files, w.create(fmt.Sprint("replica ", i), store.Interviewer))
	}
	for range rapid.IntRange(6, 20).Draw(t, "steps") {
		w.step()
	}
	return w
}

// options let each version count only where it is accepted: all differ in structure.
func (w *wide) options(machine string) store.Options {
	steady := clock()
	return store.Options{
		Machine: machine, Clock: func() time.Time { return steady().Add(w.jump) },
		Structure: func(canonical []byte, _ func(string) ([]byte, error)) string { return hashOf(canonical) },
	}
}

func (w *wide) create(name string, role store.Role) *store.File {
	f, err := store.Create(ctx, filepath.Join(w.dir, name+".feld"), store.Study{ID: study, Name: "Bedarf"},
		store.Replica{Role: role, Name: name}, w.options(name))
	check(w.t, err)
	check(w.t, f.AddQuestionnaire(ctx, questionnaire(canonical)))
	return f
}

func questionnaire(text []byte) store.Questionnaire {
	return store.Questionnaire{Hash: hashOf(text), FormID: "needs", Canonical: text, Structure: hashOf(text)}
}

func (w *wide) step() {
	t := w.t
	at := rapid.IntRange(0, len(w.files)-1).Draw(t, "file")
	f := w.files[at]
	switch rapid.SampledFrom([]string{"erase", "erase", "version", "accept", "newer", "upgrade", "jump", "back", "setting", "twin", "stick", "move", "old", "old", "old", "old", "old", "old"}).Draw(t, "wide step") {
	case "erase":
		w.erase(f)
	case "version":
		check(t, f.AddQuestionnaire(ctx, questionnaire(other)))
	case "accept":
		for _, q := range must(w.files[0].WaitingQuestionnaires(ctx)) {
			q.Structure = q.Hash
			must(w.files[0].AcceptQuestionnaire(ctx, q))
		}
	case "newer":
		if _, err := f.Questionnaire(ctx, otherHash); err == nil {
			_, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: otherHash, Business: "NEWER"})
			check(t, err)
		}
	case "upgrade":
		w.upgrade(f)
	case "jump":
		w.jump = time.Duration(rapid.IntRange(-1000, 1000).Draw(t, "hours")) * time.Hour
	case "back":
		w.back(f)
	case "setting":
		check(t, f.Set(ctx, "small", rapid.SampledFrom([]string{"3", "5"}).Draw(t, "setting")))
	case "twin":
		w.files = append(w.files, w.copied(f, ""))
	case "stick":
		w.sticks = append(w.sticks, w.copied(f, ""))
	case "move": // a lead who moves is another lead, whom not everybody knows
		if f.Replica().Role != store.Lead {
			w.files = append(w.files, w.copied(f, fmt.Sprint("laptop ", len(w.files))))
		}
	case "old":
		w.usual(f)
	}
}

// usual is what happens every day.
func (w *wide) usual(f *store.File) {
	t := w.t
	switch rapid.SampledFrom([]string{"start", "answer", "answer", "answer", "note", "stage", "merge", "merge", "resolve"}).Draw(t, "usual step") {
	case "start":
		w.interviews = append(w.interviews, start(t, f, fmt.Sprint("RO", len(w.interviews))))
	case "answer":
		w.record(f, survey.Event{
			Kind: survey.EventAnswered, Path: rapid.SampledFrom([]string{"/p", "/q"}).Draw(t, "path"),
			Answer: value.Of(rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "value")),
		})
	case "note":
		w.record(f, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "note")})
	case "stage":
		w.record(f, survey.Event{Kind: rapid.SampledFrom([]survey.EventKind{survey.EventCompleted, survey.EventReopened, survey.EventDiscarded}).Draw(t, "stage")})
	case "merge":
		mergeAll(t, f, rapid.SampledFrom(slices.Concat(w.files, w.sticks)).Draw(t, "from"))
	case "resolve":
		for _, c := range must(f.Conflicts(ctx)) {
			check(t, f.Resolve(ctx, c, c.Versions[0].Answer, "decided"))
		}
	}
}

func (w *wide) erase(f *store.File) {
	if list := must(f.Interviews(ctx)); len(list) > 0 {
		part := rapid.SampledFrom([]survey.Part{survey.Whole(), {Paths: []string{"/q"}}}).Draw(w.t, "part")
		check(w.t, f.Erase(ctx, rapid.SampledFrom(list).Draw(w.t, "erased").ID, part, "asked for"))
	}
}

func (w *wide) upgrade(f *store.File) {
	list := must(f.Interviews(ctx))
	if _, err := f.Questionnaire(ctx, otherHash); err != nil || len(list) == 0 {
		return
	}
	id := rapid.SampledFrom(list).Draw(w.t, "upgraded").ID
	check(w.t, f.Upgrade(ctx, id, otherHash, nil))
}

// back merges something, and takes that back at once.
func (w *wide) back(f *store.File) {
	before := must(f.BackUp(ctx))
	mergeAll(w.t, f, rapid.SampledFrom(slices.Concat(w.files, w.sticks)).Draw(w.t, "taken back"))
	_, err := f.TakeBack(ctx, before)
	if later := (*store.LaterError)(nil); !errors.As(err, &later) { // what a twin wrote is this file's too
		check(w.t, err)
	}
	check(w.t, os.Remove(before))
}

func (w *wide) copied(f *store.File, machine string) *store.File {
	c := w.copy(f)
	check(w.t, c.Close())
	return must(store.Open(ctx, c.Path(), w.options(machine)))
}

// united is a new file with all that the given ones hold.
func (w *wide) united(files ...*store.File) *store.File {
	f := w.create(fmt.Sprint("union ", len(w.sticks)), store.Interviewer)
	w.sticks = append(w.sticks, f)
	mergeAll(w.t, f, files...)
	return f
}

// log is the canonical dump of a file but for what unions wrote themselves.
func (w *wide) log(f *store.File) string {
	unions := map[string]bool{}
	for _, r := range must(f.Replicas(ctx)) {
		if strings.HasPrefix(r.Name, "union ") {
			unions[strings.ToUpper(strings.ReplaceAll(r.ID, "-", ""))] = true
		}
	}
	var kept []string
	for line := range strings.Lines(dump(w.t, f.Path())) {
		if replica, _, _ := strings.Cut(line, " "); !unions[replica] {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

func (w *wide) sameLog(law, want, got string) {
	w.t.Helper()
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		w.t.Fatal(law, diff)
	}
}

func TestEveryOrderGroupingAndRepetitionGivesTheSameLog(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWide(t)
		files := slices.Concat(w.files, w.sticks)
		all := w.united(files...)
		want := w.log(all)
		w.sameLog("in another order", want, w.log(w.united(rapid.Permutation(files).Draw(t, "order")...)))
		cut := rapid.IntRange(0, len(files)).Draw(t, "cut")
		w.sameLog("in two groups", want, w.log(w.united(w.united(files[cut:]...), w.united(files[:cut]...))))
		before := must(all.BackUp(ctx))
		mergeAll(t, all, w.united(files[:cut]...))
		must(all.TakeBack(ctx, before))
		mergeAll(t, all, files...)
		w.sameLog("taken back and once more", want, w.log(all))
		if h := must(all.Check(ctx)); !h.Sound() {
			t.Fatalf("%+v", h)
		}
		w.holdsAll(all, files)
	})
}

// holdsAll: every event of the files is in their union.
func (w *wide) holdsAll(all *store.File, files []*store.File) {
	w.t.Helper()
	held := dump(w.t, all.Path())
	for _, f := range files {
		for line := range strings.Lines(dump(w.t, f.Path())) {
			if fields := strings.Fields(line); len(fields) > 2 && !strings.Contains(held, fields[2]) {
				w.t.Fatal("not in the union: ", line)
			}
		}
	}
}

func TestWhatIsResolvedStaysResolvedWhateverComesAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWide(t)
		files := slices.Concat(w.files, w.sticks)
		all := w.united(files...)
		for _, c := range must(all.Conflicts(ctx)) {
			check(t, all.Resolve(ctx, c, value.Of("decided"), ""))
		}
		stick := w.copied(all, "")
		w.sticks = append(w.sticks, stick)
		for _, into := range []*store.File{all, w.united(append(slices.Clone(files), stick)...), w.united(append([]*store.File{stick}, files...)...)} {
			mergeAll(t, into, files...)
			if open := must(into.Conflicts(ctx)); len(open) > 0 {
				t.Fatalf("open again: %+v", open)
			}
		}
	})
}
