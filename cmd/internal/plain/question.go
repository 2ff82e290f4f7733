package plain

import (
	"cmp"
	"fmt"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

func (c *conversation) showQuestion(n *survey.Node) {
	p := c.prompt(n)
	c.section(p.Sections)
	c.out.line("")
	t := c.plain.Question
	number, all := c.numberOf(n)
	head := fmt.Sprintf(t.Number, number, all)
	if p.Required && !p.ReadOnly && !nothingFits(p) {
		head += " " + t.Required
	}
	c.out.line(head)
	c.out.line(p.Label)
	if p.Second != "" {
		c.out.hanging("  ", p.Second)
	}
	for _, text := range []string{p.Hint, p.Guidance, c.texts.MediaOf(p.Element, c.Language(), c.Form().Default), c.cardFor(n)} {
		if text != "" {
			c.out.hanging("  ", text)
		}
	}
	c.showOptions(p)
	if how := c.how(p); how != "" {
		c.out.line(how)
	}
	c.showTogether(p)
	if p.Conflict {
		c.out.line(t.Conflict)
	}
	if answer := c.answerText(n); answer != "" {
		c.out.line(t.Answer)
		c.out.hanging("  ", answer)
	}
	c.showAbove(p)
	c.showViolation(p.Violation)
	if p.Note != "" {
		c.out.hanging(c.texts.NoteOf+": ", p.Note)
	}
}

// cardFor says which card goes with a question, "" where none does, or where the
// respondent still holds it from the question before.
func (c *conversation) cardFor(n *survey.Node) string {
	card, before := c.cards[n.Element()], c.asked
	if c.asked = n; card == 0 || before != nil && before != n && c.cards[before.Element()] == card {
		return ""
	}
	return fmt.Sprintf(c.texts.Field.ShowCard, card)
}

// showViolation says what is wrong with the answer there is. That there is none
// and that there are two is said elsewhere.
func (c *conversation) showViolation(r *survey.Rejection) {
	if !r.Contradicts() || r.Reason == survey.Conflicting {
		return
	}
	c.out.hanging(markOf(r)+" ", c.why(r))
}

// numberOf is the question's place among all questions of the interview as it
// stands now; the overview and :g use the same numbers.
func (c *conversation) numberOf(n *survey.Node) (number, all int) {
	for i, q := range c.questions() {
		all++
		if q == n {
			number = i + 1
		}
	}
	return number, all
}

func (c *conversation) questions() []*survey.Node {
	var nodes []*survey.Node
	for _, stop := range c.Route() {
		if stop.Kind == survey.AtQuestion {
			nodes = append(nodes, stop.Node)
		}
	}
	return nodes
}

// how says what may be typed.
func (c *conversation) how(p survey.Prompt) string {
	t, f := c.plain.Question, c.texts.Field
	switch {
	case p.Element.Type == survey.TypeNote: // which is read-only, but that goes without saying
		return t.Note
	case p.ReadOnly:
		return c.texts.ReadOnly
	case nothingFits(p):
		return c.plain.List.Nothing
	case p.FreeCodes:
		return t.Codes
	case p.Element.Type == survey.TypeText:
		return c.howToWrite(p)
	}
	switch p.Element.Type {
	case survey.TypeAcknowledge:
		if p.Required || p.Answer.Status != value.Missing {
			return t.MustAcknowledge
		}
		return t.Acknowledge
	case survey.TypeInteger:
		return f.Integer
	case survey.TypeDecimal:
		return f.Decimal
	case survey.TypeRange:
		return c.scale(p.Element.Parameters)
	case survey.TypeDate:
		return f.DateHint(p.Element)
	case survey.TypeTime:
		return f.Time
	case survey.TypeDateTime:
		return f.DateTime
	case survey.TypeGeopoint, survey.TypeGeotrace, survey.TypeGeoshape:
		return f.Place
	}
	if p.Element.Type.Media() {
		return f.File
	}
	return ""
}

// howToWrite is the format of a text, how long it may be, and how it may go on.
func (c *conversation) howToWrite(p survey.Prompt) string {
	var parts []string
	if p.Format != "" {
		parts = append(parts, p.Format)
	}
	if limit := p.Element.MaxLength(); limit > 0 {
		parts = append(parts, c.plain.Question.MaxLength.Of(limit))
	}
	if multiline(p.Element) {
		parts = append(parts, c.plain.Question.Lines)
	}
	return strings.Join(parts, " ")
}

// scale says which numbers a range question takes. The defaults are those of the
// XLSForm specification.
func (c *conversation) scale(parameters map[string]string) string {
	number := func(name, otherwise string) string {
		return c.texts.Field.Number(cmp.Or(parameters[name], otherwise))
	}
	return fmt.Sprintf(c.plain.Question.Range, number("start", "1"), number("end", "10"), number("step", "1"))
}

// answerText is the answer there is, in words; "" where there is none.
func (c *conversation) answerText(n *survey.Node) string {
	if n.Answer().Status == value.Missing {
		return ""
	}
	return c.texts.Telling(c.Interview).Answer(n)
}

// why says why an answer is not accepted.
func (c *conversation) why(r *survey.Rejection) string {
	return c.texts.Telling(c.Interview).Rejection(r)
}
