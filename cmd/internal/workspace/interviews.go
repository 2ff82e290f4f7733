package workspace

import (
	"context"
	"slices"
	"strings"

	"feldbuch/store"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// All are the interviews in the order they were started, discarded ones included, each
// with its business.
func (s *Study) All(ctx context.Context) ([]store.Interview, error) {
	all, err := s.Interviews(ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].Business, err = s.Business(ctx, all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Kept are those that are not discarded.
func (s *Study) Kept(ctx context.Context) ([]store.Interview, error) {
	all, err := s.All(ctx)
	return kept(all), err
}

func kept(all []store.Interview) []store.Interview {
	return slices.DeleteFunc(all, func(i store.Interview) bool { return i.Discarded })
}

// Business is the business of an interview; where its events name none and its
// questionnaire asks for one, the interview itself is asked.
func (s *Study) Business(ctx context.Context, i store.Interview) (string, error) {
	if i.Business != "" {
		return i.Business, nil
	}
	form, err := s.Form(ctx, i.Questionnaire)
	if err != nil || !form.AsksForBusiness() {
		return "", err
	}
	iv, err := s.View(ctx, i.ID)
	if err != nil {
		return "", err
	}
	return iv.Business(), nil
}

// Wanted is which of the interviews of one business a command is about.
type Wanted func(store.Interview) bool

// Open are those that can be gone on with, Finished those that can be corrected, and so on.
func Open(i store.Interview) bool      { return !i.Discarded && !i.Completed }
func Finished(i store.Interview) bool  { return !i.Discarded && i.Completed }
func Kept(i store.Interview) bool      { return !i.Discarded }
func Discarded(i store.Interview) bool { return i.Discarded }

// Find is the interview with an id, or the start of one, or of a business; else the
// error is a *FindError. Of several with one business it is the one that is wanted.
func (s *Study) Find(ctx context.Context, name string, wanted Wanted) (store.Interview, error) {
	all, err := s.All(ctx)
	if err != nil {
		return store.Interview{}, err
	}
	code := value.Code(name)
	var byID, ofBusiness []store.Interview
	for _, i := range all {
		switch {
		case strings.HasPrefix(i.ID, strings.ToLower(name)):
			byID = append(byID, i)
		case code != "" && value.Code(i.Business) == code:
			ofBusiness = append(ofBusiness, i)
		}
	}
	unwanted := func(i store.Interview) bool { return !wanted(i) }
	if some := slices.DeleteFunc(slices.Clone(ofBusiness), unwanted); len(some) > 0 {
		ofBusiness = some
	}
	found := append(byID, ofBusiness...)
	if len(found) != 1 {
		return store.Interview{}, &FindError{name, found}
	}
	return found[0], nil
}

// isOwn reports whether an interview was begun in this copy, perhaps before it was known
// whose it is.
func (s *Study) isOwn(i store.Interview) bool {
	return i.ReplicaName == "" || i.ReplicaName == s.Replica().Name
}

// counted is what the rules of field work must know of interviews.
func counted(all []store.Interview) []fieldwork.Interview {
	var some []fieldwork.Interview
	for _, i := range all {
		if !i.Discarded {
			some = append(some, fieldwork.Interview{ID: i.ID, Business: i.Business, StartedAt: i.StartedAt, FinishedAt: i.FirstCompletedAt})
		}
	}
	return some
}

// Doubles are the businesses with more than one finished interview of which nobody decided
// which one counts.
func (s *Study) Doubles(ctx context.Context) ([]fieldwork.Double, error) {
	d, err := s.Duplicates(ctx)
	if err != nil {
		return nil, err
	}
	return fieldwork.Undecided(d.Doubles), nil
}

// With are the interviews with a business that are not discarded.
func (s *Study) With(ctx context.Context, business string) ([]store.Interview, error) {
	all, err := s.Kept(ctx)
	code := value.Code(business)
	return slices.DeleteFunc(all, func(i store.Interview) bool { return code == "" || value.Code(i.Business) != code }), err
}

// Totals count what is in a study file, without what is discarded.
type Totals struct{ Interviews, Completed, Corrections, Conflicts, Discarded int }

// Totals counts the interviews and their open conflicts. One that is being corrected
// counts as completed.
func (s *Study) Totals(ctx context.Context) (Totals, error) {
	all, err := s.Interviews(ctx)
	return count(all), err
}

// Overview is Totals and Doubles, with the interviews listed once.
func (s *Study) Overview(ctx context.Context) (Totals, []fieldwork.Double, error) {
	all, err := s.All(ctx)
	if err != nil {
		return Totals{}, nil, err
	}
	t := count(all)
	d, err := s.duplicates(ctx, kept(all))
	if err != nil {
		return t, nil, err
	}
	return t, fieldwork.Undecided(d.Doubles), nil
}

func count(all []store.Interview) Totals {
	var t Totals
	for _, i := range all {
		if i.Discarded {
			t.Discarded++
			continue
		}
		t.Interviews++
		t.Conflicts += i.Conflicts
		if i.Completed || i.Correction {
			t.Completed++
		}
		if i.Correction {
			t.Corrections++
		}
	}
	return t
}
