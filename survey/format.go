package survey

import (
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// MaxLength is the number of characters a constraint allows, as in
// string-length(.) <= 200; 0 where it sets no limit.
func (e *Element) MaxLength() int {
	limit := 0
	e.demands(func(n expr.Node) {
		b, ok := n.(*expr.Binary)
		if !ok {
			return
		}
		at, most := b.X, b.Y
		switch b.Op {
		case expr.Ge, expr.Gt:
			at, most = most, at
		case expr.Le, expr.Lt:
		default:
			return
		}
		number, ok := most.(*expr.Number)
		if call, is := at.(*expr.Call); !ok || !is || call.Name != "string-length" || !ofItself(call.Args) {
			return
		}
		limit = int(number.Value)
		if b.Op == expr.Lt || b.Op == expr.Gt {
			limit--
		}
	})
	return max(limit, 0)
}

// formatted reports whether a constraint says how a text is to be written:
// regex(., '[A-Z]{2}[0-9]{4}').
func (e *Element) formatted() bool {
	found := false
	e.demands(func(n expr.Node) {
		call, ok := n.(*expr.Call)
		found = found || ok && call.Name == "regex" && ofItself(call.Args[:1])
	})
	return found
}

// demands calls f with every condition that the constraint of a text has met.
func (e *Element) demands(f func(expr.Node)) {
	if e.Type != TypeText || e.Constraint == nil {
		return
	}
	var walk func(expr.Node)
	walk = func(n expr.Node) {
		if b, ok := n.(*expr.Binary); ok && b.Op == expr.And {
			walk(b.X)
			walk(b.Y)
			return
		}
		f(n)
	}
	walk(e.Constraint.Root())
}

// ofItself reports whether a function is called with the answer itself.
func ofItself(args []expr.Node) bool {
	if len(args) == 0 {
		return true
	}
	p, ok := args[0].(*expr.Path)
	return ok && len(args) == 1 && !p.Absolute && p.Base == nil && len(p.Steps) == 1 && p.Steps[0].Axis == expr.Self
}

// capitals writes a text that was typed in capital letters where the form wants
// them: it says so (appearance uppercase), or small letters are all that its
// format has against the text.
func (iv *Interview) capitals(n *Node, a value.Answer) value.Answer {
	upper := value.Of(strings.ToUpper(a.Text))
	switch {
	case n.el.Type != TypeText || a.Status != value.Answered || upper == a:
	case n.el.HasAppearance("uppercase"):
		return upper
	case n.el.formatted() && iv.check(n, a) != nil && iv.check(n, upper) == nil:
		return upper
	}
	return a
}
