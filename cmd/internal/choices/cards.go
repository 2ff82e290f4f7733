package choices

import (
	"slices"

	"feldbuch/survey"
)

// A list gets a card where it is longer than a person keeps in mind, or is a scale,
// or where the form says so; not where nobody would look through it: so long a list
// is asked in the respondent's own words and searched.
const (
	mostHeard  = 6
	leastScale = 4
	mostOnCard = 40
)

// Card is a choice list that the respondent is shown.
type Card struct {
	Number    int // 1 for the first, so that the interviewer can say "card 4"
	List      *survey.List
	Questions []*survey.Element // that are answered with it
}

// Cards are the lists of a form that the respondent is shown, one card for each, in
// the order in which the questions come.
func Cards(f *survey.Form) []*Card {
	var cards []*Card
	for _, el := range f.Elements() {
		if !shown(el) {
			continue
		}
		at := slices.IndexFunc(cards, func(c *Card) bool { return c.List == el.List })
		if at < 0 {
			at = len(cards)
			cards = append(cards, &Card{Number: at + 1, List: el.List})
		}
		cards[at].Questions = append(cards[at].Questions, el)
	}
	return cards
}

// CardNumbers gives the questions that are answered with a card its number.
func CardNumbers(f *survey.Form) map[*survey.Element]int {
	numbers := map[*survey.Element]int{}
	for _, c := range Cards(f) {
		for _, el := range c.Questions {
			numbers[el] = c.Number
		}
	}
	return numbers
}

// shown reports whether the respondent looks at the choices of a question.
func shown(el *survey.Element) bool {
	if !el.Asks() || el.List == nil || el.SilentChoices() && !el.OnCard() {
		return false
	}
	l := OfElement(el, func(c *survey.Choice) string { return c.Name })
	rows := l.Rows[:l.Asked]
	switch n := len(rows); {
	case n > mostOnCard:
		return false
	case n > mostHeard, el.OnCard():
		return true
	default:
		return n >= leastScale && scale(el, rows)
	}
}

// scale reports whether choices are steps of a scale: their codes ascend as digits
// that choose them, or several questions share them in a table.
func scale(el *survey.Element, rows []Row) bool {
	coded := func(r Row) bool { return r.Key != r.Code }
	return el.Parent.HasAppearance("table-list") || !slices.ContainsFunc(rows, coded)
}

// OfElement lays out all choices of a question, where there is no interview yet.
func OfElement(el *survey.Element, label func(*survey.Choice) string) *List {
	var all []survey.Option
	for _, c := range el.List.Choices {
		all = append(all, survey.Option{Code: c.Name, Label: label(c), Exclusive: c.Exclusive, Nonresponse: el.Nonresponse(c.Name)})
	}
	return Of(all)
}
