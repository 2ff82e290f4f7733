package merge_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func TestOutcomesPerInterview(t *testing.T) {
	lead, a, b := newFile(t, "lead"), newFile(t, "a"), newFile(t, "b")
	same := start(t, a, "SAME")
	continued := start(t, a, "CONTINUED")
	parallel := start(t, a, "PARALLEL")
	unfit := start(t, a, "UNFIT")
	conflict := start(t, a, "CONFLICT")
	gone := start(t, a, "GONE")
	answer(t, a, conflict, "/q", "before")
	mergeAll(t, lead, a)
	mergeAll(t, b, lead)

	answer(t, a, continued, "/q", "1")
	for _, id := range []string{parallel, unfit} {
		answer(t, lead, id, "/x", "1")
		answer(t, a, id, "/y", "1")
	}
	answer(t, lead, conflict, "/q", "A")
	answer(t, a, conflict, "/q", "B")
	record(t, a, conflict, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: "asked twice"})
	check(t, lead.Erase(ctx, gone, survey.Whole(), "asked for"))
	answer(t, a, gone, "/q", "secret")
	fresh := start(t, a, "NEW")

	report, err := merge.Merge(ctx, lead, []string{a.Path()}, merge.Options{
		Check: func(_ context.Context, s *survey.State) ([]string, error) {
			if s.Business == "UNFIT" {
				return []string{"y is not asked when x is 1"}, nil
			}
			return nil, nil
		},
	})
	check(t, err)
	got := map[string]merge.Outcome{}
	for _, iv := range report.Interviews {
		got[iv.ID] = iv.Outcome
	}
	want := map[string]merge.Outcome{
		same: merge.Identical, continued: merge.Continued, parallel: merge.Parallel, unfit: merge.Semantic,
		conflict: merge.Disagree, gone: merge.Erased, fresh: merge.New,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if want := (merge.Counts{Read: 30, New: 9, Known: 21, SetAside: 1}); report.Counts != want {
		t.Errorf("counts %+v", report.Counts)
	}
	if !report.Attention() {
		t.Error("nothing to look at")
	}

	if len(report.Conflicts) != 1 {
		t.Fatalf("conflicts %+v", report.Conflicts)
	}
	c := report.Conflicts[0]
	if c.Business != "CONFLICT" || c.Path != "/q" || c.Before == nil || c.Before.Value != "before" || c.Notes[0].Text != "asked twice" {
		t.Errorf("conflict %+v", c)
	}
	who := map[string]string{}
	for _, v := range c.Versions {
		who[v.By+" "+v.Value] = v.File
	}
	if diff := cmp.Diff(map[string]string{"lead A": "", "a B": a.Path()}, who); diff != "" {
		t.Error(diff)
	}
}

func TestADecisionIsNotReopenedByAnOldStick(t *testing.T) {
	lead, a, b := newFile(t, "lead"), newFile(t, "a"), newFile(t, "b")
	id := start(t, a, "RO1")
	mergeAll(t, b, a)
	answer(t, a, id, "/q", "A")
	answer(t, b, id, "/q", "B")
	stick := must(a.Scratch(ctx))
	defer stick.Close()
	mergeAll(t, lead, a, b)
	open := must(lead.Conflicts(ctx))
	if len(open) != 1 {
		t.Fatalf("conflicts %v", open)
	}
	answer(t, lead, id, "/q", "an ordinary answer")
	if again := must(lead.Conflicts(ctx)); len(again) != 1 || len(again[0].Versions) != 3 {
		t.Errorf("an ordinary answer changed the conflict to %+v", again)
	}
	if err := lead.Resolve(ctx, open[0], value.Of("A"), "called them"); err == nil {
		t.Error("a conflict that has changed was resolved")
	}
	open = must(lead.Conflicts(ctx))
	check(t, lead.Resolve(ctx, open[0], value.Of("A"), "called them"))

	report := mergeAll(t, lead, stick, b)
	if report.New != 0 || len(report.Conflicts) != 0 || report.OpenConflicts != 0 {
		t.Errorf("report %+v", report)
	}
	s := must(lead.State(ctx, id))
	if s.Answers["/q"] != value.Of("A") {
		t.Errorf("answers %v", s.Answers)
	}
	mergeAll(t, a, lead)
	if s := must(a.State(ctx, id)); len(s.Conflicts) > 0 || s.Answers["/q"] != value.Of("A") {
		t.Errorf("the decision did not travel: %+v", s)
	}
}

func TestEqualAnswersAreNoConflict(t *testing.T) {
	a, b := newFile(t, "a"), newFile(t, "b")
	id := start(t, a, "RO1")
	mergeAll(t, b, a)
	answer(t, a, id, "/q", "same")
	answer(t, b, id, "/q", "same")
	report := mergeAll(t, a, b)
	if len(report.Conflicts) > 0 || report.Interviews[0].Outcome != merge.Parallel {
		t.Errorf("report %+v", report)
	}
	answer(t, a, id, "/q", "later")
	mergeAll(t, b, a)
	if s := must(b.State(ctx, id)); s.Answers["/q"] != value.Of("later") {
		t.Errorf("state %+v", s)
	}
}

func TestErasedDataDoesNotComeBack(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, a, "RO1")
	answer(t, a, id, "/q", "a very private thing")
	old := must(a.Scratch(ctx))
	defer old.Close()
	mergeAll(t, lead, a)
	check(t, lead.Erase(ctx, id, survey.Whole(), "asked for"))
	mergeAll(t, lead, old)
	if list := must(lead.Interviews(ctx)); len(list) > 0 {
		t.Errorf("back: %v", list)
	}
	mergeAll(t, a, lead)
	if list := must(a.Interviews(ctx)); len(list) > 0 {
		t.Errorf("the tombstone did not travel: %v", list)
	}
	third := newFile(t, "third")
	mergeAll(t, third, a, old)
	// Each file has what introduces its replica and accepts its questionnaire, the five
	// events of the interview there was, and the erasure.
	for f, files := range map[*store.File]int{lead: 2, a: 2, third: 3} {
		if h := must(f.Check(ctx)); !h.Sound() || h.Events != 2*files+5 {
			t.Errorf("%s: %+v", f.Replica().Name, h)
		}
	}
}

func TestAnErasureByAnybodyElseIsARequestUntilTheLeadErases(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, a, "RO1")
	answer(t, a, id, "/q", "1")
	mergeAll(t, lead, a)
	check(t, a.Erase(ctx, id, survey.Whole(), "asked for on the doorstep"))
	if list := must(a.Interviews(ctx)); len(list) != 0 {
		t.Errorf("it is still in the file it was erased in: %v", list)
	}
	report := mergeAll(t, lead, a)
	if r := report.Files[0].Requests; len(r) != 1 || r[0].Interview != id || r[0].By != "a" || !report.Attention() {
		t.Errorf("requests %+v", r)
	}
	if s := must(lead.State(ctx, id)); s.Answers["/q"] != value.Of("1") {
		t.Errorf("the lead's interview is %+v", s)
	}
	check(t, lead.Erase(ctx, id, survey.Whole(), "confirmed"))
	start(t, a, "RO2") // else the bytes are known
	if again := mergeAll(t, lead, a); len(again.Files[0].Requests) != 0 {
		t.Errorf("asked for once more: %+v", again.Files[0].Requests)
	}
	if list := must(lead.Interviews(ctx)); len(list) != 1 || list[0].Business != "RO2" {
		t.Errorf("interviews %v", list)
	}
}

func TestAPartOfAnInterviewIsErasedForGood(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, a, "RO1")
	answer(t, a, id, "/q", "stays")
	for _, text := range []string{"0381 1234", "0381 9999"} {
		record(t, a, id, survey.Event{Kind: survey.EventAnswered, Subject: survey.SubjectContact, Path: "/pii/phone", Answer: value.Of(text)})
	}
	answer(t, a, id, "/people[k1]/name", "a name")
	old := must(a.Scratch(ctx))
	defer old.Close()
	mergeAll(t, lead, a)
	part := survey.Part{Kinds: []survey.SubjectKind{survey.SubjectContact}, Paths: []string{"/people"}}
	check(t, lead.Erase(ctx, id, part, "withdrew contact data"))
	mergeAll(t, lead, old)
	s := must(lead.State(ctx, id))
	if len(s.Answers) != 1 || s.Answers["/q"].Text != "stays" || !s.Withdrawn.Includes(part) {
		t.Errorf("state %+v", s)
	}
	if h := must(lead.Check(ctx)); !h.Sound() || h.Waiting > 0 {
		t.Errorf("health %+v", h)
	}
	check(t, lead.Close())
	b := must(os.ReadFile(lead.Path()))
	for _, secret := range []string{"0381 1234", "0381 9999", "a name"} {
		if strings.Contains(string(b), secret) {
			t.Errorf("the file still has %q", secret)
		}
	}
}

func TestACopyWrittenTwiceIsAFork(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, a, "RO1")
	twin := must(a.Scratch(ctx))
	defer twin.Close()
	answer(t, a, id, "/q", "A")
	answer(t, a, id, "/r", "A")
	answer(t, twin, id, "/q", "B")
	report := mergeAll(t, lead, a, twin)
	want := []store.Fork{{Replica: a.Replica().ID, Name: "a", From: 6, Numbers: 1}}
	if diff := cmp.Diff(want, report.Forks); diff != "" {
		t.Error(diff)
	}
	if len(report.Conflicts) != 1 || report.New != 8 || !report.Attention() {
		t.Errorf("report %+v", report)
	}
	if h := must(lead.Check(ctx)); !h.Sound() || cmp.Diff(want, h.Forks) != "" {
		t.Errorf("health %+v", h)
	}
}

func TestACopyOfALeadBringsTheInterviewsOfSeveralCopies(t *testing.T) {
	lead, other := newFile(t, "lead"), newFile(t, "lead")
	started := map[string]string{}
	for _, name := range []string{"NGA", "OLE", "SAM"} {
		f := newFile(t, name)
		for range 3 {
			started[start(t, f, "RO"+name)] = f.Replica().ID
		}
		mergeAll(t, lead, f)
	}
	mergeAll(t, other, lead)

	for _, iv := range must(other.Interviews(ctx)) {
		if iv.Replica != started[iv.ID] {
			t.Errorf("%s was started by %s (%s), want %s", iv.ID, iv.Replica, iv.ReplicaName, started[iv.ID])
		}
	}
	if h := must(other.Check(ctx)); !h.Sound() {
		t.Errorf("stale: %v, altered: %v", h.Stale, h.Altered)
	}
}

func TestTheSameBytesAreNotReadAgain(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	start(t, a, "RO1")
	check(t, a.Close())
	mergeAll(t, lead, a)
	report := mergeAll(t, lead, a)
	if !report.Files[0].Again || report.Known != 5 || report.New != 0 || report.Attention() {
		t.Errorf("report %+v", report)
	}
	if merges := must(lead.Merges(ctx)); len(merges) != 1 || merges[0].Name != "a.feld" || merges[0].New != 5 {
		t.Errorf("merges %+v", merges)
	}
	if self := mergeAll(t, lead, lead); !self.Files[0].Again || self.Known != 7 {
		t.Errorf("merged with itself: %+v", self)
	}
}

func TestARefusedFileChangesNothingAndTheOthersGoOn(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		check(t, os.WriteFile(path, b, 0o600))
		return path
	}
	a := newFile(t, "a")
	id := start(t, a, "RO1")
	for range 200 {
		answer(t, a, id, "/q", strings.Repeat("x", 100))
	}
	check(t, a.Close())
	good := must(os.ReadFile(a.Path()))
	newer := append([]byte(nil), good...)
	newer[63] = 99
	foreign := file(t, dir, "foreign", "01890000-0000-7000-8000-000000000099")
	check(t, foreign.Close())

	lead := newFile(t, "lead")
	files := map[string]store.Fault{
		filepath.Join(dir, "no.feld"): store.NotFound,
		dir:                           store.NotStudyFile,
		write("text.feld", []byte("no database")): store.NotStudyFile,
		write("empty.feld", nil):                  store.NotStudyFile,
		write("newer.feld", newer):                store.Newer,
		write("torn.feld", good[:len(good)/2]):    store.Corrupt,
		foreign.Path():                            store.OtherStudy,
	}
	for path, fault := range files {
		report, err := merge.Merge(ctx, lead, []string{path}, merge.Options{})
		check(t, err)
		if r := report.Files[0].Refused; r == nil || r.Fault != fault || report.Refused() != 1 {
			t.Errorf("%s: %+v, want %s", filepath.Base(path), r, fault)
		}
	}
	if h := must(lead.Check(ctx)); !h.Sound() || h.Events != 2 || h.Replicas != 1 {
		t.Errorf("after refusals: %+v", h)
	}
	report, err := merge.Merge(ctx, lead, []string{filepath.Join(dir, "torn.feld"), a.Path()}, merge.Options{})
	check(t, err)
	if report.Files[0].Refused == nil || report.New != 205 {
		t.Errorf("report %+v", report)
	}
}

func TestARowThatWasAlteredIsRejectedAndWhatFollowsFromItWaits(t *testing.T) {
	a := newFile(t, "a")
	id := start(t, a, "RO1")
	answer(t, a, id, "/q", strings.Repeat("x", 100))
	answer(t, a, id, "/q", "corrected")
	answer(t, a, id, "/p", "another question")
	check(t, a.Close())
	good := must(os.ReadFile(a.Path()))
	altered := filepath.Join(t.TempDir(), "altered.feld")
	check(t, os.WriteFile(altered, []byte(strings.Replace(string(good), "xxxx", "yyyy", 1)), 0o600))

	lead := newFile(t, "lead")
	report, err := merge.Merge(ctx, lead, []string{altered}, merge.Options{})
	check(t, err)
	if want := (merge.Counts{Read: 8, New: 6, Waiting: 1, Rejected: 1}); report.Counts != want || !report.Attention() {
		t.Errorf("counts %+v, want %+v", report.Counts, want)
	}
	if s := must(lead.State(ctx, id)); len(s.Answers) != 1 || s.Answers["/p"].Text != "another question" {
		t.Errorf("answers %v", s.Answers)
	}
	r := must(lead.Resume(ctx, id))
	check(t, r.KeepDrafts(map[string]string{"/q": "half typed"}))
	whole := mergeAll(t, lead, a)
	if drafts := must(r.Drafts()); drafts["/q"] != "half typed" {
		t.Errorf("what was typed went when events had waited: %v", drafts)
	}
	if want := (merge.Counts{Read: 8, New: 1, Known: 7}); whole.Counts != want {
		t.Errorf("counts %+v, want %+v", whole.Counts, want)
	}
	if s := must(lead.State(ctx, id)); s.Answers["/q"].Text != "corrected" || len(s.Conflicts) > 0 {
		t.Errorf("state %+v", s)
	}
	if h := must(lead.Check(ctx)); !h.Sound() || h.Waiting != 0 || len(h.Gaps) != 0 {
		t.Errorf("health %+v", h)
	}
}

func TestTheReportIsJSONWithoutNulls(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	start(t, a, "RO1")
	b, err := json.Marshal(mergeAll(t, lead, a))
	check(t, err)
	var got map[string]any
	check(t, json.Unmarshal(b, &got))
	for _, key := range []string{"study", "dry_run", "files", "read", "new", "known", "waiting", "rejected", "set_aside", "interviews", "conflicts", "open_conflicts", "forks"} {
		if got[key] == nil {
			t.Errorf("no %q in %s", key, b)
		}
	}
}

func TestSomebodyIsToldHowFarTheMergeHasCome(t *testing.T) {
	lead, a, b := newFile(t, "lead"), newFile(t, "a"), newFile(t, "b")
	answer(t, a, start(t, a, "RO1"), "/q", "1")
	start(t, b, "RO2")
	var mu sync.Mutex
	told := map[int][]store.Step{}
	_, err := merge.Merge(ctx, lead, []string{a.Path(), b.Path()}, merge.Options{Progress: func(file int, p store.Progress) {
		mu.Lock()
		defer mu.Unlock()
		if p.Done > p.Total {
			t.Errorf("%d of %d", p.Done, p.Total)
		}
		if steps := told[file]; len(steps) == 0 || steps[len(steps)-1] != p.Step {
			told[file] = append(steps, p.Step)
		}
	}})
	check(t, err)
	steps := []store.Step{store.Copying, store.Reading, store.Adding}
	if diff := cmp.Diff(map[int][]store.Step{0: steps, 1: steps}, told); diff != "" {
		t.Error(diff)
	}
}

func TestAMergeThatIsStoppedKeepsTheFilesBeforeAndNothingOfTheOneUnderWay(t *testing.T) {
	lead, a, b, c := newFile(t, "lead"), newFile(t, "a"), newFile(t, "b"), newFile(t, "c")
	for _, f := range []*store.File{a, b, c} {
		answer(t, f, start(t, f, "OF "+f.Replica().Name), "/q", "1")
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	r, err := merge.Merge(ctx, lead, []string{a.Path(), b.Path(), c.Path()}, merge.Options{Progress: func(file int, p store.Progress) {
		if file == 1 && p.Step == store.Adding && p.Done == 0 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) || !r.Stopped || len(r.Files) != 1 || r.Files[0].Path != a.Path() || len(r.Interviews) != 1 {
		t.Errorf("%v, report %+v", err, r)
	}
	if all := must(lead.Interviews(context.Background())); len(all) != 1 || all[0].Business != "OF a" {
		t.Errorf("interviews %+v", all)
	}
	if h := must(lead.Check(context.Background())); !h.Sound() {
		t.Errorf("health %+v", h)
	}
	again := mergeAll(t, lead, a, b, c)
	if len(again.Interviews) != 2 || !again.Files[0].Again || again.New == 0 {
		t.Errorf("again %+v", again)
	}
	if left := must(filepath.Glob(filepath.Join(filepath.Dir(lead.Path()), ".feldbuch-*"))); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatCameEmptyBecauseALeadErasedItWaitsForNothing(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, lead, "RO1")
	answer(t, lead, id, "/q", "secret")
	check(t, lead.Erase(ctx, id, survey.Whole(), "asked for"))
	if r := mergeAll(t, a, lead); r.Waiting != 0 || r.New != r.Read {
		t.Errorf("counts %+v", r.Counts)
	}
}

func TestALeadWhoGoesOnOnAnotherLaptopIsStillTheLead(t *testing.T) {
	lead, a := newFile(t, "lead"), newFile(t, "a")
	id := start(t, lead, "RO1")
	answer(t, lead, id, "/q", "secret")
	mergeAll(t, a, lead)
	check(t, lead.Close())
	moved, err := store.Open(ctx, lead.Path(), store.Options{Machine: "another laptop", Clock: clock()})
	check(t, err)
	defer moved.Close()
	check(t, moved.Erase(ctx, id, survey.Whole(), "asked for"))
	if moved.Replica().ID == lead.Replica().ID {
		t.Fatal("it is the same replica")
	}
	r := mergeAll(t, a, moved)
	if all := must(a.Interviews(ctx)); len(all) != 0 || len(r.Files[0].Requests) != 0 {
		t.Errorf("interviews %+v, requests %+v", all, r.Files[0].Requests)
	}
}

func TestAnErasureCountsThatCameBeforeTheLeadWhoMadeIt(t *testing.T) {
	lead, b, c := newFile(t, "lead"), newFile(t, "b"), newFile(t, "c")
	id := start(t, lead, "RO1")
	answer(t, lead, id, "/q", "secret")
	check(t, lead.Erase(ctx, id, survey.Whole(), "asked for"))
	before := must(b.BackUp(ctx))
	mergeAll(t, b, lead)
	must(b.TakeBack(ctx, before)) // all goes but the erasure
	mergeAll(t, c, b)
	r := mergeAll(t, c, lead)
	if h := must(c.Check(ctx)); r.Waiting != 0 || h.Waiting != 0 || !h.Sound() {
		t.Errorf("counts %+v, health %+v", r.Counts, h)
	}
}
