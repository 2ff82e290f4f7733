package expr

import (
	"iter"
	"slices"
	"strings"
)

func (m *machine) path(p *Path) Value {
	var at []Item
	switch {
	case p.Base != nil:
		by := "["
		if len(p.Filter) == 0 {
			by = "/"
		}
		at = m.filter(m.nodes(p.Base, by), p.Filter)
	case p.Absolute:
		// In a predicate on a choice list, too, / is the interview.
		if home := m.home(); home != nil {
			at = []Item{root(home)}
		}
	case m.focus.node != nil:
		at = []Item{m.focus.node}
	}
	for i := range p.Steps {
		if len(at) == 0 {
			break
		}
		at = m.step(&p.Steps[i], at)
	}
	return NodesValue(at)
}

func root(item Item) Item {
	for parent := item.Parent(); parent != nil; parent = item.Parent() {
		item = parent
	}
	return item
}

// step follows one step from each node. Predicates count positions along the
// axis, per starting node; the result is in document order, without doubles.
func (m *machine) step(s *Step, from []Item) []Item {
	if s.Axis == Self && s.Name == anyNode && len(s.Predicates) == 0 {
		return from
	}
	var found []Item
	for _, item := range from {
		found = append(found, m.filter(m.candidates(s, item), s.Predicates)...)
	}
	if len(from) > 1 && s.Axis != Child && s.Axis != Self {
		return union(found, nil)
	}
	if s.Axis.reverse() {
		slices.Reverse(found)
	}
	return found
}

func (a Axis) reverse() bool {
	return a == Ancestor || a == AncestorOrSelf || a == PrecedingSibling
}

// filter keeps the nodes for which all predicates hold. A number holds for the
// node at that position.
func (m *machine) filter(nodes []Item, predicates []Node) []Item {
	for _, p := range predicates {
		outside, kept := m.focus, []Item(nil)
		for i, node := range nodes {
			m.focus = focus{node, i + 1, len(nodes)}
			v := m.eval(p)
			if m.err != nil {
				break
			}
			if v.kind == KindNumber && v.num == float64(i+1) || v.kind != KindNumber && v.Bool() {
				kept = append(kept, node)
			}
		}
		m.focus, nodes = outside, kept
	}
	return nodes
}

// along are the nodes of a step's axis that pass its test, nearest first.
func along(s *Step, item Item) []Item {
	var found []Item
	name := s.Name
	if i := strings.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	keep := func(it Item) {
		if name == anyNode || it.Name() == name || name == "*" && it.Parent() != nil || name == textNode && it == item {
			found = append(found, it)
		}
	}
	switch s.Axis {
	case Self:
		keep(item)
	case Parent:
		if parent := item.Parent(); parent != nil {
			keep(parent)
		}
	case Child:
		if name == textNode {
			keep(item) // texts are no nodes of their own here
		}
		for child := range children(item, name) {
			keep(child)
		}
	case Descendant:
		descend(item, keep)
	case DescendantOrSelf:
		keep(item)
		descend(item, keep)
	case AncestorOrSelf, Ancestor:
		if s.Axis == AncestorOrSelf {
			keep(item)
		}
		for parent := item.Parent(); parent != nil; parent = parent.Parent() {
			keep(parent)
		}
	case FollowingSibling, PrecedingSibling:
		siblings(s.Axis, item, keep)
	}
	return found
}

// children are the children of an item that may have the name.
func children(item Item, name string) iter.Seq[Item] {
	if p, ok := item.(Parented); ok && name != anyNode && name != "*" {
		return p.ChildrenNamed(name)
	}
	return item.Children()
}

func descend(item Item, visit func(Item)) {
	for child := range item.Children() {
		visit(child)
		descend(child, visit)
	}
}

func siblings(axis Axis, item Item, visit func(Item)) {
	parent := item.Parent()
	if parent == nil {
		return
	}
	all := slices.Collect(parent.Children())
	at := slices.Index(all, item)
	if at < 0 {
		return
	}
	if axis == FollowingSibling {
		for _, it := range all[at+1:] {
			visit(it)
		}
		return
	}
	for _, it := range slices.Backward(all[:at]) {
		visit(it)
	}
}

// union joins two node-sets in document order, each node once. Nodes that a
// walk of the tree does not meet come last.
func union(x, y []Item) []Item {
	members := make(map[Item]bool, len(x)+len(y))
	for _, item := range x {
		members[item] = true
	}
	for _, item := range y {
		members[item] = true
	}
	all := make([]Item, 0, len(members))
	take := func(item Item) {
		if members[item] {
			delete(members, item)
			all = append(all, item)
		}
	}
	for _, item := range slices.Concat(x, y) {
		if members[item] {
			top := root(item)
			take(top)
			descend(top, take)
			take(item)
		}
	}
	return all
}
