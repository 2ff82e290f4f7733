package plain

import (
	"strconv"
	"strings"

	"feldbuch/survey"
)

// showRepeat asks whether there is one more instance of an open-ended repeat.
func (c *conversation) showRepeat(at survey.Stop) {
	c.sections = nil
	c.out.line("")
	name := c.RepeatLabel(at.Repeat, at.Node)
	if n := len(at.Node.Instances(at.Repeat)); n > 0 {
		c.out.linef(c.texts.AddAnother, name, n)
		c.out.line(c.plain.Repeat.How + " " + c.plain.Repeat.HowRemove)
	} else {
		c.out.linef(c.texts.AddFirst, name)
		c.out.line(c.plain.Repeat.How)
	}
}

// yesOrNo understands both languages of the interface in either: habits are
// stronger than settings. An empty line is neither, because neither was said.
func yesOrNo(typed string) (yes, ok bool) {
	switch strings.ToLower(typed) {
	case "j", "ja", "y", "yes":
		return true, true
	case "n", "nein", "no":
		return false, true
	}
	return false, false
}

func (c *conversation) answerRepeat(at survey.Stop, typed string) (next, error) {
	yes, ok := yesOrNo(typed)
	switch {
	case !ok && c.removing == nil:
		c.problem(c.plain.Repeat.How)
		return askAgain, nil
	case c.removing != nil:
		return c.remove(yes)
	case !yes:
		c.SkipRepeat()
		return showStop, nil
	}
	if err := c.AddHere(); err != nil {
		return c.failed("add an entry", err)
	}
	return showStop, nil
}

// askRemoval makes sure before an entry goes with all its answers.
func (c *conversation) askRemoval(at survey.Stop, typed string) (next, error) {
	if at.Kind != survey.AtRepeat {
		c.problem(c.plain.Input.NoRepeat)
		return askAgain, nil
	}
	entries := at.Node.Instances(at.Repeat)
	number, err := strconv.Atoi(typed)
	if err != nil || number < 1 || number > len(entries) {
		c.problemf(c.plain.Repeat.NoEntry, len(entries))
		return askAgain, nil
	}
	c.removing = entries[number-1]
	c.out.linef(c.plain.Repeat.Remove, number, c.RepeatLabel(at.Repeat, at.Node))
	return askAgain, nil
}

func (c *conversation) remove(yes bool) (next, error) {
	if !yes {
		c.out.line(c.plain.Repeat.Kept)
		return showStop, nil
	}
	if err := c.RemoveInstance(c.removing); err != nil {
		return c.failed("remove an entry", err)
	}
	c.out.line(c.plain.Repeat.Removed)
	return showStop, nil
}
