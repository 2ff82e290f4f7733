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
	switch p.Element.Type {
	case survey.TypeSelectMultiple:
		c.out.line(t.Many)
	case survey.TypeRank:
		c.out.line(t.Rank)
	default:
		c.out.line(t.One)
	}
}

// nothingFits tells a list of which the answers so far leave nothing from one that
// is not here, and whose codes are typed.
func nothingFits(p survey.Prompt) bool {
	return p.Element.Type.Selects() && len(p.Options) == 0 && !p.Typed
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
