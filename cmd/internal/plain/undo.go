package plain

import (
	"fmt"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// undo takes back what was done last, and asks there again.
func (c *conversation) undo() (next, error) {
	last, ok := c.LastDeed()
	if !ok {
		c.problem(c.texts.NothingToUndo)
		return askAgain, nil
	}
	was := c.texts.Telling(c.Interview).Standing(last)
	d, _, err := c.Undo()
	if err != nil {
		return c.failed("take back what was done", err)
	}
	c.out.line(c.texts.Telling(c.Interview).Undone(d, was))
	return showStop, nil
}

// asAbove gives the answer that was given to the question in the entry before.
func (c *conversation) asAbove(p survey.Prompt) (next, error) {
	c.pending = nil
	a, ok := c.Above(p.Node)
	if !ok || p.ReadOnly || p.Element.Type.Media() {
		c.problem(c.texts.NothingAbove)
		return askAgain, nil
	}
	c.out.line(fmt.Sprintf(c.texts.AsAbove, c.texts.Telling(c.Interview).AnswerAt(p.Node.Key(), a)))
	in := survey.Input{Status: value.Answered, Text: a.Text}
	if p.Element.Type.Selects() && !p.FreeCodes {
		in.Text, in.Codes = "", p.Element.Type.Codes(a.Text)
	}
	return c.submit(in)
}

// showAbove says that there is such an answer, where none is given yet.
func (c *conversation) showAbove(p survey.Prompt) {
	if a, ok := c.Above(p.Node); ok && p.Answer.Status == value.Missing && !p.ReadOnly && !p.Element.Type.Media() {
		c.out.hanging("  ", ":o – "+fmt.Sprintf(c.texts.AsAbove, c.texts.Telling(c.Interview).AnswerAt(p.Node.Key(), a)))
	}
}
