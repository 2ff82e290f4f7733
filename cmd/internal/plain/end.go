package plain

import (
	"fmt"
	"strconv"

	"feldbuch/survey"
)

// showEnd lists what is open under the numbers of the questions, so that a
// number jumps there.
func (c *conversation) showEnd() {
	t := c.plain.End
	c.sections = nil
	c.out.line("")
	c.out.line(c.texts.End.Title)
	open := c.open()
	if len(open) == 0 {
		c.out.line(c.texts.End.Nothing)
	} else {
		c.out.line(t.Open)
		for _, o := range open {
			c.out.hanging(o.mark+" "+strconv.Itoa(o.number)+"  ", o.text)
		}
		c.out.line(t.Jump)
	}
	c.out.line(t.Keys)
}

// todo is one thing that is open: "!" keeps the interview from being complete,
// "?" should be looked at, a blank may stay.
type todo struct {
	mark   string
	number int
	text   string
}

// open are all violations and the questions nobody has passed yet, in the order
// of the questionnaire.
func (c *conversation) open() []todo {
	violations := map[*survey.Node][]survey.Violation{}
	for _, v := range c.Validate() {
		violations[v.Node] = append(violations[v.Node], v)
	}
	var list []todo
	for i, q := range c.questions() {
		label := firstLine(c.Prompt(q).Label)
		for _, v := range violations[q] {
			list = append(list, todo{markOf(v), i + 1, fmt.Sprintf(c.plain.End.Because, label, c.reason(v))})
		}
		at := survey.Stop{Kind: survey.AtQuestion, Node: q}
		if len(violations[q]) == 0 && at.Open() {
			list = append(list, todo{" ", i + 1, label})
		}
	}
	return list
}

func markOf(v survey.Violation) string {
	if v.Soft {
		return "?"
	}
	return "!"
}

func (c *conversation) reason(v survey.Violation) string {
	if v.Reason == survey.RequiredEmpty && v.Message == "" {
		return c.plain.End.Required
	}
	return c.texts.Rejection(&v.Rejection)
}

func (c *conversation) answerEnd(typed string) (next, error) {
	if typed != "" {
		return c.jump(typed)
	}
	if err := c.Complete(); err != nil {
		return c.failed("complete the interview", err)
	}
	c.out.line(c.plain.End.Completed)
	return finish, nil
}
