package lint

import (
	"math"
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// contradiction reports whether a condition of el cannot be true whatever is answered:
// by its constants, or because what it joins with "and" excludes each other.
func contradiction(el *survey.Element, n expr.Node) bool {
	if v, known := constantTruth(n); known {
		return !v
	}
	b, ok := n.(*expr.Binary)
	switch {
	case !ok:
		return false
	case b.Op == expr.Or:
		return contradiction(el, b.X) && contradiction(el, b.Y)
	case b.Op == expr.And:
		joined := conjuncts(nil, n)
		return excludeEachOther(el, joined) || slices.ContainsFunc(joined, func(n expr.Node) bool { return contradiction(el, n) })
	}
	return false
}

// conjuncts appends what a chain of "and" joins.
func conjuncts(to []expr.Node, n expr.Node) []expr.Node {
	if b, ok := n.(*expr.Binary); ok && b.Op == expr.And {
		return conjuncts(conjuncts(to, b.X), b.Y)
	}
	return append(to, n)
}

// constantTruth is the value of a condition that no answer has a part in.
func constantTruth(n expr.Node) (value, known bool) {
	switch n := n.(type) {
	case *expr.Number:
		return n.Value != 0 && !math.IsNaN(n.Value), true
	case *expr.Literal:
		return n.Text != "", true
	case *expr.Call:
		switch {
		case n.Name == "true" || n.Name == "false":
			return n.Name == "true", true
		case n.Name == "not" && len(n.Args) == 1:
			value, known = constantTruth(n.Args[0])
			return !value, known
		}
	case *expr.Binary:
		return constantComparison(n)
	}
	return false, false
}

func constantComparison(n *expr.Binary) (value, known bool) {
	x, xOK := n.X.(*expr.Number)
	y, yOK := n.Y.(*expr.Number)
	if xOK && yOK {
		switch n.Op {
		case expr.Eq:
			return x.Value == y.Value, true
		case expr.Ne:
			return x.Value != y.Value, true
		}
	}
	s, sOK := n.X.(*expr.Literal)
	t, tOK := n.Y.(*expr.Literal)
	if sOK && tOK && n.Op == expr.Eq {
		return s.Text == t.Text, true
	}
	return false, false
}

// demand is what a chain of "and" asks of one question.
type demand struct {
	equal      *string // the text it must be
	unequal    map[string]bool
	low, high  float64
	above      bool // low itself is excluded
	below      bool // high itself is excluded
	impossible bool
}

// excludeEachOther reports whether conditions joined by "and" ask two things of one
// question that cannot both be.
func excludeEachOther(el *survey.Element, conditions []expr.Node) bool {
	demands := map[*survey.Element]*demand{}
	for _, n := range conditions {
		if b, ok := n.(*expr.Binary); ok {
			note(demands, el, b.Op, b.X, b.Y)
			note(demands, el, mirrored(b.Op), b.Y, b.X)
		}
	}
	for _, d := range demands {
		if d.impossible || d.low > d.high || d.low == d.high && (d.above || d.below) {
			return true
		}
	}
	return false
}

func note(demands map[*survey.Element]*demand, el *survey.Element, op expr.Op, x, y expr.Node) {
	q := question(x, nil)
	// From outside a repeat a name means all its instances, and one may be this
	// and another that.
	if _, call := x.(*expr.Call); q == nil || call || q.Kind != survey.Question || !repeatOf(q).Contains(el) {
		return
	}
	d := demands[q]
	if d == nil {
		d = &demand{unequal: map[string]bool{}, low: math.Inf(-1), high: math.Inf(1)}
		demands[q] = d
	}
	switch y := y.(type) {
	case *expr.Literal:
		d.text(op, y.Text)
	case *expr.Number:
		d.number(op, y.Value)
	}
}

func (d *demand) text(op expr.Op, text string) {
	switch op {
	case expr.Eq:
		d.impossible = d.impossible || d.equal != nil && *d.equal != text || d.unequal[text]
		d.equal = &text
	case expr.Ne:
		d.impossible = d.impossible || d.equal != nil && *d.equal == text
		d.unequal[text] = true
	}
}

func (d *demand) number(op expr.Op, f float64) {
	switch op {
	case expr.Eq:
		d.low, d.high = math.Max(d.low, f), math.Min(d.high, f)
	case expr.Gt, expr.Ge:
		if f > d.low {
			d.low, d.above = f, false
		}
		d.above = d.above || f == d.low && op == expr.Gt
	case expr.Lt, expr.Le:
		if f < d.high {
			d.high, d.below = f, false
		}
		d.below = d.below || f == d.high && op == expr.Lt
	}
}

// mirrored is the operator with its sides exchanged.
func mirrored(op expr.Op) expr.Op {
	switch op {
	case expr.Lt:
		return expr.Gt
	case expr.Le:
		return expr.Ge
	case expr.Gt:
		return expr.Lt
	case expr.Ge:
		return expr.Le
	}
	return op
}

// repeatOf is the innermost repeat around a question, or the form.
func repeatOf(el *survey.Element) *survey.Element {
	for el.Kind != survey.Repeat && el.Parent != nil {
		el = el.Parent
	}
	return el
}
