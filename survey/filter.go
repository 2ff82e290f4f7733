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
	candidates := l.Choices
	switch v = single(v); v.Kind() {
	case expr.KindText:
		candidates = l.where(f.column, v.Text())
		if f.whole {
			return candidates, nil
		}
	case expr.KindNumber:
		candidates = l.near(f.column, v.Number())
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

// single is the value of the one node of a node-set, the blank text where there
// is none; other values are what they are.
func single(v expr.Value) expr.Value {
	items := v.Items()
	if v.Kind() != expr.KindNodes || len(items) > 1 {
		return v
	}
	if len(items) == 1 {
		if typed, ok := items[0].(expr.Typed); ok {
			return typed.Value()
		}
	}
	return expr.TextValue(v.Text())
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
	for _, part := range conjuncts(x.Root()) {
		eq, ok := part.(*expr.Binary)
		if !ok || eq.Op != expr.Eq {
			continue
		}
		for _, side := range [2][2]expr.Node{{eq.X, eq.Y}, {eq.Y, eq.X}} {
			if column, ok := columnName(side[0]); ok && !readsContext(side[1]) {
				return &choiceFilter{column, x.Sub(side[1]), part == x.Root()}
			}
		}
	}
	return nil
}

// conjuncts are the conditions that all have to hold.
func conjuncts(n expr.Node) []expr.Node {
	if and, ok := n.(*expr.Binary); ok && and.Op == expr.And {
		return append(conjuncts(and.X), conjuncts(and.Y)...)
	}
	return []expr.Node{n}
}

// columnName is the name of a path that is nothing but one child step.
func columnName(n expr.Node) (string, bool) {
	p, ok := n.(*expr.Path)
	if !ok || p.Absolute || p.Base != nil || len(p.Steps) != 1 {
		return "", false
	}
	s := p.Steps[0]
	return s.Name, s.Axis == expr.Child && len(s.Predicates) == 0 && s.Name != "*" && s.Name != "node()"
}

// readsContext reports whether an expression may look at its context node.
func readsContext(n expr.Node) bool {
	switch n := n.(type) {
	case *expr.Literal, *expr.Number, *expr.Ref:
		return false
	case *expr.Path:
		return !n.Absolute || len(n.Filter) > 0
	}
	return true
}
