package plain

import (
	"fmt"
	"strings"

	"feldbuch/survey"
)

// order is what a person can type, and why it does not work now, "" if it does.
type order struct{ says, off string }

// orders are all commands, as they stand at a stop.
func (c *conversation) orders(at survey.Stop) []order {
	h, t := c.plain.Help, c.texts
	first, undo, alone, elsewhere, notOpen := "", "", "", "", ""
	if at == c.Route()[0] {
		first = c.plain.Move.First
	}
	if _, ok := c.LastDeed(); !ok {
		undo = t.NothingToUndo
	}
	if len(c.Form().Languages) < 2 {
		alone = t.OneLang
	}
	if at.Kind != survey.AtRepeat {
		elsewhere = c.plain.Input.NoRepeat
	}
	if at.Kind != survey.AtEnd || !c.Form().MayStayOpen {
		notOpen = c.plain.End.NotOpen
	}
	all := []order{{h.Again, ""}, {h.Back, first}, {h.Undo, undo}, {h.Jump, ""}, {h.Open, ""}, {h.Language, alone}}
	all = append(all, c.ordersOfQuestion(at)...)
	return append(all, order{h.Entries, elsewhere}, order{h.Cover, ""}, order{h.Pause, ""}, order{h.Finish, notOpen}, order{h.Search, ""})
}

// ordersOfQuestion are those that are about the question at a stop.
func (c *conversation) ordersOfQuestion(at survey.Stop) []order {
	h, t := c.plain.Help, c.texts
	none := c.plain.Input.NoQuestion
	if at.Kind != survey.AtQuestion {
		return []order{{h.Note, none}, {h.Above, none}, {h.DontKnow, none}, {h.Refused, none}, {h.Clear, none}, {h.Pass, none}}
	}
	p := c.Prompt(at.Node)
	above, dontKnow, refused := t.NothingAbove, t.NoDontKnow, t.NoRefused
	if _, ok := c.Above(at.Node); ok {
		above = ""
	}
	if p.DontKnow {
		dontKnow = ""
	}
	if p.Refused {
		refused = ""
	}
	return []order{{h.Note, ""}, {h.Above, above}, {h.DontKnow, dontKnow}, {h.Refused, refused}, {h.Clear, ""}, {h.Pass, ""}}
}

// help lists every command, with the reason where one does not work now, and how
// answers are given.
func (c *conversation) help(at survey.Stop) (next, error) {
	c.out.line(c.plain.Help.Title)
	for _, o := range c.orders(at) {
		said := o.says
		if o.off != "" {
			said = fmt.Sprintf(c.plain.Help.Off, said, strings.TrimRight(o.off, "."))
		}
		c.out.hanging("  ", said)
	}
	for _, says := range c.plain.Help.Answers {
		c.out.hanging("  ", says)
	}
	return c.remind()
}

// cover scrolls the interview out of sight. The next line is no answer, whatever it
// says.
func (c *conversation) cover() (next, error) {
	const lines = 60
	c.out.line(strings.Repeat("\n", lines) + c.plain.Covered)
	c.covered = true
	return askAgain, nil
}
