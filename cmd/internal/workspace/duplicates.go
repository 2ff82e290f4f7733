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
	decisions, err := s.decisions(ctx, all)
	return fieldwork.Settle(decisions), err
}

func (s *Study) decisions(ctx context.Context, all []store.Interview) ([]fieldwork.Decision, error) {
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
		if d.Kind == event.Counted || len(d.Businesses) > 1 {
			decisions = append(decisions, decisionOf(d))
		}
	}
	return decisions, nil
}

func decisionOf(d store.BusinessDecision) fieldwork.Decision {
	one := fieldwork.Decision{Kind: fieldwork.DecisionKind(d.Kind), Business: d.Businesses[0], Interview: d.Interview, Reason: d.Reason, By: d.By, At: d.At, Lead: d.Lead}
	if d.Kind != event.Counted {
		one.Other = d.Businesses[1]
	}
	return one
}

// Duplicates are what may stand for one business more than once.
type Duplicates struct {
	Doubles []fieldwork.Double
	*fieldwork.Settled
	kept      []store.Interview
	decisions []fieldwork.Decision
	said      map[string]map[string][]string // by interview: what its business is known by; nil: not read yet
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
	decisions, err := s.decisions(ctx, all)
	d := &Duplicates{kept: all, decisions: decisions}
	d.settle()
	return d, err
}

func (d *Duplicates) settle() {
	d.Settled = fieldwork.Settle(d.decisions)
	d.Doubles = fieldwork.Doubles(counted(d.kept), d.Settled)
}

// Again finds them as they are now. What the businesses are known by is not read again.
func (s *Study) Again(ctx context.Context, d *Duplicates) (*Duplicates, error) {
	now, err := s.Duplicates(ctx)
	if err == nil {
		now.said = d.said
	}
	return now, err
}

// Alike proposes which businesses may be one, by what the questionnaires say businesses are
// known by. What somebody decided is not proposed again, neither of the two nor of others
// that are one with them; of several pairs that ask the same the likeliest is proposed.
func (s *Study) Alike(ctx context.Context, d *Duplicates) (proposed []fieldwork.Likeness, err error) {
	if d.said == nil {
		if d.said, err = s.identities(ctx, d); err != nil {
			return nil, err
		}
	}
	asked := map[[2]string]bool{}
	for _, l := range fieldwork.Alike(d.identities()) {
		a, b := fieldwork.Pair(d.Of(l.Business), d.Of(l.Other))
		if a == b || asked[[2]string{a, b}] || len(d.Between(a, b)) > 0 {
			continue
		}
		asked[[2]string{a, b}] = true
		proposed = append(proposed, l)
	}
	return proposed, nil
}

// identities are what is said in each interview that tells one business from others.
func (s *Study) identities(ctx context.Context, d *Duplicates) (map[string]map[string][]string, error) {
	forms, said := map[string]*Form{}, map[string]map[string][]string{}
	known := false
	for _, i := range d.kept {
		if forms[i.Questionnaire] != nil {
			continue
		}
		form, err := s.Form(ctx, i.Questionnaire)
		if err != nil {
			return nil, err
		}
		forms[i.Questionnaire] = form
		known = known || slices.ContainsFunc(form.Elements(), func(e *survey.Element) bool { return e.Identifies != "" })
	}
	if !known {
		return said, nil // then there is no need to go through all answers
	}
	for state, err := range s.StatesThatCount(ctx) {
		if err != nil {
			return nil, err
		}
		if form := forms[state.Form]; form != nil {
			said[state.ID] = identifying(form, state)
		}
	}
	return said, nil
}

func identifying(form *Form, state *survey.State) map[string][]string {
	said := map[string][]string{}
	for path, a := range state.Answers {
		if e := form.Find(survey.SchemaPath(path)); e != nil && e.Identifies != "" && a.Status == value.Answered {
			said[e.Identifies] = append(said[e.Identifies], a.Text)
		}
	}
	return said
}

// identities put together what all interviews with a business say of it.
func (d *Duplicates) identities() (all []fieldwork.Identity) {
	at := map[string]int{}
	for _, i := range d.kept {
		code := value.Code(i.Business)
		if code == "" || d.said[i.ID] == nil {
			continue
		}
		k, there := at[code]
		if !there {
			k = len(all)
			at[code], all = k, append(all, fieldwork.Identity{Business: code, By: map[string][]string{}})
		}
		for what, texts := range d.said[i.ID] {
			all[k].By[what] = append(all[k].By[what], texts...)
		}
	}
	return all
}

// Open is how many matters somebody has to decide.
func (d *Duplicates) Open() int { return len(fieldwork.Undecided(d.Doubles)) + len(d.Disputed()) }

// Has reports whether there is an interview with a business of this code.
func (d *Duplicates) Has(business string) bool {
	code := value.Code(business)
	return slices.ContainsFunc(d.kept, func(i store.Interview) bool { return value.Code(i.Business) == code })
}

// Line is the interview with an id, one of those there are.
func (d *Duplicates) Line(id string) store.Interview { return *d.line(id) }

func (d *Duplicates) line(id string) *store.Interview {
	return &d.kept[slices.IndexFunc(d.kept, func(i store.Interview) bool { return i.ID == id })]
}

// Among reports whether an interview was held with one of some businesses, or with what
// was decided to be one of them.
func (d *Duplicates) Among(i store.Interview, businesses []string) bool {
	return slices.ContainsFunc(businesses, func(b string) bool { return d.Of(b) == d.Of(i.Business) })
}
