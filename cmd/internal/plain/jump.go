package plain

import (
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// jump goes to a question by its number, its name or words of its text; with
// nothing typed it prints them all.
func (c *conversation) jump(typed string) (next, error) {
	questions := c.questions()
	if typed == "" {
		c.overview(questions, func(survey.Prompt) bool { return true })
		c.out.line(c.plain.Move.How)
		return askAgain, nil
	}
	if number, err := strconv.Atoi(typed); err == nil {
		if number < 1 || number > len(questions) {
			c.problemf(c.plain.Move.NoNumber, len(questions))
			return askAgain, nil
		}
		return c.moved(c.Goto(questions[number-1]))
	}
	hits := named(questions, typed)
	if len(hits) == 0 {
		hits = c.worded(questions, typed)
	}
	switch len(hits) {
	case 0:
		c.problemf(c.plain.Move.Nowhere, typed)
		return askAgain, nil
	case 1:
		return c.moved(c.Goto(hits[0]))
	}
	c.overview(questions, among(hits))
	c.out.line(c.plain.Move.Several)
	return askAgain, nil
}

func named(questions []*survey.Node, name string) []*survey.Node {
	var hits []*survey.Node
	for _, q := range questions {
		if strings.EqualFold(q.Element().Name, name) || q.Path() == name {
			hits = append(hits, q)
		}
	}
	return hits
}

func (c *conversation) worded(questions []*survey.Node, text string) []*survey.Node {
	words := strings.Fields(value.Fold(text))
	var hits []*survey.Node
	for _, q := range questions {
		if containsAll(value.Fold(c.Prompt(q).Label+" "+q.Element().Name), words) {
			hits = append(hits, q)
		}
	}
	return hits
}

func among(nodes []*survey.Node) func(survey.Prompt) bool {
	return func(p survey.Prompt) bool {
		for _, n := range nodes {
			if n == p.Node {
				return true
			}
		}
		return false
	}
}

// overview prints questions under their numbers, with how they ended.
func (c *conversation) overview(questions []*survey.Node, wanted func(survey.Prompt) bool) {
	var sections string
	for i, q := range questions {
		p := c.Prompt(q)
		if !wanted(p) {
			continue
		}
		if s := joined(p.Sections); s != sections {
			sections = s
			c.out.linef(c.plain.Question.Section, s)
		}
		entry := firstLine(p.Label)
		if p.Element.Type != survey.TypeNote {
			entry += " – " + c.texts.StatusOf(p.Answer.Status)
		}
		c.out.hanging("  "+strconv.Itoa(i+1)+"  ", entry)
	}
}

// glance is as much of a question as is needed to recognise it.
const glance = 100

func firstLine(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	if r := []rune(text); len(r) > glance {
		return string(r[:glance]) + "…"
	}
	return text
}
