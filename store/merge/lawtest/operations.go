package lawtest

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Operation is one thing that can happen in a file; Do reports whether it could.
type Operation struct {
	Name  string
	Often int
	Do    func(*World, *store.File) bool
}

// What comes of operations.
const (
	Fork         = "two events have one number"
	Waits        = "an event waits for another"
	ComesLate    = "an event that waited counts"
	ErasureAsked = "an erasure is asked for that does not count yet"
)

// Interviews are held, and their conflicts decided.
var Interviews = []Operation{
	{"an interview begins", 4, (*World).start},
	{"a question is answered", 9, (*World).answer},
	{"a question is noted on", 2, (*World).note},
	{"an interview is completed or opened again", 3, (*World).stage},
	{"a correction begins", 3, (*World).correct},
	{"an interview is discarded or restored", 2, (*World).discard},
	{"a correction is given up", 4, (*World).giveUp},
	{"two files answer a question differently", 6, (*World).disagree},
	{"a conflict is resolved", 4, (*World).resolve},
	{"a resolution is taken back", 3, (*World).reconsider},
	{"a business is to be asked again", 3, (*World).ask},
}

// Copies are made and merged.
var Copies = []Operation{
	{"a file is merged", 6, (*World).merge},
	{"a copy goes on as the same replica", 2, (*World).twin},
	{"a copy goes on elsewhere", 2, (*World).move},
	{"a stick is kept", 2, (*World).stick},
	{"a stick is kept that lost an event", 3, (*World).torn},
}

func (w *World) start(f *store.File) bool {
	_, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: CanonicalHash, Business: w.code(), Interviewer: "AB"})
	Check(w.T, err)

	return true
}

func (w *World) answer(f *store.File) bool {
	return w.record(f, survey.Event{
		Kind: survey.EventAnswered, Path: draw(w, "path", "/p", "/q"),
		Answer: value.Of(draw(w, "value", "", "1", "2")),
	})
}

// disagree lets f and another file answer one question of an interview both have, and then
// know both answers.
func (w *World) disagree(f *store.File) bool {
	iv, other := w.one(f), draw(w, "other", w.Files...)
	if iv.ID == "" || other == f {
		return false
	}
	w.Merge(other, f)
	for i, file := range []*store.File{f, other} {
		r, err := file.Resume(ctx, iv.ID)
		if err != nil {
			return false // it waits there
		}
		Check(w.T, r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/q", Answer: value.Of(fmt.Sprint("side ", i))}))
	}
	w.Merge(f, other)
	return true
}

func (w *World) note(f *store.File) bool {
	return w.record(f, survey.Event{Kind: survey.EventNoted, Path: "/q", Note: draw(w, "note", "", "a", "b")})
}

func (w *World) stage(f *store.File) bool {
	return w.record(f, survey.Event{Kind: draw(w, "stage", survey.EventCompleted, survey.EventReopened)})
}

func (w *World) correct(f *store.File) bool {
	return w.record(f, survey.Event{Kind: survey.EventCompleted}, survey.Event{Kind: survey.EventReopened})
}

func (w *World) discard(f *store.File) bool {
	return w.record(f, survey.Event{
		Kind: draw(w, "discard", survey.EventDiscarded, survey.EventRestored),
		Note: draw(w, "why", "", "wrong", "double"),
	})
}

// one is any interview of a file, "" where there is none.
func (w *World) one(f *store.File) (iv store.Interview) {
	if list := must(f.Interviews(ctx)); len(list) > 0 {
		iv = list[w.below(len(list), "interview")]
	}
	return iv
}

func (w *World) record(f *store.File, events ...survey.Event) bool {
	iv := w.one(f)
	if iv.ID == "" {
		return false
	}
	r, err := f.Resume(ctx, iv.ID)
	Check(w.T, err)
	Check(w.T, r.Record(events...))
	return true
}

// giveUp gives a correction up: what is known is then what counted before.
func (w *World) giveUp(f *store.File) bool {
	all := must(f.Interviews(ctx))
	at := slices.IndexFunc(all, func(iv store.Interview) bool { return iv.Correction })
	if at < 0 {
		return false
	}
	before := must(f.StateThatCounts(ctx, all[at].ID))
	r := must(f.Resume(ctx, all[at].ID))
	Check(w.T, r.GiveUp("wrong"))
	after := must(f.State(ctx, all[at].ID))
	if diff := cmp.Diff(before.Answers, after.Answers); diff != "" && len(before.Conflicts) == 0 || !after.Completed {
		w.T.Fatal("given up, but not as last completed", diff)
	}
	return true
}

func (w *World) resolve(f *store.File) bool {
	all := must(f.Conflicts(ctx))
	for _, c := range all {
		Check(w.T, f.Resolve(ctx, c, c.Versions[0].Answer, "decided"))
	}
	return len(all) > 0
}

// reconsider takes decisions back: then there is again what there was to decide.
func (w *World) reconsider(f *store.File) bool {
	before := must(f.Conflicts(ctx))
	for _, c := range before {
		Check(w.T, f.Resolve(ctx, c, value.Of("3"), "decided"))
		Check(w.T, f.Reopen(ctx, c))
	}
	for i, c := range must(f.Conflicts(ctx)) {
		if c.Check != before[i].Check || len(c.Versions) != len(before[i].Versions) || len(c.Asked) != len(before[i].Asked) {
			w.T.Fatalf("there was\n%+v\nand is now\n%+v", before[i], c)
		}
	}
	return len(before) > 0
}

func (w *World) ask(f *store.File) bool {
	all := must(f.Conflicts(ctx))
	for _, c := range all {
		Check(w.T, f.AskAgain(ctx, c, "really?"))
	}
	return len(all) > 0
}

func (w *World) any(label string) *store.File { return draw(w, label, w.All()...) }

func (w *World) merge(f *store.File) bool { return w.Merge(f, w.any("from")).New > 0 }

// twin is a copy that goes on as the same replica: forks.
func (w *World) twin(f *store.File) bool {
	w.Files = append(w.Files, w.Copy(f, ""))
	return true
}

// move is a copy that goes on as a replica of its own. A lead who moves is another lead,
// whom not everybody knows.
func (w *World) move(f *store.File) bool {
	if f.Replica().Role == store.Lead {
		return false
	}
	w.Files = append(w.Files, w.Copy(f, fmt.Sprint("laptop ", len(w.Files))))
	return true
}

func (w *World) stick(f *store.File) bool {
	w.Keep(w.Copy(f, ""))
	return true
}

// torn is a stick that lacks an event: what supersedes it waits wherever it comes to.
func (w *World) torn(f *store.File) bool {
	stick := w.Keep(w.Copy(f, ""))
	lost := w.below(30, "lost")
	Check(w.T, Forge(stick.Path(), fmt.Sprint("DELETE FROM event WHERE id IN (SELECT id FROM event WHERE seq > 1 ORDER BY replica, seq, id LIMIT 1 OFFSET ", lost, ")")))
	return true
}

func (w *World) jumpClocks(*store.File) bool {
	w.jump = time.Duration(w.below(2001, "hours")-1000) * time.Hour
	return true
}
