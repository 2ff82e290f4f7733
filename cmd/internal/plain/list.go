package plain

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// listed is how many choices are printed at once; more are searched.
const listed = 20

func (c *conversation) showOptions(p survey.Prompt) {
	if len(p.Options) == 0 {
		return
	}
	t := c.plain.List
	all := marked(p.Options)
	c.printOptions(all)
	if len(all) > listed {
		c.out.linef(t.Some, listed, len(all))
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
	if slices.ContainsFunc(all, func(o markedOption) bool { return !isNumber(o.mark) }) {
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

// search prints the choices that hold all the words, case and marks aside.
func (c *conversation) search(p survey.Prompt, query string) {
	words := strings.Fields(value.Fold(query))
	hits := slices.DeleteFunc(marked(p.Options), func(o markedOption) bool {
		return !containsAll(value.Fold(o.Code+" "+o.Label), words)
	})
	c.printOptions(hits)
	switch {
	case len(hits) == 0:
		c.out.linef(c.plain.List.NoHits, query)
	case len(hits) > listed:
		c.out.linef(c.plain.List.MoreHits, len(hits)-listed)
	}
}

// printOptions prints as many choices as are listed at once, their marks flush
// right.
func (c *conversation) printOptions(options []markedOption) {
	options = options[:min(listed, len(options))]
	widest := 0
	for _, o := range options {
		widest = max(widest, text.Width(o.mark))
	}
	for _, o := range options {
		c.out.hanging(strings.Repeat(" ", 2+widest-text.Width(o.mark))+o.mark+"  ", o.Label)
	}
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
