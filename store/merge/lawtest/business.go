package lawtest

import (
	"errors"
	"fmt"
	"slices"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// Codes are those of all businesses.
var Codes = []string{"RO1", "RO2", "RO3", "RO4"}

// Businesses are visited twice, or are the same, and somebody decides about it.
var Businesses = []Operation{
	{"one interview of a business counts", 3, (*World).count},
	{"two businesses are one", 2, func(w *World, f *store.File) bool { return w.pair(f, event.Same) }},
	{"two businesses are not the same", 2, func(w *World, f *store.File) bool { return w.pair(f, event.Distinct) }},
	{"an interview belongs to another business", 2, (*World).belongs},
	{"a decision on a business is taken back", 3, (*World).undecide},
}

func (w *World) code() string { return draw(w, "business", Codes...) }

func (w *World) count(f *store.File) bool {
	iv := w.one(f)
	if iv.ID == "" || iv.Business == "" {
		return false
	}
	w.decide(f, store.BusinessDecision{Kind: event.Counted, Businesses: []string{iv.Business}, Interview: iv.ID})
	return true
}

func (w *World) pair(f *store.File, kind survey.EventKind) bool {
	a, b := fieldwork.Pair(w.code(), w.code())
	if a == b {
		return false
	}
	w.decide(f, store.BusinessDecision{Kind: kind, Businesses: []string{a, b}})
	return true
}

func (w *World) decide(f *store.File, d store.BusinessDecision) {
	d.Reason = draw(w, "reason", "asked", "seen")
	Check(w.T, f.DecideOnBusiness(ctx, d))
}

func (w *World) belongs(f *store.File) bool {
	return w.record(f, survey.Event{Kind: survey.EventBusiness, Answer: value.Of(w.code()), Note: "wrong id"})
}

func (w *World) undecide(f *store.File) bool {
	own := slices.DeleteFunc(must(f.BusinessDecisions(ctx, Codes)), func(d store.BusinessDecision) bool { return d.Replica != f.Replica().ID })
	if len(own) == 0 {
		return false
	}
	err := f.UndoOnBusiness(ctx, own[w.below(len(own), "decision")])
	if !errors.Is(err, store.ErrNotInConflict) { // somebody else has decided the same
		Check(w.T, err)
	}
	return err == nil
}

// Settled is what follows in a file from all that was decided about businesses.
type Settled struct {
	Decisions  []string // in words
	One        map[string]string
	Doubles    []fieldwork.Double
	PassedOver map[string]bool
	Disputed   [][2]string
}

// Settle works it out.
func Settle(f *store.File) Settled {
	var s Settled
	var all []fieldwork.Decision
	for _, d := range must(f.BusinessDecisions(ctx, Codes)) {
		s.Decisions = append(s.Decisions, fmt.Sprint(d.By, " ", d.Lead, " ", d.Kind, " ", d.Businesses, " ", d.Interview, " ", d.Reason, " ", d.At))
		one := fieldwork.Decision{Kind: fieldwork.DecisionKind(d.Kind), Business: d.Businesses[0], Interview: d.Interview, Reason: d.Reason, By: d.By, At: d.At, Lead: d.Lead}
		if one.Kind != fieldwork.Counts {
			one.Other = d.Businesses[1]
		}
		all = append(all, one)
	}
	settled := fieldwork.Settle(all)
	s.One = map[string]string{}
	for _, code := range Codes {
		s.One[code] = settled.Of(code)
	}
	interviews := counted(f)
	s.Doubles, s.PassedOver, s.Disputed = fieldwork.Doubles(interviews, settled), fieldwork.First.PassedOver(interviews, settled, true), settled.Disputed()
	return s
}

// counted are the interviews that nobody discarded.
func counted(f *store.File) (all []fieldwork.Interview) {
	for _, iv := range must(f.Interviews(ctx)) {
		if !iv.Discarded {
			all = append(all, fieldwork.Interview{ID: iv.ID, Business: iv.Business, StartedAt: iv.StartedAt, FinishedAt: iv.FirstCompletedAt})
		}
	}
	return all
}

// DecideAll decides on every business and every pair of them.
func (w *World) DecideAll(f *store.File) {
	interviews := must(f.Interviews(ctx))
	var all []store.BusinessDecision
	for i, code := range Codes {
		chosen := "none"
		if at := slices.IndexFunc(interviews, func(iv store.Interview) bool { return iv.Business == code }); at >= 0 {
			chosen = interviews[at].ID
		}
		all = append(all, store.BusinessDecision{Kind: event.Counted, Businesses: []string{code}, Interview: chosen, Reason: "last word"})
		for _, other := range Codes[i+1:] {
			kind := draw(w, "last word", event.Same, event.Distinct)
			all = append(all, store.BusinessDecision{Kind: kind, Businesses: []string{code, other}, Reason: "last word"})
		}
	}
	Check(w.T, f.DecideOnBusiness(ctx, all...))
}
