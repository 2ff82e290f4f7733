package expr

// Indexed is an Item that finds children by what they hold without looking at
// each: the root of a large list.
type Indexed interface {
	Item
	// Where gives, in document order, the children with a name among which are
	// all whose child column equals v; ok is false where it has no index for that.
	Where(name, column string, v Value) (found []Item, ok bool)
}

// Equation finds the part column = value of a condition, alone or among others
// that have to hold too, whose value does not hang on the node the condition is
// about. An index answers it for all nodes at once.
func Equation(condition Node) (column string, value Node, ok bool) {
	b, isBinary := condition.(*Binary)
	switch {
	case !isBinary:
	case b.Op == And:
		if column, value, ok = Equation(b.X); !ok {
			return Equation(b.Y)
		}
		return column, value, true
	case b.Op == Eq:
		if column, ok = columnName(b.X); ok && !readsContext(b.Y) {
			return column, b.Y, true
		}
		if column, ok = columnName(b.Y); ok && !readsContext(b.X) {
			return column, b.X, true
		}
	}
	return "", nil, false
}

// columnName is the name of a path that is nothing but one child step.
func columnName(n Node) (string, bool) {
	p, ok := n.(*Path)
	if !ok || p.Absolute || p.Base != nil || len(p.Steps) != 1 {
		return "", false
	}
	s := p.Steps[0]
	return s.Name, s.Axis == Child && len(s.Predicates) == 0 && s.Name != "*" && s.Name != anyNode && s.Name != textNode
}

// readsContext reports whether an expression may look at its context node.
func readsContext(n Node) bool {
	switch n := n.(type) {
	case *Literal, *Number, *Ref:
		return false
	case *Path:
		if call, ok := n.Base.(*Call); ok && call.Name == "current" {
			return false
		}
		return !n.Absolute || len(n.Filter) > 0
	}
	return true
}

// asksPlace reports whether a condition asks where in the list a node is.
func asksPlace(condition Node) (found bool) {
	walk(condition, func(n Node) bool {
		if c, ok := n.(*Call); ok && (c.Name == "position" || c.Name == "last") {
			found = true
		}
		return !found
	})
	return found
}

// candidates are the children a step can lead to: those an index finds, where
// the item has one for the first predicate, or all.
func (m *machine) candidates(s *Step, item Item) []Item {
	list, ok := item.(Indexed)
	if !ok || s.Axis != Child || len(s.Predicates) == 0 || asksPlace(s.Predicates[0]) {
		return along(s, item)
	}
	column, value, ok := Equation(s.Predicates[0])
	if !ok {
		return along(s, item)
	}
	if found, ok := list.Where(s.Name, column, m.eval(value)); ok {
		return found
	}
	return along(s, item)
}
