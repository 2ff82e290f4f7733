package workspace

import (
	"context"
	"slices"

	"feldbuch/store"
	"feldbuch/store/event"
	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// settled is what was decided about duplicates among the businesses of these interviews.
func (s *Study) settled(ctx context.Context, all []store.Interview) (*fieldwork.Settled, error) {
	var codes []string
	for _, i := range all {
		if code := value.Code(i.Business); code != "" {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	kept, err := s.BusinessDecisions(ctx, slices.Compact(codes))
	if err != nil {
		return nil, err
	}
	var decisions []fieldwork.Decision
	for _, d := range kept {
		one := fieldwork.Decision{Business: d.Businesses[0], Interview: d.Interview, Reason: d.Reason, By: d.By, At: d.At, Lead: d.Lead}
		switch {
		case d.Kind == event.Counted:
			one.Kind = fieldwork.Counts
		case len(d.Businesses) < 2:
			continue
		default:
			one.Kind, one.Other = fieldwork.DecisionKind(d.Kind), d.Businesses[1]
		}
		decisions = append(decisions, one)
	}
	return fieldwork.Settle(decisions), nil
}

// Duplicates are what may stand for one business more than once.
type Duplicates struct {
	Doubles []fieldwork.Double
	*fieldwork.Settled
	kept []store.Interview
}

// Duplicates finds them.
func (s *Study) Duplicates(ctx context.Context) (*Duplicates, error) {
	all, err := s.Kept(ctx)
	if err != nil {
		return nil, err
	}
	return s.duplicates(ctx, all)
}

func (s *Study) duplicates(ctx context.Context, all []store.Interview) (*Duplicates, error) {
	settled, err := s.settled(ctx, all)
	return &Duplicates{fieldwork.Doubles(counted(all), settled), settled, all}, err
}

// Alike proposes which businesses may be one, by what the questionnaires say businesses are
// known by. What somebody decided is not proposed again.
func (s *Study) Alike(ctx context.Context, d *Duplicates) ([]fieldwork.Likeness, error) {
	all, err := s.identities(ctx, d)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(fieldwork.Alike(all), func(l fieldwork.Likeness) bool {
		return len(d.Decided(l.Business, l.Other)) > 0 || d.Of(l.Business) == d.Of(l.Other)
	}), nil
}

func (s *Study) identities(ctx context.Context, d *Duplicates) (all []fieldwork.Identity, err error) {
	forms, business, at := map[string]*Form{}, map[string]string{}, map[string]int{}
	known := false
	for _, i := range d.kept {
		if forms[i.Questionnaire] == nil {
			if forms[i.Questionnaire], err = s.Form(ctx, i.Questionnaire); err != nil {
				return nil, err
			}
			known = known || slices.ContainsFunc(forms[i.Questionnaire].Elements(), func(e *survey.Element) bool { return e.Identifies != "" })
		}
		business[i.ID] = value.Code(i.Business)
	}
	if !known {
		return nil, nil // then there is no need to go through all answers
	}
	for state, err := range s.StatesThatCount(ctx) {
		if err != nil {
			return nil, err
		}
		code, form := business[state.ID], forms[state.Form]
		if code == "" || form == nil {
			continue
		}
		i, there := at[code]
		if !there {
			i = len(all)
			at[code], all = i, append(all, fieldwork.Identity{Business: code, By: map[string][]string{}})
		}
		for path, a := range state.Answers {
			if e := form.Find(survey.SchemaPath(path)); e != nil && e.Identifies != "" && a.Status == value.Answered {
				all[i].By[e.Identifies] = append(all[i].By[e.Identifies], a.Text)
			}
		}
	}
	return all, nil
}

// Open is how many matters somebody has to decide.
func (d *Duplicates) Open() int { return len(fieldwork.Undecided(d.Doubles)) + len(d.Disputed()) }

// Has reports whether there is an interview with a business of this code.
func (d *Duplicates) Has(business string) bool {
	code := value.Code(business)
	return slices.ContainsFunc(d.kept, func(i store.Interview) bool { return value.Code(i.Business) == code })
}

// Line is the interview with an id.
func (d *Duplicates) Line(id string) store.Interview {
	return d.kept[slices.IndexFunc(d.kept, func(i store.Interview) bool { return i.ID == id })]
}

// Among reports whether an interview was held with one of some businesses, or with what
// was decided to be one of them.
func (d *Duplicates) Among(i store.Interview, businesses []string) bool {
	return slices.ContainsFunc(businesses, func(b string) bool { return d.Of(b) == d.Of(i.Business) })
}

// CountsFor decides that of all interviews of a business one counts, under every code the
// business goes by: what is decided later under another must not stand against it.
func (s *Study) CountsFor(ctx context.Context, d *Duplicates, i store.Interview, reason string) error {
	for _, code := range d.Codes(i.Business) {
		err := s.DecideOnBusiness(ctx, store.BusinessDecision{Kind: event.Counted, Businesses: []string{code}, Interview: i.ID, Reason: reason})
		if err != nil {
			return err
		}
	}
	return nil
}

// AreOne decides whether two businesses are one.
func (s *Study) AreOne(ctx context.Context, a, b string, one bool, reason string) error {
	kind := event.Distinct
	if one {
		kind = event.Same
	}
	a, b = fieldwork.Pair(a, b)
	return s.DecideOnBusiness(ctx, store.BusinessDecision{Kind: kind, Businesses: []string{a, b}, Reason: reason})
}

// BelongsTo decides that an interview was held with another business than it says.
func (s *Study) BelongsTo(ctx context.Context, id, business, reason string) error {
	r, err := s.hold(ctx, id, false)
	if err != nil {
		return err
	}
	to := value.Of(value.Code(business))
	events := []survey.Event{{Kind: survey.EventBusiness, Answer: to, Note: reason}}
	iv, err := s.View(ctx, id)
	if err != nil {
		return err
	}
	if path := iv.BusinessPath(); path != "" {
		events = append(events, survey.Event{Kind: survey.EventResolved, Path: path, Answer: to, Note: reason})
	}
	return r.recorder.Record(events...)
}
