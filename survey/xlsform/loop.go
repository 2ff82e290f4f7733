package xlsform

import (
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// unroll gives a loop one group per choice of its list, each with a copy of
// what stands in the loop: an old form of writing that pyxform still reads.
func (rr *rowReader) unroll(f *openGroup) {
	l := rr.lists.lists[f.list]
	if l == nil {
		return
	}
	inside := f.el.Children
	f.el.Children = nil
	if len(l.Choices) > 1 {
		rr.noRepeats(inside)
	}
	if rr.copies += len(l.Choices) * size(inside); rr.copies > maxCopies {
		rr.errorAt(f.el.At("type"), CodeLoopLarge, strconv.Itoa(maxCopies))
		rr.broken = true
		return
	}
	for _, c := range l.Choices {
		g := &survey.Element{Kind: survey.Group, Name: c.Name, Label: c.Label, Parent: f.el, Pos: f.el.Pos, Cells: f.el.Cells, Generated: true}
		for _, el := range inside {
			g.Children = append(g.Children, copyFor(c, el, g))
		}
		f.el.Children = append(f.el.Children, g)
	}
}

// size counts elements with all that is in them.
func size(els []*survey.Element) int {
	n := len(els)
	for _, el := range els {
		n += size(el.Children)
	}
	return n
}

// noRepeats reports repeats in a loop: copies would share their name.
func (rr *rowReader) noRepeats(els []*survey.Element) {
	for _, el := range els {
		if el.Kind == survey.Repeat {
			rr.errorAt(el.At("name"), CodeRepeatNameTwice, el.Name, el.At("name").String())
		}
		rr.noRepeats(el.Children)
	}
}

// copyFor copies an element for one choice, putting the choice's name and label
// into its texts. Expressions are bound to their element by Link, so each copy
// needs its own; they are parsed again from the source, which has no errors.
func copyFor(c *survey.Choice, el, parent *survey.Element) *survey.Element {
	n := *el
	n.Parent, n.Children = parent, nil
	n.Appearance = slices.Clone(el.Appearance)
	for _, t := range []*survey.Text{&n.Label, &n.Hint, &n.Guidance, &n.ConstraintMessage, &n.RequiredMessage} {
		*t = textFor(c, *t)
	}
	for _, e := range expressions(&n) {
		*e = again(*e)
	}
	for _, child := range el.Children {
		n.Children = append(n.Children, copyFor(c, child, &n))
	}
	return &n
}

func textFor(c *survey.Choice, t survey.Text) survey.Text {
	out := survey.Text{}
	for lang, template := range t {
		put := strings.NewReplacer("%(name)s", c.Name, "%(label)s", c.Label.In(lang, lang).Plain())
		for _, g := range template {
			if g.Ref != nil {
				ref := *g.Ref
				g.Ref = &ref
			}
			g.Literal = put.Replace(g.Literal)
			out[lang] = append(out[lang], g)
		}
	}
	return out
}

// expressions are the places of an element's expressions.
func expressions(el *survey.Element) []**expr.Expr {
	return []**expr.Expr{
		&el.Relevant, &el.Constraint, &el.Calculation, &el.Required, &el.ReadOnly,
		&el.Default, &el.ChoiceFilter, &el.RepeatCount, &el.Seed,
	}
}

// again parses an expression that has been parsed before.
func again(e *expr.Expr) *expr.Expr {
	if e == nil {
		return nil
	}
	n, err := expr.Parse(e.Source())
	if err != nil {
		return e
	}
	return n
}
