package lawtest

import (
	"errors"
	"os"

	"feldbuch/store"
	"feldbuch/survey"
)

// Rarer are what makes a study differ from file to file: what is erased, which versions
// count, which merges were taken back.
var Rarer = []Operation{
	{"a part of an interview is erased", 3, (*World).erase},
	{"a newer questionnaire arrives", 3, (*World).newVersion},
	{"a newer questionnaire is accepted", 5, (*World).accept},
	{"an interview begins with a newer questionnaire", 4, (*World).startNewer},
	{"an interview is upgraded", 5, (*World).upgrade},
	{"a clock jumps", 3, (*World).jumpClocks},
	{"a setting is made", 2, (*World).set},
	{"a merge is taken back", 3, func(w *World, f *store.File) bool { return w.back(f, false) }},
	{"a merge is taken back and made again", 2, func(w *World, f *store.File) bool { return w.back(f, true) }},
}

func (w *World) erase(f *store.File) bool {
	iv := w.one(f)
	if iv.ID == "" {
		return false
	}
	part := draw(w, "part", survey.Whole(), survey.Part{Paths: []string{"/q"}})
	Check(w.T, f.Erase(ctx, iv.ID, part, "asked for"))
	return true
}

func (w *World) newVersion(f *store.File) bool {
	Check(w.T, f.AddQuestionnaire(ctx, version(Newer)))
	if lead := w.Files[0]; f != lead && w.below(2, "to the lead") > 0 {
		w.Merge(lead, f)
	}
	return true
}

func (w *World) accept(*store.File) bool {
	lead := w.Files[0]
	waiting := must(lead.WaitingQuestionnaires(ctx))
	for _, q := range waiting {
		q.Structure = q.Hash
		must(lead.AcceptQuestionnaire(ctx, q))
	}
	return len(waiting) > 0
}

func (w *World) startNewer(f *store.File) bool {
	if _, err := f.Questionnaire(ctx, NewerHash); err != nil {
		return false
	}
	_, _, err := f.NewInterview(ctx, store.NewInterview{Questionnaire: NewerHash, Business: w.code()})
	Check(w.T, err)
	return true
}

func (w *World) upgrade(f *store.File) bool {
	iv := w.one(f)
	if _, err := f.Questionnaire(ctx, NewerHash); err != nil || iv.ID == "" {
		return false
	}
	Check(w.T, f.Upgrade(ctx, iv.ID, NewerHash, nil))
	return true
}

func (w *World) set(f *store.File) bool {
	Check(w.T, f.Set(ctx, "small", draw(w, "setting", "3", "5")))
	return true
}

// back merges something, takes that back at once and may merge it again.
func (w *World) back(f *store.File, again bool) bool {
	from := w.any("taken back")
	before := must(f.BackUp(ctx))
	brought := w.Merge(f, from).New
	_, err := f.TakeBack(ctx, before)
	later := (*store.LaterError)(nil)
	if !errors.As(err, &later) { // what a twin wrote is this file's too
		Check(w.T, err)
	}
	Check(w.T, os.Remove(before))
	if again {
		w.Merge(f, from)
	}
	return later == nil && brought > 0
}
