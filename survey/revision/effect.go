package revision

import "feldbuch/survey"

// Effect is what a change does to answers collected with the older version.
type Effect string

// The effects, from the least to the gravest.
const (
	Kept       Effect = "kept"
	OldCodes   Effect = "old_codes"   // kept, with codes the list no longer has
	Recomputed Effect = "recomputed"  // by the new calculation
	AskedAgain Effect = "asked_again" // there is no answer, or none that fits
	Lost       Effect = "lost"        // not in the tables of the newer version
)

var gravity = map[Effect]int{Kept: 0, OldCodes: 1, Recomputed: 2, AskedAgain: 3, Lost: 4}

func graver(a, b Effect) Effect {
	if gravity[b] > gravity[a] {
		return b
	}
	return a
}

// holdsData reports whether answers to the element are data.
func holdsData(e *survey.Element) bool {
	return e.Kind == survey.Question && e.Type != survey.TypeNote && (e.Type.Asked() || e.Type == survey.TypeCalculate)
}

// whenAdded is the effect of a question that is new.
func whenAdded(e *survey.Element) Effect {
	switch {
	case !holdsData(e):
		return Kept
	case e.Type == survey.TypeCalculate:
		return Recomputed
	}
	return AskedAgain
}

func whenRemoved(e *survey.Element) Effect {
	if holdsData(e) {
		return Lost
	}
	return Kept
}

// whenMoved tells a move inside a form from one into or out of a repeat, where
// one answer would become many.
func whenMoved(old, now *survey.Element) Effect {
	if holdsData(now) && repeats(old) != repeats(now) {
		return Lost
	}
	return Kept
}

// repeats names the repeats around an element, of those that go on with another that one.
func repeats(e *survey.Element) (names string) {
	for p := e.Parent; p != nil; p = p.Parent {
		if p.Kind == survey.Repeat {
			names = p.Lead().Name + "/" + names
		}
	}
	return names
}

// whenRetyped says whether answers of the old type are answers of the new one.
func whenRetyped(old, now survey.Type) Effect {
	number := func(t survey.Type) bool {
		return t == survey.TypeInteger || t == survey.TypeDecimal || t == survey.TypeRange
	}
	switch {
	case now == survey.TypeNote:
		return Lost
	case now == survey.TypeCalculate:
		return Recomputed
	case !old.Asked() || old == survey.TypeNote:
		return AskedAgain
	case now == survey.TypeText, now == survey.TypeBarcode && old == survey.TypeText,
		now.Many() && old.Selects(),
		number(old) && (now == survey.TypeDecimal || now == survey.TypeRange):
		return Kept
	}
	return AskedAgain
}
