package plain

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey"
)

// rowOf are the questions from n to the end of its row of a table: the others of its
// scale that are about the same thing, asked or not. nil where it is no table.
func rowOf(n *survey.Node) []*survey.Element {
	group := n.Parent().Element()
	if group.Kind != survey.Group || !group.HasAppearance("table-list") || group.Parent == nil || group.Parent.Kind != survey.Repeat {
		return nil
	}
	at := slices.Index(group.Children, n.Element())
	row := []*survey.Element{n.Element()}
	for _, e := range group.Children[at+1:] {
		if e.Type != survey.TypeSelectOne || e.List != n.Element().List {
			break
		}
		row = append(row, e)
	}
	return row
}

// showTogether says that the row can be answered in one line, once for each table.
func (c *conversation) showTogether(p survey.Prompt) {
	row := rowOf(p.Node)
	if len(row) < 2 || c.together == row[0].Parent {
		return
	}
	c.together = row[0].Parent
	var names []string
	for _, e := range row {
		if n, err := c.Find(p.Node.Parent().Path() + "/" + e.Name); err == nil {
			names = append(names, c.named(n))
		}
	}
	c.out.line(fmt.Sprintf(c.plain.Question.Together, strings.Join(names, "; ")))
}

// named is a question in the words it stresses, else as it is.
func (c *conversation) named(n *survey.Node) string {
	if p := c.Prompt(n); p.Head != "" {
		return p.Head
	}
	return c.Label(n)
}

// answerRow takes a line of several choices as the answers to the questions of a row,
// each as if it had been typed alone: what follows a refusal or a question is left out,
// and what is too much is said. false: it is no such line.
func (c *conversation) answerRow(p survey.Prompt, typed string) (then next, is bool, err error) {
	typed = strings.Join(strings.Fields(typed), " ")
	said, row, list := strings.Fields(typed), rowOf(p.Node), choices.Of(p.Options)
	if len(said) < 2 || len(row) < 2 || p.Element.Type != survey.TypeSelectOne || list.Searched() || !allKeys(list, said) {
		return 0, false, nil
	}
	entry := p.Node.Parent()
	for i, s := range said {
		at := c.At()
		if at.Kind != survey.AtQuestion || at.Node.Parent() != entry {
			c.nothingDue(fmt.Sprintf(c.plain.Question.TooMany, strings.Join(said[i:], " ")))
			return showStop, true, nil
		}
		if then, err = c.choose(c.prompt(at.Node), s); err != nil || then != showStop {
			return then, true, err
		}
	}
	return showStop, true, nil
}

// allKeys reports whether each word is a key of the list.
func allKeys(list *choices.List, said []string) bool {
	return !slices.ContainsFunc(said, func(s string) bool {
		if _, digit := digitOf(s); !digit {
			return true
		}
		_, ok := list.Called([]rune(s)[0])
		return !ok
	})
}
