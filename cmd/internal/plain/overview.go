package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
)

// overview prints stops of the route: questions under their numbers and with
// what was answered, and what to type to come to the others.
func (c *conversation) overview(route, wanted []survey.Stop) {
	sections, number, marked := "", 0, false
	for _, stop := range route {
		if stop.Kind == survey.AtQuestion {
			number++
		}
		if !slices.Contains(wanted, stop) {
			continue
		}
		sections = c.subheading(sections, joined(c.around(stop)))
		switch stop.Kind {
		case survey.AtQuestion:
			mark := c.contradiction(stop.Node)
			marked = marked || mark != " "
			c.out.hanging(mark+" "+strconv.Itoa(number)+"  ", c.summary(stop.Node))
		case survey.AtRepeat:
			c.out.hanging("  +  ", fmt.Sprintf(c.plain.Move.Entries, c.repeatName(stop), len(stop.Node.Instances(stop.Repeat)), target(route, stop)))
		case survey.AtEnd:
			c.out.hanging("  +  ", c.plain.Move.End)
		}
	}
	if marked {
		c.out.line(c.plain.Move.Marks)
	}
}

// subheading prints where the next stops are, if that is not where the ones
// before them were; what is in no section is set off.
func (c *conversation) subheading(before, now string) string {
	switch now {
	case before:
	case "":
		c.out.line("")
	default:
		c.out.linef(c.plain.Question.Section, now)
	}
	return now
}

func (c *conversation) around(stop survey.Stop) []string {
	switch stop.Kind {
	case survey.AtQuestion:
		return c.Sections(stop.Node)
	case survey.AtRepeat:
		return c.Inside(stop.Node)
	}
	return nil
}

// target is what to type to come to where entries are added: the name of the
// repeat, or where it stands in several places the path.
func target(route []survey.Stop, stop survey.Stop) string {
	if len(named(route, stop.Repeat.Name)) == 1 {
		return stop.Repeat.Name
	}
	return repeatPath(stop)
}

// contradiction is the mark of a question whose answer cannot or should not stay.
func (c *conversation) contradiction(n *survey.Node) string {
	r := c.Violation(n)
	if !r.Contradicts() {
		return " "
	}
	return markOf(r)
}

// answerGlance is as much of an answer as the overview shows.
const answerGlance = 60

// summary is a question with how it stands.
func (c *conversation) summary(n *survey.Node) string {
	said := text.Glance(c.Label(n), glance)
	state := text.Glance(c.answerText(n), answerGlance)
	if state == "" && n.Element().Asks() {
		state = c.texts.Telling(c.Interview).Answer(n)
	}
	if state != "" {
		said += " – " + state
	}
	if n.NoteText() != "" {
		said += " (" + c.texts.NoteOf + ")"
	}
	return said
}

// showOpen lists what is open or contradictory under the numbers of the
// questions, so that a number jumps there, and reports whether there is any.
func (c *conversation) showOpen() bool {
	todo := c.Todo()
	if len(todo) == 0 {
		c.out.line(c.texts.End.Nothing)
		return false
	}
	c.out.line(c.plain.End.Open)
	questions := c.questions()
	for _, open := range todo {
		number := "-" // of what is never asked
		if i := slices.Index(questions, open.Node); i >= 0 {
			number = strconv.Itoa(i + 1)
		}
		text := c.entryAround(open.Node) + text.Glance(c.Label(open.Node), glance)
		mark := " "
		if r := open.Rejection; r != nil {
			mark, text = markOf(r), fmt.Sprintf(c.plain.End.Because, text, c.reason(r))
		}
		c.out.hanging(mark+" "+number+"  ", text)
	}
	return true
}

// entryAround tells the same question of several entries apart.
func (c *conversation) entryAround(n *survey.Node) string {
	for g := n.Parent(); g != nil; g = g.Parent() {
		if labels := c.Inside(g); g.Element().Kind == survey.Repeat && len(labels) > 0 {
			return labels[len(labels)-1] + ", "
		}
	}
	return ""
}

func markOf(r *survey.Rejection) string {
	if r.Soft {
		return "?"
	}
	return "!"
}

func (c *conversation) reason(r *survey.Rejection) string {
	if r.Reason == survey.RequiredEmpty && r.Message == "" {
		return c.plain.End.Required
	}
	return c.why(r)
}

// remind says what the next line will be the answer to, after other things were
// printed.
func (c *conversation) remind() (next, error) {
	switch at := c.At(); at.Kind {
	case survey.AtQuestion:
		number, _ := c.numberOf(at.Node)
		c.out.linef(c.plain.Question.Now, number, text.Glance(c.Label(at.Node), glance))
	case survey.AtRepeat:
		c.askForEntry(at)
	case survey.AtEnd:
		c.out.line(c.texts.End.Title + ". " + c.plain.End.Keys)
	}
	c.warn()
	return askAgain, nil
}

// again asks what was asked last once more, with all that belongs to it.
func (c *conversation) again() (next, error) {
	c.sections, c.choosing = nil, ""
	c.show(c.At())
	c.warn()
	return askAgain, nil
}

// warn repeats the soft warning that an empty line would confirm.
func (c *conversation) warn() {
	if c.pending == nil {
		return
	}
	c.out.hanging("? ", c.warning)
	c.out.hanging("  ", c.plain.Input.Confirm)
}

func joined(names []string) string { return strings.Join(names, ", ") }
