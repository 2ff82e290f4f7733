package plain

import (
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// onlyOpen is typed after :g to see only what is open.
const onlyOpen = "!"

// jump goes to a question by its number, its name or words of its text, to where
// entries are added by the name of the repeat, and to the end; with nothing
// typed it prints them all.
func (c *conversation) jump(typed string) (next, error) {
	route := c.Route()
	switch typed {
	case "":
		c.overview(route, route)
		c.out.line(c.plain.Move.How)
		return c.remind()
	case onlyOpen:
		c.showOpen()
		return c.remind()
	}
	if number, ok := whole(typed); ok {
		return c.jumpTo(number)
	}
	hits := c.found(route, typed)
	switch len(hits) {
	case 0:
		c.problemf(c.plain.Move.Nowhere, typed)
		return askAgain, nil
	case 1:
		return c.moved(c.GotoStop(hits[0]))
	}
	c.overview(route, hits)
	c.out.line(c.plain.Move.Several)
	return c.remind()
}

func (c *conversation) jumpTo(number int) (next, error) {
	questions := c.questions()
	if number < 1 || number > len(questions) {
		c.problemf(c.plain.Move.NoNumber, len(questions))
		return askAgain, nil
	}
	return c.moved(c.Goto(questions[number-1]))
}

// back goes to the stop before.
func (c *conversation) back() (next, error) {
	if c.At() == c.Route()[0] {
		c.problem(c.plain.Move.First)
		return askAgain, nil
	}
	return c.moved(c.Back())
}

// whole is a number in the digits of any script.
func whole(typed string) (int, bool) {
	digits, ok, _ := value.Integer(typed)
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil && isNumber(typed)
}

// found are the stops meant by a name or, where none has it, by words.
func (c *conversation) found(route []survey.Stop, typed string) []survey.Stop {
	if hits := named(route, typed); len(hits) > 0 {
		return hits
	}
	if slices.Contains([]string{"ende", "end"}, strings.ToLower(typed)) { // in either language, like yes and no
		return route[len(route)-1:]
	}
	words := strings.Fields(value.Fold(typed))
	return slices.DeleteFunc(slices.Clone(route), func(stop survey.Stop) bool {
		return !containsAll(value.Fold(c.wordsOf(stop)), words)
	})
}

func named(route []survey.Stop, name string) []survey.Stop {
	return slices.DeleteFunc(slices.Clone(route), func(stop survey.Stop) bool {
		switch stop.Kind {
		case survey.AtQuestion:
			return !strings.EqualFold(stop.Node.Element().Name, name) && stop.Node.Path() != name
		case survey.AtRepeat:
			return !strings.EqualFold(stop.Repeat.Name, name) && repeatPath(stop) != name
		}
		return true
	})
}

func repeatPath(stop survey.Stop) string { return stop.Node.Path() + "/" + stop.Repeat.Name }

// wordsOf is what a stop is found by.
func (c *conversation) wordsOf(stop survey.Stop) string {
	switch stop.Kind {
	case survey.AtQuestion:
		return c.Label(stop.Node) + " " + stop.Node.Element().Name
	case survey.AtRepeat:
		return c.repeatName(stop) + " " + stop.Repeat.Name
	}
	return c.texts.End.Title
}

// glance is as much of a text as is needed to recognise it.
const glance = 100
