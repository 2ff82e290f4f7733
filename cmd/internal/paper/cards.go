package paper

import (
	"slices"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey"
)

// A list gets a card where it is longer than a person keeps in mind, or is a scale,
// and not so long that nobody would look through it: such a list is asked in the
// respondent's own words and searched.
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

// cardNumbers gives the questions that are answered with a card its number.
func cardNumbers(f *survey.Form) map[*survey.Element]int {
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
	if !el.Asks() || el.List == nil || el.SilentChoices() {
		return false
	}
	rows := asked(options(el, codeOf))
	switch n := len(rows); {
	case n > mostOnCard:
		return false
	case n > mostHeard:
		return true
	default:
		return n >= leastScale && scale(el, rows)
	}
}

// scale reports whether choices are steps of a scale: their codes ascend as digits
// that choose them, or several questions share them in a table.
func scale(el *survey.Element, rows []choices.Row) bool {
	coded := func(r choices.Row) bool { return r.Key != r.Code }
	return el.Parent.HasAppearance("table-list") || !slices.ContainsFunc(rows, coded)
}

func codeOf(c *survey.Choice) string { return c.Name }

// options are the choices of a question as the screen would lay them out.
func options(el *survey.Element, label func(*survey.Choice) string) []survey.Option {
	var all []survey.Option
	for _, c := range el.List.Choices {
		all = append(all, survey.Option{Code: c.Name, Label: label(c), Exclusive: c.Exclusive, Nonresponse: el.Nonresponse(c.Name)})
	}
	return all
}

// asked are the rows without don't know and no answer, which are not offered.
func asked(options []survey.Option) []choices.Row {
	l := choices.Of(options)
	return l.Rows[:l.Asked]
}

// stem is what stands above the choices: the question, or the heading of the table
// that all of them stand in. A card of several questions has none.
func (c *Card) stem() survey.Text {
	first := c.Questions[0]
	if len(c.Questions) == 1 && !first.Parent.HasAppearance("table-list") {
		return first.Label
	}
	for _, el := range c.Questions {
		if el.Parent != first.Parent {
			return nil
		}
	}
	return first.Parent.Label
}
