package plain

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// showRepeat asks whether there is one more instance of an open-ended repeat.
func (c *conversation) showRepeat(at survey.Stop) {
	c.section(c.Inside(at.Node))
	c.out.line("")
	c.askForEntry(at)
	how := c.plain.Repeat.How
	if len(at.Node.Instances(at.Repeat)) > 0 {
		how += " " + c.plain.Repeat.HowRemove
	}
	c.out.line(how)
}

func (c *conversation) askForEntry(at survey.Stop) {
	if n := len(at.Node.Instances(at.Repeat)); n > 0 {
		c.out.linef(c.texts.AddAnother, c.repeatName(at), n)
		return
	}
	c.out.linef(c.texts.AddFirst, c.repeatName(at))
}

// repeatName is what a repeat is called where no entry is meant. A label such as
// "Person ${name}" says only "Person" there.
func (c *conversation) repeatName(at survey.Stop) string {
	template := at.Repeat.Label.In(c.Language(), c.Form().Default)
	i := slices.IndexFunc(template, func(s survey.Segment) bool { return within(s, at.Repeat) })
	if i < 0 {
		return c.RepeatLabel(at.Repeat, at.Node)
	}
	before := *at.Repeat
	before.Label = survey.Text{c.Language(): template[:i]}
	label := strings.TrimRight(c.RepeatLabel(&before, at.Node), " \u00a0:,;–—-([„“\"")
	return cmp.Or(label, at.Repeat.Name)
}

// within reports whether a place in a text shows an answer of an entry.
func within(s survey.Segment, repeat *survey.Element) bool {
	if s.Ref == nil {
		return false
	}
	e, ok := s.Ref.Target.(*survey.Element)
	for ok && e != nil && e != repeat {
		e = e.Parent
	}
	return ok && e == repeat
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

// askRemoval makes sure before an entry goes with all its answers. Without a
// number it lists the entries.
func (c *conversation) askRemoval(at survey.Stop, typed string) (next, error) {
	t := c.plain.Repeat
	if at.Kind != survey.AtRepeat {
		c.problem(c.plain.Input.NoRepeat)
		return askAgain, nil
	}
	entries := at.Node.Instances(at.Repeat)
	if typed == "" && len(entries) > 0 {
		for i, e := range entries {
			c.out.hanging("  "+strconv.Itoa(i+1)+"  ", c.entryName(e))
		}
		c.out.line(t.HowRemove)
		return c.remind()
	}
	number, ok := whole(typed)
	if !ok || number < 1 || number > len(entries) {
		c.problemf(t.NoEntry, len(entries))
		return askAgain, nil
	}
	c.removing = entries[number-1]
	if where := c.Inside(at.Node); len(where) > 0 {
		c.out.linef(t.RemoveIn, number, c.entryName(c.removing), joined(where))
	} else {
		c.out.linef(t.Remove, number, c.entryName(c.removing))
	}
	return askAgain, nil
}

// entryName is an entry's own label and, where that is the same for all entries,
// the first answer in it.
func (c *conversation) entryName(entry *survey.Node) string {
	label := text.Glance(c.Label(entry), glance)
	template := entry.Element().Label.In(c.Language(), c.Form().Default)
	if slices.ContainsFunc(template, func(s survey.Segment) bool { return within(s, entry.Element()) }) {
		return label
	}
	for n := range c.Nodes() {
		if !inside(n, entry) || !n.Element().Asks() {
			continue
		}
		if answer := text.Glance(c.answerText(n), answerGlance); n.Answer().Status == value.Answered && answer != "" {
			return label + ": " + answer
		}
	}
	return label
}

func inside(n, entry *survey.Node) bool {
	for n != nil && n != entry {
		n = n.Parent()
	}
	return n == entry
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
