package survey

import "feldbuch/survey/expr"

// choices are the choices of a select question that its filter lets through, in
// the order of the list.
func (iv *Interview) choices(n *Node) ([]*Choice, error) {
	l, f := n.el.List, n.el.filter
	switch {
	case n.el.ChoicesFrom != nil:
		return iv.choicesFrom(n)
	case l == nil:
		return nil, nil
	case n.el.ChoiceFilter == nil:
		return l.Choices, nil
	case f == nil:
		return iv.sift(n, l.Choices)
	}
	v, err := f.value.Eval(iv.context(n))
	if err != nil {
		return nil, err
	}
	candidates, exact := l.equal(f.column, v)
	if exact && f.whole {
		return candidates, nil
	}
	return iv.sift(n, candidates)
}

// sift are those of the candidates that the filter of n lets through.
func (iv *Interview) sift(n *Node, candidates []*Choice) ([]*Choice, error) {
	ctx := iv.context(n)
	l := n.el.List
	ctx.Size = len(l.Choices)
	var found []*Choice
	for _, c := range candidates {
		ctx.Node, ctx.Position = l.item(c, iv.language, iv.form.Default), c.place+1
		ok, err := n.el.ChoiceFilter.Bool(ctx)
		if err != nil {
			return nil, err
		}
		if ok {
			found = append(found, c)
		}
	}
	return found, nil
}

// choiceFilter is a choice filter of the form column = expression, whose right
// side does not look at the choice: it is answered by an index.
type choiceFilter struct {
	column string
	value  *expr.Expr
	// whole: that is all of the filter; otherwise more is asked of what it finds.
	whole bool
}

func compileFilter(x *expr.Expr) *choiceFilter {
	if x == nil {
		return nil
	}
	column, value, ok := expr.Equation(x.Root())
	if !ok {
		return nil
	}
	op := x.Root().(*expr.Binary).Op // Equation found it there or below
	return &choiceFilter{column, x.Sub(value), op == expr.Eq}
}
