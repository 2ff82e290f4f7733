package gaps

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Outcome is what one business said on one area, as finely as the tables tell
// businesses apart: all their figures are counted from how often each occurred.
type Outcome struct {
	// Pair is a complete one where Without is "".
	Pair
	Without Without
	Wish    survey.Wish // "" where that was not asked or not answered, as with those below
	Now     string      // the code of who does it now
	Works   bool        // somebody outside does, and the business is content
	Used    Used
	Top     survey.Wish // whether it is among the most urgent
}

// Without says why there is no complete pair.
type Without string

// The reasons, by what the need says or, where that is a number, the have.
const (
	DontKnow    Without = "dont_know"
	Refused     Without = "refused"
	Missing     Without = "missing"
	NotRelevant Without = "not_relevant"
	Conflict    Without = "conflict"
	Withdrawn   Without = "withdrawn"
	Other       Without = "other" // a choice that is no level and stands for no status
)

// wants: who says maybe is asked when and for how many, and so counts as wanting.
func wants(w survey.Wish) bool { return w == survey.WishYes || w == survey.WishMaybe }

// OutcomeOf is what an answered area says.
func OutcomeOf(a *survey.Area) Outcome {
	o := Outcome{
		Wish: a.Rule.Wish(a.Want), Now: codeOf(a.Extern), Works: worksOf(a),
		Used: usedOf(a), Top: survey.Says(a.Rule.Top, a.Top),
	}
	need, okNeed := a.Rule.Level(a.Need)
	have, okHave := a.Rule.Level(a.Have)
	switch {
	case !okNeed:
		o.Without = withoutOf(a.Need)
	case !okHave:
		o.Without = withoutOf(a.Have)
	default:
		o.Pair = Pair{need, have}
	}
	return o
}

func withoutOf(a value.Answer) Without {
	switch {
	case a.Status != value.Answered:
		return Without(a.Status.String())
	case a.Text == "dk": // worked out by the form
		return DontKnow
	case a.Text == "ref":
		return Refused
	}
	return Other
}

// Complete reports whether the pair is.
func (o Outcome) Complete() bool { return o.Without == "" }

// key names the outcome among those of its area.
func (o Outcome) key() string {
	further := fmt.Sprintf("wish %s now %s works %v used %s top %s", o.Wish, o.Now, o.Works, o.Used, o.Top)
	if o.Complete() {
		return fmt.Sprintf("need %v have %v %s", o.Need, o.Have, further)
	}
	return fmt.Sprintf("%s %s", o.Without, further)
}

// outcomes is how many businesses gave each.
type outcomes map[Outcome]int

// Counted is how many businesses gave an outcome.
type Counted struct {
	Outcome
	N int
}

// sorted are the outcomes in a fixed order.
func (t outcomes) sorted() []Counted {
	var all []Counted
	for _, o := range slices.SortedFunc(maps.Keys(t), func(a, b Outcome) int {
		return cmp.Or(cmp.Compare(a.Without, b.Without), cmp.Compare(a.Need, b.Need), cmp.Compare(a.Have, b.Have), cmp.Compare(a.Wish, b.Wish),
			cmp.Compare(a.Now, b.Now), cmp.Compare(one(a.Works), one(b.Works)), cmp.Compare(a.Used, b.Used), cmp.Compare(a.Top, b.Top))
	}) {
		all = append(all, Counted{o, t[o]})
	}
	return all
}

// pairs are the complete ones.
func (t outcomes) pairs() tally {
	pairs := tally{}
	for o, n := range t {
		if o.Complete() {
			pairs[o.Pair] += n
		}
	}
	return pairs
}

// excluded, want and needByWish count what the pairs do not.
func (t outcomes) excluded() (e Excluded) {
	for o, n := range t {
		switch o.Without {
		case DontKnow:
			e.DontKnow += n
		case Refused:
			e.Refused += n
		case Missing:
			e.Missing += n
		case NotRelevant:
			e.NotRelevant += n
		case Conflict:
			e.Conflict += n
		case Withdrawn:
			e.Withdrawn += n
		case Other:
			e.Other += n
		}
	}
	return e
}

func (t outcomes) want(population int) (w Want) {
	for o, n := range t {
		switch o.Wish {
		case survey.WishYes:
			w.Yes += n
		case survey.WishMaybe:
			w.Maybe += n
		case survey.WishNo:
			w.No += n
		}
	}
	w.Share = ShareOf(w.Yes+w.Maybe, w.Yes+w.Maybe+w.No, population)
	return w
}

func (t outcomes) needByWish() (c NeedByWish) {
	for o, n := range t {
		if o.Complete() {
			*c.of(o.Unmet(), o.Wish) += n
		}
	}
	c.Expressed, c.Wish = c.ExpressedYes+c.ExpressedMaybe, c.WishYes+c.WishMaybe
	return c
}

func (c *NeedByWish) of(unmet bool, w survey.Wish) *int {
	switch {
	case unmet && w == survey.WishYes:
		return &c.ExpressedYes
	case unmet && w == survey.WishMaybe:
		return &c.ExpressedMaybe
	case unmet && w == survey.WishNo:
		return &c.Latent
	case unmet:
		return &c.GapNoAnswer
	case w == survey.WishYes:
		return &c.WishYes
	case w == survey.WishMaybe:
		return &c.WishMaybe
	case w == survey.WishNo:
		return &c.Covered
	}
	return &c.NoGapNoAnswer
}
