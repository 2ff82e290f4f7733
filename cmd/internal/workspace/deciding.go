package workspace

import (
	"context"
	"maps"
	"slices"

	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Deciding is what somebody who decides a conflict has to know beyond it.
type Deciding struct {
	*survey.Interview              // with the conflict open
	Node              *survey.Node // nil where its version does not ask the question
	Effects           []Effect     // of each version
}

// Effect is what the interview is with one of the answers, where that is other than with
// another of them. The nodes are of the interview it was tried in.
type Effect struct {
	*survey.Interview
	Asked    []*survey.Node     // questions that are asked only then and have no answer yet
	Counts   []*survey.Node     // questions whose answers count only then
	Computed []*survey.Node     // calculations that come out so only then
	Against  []survey.Violation // what does not fit only then
}

// Deciding tries each version of a conflict.
func (s *Study) Deciding(ctx context.Context, c store.Conflict) (*Deciding, error) {
	state, err := s.stateOf(ctx, &c)
	if err != nil {
		return nil, err
	}
	iv, err := s.undecided(ctx, state)
	if err != nil {
		return nil, err
	}
	d := &Deciding{Interview: iv, Node: iv.Keyed(c.Path)}
	var sides []side
	for _, v := range c.Versions[:min(mostTried, len(c.Versions))] {
		tried, err := s.undecided(ctx, decided(state, c.Path, v.Answer))
		if err != nil {
			return nil, err
		}
		sides = append(sides, sideOf(tried, c.Path))
	}
	for i := range sides {
		d.Effects = append(d.Effects, sides[i].beside(slices.Delete(slices.Clone(sides), i, i+1)))
	}
	return d, nil
}

// mostTried is how many answers of a conflict are tried out: each beside all others.
const mostTried = 20

// decided is a state in which a conflict was decided.
func decided(state *survey.State, path string, a value.Answer) *survey.State {
	after := *state
	after.Answers = maps.Clone(state.Answers)
	after.Answers[path] = a
	after.Conflicts = slices.DeleteFunc(slices.Clone(state.Conflicts), func(p string) bool { return p == path })
	return &after
}

// side is an interview in which one version stands, as far as it may differ.
type side struct {
	*survey.Interview
	asked    map[string]bool
	computed map[string]value.Answer
	against  []survey.Violation
	wrong    map[string]bool
}

func sideOf(iv *survey.Interview, path string) side {
	a := side{Interview: iv, asked: map[string]bool{}, computed: map[string]value.Answer{}, wrong: map[string]bool{}}
	for n := range iv.Nodes() {
		switch e := n.Element(); {
		case n.Key() == path || e.Kind != survey.Question || !n.Relevant():
		case e.Asks():
			a.asked[n.Key()] = true
		case e.Type == survey.TypeCalculate:
			a.computed[n.Key()] = n.Answer()
		}
	}
	for _, v := range iv.Validate() {
		if v.Contradicts() && v.Reason != survey.Conflicting {
			a.against = append(a.against, v)
			a.wrong[v.Node.Key()] = true
		}
	}
	return a
}

// beside is where a is other than one of the other sides.
func (a side) beside(others []side) Effect {
	e := Effect{Interview: a.Interview}
	for n := range a.Nodes() {
		key := n.Key()
		computed, computes := a.computed[key]
		switch {
		case a.asked[key] && slices.ContainsFunc(others, func(o side) bool { return !o.asked[key] }):
			if n.Answer().Status == value.Missing {
				e.Asked = append(e.Asked, n)
			} else {
				e.Counts = append(e.Counts, n)
			}
		case computes && slices.ContainsFunc(others, func(o side) bool { return o.computed[key] != computed }):
			e.Computed = append(e.Computed, n)
		}
	}
	for _, v := range a.against {
		if slices.ContainsFunc(others, func(o side) bool { return !o.wrong[v.Node.Key()] }) {
			e.Against = append(e.Against, v)
		}
	}
	return e
}
