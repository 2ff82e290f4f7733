package expr

// Without is the expression with those conditions of its chain of "and" left out
// that f chooses; nil where none is left. The source stays as it was written.
func (e *Expr) Without(f func(condition Node) bool) *Expr {
	root := without(e.root, f)
	if root == nil {
		return nil
	}
	return &Expr{source: e.source, root: root}
}

func without(n Node, f func(Node) bool) Node {
	b, ok := n.(*Binary)
	if !ok || b.Op != And {
		if f(n) {
			return nil
		}
		return n
	}
	x, y := without(b.X, f), without(b.Y, f)
	switch {
	case x == nil:
		return y
	case y == nil:
		return x
	case x == b.X && y == b.Y:
		return n
	}
	return &Binary{at: b.at, Op: And, X: x, Y: y}
}
