package plain

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
)

// listed is how many choices are printed at once; more are searched.
const listed = 20

func (c *conversation) showOptions(p survey.Prompt) {
	if len(p.Options) == 0 {
		return
	}
	t := c.plain.List
	all := choices.Of(p.Options)
	c.printRows(all.Rows)
	if len(all.Rows) > listed {
		c.out.linef(t.Some, listed, len(all.Rows))
	}
	if p.ReadOnly {
		return
	}
	full, short := t.One, ""
	switch p.Element.Type {
	case survey.TypeSelectMultiple:
		full, short = t.Many, t.ManyAgain
	case survey.TypeRank:
		full, short = t.Rank, t.RankAgain
	}
	called := t.Number
	if all.Searched() {
		called = t.Code
	}
	c.sayHow(fmt.Sprintf(full, called), short)
}

// sayHow says how to choose, but where that was said at the choice before only
// what tells this kind of question from others.
func (c *conversation) sayHow(full, short string) {
	switch {
	case full != c.choosing:
		c.out.line(full)
	case short != "":
		c.out.line(short)
	}
	c.choosing = full
}

// nothingFits tells a list of which the answers so far leave nothing from one that
// is not here, and whose codes are typed.
func nothingFits(p survey.Prompt) bool {
	return p.Element.Type.Selects() && len(p.Options) == 0 && !p.FreeCodes
}

// search prints the choices that hold all the words, case and marks aside, those
// that fit best first.
func (c *conversation) search(list *choices.List, query string) {
	var hits []choices.Row
	for _, i := range list.Find(query) {
		hits = append(hits, list.Rows[i])
	}
	c.printRows(hits)
	switch {
	case len(hits) == 0:
		c.out.linef(c.plain.List.NoHits, query)
	case len(hits) > listed:
		c.out.linef(c.plain.List.MoreHits, len(hits)-listed)
	}
}

// printRows prints as many choices as are listed at once, their marks flush
// right.
func (c *conversation) printRows(rows []choices.Row) {
	rows = rows[:min(listed, len(rows))]
	widest := 0
	for _, r := range rows {
		widest = max(widest, text.Width(mark(r)))
	}
	for _, r := range rows {
		c.out.hanging(strings.Repeat(" ", 2+widest-text.Width(mark(r)))+mark(r)+"  ", inTwo(r))
	}
}

// inTwo is a choice with what it is in the interviewer's language.
func inTwo(r choices.Row) string {
	if r.Second == "" {
		return r.Label
	}
	return r.Label + " – " + r.Second
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
