package plain

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// listed is how many choices are printed at once; more are searched.
const listed = 20

func (c *conversation) showOptions(p survey.Prompt) {
	if !p.Element.Type.Selects() {
		return
	}
	t := c.plain.List
	if len(p.Options) == 0 {
		c.out.line(t.Nothing)
		return
	}
	all := marked(p.Options)
	c.printOptions(all)
	if len(all) > listed {
		c.out.linef(t.Some, listed, len(all))
	}
	if p.ReadOnly {
		return
	}
	switch p.Element.Type {
	case survey.TypeSelectMultiple:
		c.out.line(t.Many)
	case survey.TypeRank:
		c.out.line(t.Rank)
	default:
		c.out.line(t.One)
	}
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
		widest = max(widest, width(o.mark))
	}
	for _, o := range options {
		c.out.hanging(strings.Repeat(" ", 2+widest-width(o.mark))+o.mark+"  ", o.Label)
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
