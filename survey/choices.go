package survey

import (
	"slices"

	"feldbuch/survey/expr"
)

// choicesFrom are the choices of a select whose list is a question of a repeat:
// the answers that are there, one choice each, in the order of the instances.
// The filter sees from the instance it judges.
func (iv *Interview) choicesFrom(n *Node) ([]*Choice, error) {
	target, ok := n.el.ChoicesFrom.Target.(*Element)
	if !ok {
		return nil, nil
	}
	sources := n.sources(target)
	var found []*Choice
	for i, source := range sources {
		code := source.text()
		if code == "" || slices.ContainsFunc(found, func(c *Choice) bool { return c.Name == code }) {
			continue
		}
		if x := n.el.ChoiceFilter; x != nil {
			holder := source.repeat()
			ctx := iv.context(holder)
			ctx.Current, ctx.Position, ctx.Size = n.self[0], i+1, len(sources)
			if ok, err := x.Bool(ctx); err != nil {
				return nil, err
			} else if !ok {
				continue
			}
		}
		found = append(found, iv.choiceOf(source))
	}
	return append(found, n.el.List.Choices...), nil // of or_other
}

// sources are the relevant instances of a question in a repeat; seen from that
// repeat, too, it is all of them.
func (n *Node) sources(target *Element) []*Node {
	around := n
	for repeat := target.enclosingRepeat(); repeat != nil && repeat.Contains(around.el); {
		around = around.parent
	}
	var found []*Node
	around.each(target, func(t *Node) {
		if t.relevant {
			found = append(found, t)
		}
	})
	return found
}

// repeat is the instance of a repeat n is in, the root where there is none.
func (n *Node) repeat() *Node {
	for n.parent != nil && n.el.Kind != Repeat {
		n = n.parent
	}
	return n
}

// choiceOf is the choice an answer stands for. Answers that are choices from
// answers themselves have no labels but their codes.
func (iv *Interview) choiceOf(source *Node) *Choice {
	label := source.text()
	if source.el.ChoicesFrom == nil {
		label = iv.display(source)
	}
	return &Choice{Name: source.text(), Label: Text{anyLanguage: Template{{Literal: label}}}}
}

// findChoice is the choice of a question with this code, seen from n, whether
// the filter lets it through or not; nil if there is none. It evaluates nothing,
// so expressions may ask for it.
func (iv *Interview) findChoice(e *Element, n *Node, code string) *Choice {
	if e.ChoicesFrom != nil {
		if target, ok := e.ChoicesFrom.Target.(*Element); ok {
			for _, source := range n.sources(target) {
				if source.text() == code {
					return iv.choiceOf(source)
				}
			}
		}
	}
	if e.List == nil {
		return nil
	}
	return e.List.Find(code)
}

// ordered are choices in the order they are shown: shuffled where the form says
// so, the same way each time the question is shown.
func (iv *Interview) ordered(n *Node, choices []*Choice) []*Choice {
	if !n.el.Randomize {
		return choices
	}
	seed := expr.TextValue(iv.id + n.Key())
	if n.el.Seed != nil {
		v, err := n.el.Seed.Eval(iv.context(n))
		if err != nil {
			return choices
		}
		seed = v
	}
	return expr.Shuffled(choices, seed)
}
